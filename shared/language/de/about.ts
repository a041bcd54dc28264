import type { AboutWords } from '../told/aboutWords.ts';

/** What the site says of itself in German. */
export const about: AboutWords = {
  about: {
    title: 'Über Visawire',
    parts: [
      {
        heading: null,
        paragraphs: [
          'Visawire liest, was Staaten über Visa, Einreise und Einwanderung veröffentlichen. Ändert sich eine amtliche Seite, sagt Visawire, was sich geändert hat, zeigt daneben den amtlichen Wortlaut und verschickt beides per E-Mail und an Programme.',
        ],
      },
      {
        heading: 'Wie es funktioniert',
        paragraphs: [
          'Jede Quelle ist eine amtliche Seite, Liste, ein Feed oder eine Datei. Sie wird alle 15 Minuten bis einmal am Tag gelesen und mit der vorigen Lesung verglichen.',
          'Änderungen von Terminen, Gebühren, Fristen, Ländern oder Bedingungen werden nur dann als Angabe genannt, wenn der Text sie eindeutig enthält. Was nicht eindeutig ist, steht nur im amtlichen Wortlaut da.',
          'Das Gelesene wird unverändert aufbewahrt, sodass sich jede Aussage prüfen lässt.',
        ],
      },
      {
        heading: 'Was es nicht kann',
        paragraphs: [
          'Es sieht nur, was unter den beobachteten Adressen veröffentlicht wird. Seiten, die nicht erreichbar sind oder uns sperren, können nicht gelesen werden; die Liste der Quellen sagt das.',
          'Die Sätze schreibt ein Programm, und das kann irren. Maßgeblich ist die amtliche Seite.',
        ],
      },
      {
        heading: 'Keine Rechtsberatung',
        paragraphs: [
          'Nichts hier ist ein Rat für Ihren Fall. Lesen Sie die amtliche Seite und fragen Sie die Behörde oder einen Anwalt, bevor Sie entscheiden oder reisen.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Datenschutz',
    parts: [
      {
        heading: null,
        paragraphs: [
          'Sie können diese Website lesen, ohne zu sagen, wer Sie sind. Sie setzt keine Cookies, führt keine Skripte aus und lädt nichts von anderen.',
        ],
      },
      {
        heading: 'Wenn Sie lesen',
        paragraphs: [
          'Der Server vermerkt jede Anfrage mit Zeit und Netzadresse. Diese Vermerke werden nach einem Monat gelöscht. Sie dienen nur dazu, Fehler und Missbrauch zu finden.',
        ],
      },
      {
        heading: 'Wenn Sie abonnieren',
        paragraphs: [
          'Amazon SNS speichert Ihre E-Mail-Adresse und Ihre Auswahl, bis Sie abbestellen. Eine Adresse, die niemand bestätigt, löscht Amazon nach einigen Tagen.',
          'Wir führen keine Liste von Adressen und halten nicht fest, welche E-Mails Sie bekommen haben.',
          'Gegen Missbrauch zählen wir Anfragen je Netz eine Stunde lang und je Postfach einen Tag lang. Gespeichert wird nur ein Code, der mit einem geheimen Schlüssel aus der Adresse entsteht und sich nicht zurückrechnen lässt. Die Zähler werden innerhalb von zwei Tagen gelöscht.',
          'Der Link zu Ihrem Abo ist signiert und wird nicht gespeichert. Er gilt eine Stunde.',
        ],
      },
      {
        heading: 'Wie Sie alles löschen lassen',
        paragraphs: [
          'Folgen Sie dem Link am Ende einer E-Mail, oder öffnen Sie „Mein Abo“ und wählen Sie, abzubestellen und Ihre Daten zu löschen. Adresse, Auswahl und die Zähler Ihres Postfachs werden sofort gelöscht.',
        ],
      },
      {
        heading: 'Wer verantwortlich ist',
        paragraphs: ['Wer diese Ausgabe von Visawire betreibt. Amazon Web Services arbeitet in dessen Auftrag.'],
      },
    ],
  },
  levels: {
    title: 'Was die Stufen bedeuten',
    lead: 'Jede Änderung hat eine von vier Stufen.',
    means: {
      critical:
        'Wer einreisen, bleiben oder arbeiten darf oder was es kostet, ändert sich jetzt oder innerhalb von 30 Tagen. Diese Stufe bekommt nur, was der Text eindeutig sagt.',
      major:
        'Jede andere Änderung dessen, was eine Bekanntmachung sagt, und neue Bekanntmachungen von Ministerien und Gesetzblättern.',
      minor: 'Der Wortlaut ändert sich, die Anforderungen bleiben; auch neue Bekanntmachungen nachgeordneter Stellen.',
      editorial:
        'Am Sinn ändert sich nichts: Schreibweise, Reihenfolge, Gestaltung. Wird nur auf Wunsch verschickt und angezeigt.',
    },
    doubt: 'Kommen zwei Stufen infrage, gilt die höhere.',
  },
};
