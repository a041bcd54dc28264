import type { Source } from '../../catalog/catalog.ts';
import { readListedDay, yearFirst } from './listedDay.ts';

/** A line that is a day without its year: `8月19日付`, `19 August`, `Aug. 19 (Wed)`. */
const inWords =
  /^(?:\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일](?:付け?|発表|公表|掲載)?|\d{1,2}(?:\.|st|nd|rd|th|º|er)? (?:de )?[\p{L}\p{M}]{3,12}\.?|[\p{L}\p{M}]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?)(?:\s?[（(][\p{L}\p{M}.]{1,12}[)）])?$/u;
/** `[11-08]`, where the month comes first. */
const inFigures = /^[[(（【]?\s?(\d{1,2})[-/.](\d{1,2})\s?[\])）】]?$/u;
const longest = 40;

/** The year that a heading names for the days below it: `令和8年8月分`, `Decisions of 2026`. */
export function yearNamed(heading: string): string | null {
  const said = heading.normalize('NFKC');
  return said.length > longest
    ? null
    : (/(?:令和|平成)\s?(?:\d{1,2}|元)年|(?<!\d)20\d{2}(?!\d)/u.exec(said)?.[0] ?? null);
}

function withYear(text: string, year: string, source: Source): string | null {
  const [, month, day] = inFigures.exec(text) ?? [];
  if (month !== undefined)
    return yearFirst.has(source.authority.jurisdiction) ? readListedDay(`${year}-${month}-${day}`, source) : null;
  if (!inWords.test(text)) return null;
  const digits = year.replace(/年$/u, '');
  return readListedDay(
    /[月월]/u.test(text) ? `${digits}${/월/u.test(text) ? '년 ' : '年'}${text}` : `${text} ${digits}`,
    source,
  );
}

const dayMs = 86_400_000;
/** Lists leave the year out of days that are not so long past; what seems older lies ahead, as a meeting does. */
const mostDaysPast = 300;

/**
 * The day that a line without a year says: in the year that stands above it, else the last such day before the list was seen; RFC 3339,
 * null where it says none.
 * @param seenAt when the list was captured, RFC 3339; null where that is not known
 */
export function readDayWithoutYear(
  text: string,
  year: string | null,
  source: Source,
  seenAt: string | null,
): string | null {
  const said = text.normalize('NFKC').trim();
  if (said.length > longest || !/\d/u.test(said)) return null;
  if (year !== null) return withYear(said, year, source);
  if (seenAt === null) return null;
  // Its clock may be a day ahead of that of the capture.
  const latest = new Date(Date.parse(seenAt) + dayMs).toISOString().slice(0, 10);
  const seen = Number(latest.slice(0, 4));
  const days = [seen, seen - 1].map((one) => withYear(said, String(one), source));
  const day = days.find((one) => one !== null && one.slice(0, 10) <= latest) ?? null;
  return day !== null && Date.parse(latest) - Date.parse(day.slice(0, 10)) <= mostDaysPast * dayMs ? day : null;
}
