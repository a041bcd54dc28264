import type { MailWords } from '../told/mailWords.ts';

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** What mails say beside the changes in German. */
export const mail: MailWords = {
  name: 'Deutsch',
  severities: { critical: 'sehr wichtig', major: 'wichtig', minor: 'weniger wichtig', editorial: 'redaktionell' },

  trial: 'TEST: Es hat sich nichts geändert',
  facts: 'Was sich geändert hat',
  who: 'Für wen oder wann',
  starts: 'Beginn',
  ends: 'Ende',
  before: 'Bisher',
  now: 'Jetzt',
  publisher: 'Veröffentlicht von',
  level: 'Einstufung',
  note: 'Hinweis der Behörde zu dieser Änderung',
  notice: 'Bekanntmachung',
  official: 'Im amtlichen Wortlaut',
  marks: '[-gestrichen-] {+neu+}',
  machine: 'Maschinelle Übersetzung',
  ops: { insert: 'Neu', delete: 'Gestrichen', replace: 'Geändert', move: 'Verschoben', renumber: 'Neu nummeriert' },
  more: (count) => `… und ${count} weitere auf der Seite dieser Änderung.`,
  renumbered: (count) => `${many(count, 'Punkt wurde', 'Punkte wurden')} nur neu nummeriert.`,
  unread: 'Nicht eindeutig erfasst; maßgeblich ist der amtliche Wortlaut:',
  page: 'Amtliche Seite',
  change: 'Vollständiger Vergleich mit Belegen',
  read: (time) => `Abgerufen am ${time}.`,
  readBefore: (time) => `Zuvor abgerufen am ${time}.`,
  end: 'Zum Abbestellen dient der Link ganz unten. Den Versand unterbrechen oder Ihre Auswahl ändern können Sie hier:',
  wrong: 'Stimmt hier etwas nicht? Schreiben Sie uns:',
  members: (names) => `Gleiche Änderung auf den Seiten: ${names}`,

  retraction: {
    takenBack: (line) => `Zurückgenommen: ${line}`,
    wrong: 'Eine Meldung, die wir Ihnen geschickt haben, war falsch. Bitte betrachten Sie sie als gegenstandslos:',
    why: 'Was falsch war:',
    page: 'Was gilt, steht auf der amtlichen Seite:',
    change: 'Die Meldung:',
    end: 'Wir bitten um Entschuldigung. Sie erhalten diese Nachricht, weil Sie die Meldung erhalten haben.',
  },

  relations: {
    announced: (name) => `Auch bekannt gegeben von: ${name}`,
    translates: (name) => `Übersetzung einer Bekanntmachung von: ${name}`,
    corrects: (name) => `Berichtigt ${name}`,
    supersedes: (name) => `Ersetzt ${name}`,
    reverts: 'Nimmt eine frühere Änderung zurück',
    sameEdit: 'Dieselbe Änderung wie auf einer bereits gemeldeten Seite',
    disagrees: (what) => `Weicht von einer früheren Bekanntmachung ab: ${what}`,
  },

  digest: {
    name: { daily: 'Tagesübersicht', weekly: 'Wochenübersicht' },
    changes: (count) => many(count, 'Änderung', 'Änderungen'),
    unread: (count) => `${many(count, 'Quelle', 'Quellen')} überfällig`,
    quiet: 'keine Änderungen',
    told: 'alles schon gemeldet',
    between: (from, until) => `vom ${from} bis zum ${until}`,
    changed: 'Was sich geändert hat:',
    rest: 'Was in den Meldungen nicht vollständig stand:',
    pages: (count) => ` (auf ${count} Seiten)`,
    more: (count) => `… und ${count} weitere auf der Website.`,
    nothing: (sources, from) =>
      `Keine Änderungen; ${sources === 1 ? 'die einzige Quelle wurde' : `alle ${sources} Quellen wurden`} seit dem ${from} stets rechtzeitig abgerufen.`,
    nothingSeen: (read) =>
      `In ${many(read, 'rechtzeitig abgerufenen Quelle', 'rechtzeitig abgerufenen Quellen')} war keine Änderung zu sehen. Was die anderen veröffentlicht haben, ist nicht bekannt.`,
    nothingMore: (told) =>
      `Nur ${many(told, 'Änderung, die bereits vollständig gemeldet wurde', 'Änderungen, die bereits vollständig gemeldet wurden')}.`,
    allRead: (sources) =>
      `${sources === 1 ? 'Die einzige Quelle wurde' : `Alle ${sources} Quellen wurden`} rechtzeitig abgerufen.`,
    someRead: (read, sources) =>
      `${read} von ${many(sources, 'Quelle', 'Quellen')} ${read === 1 ? 'wurde' : 'wurden'} stets rechtzeitig abgerufen, diese nicht:`,
    never: 'noch nie abgerufen',
    last: (time) => `zuletzt abgerufen am ${time}`,
    again: (time) =>
      `wieder abgerufen, zuletzt am ${time}; was zwischenzeitlich geändert und wieder zurückgenommen wurde, ist nicht bekannt`,
    promise: (duration) => `zugesagt: höchstens ${duration}`,
    promises: 'Der letzte erfolgreiche Abruf liegt höchstens so lange zurück:',
    promised: (sources, duration) => `${duration} bei ${many(sources, 'Quelle', 'Quellen')}`,
    freshness: 'Letzter Abruf jeder Quelle:',
    timeline: 'Alle Änderungen:',
    end: 'Zum Abbestellen dient der Link ganz unten. Den Versand unterbrechen oder Ihre Auswahl ändern können Sie hier:',
  },
};
