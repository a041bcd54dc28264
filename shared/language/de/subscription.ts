import type { SubscriptionWords } from '../told/subscriptionWords.ts';

/** What the form, its answers and the reader's own page say in German. */
export const subscription: SubscriptionWords = {
  title: 'Abonnieren',
  lead: 'Per E-Mail und kostenlos. Sie bestätigen über eine E-Mail von Amazon SNS; nur dort wird Ihre Adresse gespeichert. Jede E-Mail enthält einen Link zum Abbestellen.',
  have: 'Ein bestehendes Abo ansehen oder ändern',
  email: 'E-Mail-Adresse',
  language: 'Sprache der E-Mails',
  often: 'Wie oft',
  sends: {
    'at-once': 'Sofort, wenn sich etwas ändert',
    daily: 'Jeden Tag eine Übersicht',
    weekly: 'Jeden Montag eine Übersicht',
  },
  oftenHint:
    'Eine Übersicht hat eine Zeile je Änderung und nennt die Quellen, die nicht wie zugesagt abgerufen wurden. Wenn Sie auch Sofortmeldungen bekommen, lässt sie aus, was darin schon vollständig stand.',
  levels: 'Stufen, die sofort gemeldet werden',
  countries: 'Länder',
  countriesHint:
    'Ohne Auswahl bekommen Sie alle. Wählen Sie Länder, Programme oder Quellen, so kommt je Land eine Übersicht, sonst eine für alle.',
  programmes: 'Nur bestimmte Programme',
  destinations: 'Nur Reisehinweise zu bestimmten Ländern',
  sources: 'Nur bestimmte Quellen',
  send: 'Abonnieren',
  problem: 'Bitte prüfen Sie Ihre Eingaben',
  failed: 'Nicht abonniert',
  back: 'Zurück zum Formular',
  problems: {
    address: {
      long: 'Eine E-Mail-Adresse hat höchstens 254 Zeichen, davon 64 vor dem @.',
      characters:
        'Schreiben Sie die E-Mail-Adresse ohne Umlaute, Leerzeichen und Zeilenumbrüche, eine internationale Domain in der Form xn--.',
      form: 'Schreiben Sie die E-Mail-Adresse als name@example.org, ohne Namen, Klammern oder Anführungszeichen.',
    },
    nothing: 'Wählen Sie, was Sie bekommen möchten: Sofortmeldungen, eine Übersicht oder beides.',
    noLevel: 'Wählen Sie mindestens eine Stufe, die sofort gemeldet wird.',
    digestOfDestination:
      'Für Reisehinweise zu einem einzelnen Land gibt es keine Übersichten. Wählen Sie dafür Sofortmeldungen oder lassen Sie das Land weg.',
    names: (chosen, most) =>
      `Bitte wählen Sie weniger aus: Sie filtern nach ${chosen} Merkmalen, Sprache und Stufe eingeschlossen; Amazon SNS erlaubt höchstens ${most}.`,
    combinations: (chosen, most) =>
      `Bitte wählen Sie weniger aus: Ihre Auswahl ergibt ${chosen} Kombinationen aus Stufe, Land, Programm und Quelle; Amazon SNS erlaubt höchstens ${most}.`,
    unknown: 'Diese Auswahl gibt es im Formular nicht. Öffnen Sie es bitte neu.',
    large: 'Ihre Eingaben sind zu umfangreich.',
    foreign: 'Senden Sie das Formular von seiner eigenen Seite.',
    often: 'Zu viele Versuche aus demselben Netz. Versuchen Sie es in einer Stunde noch einmal.',
    busy: 'Heute gibt es zu viele Anfragen. Versuchen Sie es morgen noch einmal.',
    full: 'Zurzeit sind keine weiteren Abos möglich. Versuchen Sie es in einigen Tagen noch einmal.',
  },
  asked: {
    title: 'Sehen Sie in Ihrem Postfach nach',
    text: 'Hat diese Adresse noch kein Abo, schickt ihr Amazon SNS jetzt eine E-Mail mit einem Link. Meldungen und Übersichten beginnen erst, wenn Sie ihn öffnen.',
    one: 'Jede Adresse hat höchstens ein Abo. Ein bestehendes können Sie hier ändern:',
    spam: 'Nach einigen Minuten noch keine E-Mail? Suchen Sie im Spam-Ordner nach „Visawire“ oder no-reply@sns.amazonaws.com.',
  },

  mine: {
    title: 'Mein Abo',
    lead: 'Geben Sie Ihre Adresse ein. Wir schicken einen Link zu Ihrem Abo, der eine Stunde gilt.',
    send: 'Link schicken',
    asked: 'Hat diese Adresse ein Abo, schicken wir ihr einen Link, der eine Stunde gilt.',
    slow: 'Nach dem Bestellen oder einer Änderung kann es 15 Minuten dauern, bis eine E-Mail mit dem Link ankommt. Ist bis dahin keine da, fordern Sie den Link bitte noch einmal an.',
    expired: 'Dieser Link gilt nicht mehr. Fordern Sie bitte einen neuen an.',
    mail: {
      subject: 'Der Link zu Ihrem Abo',
      text: 'Über diesen Link sehen und ändern Sie, was Sie bekommen. Er gilt eine Stunde:',
      ignore: 'Wenn Sie ihn nicht angefordert haben, ist nichts zu tun. Es hat sich nichts geändert.',
    },
    change: 'Was Sie bekommen',
    save: 'Änderungen speichern',
    saved: 'Gespeichert. Es kann bis zu 15 Minuten dauern, bis die Änderung wirksam wird.',
    pause: 'Alle E-Mails aussetzen',
    paused: 'Ihr Abo ist ausgesetzt. Sie bekommen keine E-Mails, bis Sie es fortsetzen.',
    resume: 'E-Mails wieder bekommen',
    lately: 'Was in den letzten 30 Tagen verschickt wurde',
    none: 'In den letzten 30 Tagen wurde nichts verschickt, was Sie gewählt haben.',
    end: 'Abbestellen und meine Daten löschen',
    endHint:
      'Amazon SNS löscht Ihre Adresse und Ihre Auswahl, wir löschen die Zähler, die zu Ihrer Adresse gehören. Sonst ist nichts gespeichert.',
    ended: 'Ihr Abo ist beendet',
    endedText: 'Ihre Adresse und Ihre Auswahl sind gelöscht. Sie bekommen keine E-Mails mehr.',
  },
};
