import { locales, type Spoken } from '../understand/sayValue.ts';
import { type DigestWords, digestWords } from './digestWords.ts';
import { severityNames } from './emailWords.ts';
import type { DigestEvent } from './event.ts';
import { harmless } from './harmless.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';
import { sayDuration } from './sayDuration.ts';

type Data = DigestEvent['data'];

export interface DigestOptions {
  readonly language: Spoken;
  /** The one it is about, or null for all. */
  readonly jurisdiction: string | null;
  /** Whether what alerts said in full is left out. */
  readonly isRest: boolean;
}

/** Lines that a reader of a mail looks through; the site has all. */
const mostChanges = 80;
const mostUnread = 40;

/** `23 Nov 2026, 06:00 UTC`. */
function sayTime(time: string, language: Spoken): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' } as const;
  return `${new Intl.DateTimeFormat(locales[language], format).format(new Date(time))} UTC`;
}

const inLanguage = (names: Readonly<Record<string, string>>, language: Spoken, id: string): string =>
  harmless(names[language] ?? names['en'] ?? Object.values(names)[0] ?? id);

const regionOf = (jurisdiction: string, language: Spoken): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(jurisdiction) ?? jurisdiction;

type Change = Data['changes'][number];

function changeLines(changes: readonly Change[], language: Spoken, words: DigestWords): string[] {
  const line = ({ severity, summary, pages, link, id }: Change): string => {
    const text = inLanguage(summary, language, id);
    const where = pages > 1 ? words.pages(pages) : '';
    return `${wrap(`${severityNames[severity][language]}: ${text}${where}`, '  - ', '    ')}\n    ${link}`;
  };
  const byJurisdiction = [...Map.groupBy(changes, ({ jurisdiction }) => jurisdiction)];
  return byJurisdiction.flatMap(([jurisdiction, own]) => [
    `${regionOf(jurisdiction, language)} · ${jurisdiction}`,
    ...own.map(line),
    '',
  ]);
}

function unreadLines({ unread }: Data, language: Spoken, words: DigestWords): string[] {
  return unread.slice(0, mostUnread).map(({ id, title, jurisdiction, promisedSeconds, lastReadAt, isReadAgain }) => {
    const at = lastReadAt === null ? '' : sayTime(lastReadAt, language);
    const state = lastReadAt === null ? words.never : isReadAgain ? words.again(at) : words.last(at);
    const promise = words.promise(sayDuration(promisedSeconds, language));
    return wrap(`${jurisdiction} · ${inLanguage(title, language, id)}: ${state} (${promise})`, '  - ', '    ');
  });
}

/** How old a reading may be, by how many sources. */
function promiseLines({ watched }: Data, language: Spoken, words: DigestWords): string[] {
  const counts = new Map<number, number>();
  for (const { promisedSeconds } of watched.flatMap(({ sources }) => sources))
    counts.set(promisedSeconds, (counts.get(promisedSeconds) ?? 0) + 1);
  const said = [...counts]
    .sort(([one], [other]) => one - other)
    .map(([seconds, sources]) => `  - ${words.promised(sources, sayDuration(seconds, language))}`);
  return said.length === 0 ? [] : [words.promises, ...said];
}

/** The mail of a digest: what changed, then what was not read, and only when all was read, that nothing changed. */
export function renderDigest({ data }: DigestEvent, { language, jurisdiction, isRest }: DigestOptions): Email {
  const words = digestWords[language];
  const { changes, changesOmitted = 0, unread, unreadOmitted = 0, watched, period, from, until, links } = data;
  const sources = watched.reduce((total, { count }) => total + count, 0);
  const blind = unread.length + unreadOmitted;
  const told = isRest ? changes.filter(({ isToldInFull }) => isToldInFull).length : 0;
  const said = isRest ? changes.filter(({ isToldInFull }) => !isToldInFull) : changes;
  const count = said.length + changesOmitted;
  const isQuiet = changes.length + changesOmitted === 0;
  const since = sayTime(from, language);
  const news = (): string[] => {
    if (count > 0) {
      const shown = said.slice(0, mostChanges);
      const more = count > shown.length ? [words.more(count - shown.length), ''] : [];
      return [isRest ? words.rest : words.changed, '', ...changeLines(shown, language, words), ...more];
    }
    if (!isQuiet) return [wrap(words.nothingMore(told)), ''];
    return [wrap(blind === 0 ? words.nothing(sources, since) : words.nothingSeen(sources - blind)), ''];
  };
  const reading = (): string[] => {
    if (blind === 0) return isQuiet ? [] : [wrap(words.allRead(sources)), ''];
    const more = blind > mostUnread ? [`  ${words.more(blind - mostUnread)}`] : [];
    return [wrap(words.someRead(sources - blind, sources)), ...unreadLines(data, language, words), ...more, ''];
  };
  const name = `${words.name[period]}${jurisdiction === null ? '' : ` · ${regionOf(jurisdiction, language)}`}`;
  const body = [
    name,
    wrap(words.between(since, sayTime(until, language))),
    '',
    ...news(),
    ...reading(),
    ...promiseLines(data, language, words),
    words.freshness,
    `  ${links.sources}`,
    words.timeline,
    `  ${links.site}`,
    '',
    wrap(words.end),
  ];
  const parts = [
    ...(count > 0 ? [words.changes(count)] : []),
    ...(isQuiet && blind === 0 ? [words.quiet] : []),
    ...(blind > 0 ? [words.unread(blind)] : []),
    ...(count === 0 && !isQuiet && blind === 0 ? [words.nothingMore(told)] : []),
  ];
  const separator = language === 'en' ? ', ' : '，';
  const subject = subjectOf(
    `[${jurisdiction ?? 'Visawire'}]`,
    `${name} ${until.slice(0, 10)}: ${parts.join(separator)}`,
  );
  return { subject, body: `${body.join('\n')}\n` };
}
