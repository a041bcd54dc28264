import type { Folded } from './folded.ts';
import type { Tongue } from './language.ts';
import { languageOf } from './languages.ts';
import type { DurationMention, NumberMention } from './mention.ts';
import { addWhole, digits, multiplier, multiply, readDigits, readHan, readWord } from './numerals.ts';

type Unit = 'Y' | 'M' | 'W' | 'D' | 'H';

const unitOf: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:hour|stund|stünd|小时|小時|時間|시간)/u, 'H'],
  [/^(?:week|woche|周|週|星期|주)/u, 'W'],
  [/^(?:month|monat|月|[かヶカヵ箇ケ]月|개월|달)/u, 'M'],
  [/^(?:year|jahr|jähr|年|년)/u, 'Y'],
  [/^(?:day|tag|täg|日|天|일)/u, 'D'],
];
const korean = new Map([
  ['한', 1],
  ['두', 2],
  ['세', 3],
  ['석', 3],
  ['네', 4],
]);

function countOf(printed: string, tongue: Tongue): number | null {
  const word = printed.trim();
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  if (tongue === 'ko') return korean.get(word) ?? null;
  return readWord(word, tongue) ?? readHan(word);
}

const isoOf = (count: number, unit: Unit): string => (unit === 'H' ? `PT${count}H` : `P${count}${unit}`);

function readDuration(
  groups: Readonly<Record<string, string | undefined>>,
  tongue: Tongue,
): { iso: string; high?: string; name?: string } | null {
  const unit = unitOf.find(([pattern]) => pattern.test(groups['unit'] ?? ''))?.[1];
  if (unit === undefined) return null;
  const printed = groups['count'] ?? '';
  if (printed === '半') return unit === 'Y' ? { iso: 'P6M' } : null;
  const count = countOf(printed, tongue);
  if (count === null || count === 0 || (unit === 'Y' && count > 100)) return null;
  const high = groups['high'] === undefined ? null : countOf(groups['high'], tongue);
  const name = /^(?:working|business|werk|arbeits|工作|営業|영업|근무)/u.test(groups['kind'] ?? '')
    ? { name: 'working days' }
    : {};
  return { iso: isoOf(count, unit), ...(high === null ? {} : { high: isoOf(high, unit) }), ...name };
}

const compiled = new Map<string, RegExp>();

function pattern(key: string, source: string): RegExp {
  const known = compiled.get(key) ?? new RegExp(source, 'gu');
  compiled.set(key, known);
  return known;
}

/** Between two durations, that they are the ends of a range: `90日至5年`, `30 Tage bis 6 Monate`. */
const upTo = /^ ?(?:至|到|~|-|bis|から|에서|부터) ?$/u;

/** The durations that a text prints, in digits or words; two that are the ends of a range are one. */
export function findDurations({ lower }: Folded, tongue: Tongue): DurationMention[] {
  const found: DurationMention[] = [];
  for (const match of lower.matchAll(pattern(`duration ${tongue}`, languageOf(tongue).values.duration))) {
    const read = readDuration(match.groups ?? {}, tongue);
    if (read === null) continue;
    const end = match.index + match[0].length;
    const last = found.at(-1);
    const isUpper = last !== undefined && last.high === undefined && read.high === undefined;
    if (isUpper && match.index - last.end < 5 && upTo.test(lower.slice(last.end, match.index))) {
      found[found.length - 1] = { ...last, high: read.iso, end };
    } else found.push({ kind: 'duration', start: match.index, end, ...read });
  }
  return found;
}

function readNumber(printed: string, word: string | undefined, tongue: Tongue, whole: boolean): string | null {
  if (!/^\d/.test(printed)) {
    const value = readHan(printed) ?? readWord(printed, tongue);
    return value === null ? null : multiply(String(value), word ?? '');
  }
  const read = readDigits(printed, tongue, whole);
  return 'value' in read ? multiply(read.value, word ?? '') : null;
}

/** Percentages and multiples: `45.3 percent`, `50 Prozent`, `80%`, `1.1 times`, `6倍`. */
export function findShares({ lower }: Folded, tongue: Tongue): NumberMention[] {
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
  const isNested = moreWord !== undefined && multiply('1', word ?? '').length < multiply('1', moreWord).length;
  return isNested ? multiply(addWhole(value, rest), moreWord) : addWhole(value, multiply(rest, moreWord ?? ''));
}

/** Plain numbers, with what multiplies them: `65,000`, `8.5萬`, `12万3,000`, `3千`, `六`; in words only in Chinese and English. */
export function findNumbers({ lower }: Folded, tongue: Tongue): NumberMention[] {
  const { countedWords } = languageOf(tongue).values;
  const wordy = countedWords === '' ? '' : `|${countedWords}`;
  const source = `(?<![a-z]-?|\\d-)(?<number>${digits}${wordy})(?: ?(?<word>${multiplier})(?![a-zäöü])(?: ?(?<more>${digits})(?: ?(?<moreWord>${multiplier})(?![a-zäöü]))?)?)?`;
  return [...lower.matchAll(pattern(`number ${tongue}`, source))].flatMap((match): NumberMention[] => {
    const value = readNumber(match.groups?.['number'] ?? '', match.groups?.['word'], tongue, false);
    const whole = value === null ? null : addRest(value, match.groups ?? {}, tongue);
    return whole === null
      ? []
      : [{ kind: 'number', start: match.index, end: match.index + match[0].length, value: whole }];
  });
}
