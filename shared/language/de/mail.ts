import type { MailWords } from '../told/mailWords.ts';

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** What mails say beside the changes in German. */
export const mail: MailWords = {
  name: 'Deutsch',
  severities: { critical: 'dringend', major: 'wichtig', minor: 'gering', editorial: 'redaktionell' },

  facts: 'Was sich geändert hat',
  who: 'Für wen',
  starts: 'Beginn',
  ends: 'Ende',
  before: 'Bisher',
  now: 'Jetzt',
  publisher: 'Herausgeber',
  level: 'Bedeutung',
  note: 'Der Herausgeber selbst zu dieser Änderung',
  official: 'Im amtlichen Wortlaut',
  marks: '[-gestrichen-] {+neu+}',
  ops: { insert: 'Neu', delete: 'Gestrichen', replace: 'Geändert', move: 'Verschoben', renumber: 'Neu nummeriert' },
  more: (count) => `… und ${count} weitere auf der Seite dieser Änderung.`,
  renumbered: (count) => `${many(count, 'Punkt wurde', 'Punkte wurden')} nur neu nummeriert.`,
  unread: 'Nicht sicher verstanden; bitte lesen Sie den amtlichen Wortlaut:',
  page: 'Amtliche Seite',
  change: 'Der ganze Vergleich mit den Belegen',
  read: (time) => `Gelesen am ${time}.`,
  readBefore: (time) => `Davor gelesen am ${time}.`,
  end: 'Abbestellen können Sie über den Link unten. Um etwas anderes zu bekommen, bestellen Sie ab und melden sich neu an:',
  wrong: 'Ist das falsch? Sagen Sie es uns:',
  members: (names) => `Ebenso auf den Seiten: ${names}`,

  retraction: {
    takenBack: (line) => `Zurückgenommen: ${line}`,
    wrong: 'Eine Meldung, die wir Ihnen geschickt haben, war falsch. Bitte beachten Sie sie nicht:',
    why: 'Was falsch war:',
    page: 'Was gilt, steht auf der amtlichen Seite:',
    change: 'Die Meldung:',
    end: 'Wir bitten um Entschuldigung. Sie bekommen dies, weil Sie die Meldung bekommen haben.',
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
    unread: (count) => `${many(count, 'Quelle', 'Quellen')} nicht wie zugesagt gelesen`,
    quiet: 'nichts hat sich geändert',
    between: (from, until) => `von ${from} bis ${until}`,
    changed: 'Was sich geändert hat:',
    rest: 'Was die Meldungen nicht vollständig sagten:',
    pages: (count) => ` (auf ${count} Seiten)`,
    more: (count) => `… und ${count} weitere auf der Website.`,
    nothing: (sources, from) =>
      `Nichts hat sich geändert; ${sources === 1 ? 'die eine Quelle wurde' : `alle ${sources} Quellen wurden`} seit ${from} wie zugesagt gelesen.`,
    nothingSeen: (read) =>
      `In ${many(read, 'wie zugesagt gelesener Quelle', 'wie zugesagt gelesenen Quellen')} war keine Änderung zu sehen. Was die anderen veröffentlicht haben, ist nicht bekannt.`,
    nothingMore: (told) =>
      `Nichts außer ${many(told, 'Änderung, die eine Meldung', 'Änderungen, die Meldungen')} vollständig genannt ${told === 1 ? 'hat' : 'haben'}.`,
    allRead: (sources) => `Alle ${many(sources, 'Quelle', 'Quellen')} wurden wie zugesagt gelesen.`,
    someRead: (read, sources) =>
      `${read} von ${many(sources, 'Quelle', 'Quellen')} wurden stets wie zugesagt gelesen. Diese nicht:`,
    never: 'noch nie gelesen',
    last: (time) => `zuletzt gelesen ${time}`,
    again: (time) =>
      `wieder gelesen, zuletzt ${time}; was inzwischen geändert und zurückgeändert wurde, ist nicht bekannt`,
    promise: (duration) => `zugesagt innerhalb von ${duration}`,
    promises: 'Zugesagt: Die letzte gute Lesung ist nie älter als',
    promised: (sources, duration) => `${duration} bei ${many(sources, 'Quelle', 'Quellen')}`,
    freshness: 'Wie aktuell jede Quelle ist:',
    timeline: 'Alle Änderungen:',
    end: 'Abbestellen können Sie über den Link unten. Um etwas anderes zu bekommen, bestellen Sie ab und melden sich auf der Website neu an.',
  },
};
