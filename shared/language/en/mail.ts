const many = (count: number, one: string, other = `${one}s`): string => `${count} ${count === 1 ? one : other}`;

/** What mails say beside the changes in English; the other languages have the same. */
export const mail = {
  /** What the language calls itself. */
  name: 'English',
  severities: { critical: 'critical', major: 'major', minor: 'minor', editorial: 'editorial' },

  /** In place of what changed, where nothing did. */
  trial: 'TEST: no notice has changed',
  /** Of the mail about a change. */
  facts: 'What changed',
  who: 'For whom or when',
  starts: 'Starts',
  ends: 'Ends',
  before: 'Before',
  now: 'Now',
  publisher: 'Published by',
  level: 'Importance',
  note: 'The publisher’s own note on this change',
  /** Before the title of a new notice. */
  notice: 'Notice',
  official: 'In the official words',
  marks: '[-removed-] {+added+}',
  /** Before what a machine made of official words. */
  machine: 'Machine translation',
  ops: { insert: 'Added', delete: 'Removed', replace: 'Changed', move: 'Moved', renumber: 'Renumbered' },
  more: (count: number): string => `… and ${count} more on the change page.`,
  renumbered: (count: number): string => `${many(count, 'item was', 'items were')} renumbered only.`,
  unread: 'We could not interpret this with certainty. Please check the official words:',
  page: 'Official page',
  change: 'The whole comparison, with the evidence',
  read: (time: string): string => `We read this page on ${time}.`,
  readBefore: (time: string): string => `Before that, we read it on ${time}.`,
  end: 'To stop these e-mails, follow the link at the very bottom. To pause them or change what you get:',
  wrong: 'Is this wrong? Tell us:',
  members: (names: string): string => `The same change on: ${names}`,

  /** Of the mail that takes an alert back. */
  retraction: {
    takenBack: (line: string): string => `Retracted: ${line}`,
    wrong: 'An alert that we sent you was wrong. Please disregard it:',
    why: 'What was wrong:',
    page: 'What applies is on the official page:',
    change: 'The alert:',
    end: 'We are sorry for the mistake. You get this mail because we sent you that alert.',
  },

  /** What a change has to do with others. */
  relations: {
    announced: (name: string): string => `Also announced by ${name}`,
    translates: (name: string): string => `A translation of what was announced by ${name}`,
    corrects: (name: string): string => `Corrects ${name}`,
    supersedes: (name: string): string => `Replaces ${name}`,
    reverts: 'Reverses an earlier change',
    sameEdit: 'The same change as in an earlier alert about another page',
    disagrees: (what: string): string => `Disagrees with an earlier announcement: ${what}`,
  },

  /** Of a digest. */
  digest: {
    name: { daily: 'Daily digest', weekly: 'Weekly digest' },
    /** Of the subject. */
    changes: (count: number): string => many(count, 'change'),
    unread: (count: number): string => `${many(count, 'source')} not read as promised`,
    quiet: 'nothing changed',
    told: 'nothing beyond the alerts',
    /** Of the body. */
    between: (from: string, until: string): string => `${from} to ${until}`,
    changed: 'What changed:',
    rest: 'What the alerts did not tell in full:',
    pages: (count: number): string => ` (on ${count} pages)`,
    more: (count: number): string => `… and ${count} more on the site.`,
    nothing: (sources: number, from: string): string =>
      `Nothing changed; ${sources === 1 ? 'the one source was' : `all ${sources} sources were`} read as promised since ${from}.`,
    nothingSeen: (read: number): string =>
      `No change was seen in the ${many(read, 'source')} read as promised. What the others published is not known.`,
    nothingMore: (told: number): string =>
      `Nothing beyond the ${told === 1 ? 'one change' : `${told} changes`} that alerts already told in full.`,
    allRead: (sources: number): string => `All ${many(sources, 'source')} were read as promised.`,
    someRead: (read: number, sources: number): string =>
      `${read} of ${many(sources, 'source')} ${read === 1 ? 'was' : 'were'} read as promised throughout. These were not:`,
    never: 'never read yet',
    last: (time: string): string => `last read ${time}`,
    again: (time: string): string =>
      `read again, last on ${time}; we can’t know what was changed and undone in between`,
    promise: (duration: string): string => `due every ${duration.replace(/^1 (?!.*\d)/u, '')}`,
    promises: 'We promise that the last reading of a source is never older than:',
    promised: (sources: number, duration: string): string => `${duration} for ${many(sources, 'source')}`,
    freshness: 'When each source was last read:',
    timeline: 'All changes:',
    end: 'To stop these digests, follow the link at the very bottom. To pause them or change what you get:',
  },
};
