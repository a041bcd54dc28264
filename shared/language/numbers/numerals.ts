import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';

const hanDigits = new Map([...'〇零一二三四五六七八九'].map((digit, index) => [digit, Math.max(0, index - 1)]));
hanDigits.set('两', 2).set('兩', 2);
const hanUnits = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const hanGroups = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
/** `二十四` 24, `一百八十` 180, `二〇二五` 2025, `三千万` 30000000; null for what is no number. */
export function readHan(text: string): number | null {
  if (text === '' || text.length > 16) return null;
  const digits = [...text].map((character) => hanDigits.get(character));
  if (text.length > 1 && digits.every((digit) => digit !== undefined)) return Number(digits.join(''));
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = hanDigits.get(character);
    const unit = hanUnits.get(character);
    const groupUnit = hanGroups.get(character);
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      group += (digit ?? 1) * unit;
      digit = null;
    } else if (groupUnit !== undefined) {
      total += (group + (digit ?? 0)) * groupUnit;
      group = 0;
      digit = null;
    } else return null;
  }
  return total + group + (digit ?? 0);
}

/** `six` 6, `twenty-one` 21, `zwölf` 12; null for any other word. */
export function readWord(text: string, tongue: Tongue): number | null {
  return languageOf(tongue).values.words.get(text) ?? null;
}

/**
 * A number in digits with its separators, as part of a regular expression: groups of three by comma, point, apostrophe or
 * space, Indian groups of two (`1,00,000`), or none. What goes on with more digits is no number of these.
 */
export const digits =
  "(?<![\\d\\ufffd]|\\d[.,'])(?:\\d{1,2}(?:,\\d{2}){1,4},\\d{3}(?:\\.\\d{1,2})?|\\d{1,3}(?:(?:,\\d{3})+(?:\\.\\d{1,2})?|(?:\\.\\d{3})+(?:,\\d{1,2})?|(?:'\\d{3})+(?:\\.\\d{1,2})?|(?: \\d{3})+(?: ?[,.]\\d{1,2})?)|\\d{1,15}(?:[.,]\\d{1,4})?)(?![\\d\\ufffd]|[.,']\\d)";

/** Why digits are not read as an amount. */
export type NumberDoubt = 'digits are grouped by spaces' | 'the separator may be of thousands or of decimals';

/**
 * The decimal string of printed digits, or why there is none. With `whole`, a point before three digits can only group, as in
 * money: `100.000 USD`, `5.600 S$`. A space groups only where
 * the language groups so: the German gazette prints `50 700 Euro`.
 */
export function readDigits(
  printed: string,
  tongue: Tongue,
  whole: boolean,
): { readonly value: string } | { readonly doubt: NumberDoubt } {
  const { values } = languageOf(tongue);
  if (/\d \d/.test(printed) && !values.groupsBySpace) return { doubt: 'digits are grouped by spaces' };
  const text = printed.replace(/ /g, '').replace(/'/g, '');
  const separators = text.match(/[.,]/g) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return { value: plain(text, '') };
  const tail = text.slice(text.lastIndexOf(last) + 1);
  const mixed = separators.some((separator) => separator !== last);
  if (separators.length > 1 && !mixed) return { value: plain(text.replaceAll(last, ''), '') };
  const integer = text.slice(0, text.lastIndexOf(last)).replace(/[.,]/g, '');
  if (mixed || tail.length !== 3) return { value: plain(integer, tail) };
  const groups = last === values.groups;
  if (groups || whole) return { value: plain(integer + tail, '') };
  return { doubt: 'the separator may be of thousands or of decimals' };
}

function plain(integer: string, fraction: string): string {
  const whole = integer.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** A decimal string times a power of ten; exact, without floating point. */
export function shift(decimal: string, power: number): string {
  const [integer = '0', fraction = ''] = decimal.split('.');
  const moved = fraction.padEnd(power, '0');
  return plain(integer + moved.slice(0, power), moved.slice(power));
}

/** The sum of two decimal strings of whole numbers; for `1億5,000万`. */
export function addWhole(one: string, other: string): string {
  return String(BigInt(one.split('.')[0] ?? '0') + BigInt(other.split('.')[0] ?? '0'));
}
