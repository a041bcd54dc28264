import type { AnyNode } from 'domhandler';
import type { Source } from '../../catalog/catalog.ts';
import { findDates } from '../../language/dates/dates.ts';
import { zoneFor } from '../../language/dates/zones.ts';
import { tongueOf } from '../../language/languages.ts';
import { type Folded, fold } from '../../language/numbers/folded.ts';
import { readTimestamp } from '../timestamp.ts';
import { afterName } from './bylines.ts';
import { dayInAddress } from './dayInAddress.ts';
import type { Line } from './lines.ts';
import type { PageHead } from './pageHead.ts';
import { printedDays } from './printedDays.ts';
import { type DayReader, statedDays } from './statedDays.ts';

/** Names under which pages tell machines the day of publication; `modified` and `updated` are other days. */
const metaNames = [
  'firstpublishedtime',
  'article:published_time',
  'datepublished',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'publication-date',
  'pubdate',
  'dcterms.issued',
  'dc.date.issued',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'og:published_time',
  'og:article:published_time',
  'bt:pubdate',
  'dcterms.date',
  'dc.date',
];

/** What may stand beside a day of an era that stands alone: its weekday, hours, counters, where a notice comes from. */
const beside =
  /^(?:[\s,.:：|·()（）/-]|(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|(?:访问|点击|浏览|閱讀|阅读|조회)\S{0,3}[:：]?\s?\d*|(?:来源|來源|作者|出处)[:：]\s?\S{1,30})*$/iu;
/** A year as eras and Chinese numerals count it. */
const eraYear = /[\p{Nd}〇一二三四五六七八九十元]\s?[年년]/u;
const longestDay = 80;
const longestLine = 200;
/** Lines before the title, where some sites print the day. */
const ahead = 5;
/** And behind it, before the text begins. */
const behind = 14;
/** A line of so many characters is text, and what stands behind it is of the notice. */
const proseLine = 160;
/** Lines at the end, where notices are signed or stamped. */
const end = 3;
const below = 6;
/** Further away a day behind a name is asked for alone. */
const reach = 12;

/** The dates that a text prints, in the words of its publisher's country and on its clock. */
function datesIn(text: Folded, { language, timezone, authority }: Source) {
  const { jurisdiction } = authority;
  const zone = zoneFor(timezone, jurisdiction);
  return findDates(text, { tongue: tongueOf(language) ?? 'en', jurisdiction, zone, published: null });
}

/** A date as a page prints or states it, RFC 3339, in the zone of its publisher; null where none is read. */
export function readDate(text: string, source: Source): string | null {
  const stamp = readTimestamp(text, zoneFor(source.timezone, source.authority.jurisdiction));
  if (stamp !== null) return stamp;
  const cut = text.slice(0, longestLine);
  const found = datesIn(fold(cut), source).find(
    ({ value }) => value.precision === 'day' || value.precision === 'minute',
  );
  if (found !== undefined) return found.value.value;
  const [printed] = printedDays(cut.normalize('NFKC'), [source.language], source.authority.jurisdiction);
  return printed?.day ?? null;
}

/** The day that a line says in eras or Chinese numerals, alone or behind a name. */
function readEra(text: string, source: Source): { readonly day: string; readonly isNamed: boolean } | null {
  const value = afterName(text) ?? text;
  if (value.length > longestDay || !eraYear.test(value)) return null;
  const folded = fold(value);
  const [date] = datesIn(folded, source);
  if (date === undefined) return null;
  const isAlone = beside.test(folded.text.slice(0, date.start)) && beside.test(folded.text.slice(date.end));
  const day = isAlone ? readDate(value, source) : null;
  return day === null ? null : { day, isNamed: value !== text };
}

function dayOfLinkedData(head: PageHead, source: Source): string | null {
  for (const text of head.linkedData) {
    const stated = /"datePublished"\s*:\s*"([^"]{4,40})"/u.exec(text)?.[1];
    const read = stated === undefined ? null : readDate(stated, source);
    if (read !== null) return read;
  }
  return null;
}

/** What the page tells machines. */
function dayOfHead(head: PageHead, source: Source): string | null {
  for (const name of metaNames) {
    const stated = head.meta.get(name);
    const read = stated === undefined ? null : readDate(stated, source);
    if (read !== null) return read;
  }
  return null;
}

/** The one day that all state, as the first states it; none when they contradict each other. */
function agreed(days: readonly string[]): string | null {
  return new Set(days.map((day) => day.slice(0, 10))).size === 1 ? (days[0] ?? null) : null;
}

const kindOf = ({ node }: Line): string => (node.type === 'tag' ? `${node.name} ${node.attribs['class'] ?? ''}` : '');

/** Whether the days of a part of the page stand in like elements further on too, as in a list of updates. */
function isListed(lines: readonly Line[], from: number, to: number, until: number, reader: DayReader): boolean {
  const kinds = new Map<string, Set<string>>();
  for (let at = Math.max(0, from); at < Math.min(until, lines.length); at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const { alone, stamped } = statedDays(lines, at, at + 1, reader);
    for (const day of [...alone, ...stamped]) {
      const kind = kindOf(line);
      const days = kinds.get(kind) ?? new Set();
      // Only what began near the title is asked about.
      if (at < to || kinds.has(kind)) kinds.set(kind, days.add(day.slice(0, 10)));
    }
  }
  return [...kinds.values()].some((days) => days.size > 1);
}

/** Days of meetings or entries, not a signature. */
const fewestInSeries = 3;
/** Whether lines like those at the end state other days by themselves further up, as the entries of a list do. */
function isSeries(lines: readonly Line[], from: number, until: number, reader: DayReader): boolean {
  const kinds = new Map<string, Set<string>>();
  for (let at = until - 1; at >= Math.max(0, from); at--) {
    const line = lines[at];
    if (line === undefined) continue;
    const kind = kindOf(line);
    const days = kinds.get(kind) ?? new Set();
    for (const day of statedDays(lines, at, at + 1, reader).alone) kinds.set(kind, days.add(day.slice(0, 10)));
    if (days.size >= fewestInSeries) return true;
  }
  return false;
}

const daysApart = (one: string, other: string): number =>
  Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / 86_400_000;

/**
 * The day of publication, RFC 3339, date or date-time: as it is printed behind a name, then in a line beside the title, then in a
 * `time` element there, then in the address, then as the notice is signed, then as the page tells machines; editors print the right
 * day where systems keep that of an upload. Null where none is stated, or where those that are printed contradict each other. What
 * a page says of its last change is another day.
 */
export function readPublished(
  head: PageHead,
  lines: readonly Line[],
  isContent: (node: AnyNode) => boolean,
  title: string,
  source: Source,
  { url, declared }: { readonly url: string; readonly declared: string },
): string | null {
  const reader: DayReader = {
    languages: [source.language, declared],
    jurisdiction: source.authority.jurisdiction,
    read: (text) => readDate(text, source),
    readEra: (text) => readEra(text, source),
  };
  const first = lines.findIndex(({ node }) => isContent(node));
  const last = lines.findLastIndex(({ node }) => isContent(node));
  const isTitle = ({ text }: Line): boolean => text === title;
  const isHeading = ({ node }: Line): boolean => node.type === 'tag' && /^h[1-6]$/.test(node.name);
  const asHeading = lines.findIndex((line) => isHeading(line) && isTitle(line));
  const asLine = lines.findIndex((line, at) => at >= first - reach && isTitle(line));
  const titleAt = asHeading >= 0 ? asHeading : asLine >= 0 ? asLine : first - 1;
  const text = lines.findIndex((line, at) => at > titleAt && line.text.length >= proseLine);
  const heading = lines.findIndex((line, at) => at > titleAt + 1 && isHeading(line));
  const stops = [text, heading].filter((at) => at >= 0);
  const stop = Math.min(titleAt + behind, lines.length, ...stops);
  const [after, before] = [
    statedDays(lines, titleAt + 1, stop, reader),
    statedDays(lines, titleAt - ahead, titleAt, reader),
  ];
  const around = statedDays(lines, Math.min(first, titleAt) - reach, last + below, reader);
  const signed = statedDays(lines, Math.max(stop, last - end + 1), last + below, reader);
  const told = dayOfHead(head, source) ?? dayOfLinkedData(head, source);
  /** With the time that the page tells machines of the same day. */
  const whole = (day: string): string => (told?.startsWith(day) === true ? told : day);
  const near = after.named[0] ?? before.named.at(-1) ?? agreed(around.named);
  if (near !== null) return whole(near);
  // Several that are printed beside the title are those of a list, or say more than one thing.
  const stamps = [...after.stamped, ...before.stamped];
  const isList = after.plain.length > 0 && isListed(lines, titleAt + 1, stop, last + 1, reader);
  if (isList) return told;
  const printed = agreed(after.plain) ?? (after.plain.length === 0 ? agreed(before.plain) : null) ?? agreed(stamps);
  const filed = dayInAddress(url);
  // A day beside the title that has no name may be another's (`Member since …`), where two others agree.
  if (printed !== null && filed !== null && told?.startsWith(filed) === true && daysApart(printed, filed) > 1)
    return told;
  const signature = agreed(signed.alone);
  const isSigned = signature !== null && !isSeries(lines, titleAt + 1, last + below, reader);
  const day = printed ?? filed ?? (isSigned ? signature : null);
  return day === null ? told : whole(day);
}
