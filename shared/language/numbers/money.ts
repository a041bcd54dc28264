import type { MoneyMention } from '../clauses/mention.ts';
import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import { currencyAfter, currencyBefore, currencyOf, isOnlyWord } from './currencies.ts';
import type { Folded } from './folded.ts';
import { hanNumber } from './hanNumber.ts';
import { multipliersOf } from './multipliers.ts';
import { addWhole, digits, readDigits, readHan, shift } from './numerals.ts';

/** `75,-` and `1'250.–` print that there are no cents. */
const amount = `(?:${digits}(?:[.,]-{1,2}(?![\\d-]))?|${hanNumber})`;

/** What every amount is written with. */
const numeric = new RegExp(`\\d|${hanNumber}`, 'u');

interface Patterns {
  readonly all: RegExp;
  /** What each text with an amount holds. */
  readonly hint: RegExp;
}

const compiled = new Map<Tongue, Patterns>();

function patternsOf(tongue: Tongue): Patterns {
  const known = compiled.get(tongue);
  if (known !== undefined) return known;
  const { range, denominated } = languageOf(tongue).money;
  const [before, after] = [currencyBefore(tongue), currencyAfter(tongue)];
  const times = (name: string): string => `(?: ?(?<${name}>${multipliersOf(tongue, true).source})(?![a-zäöü]))`;
  const high = `(?:${range}(?:${before} ?)?| and ${before} ?)(?<high>${amount})${times('highWord')}?`;
  const source = `(?:(?<before>${before}) ?)?(?<one>${amount})(?:${times('oneWord')}(?: ?(?<more>${amount})${times('moreWord')}?)?)?(?:${high})?(?: ?${denominated}(?<after>${after})(?!\\d))?`;
  const made = { all: new RegExp(source, 'gu'), hint: new RegExp(`${before}|${after}`, 'u') };
  compiled.set(tongue, made);
  return made;
}

interface Amount {
  readonly value: string;
}
interface Doubt {
  readonly doubt: string;
}

const powerOf = (word: string | undefined, tongue: Tongue): number => multipliersOf(tongue, true).powerOf(word);

function readAmount(text: string, word: string | undefined, tongue: Tongue): Amount | Doubt {
  const printed = text.replace(/[.,]-{1,2}$/, '');
  const power = powerOf(word, tongue);
  if (!/^\d/.test(printed)) {
    const value = readHan(printed);
    return value === null ? { doubt: 'the number is not understood' } : { value: shift(String(value), power) };
  }
  const read = readDigits(printed, tongue, word === undefined);
  return 'value' in read ? { value: shift(read.value, power) } : read;
}

/** `2천867만` is 2867 times 10⁴, `1億5,000万` is the sum of both. */
function readParts(groups: Readonly<Record<string, string | undefined>>, tongue: Tongue): Amount | Doubt {
  const [one, oneWord, more, moreWord] = [groups['one'] ?? '', groups['oneWord'], groups['more'], groups['moreWord']];
  const first = readAmount(one, oneWord, tongue);
  if (more === undefined || 'doubt' in first) return first;
  const second = readAmount(more, undefined, tongue);
  if ('doubt' in second || oneWord === undefined) return { doubt: 'the number is not understood' };
  const [power, later] = [powerOf(oneWord, tongue), powerOf(moreWord, tongue)];
  if (power < later) return { value: shift(addWhole(first.value, second.value), later) };
  return { value: addWhole(first.value, shift(second.value, later)) };
}

/**
 * Amounts of money, with what makes one doubtful: `$100,000`, `USD 215`, `NZD $35.00`, `50 700 Euro`, `39 682,80 Euro`,
 * `10萬美元`, `3,000万円`, `31,120,000원`, `2,867만 원`, `£41,700`, `5.600 S$`. Numbers that no currency stands beside are none.
 */
export function findMoney({ lower, text }: Folded, tongue: Tongue, jurisdiction: string): MoneyMention[] {
  const { all, hint } = patternsOf(tongue);
  if (!numeric.test(lower) || !hint.test(lower)) return [];
  const found: MoneyMention[] = [];
  for (const match of lower.matchAll(all)) {
    const groups = match.groups ?? {};
    const printed = (groups['before'] ?? groups['after'])?.trim();
    if (printed === undefined) continue;
    const at = match.index + (groups['before'] === undefined ? match[0].length - printed.length : 0);
    if (isOnlyWord(printed, text.slice(at, at + printed.length))) continue;
    const place = { kind: 'money', start: match.index, end: match.index + match[0].trimEnd().length } as const;
    // Of two names beside one amount one may be of several countries: `US$ 50 dollars`, `新臺幣100元`, `$35 NZD`.
    const specific =
      groups['before'] !== undefined && groups['after'] !== undefined
        ? [groups['after'], groups['before']]
            .toSorted((one, other) => other.length - one.length)
            .map((name) => currencyOf(name, '', tongue))
            .find((iso) => iso !== null)
        : undefined;
    const currency = specific ?? currencyOf(printed, jurisdiction, tongue);
    const amount = readParts(groups, tongue);
    if ('doubt' in amount) found.push({ ...place, amount: null, currency, doubt: amount.doubt });
    else if (currency === null)
      found.push({ ...place, amount: null, currency, doubt: `which currency ${printed} is of is not said` });
    else {
      const { value, high } = ends(amount.value, groups, tongue);
      if (high === undefined) found.push({ ...place, amount: value, currency });
      else found.push({ ...place, currency, ...stated(value, high, lower, place, tongue) });
    }
  }
  return found;
}

/** How many times a difference a new amount is at least: `by £15 to £130` is one, `by £15 to £30` may be a range. */
const leastTimes = 4;

/** What two amounts state: both ends of a range, or the second alone where the words say that the first became it or made it. */
function stated(
  value: string,
  high: string,
  text: string,
  { start, end }: Pick<MoneyMention, 'start' | 'end'>,
  tongue: Tongue,
): Pick<MoneyMention, 'amount' | 'high' | 'isNew' | 'doubt'> {
  const { changesBefore, changesBehind, difference } = languageOf(tongue).money;
  const before = text.slice(Math.max(0, start - 110), start);
  if (changesBefore.test(before) || changesBehind.test(text.slice(end, end + 12))) return { amount: high, isNew: true };
  if (!difference.test(before)) return { amount: value, high };
  if (Number(high) >= leastTimes * Number(value)) return { amount: high, isNew: true };
  return { amount: null, doubt: 'the amounts may be a range, or a difference and what it makes' };
}

/**
 * Both ends of a range. A multiplier behind the upper end holds for both where that keeps their order (`5至10万元`, but not
 * `5000至1万元`); what would end below its beginning is no range: `$500 to 3 people`.
 */
function ends(
  value: string,
  groups: Readonly<Record<string, string | undefined>>,
  tongue: Tongue,
): { value: string; high?: string } {
  if (groups['high'] === undefined) return { value };
  const high = readAmount(groups['high'], groups['highWord'], tongue);
  if ('doubt' in high) return { value };
  const scaled =
    groups['oneWord'] === undefined && Number(value) < 1000 ? shift(value, powerOf(groups['highWord'], tongue)) : value;
  if (Number(scaled) < Number(high.value)) return { value: scaled, high: high.value };
  return Number(value) < Number(high.value) ? { value, high: high.value } : { value };
}
