import { html } from 'hono/html';
import type { SourceEvent } from '../../../shared/alert/event.ts';
import { isFresh } from '../../../shared/catalog/cadence.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { SiteWords } from '../../../shared/language/told/siteWords.ts';
import type { ToldWords } from '../../../shared/language/told/toldWords.ts';
import { sayDate } from '../../../shared/understand/headline/sayValue.ts';
import type { Head, Paused } from '../../adapters/dynamodb/noticeStore.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html, inTongue, nameOf, safeLink, saying, shownTime } from '../frame/say.ts';
import type { HeldBack } from './heldBack.ts';

/** What is shown of one source. */
export interface Health {
  readonly source: Source;
  readonly lastReadAt: string | null;
  /** What is wrong since its last good reading, from the first failed check on; null while all is well. */
  readonly trouble: SourceEvent['data']['episode'] | null;
  /** That it rests as an operator wants, and why; null where it does not. */
  readonly paused: Paused | null;
  /** Null before its first check. */
  readonly head: Head | null;
  readonly held: readonly HeldBack[];
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** `12 minutes ago`, in the largest whole unit; null within the minute. */
export function ago(time: string, now: Date, { locale }: Pick<ToldWords, 'locale'>): string | null {
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(time)) / 1000));
  for (const [unit, size] of units) {
    const count = Math.floor(seconds / size);
    if (count >= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(-count, unit);
  }
  return null;
}

/** Where the clocks of a source are. */
export const placeOf = ({ timezone, authority }: Source) => ({ timezone, jurisdiction: authority.jurisdiction });

/** What is read of a source and not believed, or not believed yet. */
export function heldList({ source, held }: Health, reader: Reader): Html {
  if (held.length === 0) return html``;
  const { words, told, to } = reader;
  const { sources: said } = words;
  const items = held.map(({ kind, seen, since, link, says }) => {
    const href = link?.startsWith('/changes/') ? to(link) : safeLink(link ?? '');
    const what =
      link === null ? said.whose[kind] : html`<a href="${href}" rel="noopener noreferrer">${said.whose[kind]}</a>`;
    const lines = says.map((line) => html`<br>${said.told} ${inTongue(line, 'en')}`);
    return html`<li><span class="blocked">${said.held}</span> ${saying(said.heldSince, shownTime(since, reader, placeOf(source)))}${told.colon}${what}${told.colon}${inTongue(seen, 'en')}${lines}<br><span class="facts">${said.releases[kind]}</span></li>`;
  });
  return html`<ul>${items}</ul>`;
}

const has = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> =>
  Object.hasOwn(words, key);

type Reason = keyof SiteWords['sources']['reasons'];
/** Verdicts that say why by themselves. */
const plain = ['blocked', 'missing', 'shell', 'empty', 'suspect', 'drifted', 'quarantined'] as const;
/** What came and cannot be read; all other errors are of the way there. */
const ofFiles = /^(?:PDF|FILE|XML|JSON|OFFICE|TOO|NO-FILE|NOT-A)\b/;

/** Why a source is not read, as far as it concerns readers. */
export function reasonOf({ verdict, rule }: NonNullable<Health['trouble']>): Reason {
  if (rule === 'ROBOTS') return 'robots';
  return plain.find((one) => one === verdict) ?? (ofFiles.test(rule) ? 'unreadable' : 'away');
}

/** When a source was read last, and what troubles it since; of one that rests, why. */
export function sourceState({ source, lastReadAt, trouble, paused }: Health, now: Date, reader: Reader): Html {
  const { words, told } = reader;
  const { sources: said } = words;
  const time = (at: string): Html => shownTime(at, reader, placeOf(source));
  const since =
    lastReadAt === null
      ? html`${said.never}`
      : saying((at) => said.read(at, ago(lastReadAt, now, told) ?? said.justNow), time(lastReadAt));
  if (paused !== null)
    return html`<span class="blocked">${said.paused}</span> ${saying(said.heldSince, time(paused.since))}${told.colon}<span dir="auto">${clean(paused.why)}</span><br>${since}`;
  const read = isFresh(source.every, lastReadAt, now)
    ? since
    : html`<span class="blocked">${said.late}</span>${told.colon}${since}`;
  // Of a silence nothing more is known than that it lasts.
  if (trouble === null || trouble.verdict === 'silent') return read;
  const { verdict, since: begun, checks, seen, likely } = trouble;
  const what = has(said.verdicts, verdict) ? said.verdicts[verdict] : verdict;
  return html`<span class="blocked">${clean(what)}</span> ${saying((at) => said.trouble(at, checks), time(begun))}${told.colon}${said.reasons[reasonOf(trouble)]}<br><span class="facts">${inTongue(`${clean(seen)}: ${likely}`, 'en')}</span><br>${read}`;
}

/** What a source is called, for where no markup may stand: its title, or its address. */
export const sourceTitle = ({ title, url }: Source, reader: Reader): string =>
  nameOf(title ?? {}, url.replace(/^https?:\/\//, ''), reader);

/** What is known of how a source reads, and since when. */
export function sayStatus({ status, checked }: Source, { words, told }: Reader): string {
  const { statuses, on } = words.sources;
  return checked === undefined ? statuses[status] : on(statuses[status], sayDate({ value: checked, zone: null }, told));
}
