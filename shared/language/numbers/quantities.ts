import { type DurationMention, type NumberMention, withoutOverlap } from '../clauses/mention.ts';
import type { Tongue, Unit } from '../language.ts';
import { languageOf } from '../languages.ts';
import type { Folded } from './folded.ts';
import { multipliersOf } from './multipliers.ts';
import { addWhole, digits, readDigits, readHan, readWord, shift } from './numerals.ts';

function countOf(printed: string, tongue: Tongue): number | null {
  const word = printed.trim();
  if (/^\d/.test(word)) return Number(word.replace(/[ .']/g, ''));
  return readWord(word, tongue) ?? readHan(word);
}

function isoOf(count: number, unit: Unit): string {
  if (unit === 'H') return `PT${count}H`;
  return unit === 'F' ? `P${count * 14}D` : `P${count}${unit}`;
}

function readDuration(
  groups: Readonly<Record<string, string | undefined>>,
  tongue: Tongue,
): { iso: string; high?: string; name?: string } | null {
  const { units, workingDays } = languageOf(tongue).values;
  const unit = units.find(([pattern]) => pattern.test(groups['unit'] ?? ''))?.[1];
  if (unit === undefined) return null;
  const count = countOf(groups['count'] ?? '', tongue);
  if (count === null || count === 0 || (unit === 'Y' && count > 100)) return null;
  const high = groups['high'] === undefined ? null : countOf(groups['high'], tongue);
  const name = workingDays.test(groups['kind'] ?? '') ? { name: 'working days' } : {};
  return { iso: isoOf(count, unit), ...(high === null ? {} : { high: isoOf(high, unit) }), ...name };
}

const compiled = new Map<string, RegExp>();

function pattern(key: string, source: string): RegExp {
  const known = compiled.get(key) ?? new RegExp(source, 'gu');
  compiled.set(key, known);
  return known;
}

/** Durations said without a number: `half a year`, `半年`, `quinze jours`. */
function findSpelled(lower: string, tongue: Tongue): DurationMention[] {
  return languageOf(tongue).values.spelled.flatMap(([source, iso]) =>
    [...lower.matchAll(pattern(`spelled ${tongue} ${iso}`, source))].map((match): DurationMention => {
      return { kind: 'duration', start: match.index, end: match.index + match[0].length, iso };
    }),
  );
}

/** Whether a second duration of the same unit is the shorter: `cut from 60 days to 30 days` is no range. */
function falls({ iso: one }: { readonly iso: string }, { iso: other }: { readonly iso: string }): boolean {
  const [count, unit] = [Number(one.replace(/\D/gu, '')), one.replace(/\d/gu, '')];
  return other.replace(/\d/gu, '') === unit && Number(other.replace(/\D/gu, '')) <= count;
}

/** The durations that a text prints, in digits or words; two that are the ends of a range are one. */
export function findDurations({ lower }: Folded, tongue: Tongue): DurationMention[] {
  const { duration, upTo } = languageOf(tongue).values;
  const spelled = findSpelled(lower, tongue);
  const found: DurationMention[] = [];
  for (const match of lower.matchAll(pattern(`duration ${tongue}`, duration))) {
    const read = readDuration(match.groups ?? {}, tongue);
    if (read === null) continue;
    const end = match.index + match[0].length;
    const last = found.at(-1);
    const isUpper = last !== undefined && last.high === undefined && read.high === undefined && !falls(last, read);
    const isNew = languageOf(tongue).changes.newBehind?.test(lower.slice(end, end + 8)) === true;
    if (isUpper && !isNew && match.index - last.end < 9 && upTo.test(lower.slice(last.end, match.index))) {
      found[found.length - 1] = { ...last, high: read.iso, end };
    } else found.push({ kind: 'duration', start: match.index, end, ...read });
  }
  return spelled.length === 0 ? found : withoutOverlap(spelled, found).filter((one) => one.kind === 'duration');
}

const powerOf = (word: string | undefined, tongue: Tongue): number => multipliersOf(tongue, false).powerOf(word);

function readNumber(printed: string, word: string | undefined, tongue: Tongue, whole: boolean): string | null {
  if (!/^\d/.test(printed)) {
    const value = readHan(printed) ?? readWord(printed, tongue);
    return value === null ? null : shift(String(value), powerOf(word, tongue));
  }
  const read = readDigits(printed, tongue, whole);
  return 'value' in read ? shift(read.value, powerOf(word, tongue)) : null;
}

/** Percentages and multiples: `45.3 percent`, `50 Prozent`, `80%`, `1.1 times`, `6倍`. */
export function findShares({ lower }: Folded, tongue: Tongue): NumberMention[] {
  if (!/\d/.test(lower)) return [];
  const source = `(?<number>${digits})(?:(?<percent>${languageOf(tongue).values.percent})|(?<factor>${languageOf(tongue).values.factor}))`;
  return [...lower.matchAll(pattern(`share ${tongue}`, source))].flatMap((match): NumberMention[] => {
    const value = readNumber(match.groups?.['number'] ?? '', undefined, tongue, false);
    if (value === null) return [];
    const kind = match.groups?.['percent'] === undefined ? 'factor' : 'percent';
    return [{ kind, start: match.index, end: match.index + match[0].length, value }];
  });
}

/** `12万3,000`: what stands behind a multiplier is added, multiplied by its own; `2천867만` multiplies both. */
function addRest(value: string, groups: Readonly<Record<string, string | undefined>>, tongue: Tongue): string | null {
  const { more, moreWord, word } = groups;
  if (more === undefined) return value;
  const rest = readNumber(more, undefined, tongue, true);
  if (rest === null) return null;
  const [power, later] = [powerOf(word, tongue), powerOf(moreWord, tongue)];
  return power < later ? shift(addWhole(value, rest), later) : addWhole(value, shift(rest, later));
}

/** Plain numbers, with what multiplies them: `65,000`, `8.5萬`, `12万3,000`, `3千`, `六`; in words only in Chinese and English. */
export function findNumbers({ lower }: Folded, tongue: Tongue): NumberMention[] {
  const { countedWords } = languageOf(tongue).values;
  const wordy = countedWords === '' ? '' : `|${countedWords}`;
  const multiplier = multipliersOf(tongue, false).source;
  const source = `(?<![a-z]-?|\\d-)(?:(?<low>[1-9]\\d)-(?<high>[1-9]\\d)(?![\\d.,/-]*\\d|-)|(?<number>${digits}${wordy}))(?: ?(?<word>${multiplier})(?![a-zäöü])(?: ?(?<more>${digits})(?: ?(?<moreWord>${multiplier})(?![a-zäöü]))?)?)?`;
  return [...lower.matchAll(pattern(`number ${tongue}`, source))].flatMap((match): NumberMention[] => {
    // `18-35` in a cell.
    const { low, high } = match.groups ?? {};
    if (low !== undefined && high !== undefined) {
      const [start, end] = [match.index, match.index + match[0].length];
      return high > low ? [{ kind: 'number', start, end, value: low, high }] : [];
    }
    const value = readNumber(match.groups?.['number'] ?? '', match.groups?.['word'], tongue, false);
    const whole = value === null ? null : addRest(value, match.groups ?? {}, tongue);
    return whole === null
      ? []
      : [{ kind: 'number', start: match.index, end: match.index + match[0].length, value: whole }];
  });
}
