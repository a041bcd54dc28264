import { mailIn } from '../../language/told/mail.ts';
import type { MailWords } from '../../language/told/mailWords.ts';
import { localAddress, type Spoken } from '../../language/told/spoken.ts';
import { toldIn } from '../../language/told/told.ts';
import type { ToldWords } from '../../language/told/toldWords.ts';
import { sayCountry, sayDate } from '../../understand/headline/sayValue.ts';
import type { DigestEvent } from '../event.ts';
import { inLanguage } from './inLanguage.ts';
import { type Email, longestSubject, subjectOf, wrap } from './plainText.ts';
import { sayDuration } from './sayDuration.ts';
import { sayTime as sayTimeIn } from './sayTime.ts';

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

/** What a digest is said with. */
interface Words {
  readonly language: Spoken;
  readonly told: ToldWords;
  readonly mail: MailWords;
}

/** Digests are of many places: `23 November 2026, 06:00 (UTC)`. */
const sayTime = (time: string, { told }: Words): string => sayTimeIn(time, 'UTC', told);

type Change = Data['changes'][number];

function changeLines(changes: readonly Change[], { language, told, mail }: Words): string[] {
  const line = ({ severity, summary, pages, link, id }: Change): string => {
    const text = inLanguage(summary, language, id);
    const where = pages > 1 ? mail.digest.pages(pages) : '';
    return `${wrap(`${mail.severities[severity]} · ${text}${where}`, '  - ', '    ')}\n    ${localAddress(link, language)}`;
  };
  const byJurisdiction = [...Map.groupBy(changes, ({ jurisdiction }) => jurisdiction)];
  return byJurisdiction.flatMap(([jurisdiction, own]) => [
    sayCountry({ value: jurisdiction }, told),
    ...own.map(line),
    '',
  ]);
}

function unreadLines({ unread }: Data, words: Words): string[] {
  const { language, told } = words;
  const { digest } = words.mail;
  return unread.slice(0, mostUnread).map(({ id, title, jurisdiction, promisedSeconds, lastReadAt, isReadAgain }) => {
    const at = lastReadAt === null ? '' : sayTime(lastReadAt, words);
    const state = lastReadAt === null ? digest.never : isReadAgain ? digest.again(at) : digest.last(at);
    const promised = digest.promise(sayDuration(promisedSeconds, told));
    // A moment ends in the brackets of its place, which take no second ones behind them.
    const isMoment = lastReadAt !== null && !isReadAgain;
    const promise = isMoment ? `${told.comma}${promised}` : told.bracketed(promised);
    const country = sayCountry({ value: jurisdiction }, told);
    return wrap(`${country} · ${inLanguage(title, language, id)}${told.colon}${state}${promise}`, '  - ', '    ');
  });
}

/** How old a reading may be, by how many sources. */
function promiseLines({ watched }: Data, { told, mail }: Words): string[] {
  const counts = new Map<number, number>();
  for (const { promisedSeconds } of watched.flatMap(({ sources }) => sources))
    counts.set(promisedSeconds, (counts.get(promisedSeconds) ?? 0) + 1);
  const said = [...counts]
    .sort(([one], [other]) => one - other)
    .map(([seconds, sources]) => `  - ${mail.digest.promised(sources, sayDuration(seconds, told))}`);
  return said.length === 0 ? [] : [mail.digest.promises, ...said];
}

/** The mail of a digest: what changed, then what was not read, and only when all was read, that nothing changed. */
export function renderDigest({ data }: DigestEvent, { language, jurisdiction, isRest }: DigestOptions): Email {
  const told = toldIn(language);
  const mail = mailIn[language];
  const words = mail.digest;
  const said = { language, told, mail };
  const { changes, changesOmitted = 0, unread, unreadOmitted = 0, watched, period, from, until, links } = data;
  const sources = watched.reduce((total, { count }) => total + count, 0);
  const blind = unread.length + unreadOmitted;
  const full = isRest ? changes.filter(({ isToldInFull }) => isToldInFull).length : 0;
  const listed = isRest ? changes.filter(({ isToldInFull }) => !isToldInFull) : changes;
  const count = listed.length + changesOmitted;
  const isQuiet = changes.length + changesOmitted === 0;
  const since = sayTime(from, said);
  const news = (): string[] => {
    if (count > 0) {
      const shown = listed.slice(0, mostChanges);
      const more = count > shown.length ? [words.more(count - shown.length), ''] : [];
      return [isRest ? words.rest : words.changed, '', ...changeLines(shown, said), ...more];
    }
    if (!isQuiet) return [wrap(words.nothingMore(full)), ''];
    return [wrap(blind === 0 ? words.nothing(sources, since) : words.nothingSeen(sources - blind)), ''];
  };
  const reading = (): string[] => {
    if (blind === 0) return isQuiet ? [] : [wrap(words.allRead(sources)), ''];
    const more = blind > mostUnread ? [`  ${words.more(blind - mostUnread)}`] : [];
    return [wrap(words.someRead(sources - blind, sources)), ...unreadLines(data, said), ...more, ''];
  };
  const name = `${words.name[period]}${jurisdiction === null ? '' : ` · ${sayCountry({ value: jurisdiction }, told)}`}`;
  const body = [
    name,
    wrap(words.between(since, sayTime(until, said))),
    '',
    ...news(),
    ...reading(),
    ...promiseLines(data, said),
    words.freshness,
    `  ${localAddress(links.sources, language)}`,
    words.timeline,
    `  ${localAddress(links.site, language)}`,
    '',
    wrap(words.end),
    `  ${localAddress(new URL('/subscription', links.site).href, language)}`,
  ];
  const parts = [
    ...(count > 0 ? [words.changes(count)] : []),
    ...(isQuiet && blind === 0 ? [words.quiet] : []),
    ...(blind > 0 ? [words.unread(blind)] : []),
    ...(count === 0 && !isQuiet && blind === 0 ? [words.told] : []),
  ];
  const place = `[${jurisdiction ?? 'Visawire'}]`;
  const says = `${sayDate({ value: until.slice(0, 10), zone: null }, told)}${told.colon}${parts.join(told.comma)}`;
  // The place in front names the country too.
  const short = `${words.name[period]} · ${says}`;
  const whole = `${name} · ${says}`;
  const subject = subjectOf(place, place.length + whole.length < longestSubject ? whole : short);
  return { subject, body: `${body.join('\n')}\n` };
}
