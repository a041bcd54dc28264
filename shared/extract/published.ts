import type { AnyNode } from 'domhandler';
import type { Source } from '../catalog/catalog.ts';
import { findDates } from '../language/dates.ts';
import { type Folded, fold } from '../language/folded.ts';
import { tongueOf } from '../language/languages.ts';
import { zoneFor } from '../language/zones.ts';
import type { Line } from './lines.ts';
import type { PageHead } from './pageHead.ts';
import { readTimestamp } from './timestamp.ts';

/** Names under which pages tell machines the day of publication; `modified` and `updated` are other days. */
const metaNames = [
  'firstpublishedtime',
  'pubdate',
  'publishdate',
  'article:published_time',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'citation_publication_date',
  'dcterms.date',
  'dc.date',
];

const names = [
  '(?:发布|發布|發佈|公布|公佈|发表|發表|刊登|录入)(?:时间|時間|日期|日)|发文日期|發文日期|日期',
  '(?:등록|작성|게시|게재|공고)일(?:자|시)?',
  '掲載日|公開日|公表日|発表日|報道発表日|登録日',
  'date(?: published| posted| of publication| of issue)?|dated|published(?: on| at)?|publication date|posted(?: on)?|released?(?: on| date)?|issued?(?: on| date)?',
  'datum|veröffentlicht(?: am)?|veröffentlichungsdatum|erschienen(?: am)?|erscheinungsdatum|publiée?(?: le)?|date de publication',
].join('|');
const nameLine = new RegExp(`^(?:${names})\\s*[:：]?$`, 'iu');
const named = new RegExp(`(?<![\\p{L}\\d])(?:${names})\\s*[:：]\\s*(?=\\S)`, 'iu');
const namedLine = new RegExp(`^(?:${names})\\s+(?=\\S*\\d)`, 'iu');
/** What may stand beside a day that stands alone: its weekday, hours, counters, where a notice comes from. */
const beside =
  /^(?:[\s,.:：|·()（）/-]|(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|(?:访问|点击|浏览|閱讀|阅读|조회)\S{0,3}[:：]?\s?\d*|(?:来源|來源|作者|出处)[:：]\s?\S{1,30}|\b(?:published|updated?|views?|hits?)\b:?\s?\d*)*$/iu;
const digit = /[\p{Nd}〇一二三四五六七八九十]/u;
/** The year of a day that stands alone, or the era. */
const year = /[\p{Nd}〇一二三四五六七八九十元]\s?[年년]|(?:19|20)\d{2}/u;
const longestDay = 80;
const longestLine = 200;
const longestValue = 40;
const startsWithDay = /^\S{0,12}[\p{Nd}〇一二三四五六七八九十]/u;
/** Lines before the text, and at its beginning, among which a day alone is the day of the notice. */
const ahead = 6;
const begin = 6;
/** And at its end, where Chinese notices are signed. */
const end = 3;

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
  const found = datesIn(fold(text.slice(0, longestLine)), source).find(
    ({ value }) => value.precision === 'day' || value.precision === 'minute',
  );
  return found?.value.value ?? null;
}

/** The day that a line says behind the name of a stamp, its own or that of the line before. */
function namedDay(lines: readonly Line[], at: number, source: Source): string | null {
  const text = lines[at]?.text ?? '';
  if (text.length > longestLine) return null;
  if (digit.test(text)) {
    const name = named.exec(text) ?? namedLine.exec(text);
    if (name === null) return null;
    const value = text.slice(name.index + name[0].length).slice(0, longestValue);
    return startsWithDay.test(value) ? readDate(value, source) : null;
  }
  const next = lines[at + 1]?.text ?? '';
  return next.length <= longestValue && digit.test(next) && nameLine.test(text) ? readDate(next, source) : null;
}

/** The day that is all that a line says, or null. */
function dayAlone({ text, isPart }: Line, source: Source): string | null {
  if (isPart || text.length > longestDay || !year.test(text)) return null;
  const folded = fold(text);
  const [date] = datesIn(folded, source);
  if (date === undefined) return null;
  const isAlone = beside.test(folded.text.slice(0, date.start)) && beside.test(folded.text.slice(date.end));
  return isAlone ? readDate(text, source) : null;
}

function dayOfLinkedData(head: PageHead, source: Source): string | null {
  for (const text of head.linkedData) {
    const stated = /"datePublished"\s*:\s*"([^"]{4,40})"/u.exec(text)?.[1];
    const read = stated === undefined ? null : readDate(stated, source);
    if (read !== null) return read;
  }
  return null;
}

/**
 * The day of publication that a page states: to machines, behind a name, or alone beside its title or under its text. RFC 3339,
 * date or date-time; null where none is stated. What it says of its last change is another day.
 */
export function readPublished(
  head: PageHead,
  lines: readonly Line[],
  isContent: (node: AnyNode) => boolean,
  source: Source,
): string | null {
  for (const name of metaNames) {
    const stated = head.meta.get(name);
    const read = stated === undefined ? null : readDate(stated, source);
    if (read !== null) return read;
  }
  const linked = dayOfLinkedData(head, source);
  if (linked !== null) return linked;
  const first = lines.findIndex(({ node }) => isContent(node));
  const last = lines.findLastIndex(({ node }) => isContent(node));
  const inReach = lines.map((_, at) => at).filter((at) => at >= first - ahead * 2 && at <= last + ahead);
  for (const at of inReach) {
    const day = namedDay(lines, at, source);
    if (day !== null) return day;
  }
  const alone = inReach.flatMap((at) => {
    const line = lines[at];
    const day = line === undefined ? null : dayAlone(line, source);
    return day === null ? [] : [{ at, day }];
  });
  // Several days that stand alone are those of a list.
  if (new Set(alone.map(({ day }) => day)).size > 1) return null;
  const isNear = (at: number): boolean =>
    (at >= first - ahead && at < first + begin) || (at > last - end && at <= last + end);
  return alone.find(({ at }) => isNear(at))?.day ?? null;
}
