import type { Source } from '../../catalog/catalog.ts';
import { dayInAddress } from '../page/dayInAddress.ts';
import { readTimestamp } from '../timestamp.ts';
import { readListedDay } from './listedDay.ts';
import { type Piece, unitsOf } from './record.ts';

/** Days of something else than publication: of a change, an end, an event. */
const otherDay =
  /updated?|modified|revis|expir|clos(?:es|ing)|deadline|due|valid|until|end(?:s|ing)\b|更新|修改|截止|期限|締切|마감|수정|aktualisiert|gültig|mis(?:e)? à jour|modifié|actualizad|vence|aggiornat|atualizad|изменен|обновлен/iu;
/** Beside its day, a line of a day says no more than so many letters. */
const besideDay = 24;
const longestDay = 80;
/** Characters of a line in which a day is looked for. */
const longestText = 400;
/** A line that prints a day among other words. */
const longestLine = 160;

const day =
  /(?<!\d)(?:(?:19|20|25)\d{2}\s?[-./年년]\s?\d{1,2}|\d{1,3}\s?[-./年년]\s?\d{1,2}\s?[-./月월]\s?\d{1,4}|\d{1,2}(?:\.|st|nd|rd|th|er|º)?[\s-]{1,2}(?:de |del |tháng )?[\p{L}\p{M}\d.]{1,20},?[\s-]{1,2}(?:de |del |năm )?\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?:令和|平成|民國)\s?\d|20\d{2}(?:0[1-9]|1[0-2])\d{2}|\p{Nd}{1,2} [\p{L}\p{M}]{3,12} \p{Nd}{4})(?!\d)/u;
/** Whether a text could print a day, at a glance. */
export const mayPrintDay = (text: string): boolean => text.length <= longestLine && day.test(text);

export const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
/** Whether a day is about all that a line says. */
export const isDayLine = (text: string): boolean => {
  if (text.length > longestDay || !day.test(text)) return false;
  const rest = text.replace(day, ' ');
  return unitsOf(rest.replace(/[^\p{L}]/gu, '')) <= besideDay && lettersOf(rest) <= besideDay;
};

/** The day without a year that a line is, in a list whose addresses name the year: `[11-08]` of `/202511/t…`. */
function dayOfYear(pieces: readonly Piece[], { pathname }: URL): string | null {
  const [, year, month] = /[/_-]((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])?(?=[/_.-])/u.exec(pathname) ?? [];
  if (year === undefined) return null;
  for (const { text } of pieces) {
    const [, first, second] = /^[[(（【]?\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?\s?[\])）】]?$/u.exec(text) ?? [];
    if (first !== undefined && second !== undefined && (month === undefined || Number(month) === Number(first)))
      return readTimestamp(`${year}-${first}-${second}`);
  }
  return null;
}

/** Whether a day in a title is no part of what it says: `Fees (10 June 2026)`, `10/06/2026 - Fees`. */
const isAside = (text: string, at: number, length: number): boolean =>
  (/[(（[【]\s?\S{0,8}\s?$/u.test(text.slice(Math.max(0, at - 12), at)) &&
    /^\s?[)）\]】]/u.test(text.slice(at + length))) ||
  (at <= 1 && /^\s?[-–—:：|]\s/u.test(text.slice(at + length)));

/** Lines joined to find a day that is printed in parts: `12`, `Nov`, `2025`. */
const joined = 3;
const shortLine = 14;

/** The day of publication that an entry states. */
export function dayOf(pieces: readonly Piece[], link: URL, title: string, source: Source): string | null {
  const isOther = (at: number): boolean =>
    otherDay.test(pieces[at]?.text ?? '') ||
    (lettersOf(pieces[at]?.text ?? '') < 10 &&
      (pieces[at - 1]?.text.length ?? 99) <= besideDay &&
      otherDay.test(pieces[at - 1]?.text ?? ''));
  const found = pieces.flatMap(({ text, stamp }, at) => {
    const stated = stamp === null || stamp === '' ? null : readListedDay(stamp, source);
    const isDay = isDayLine(text) || (stamp !== null && /\d/.test(text));
    const read = stated ?? (isDay ? readListedDay(text, source) : null);
    return read === null ? [] : [{ at, read }];
  });
  const own = found.find(({ at }) => !isOther(at)) ?? found[0];
  if (own !== undefined) return own.read;
  for (let at = 0; at < pieces.length; at++) {
    const parts = pieces.slice(at, at + joined).map(({ text }) => text);
    for (let count = parts.length; count > 1; count--) {
      const some = parts.slice(0, count);
      if (some.some((text) => text.length > shortLine) || !some.some((text) => /\p{Nd}{4}/u.test(text))) continue;
      const read = readListedDay(some.join(' '), source);
      if (read !== null) return read;
    }
  }
  for (const { text } of pieces) {
    const at = day.exec(text.slice(0, longestText));
    if (at === null || (text === title && !isAside(text, at.index, at[0].length))) continue;
    const read = readListedDay(text.slice(Math.max(0, at.index - 4), at.index + 40), source);
    if (read !== null) return read;
  }
  return dayOfYear(pieces, link) ?? dayInAddress(link.href);
}
