import { currencyAfter, currencyBefore, currencyCodes, currencyNouns, currencyOf } from './currencies.ts';
import type { Folded } from './folded.ts';
import { hanNumber } from './hanNumber.ts';
import type { Tongue } from './language.ts';
import type { MoneyMention } from './mention.ts';
import { addWhole, digits, multiplier, multiply, readDigits, readHan } from './numerals.ts';

const amount = `${digits}|${hanNumber}`;
const times = (name: string): string => `(?: ?(?<${name}>${multiplier})(?![a-zäöü]))`;
const range = `(?: ?(?:-|~|to|bis|至|到|から) ?(?:${currencyBefore} ?)?| and ${currencyBefore} ?)(?<high>${amount})${times('highWord')}?`;
const source = `(?:(?<before>${currencyBefore}) ?)?(?<one>${amount})(?:${times('oneWord')}(?: ?(?<more>${amount})${times('moreWord')}?)?)?(?:${range})?(?: ?(?<after>${currencyAfter}))?`;
const hint = new RegExp(
  `[$€£¥₩₹元円원엔]|(?<![a-z])(?:${currencyCodes})(?![a-z])|dollar|euro|pound|pfund|yuan|yen|won|baht|frank|fr\\.|${currencyNouns}|ドル|ユーロ|ポンド|ウォン|달러|유로|위안|파운드|美金|英镑|英鎊|法郎|泰铢|泰銖|[人新港]..?[币幣]`,
  'u',
);
let compiled: RegExp | null = null;

interface Amount {
  readonly value: string;
}
interface Doubt {
  readonly doubt: string;
}

function readAmount(printed: string, word: string | undefined, tongue: Tongue): Amount | Doubt {
  if (!/^\d/.test(printed)) {
    const value = readHan(printed);
    return value === null ? { doubt: 'the number is not understood' } : { value: multiply(String(value), word ?? '') };
  }
  const read = readDigits(printed, tongue, word === undefined);
  return 'value' in read ? { value: multiply(read.value, word ?? '') } : read;
}

/** `2천867만` is 2867 times 10⁴, `1億5,000万` is the sum of both. */
function readParts(groups: Readonly<Record<string, string | undefined>>, tongue: Tongue): Amount | Doubt {
  const [one, oneWord, more, moreWord] = [groups['one'] ?? '', groups['oneWord'], groups['more'], groups['moreWord']];
  const first = readAmount(one, oneWord, tongue);
  if (more === undefined || 'doubt' in first) return first;
  const second = readAmount(more, undefined, tongue);
  if ('doubt' in second || oneWord === undefined) return { doubt: 'the number is not understood' };
  const nested = multiply('1', oneWord).length < multiply('1', moreWord ?? '').length;
  if (nested) return { value: multiply(addWhole(first.value, second.value), moreWord ?? '') };
  return { value: addWhole(first.value, multiply(second.value, moreWord ?? '')) };
}

/**
 * Amounts of money, with what makes one doubtful: `$100,000`, `USD 215`, `NZD $35.00`, `50 700 Euro`, `39 682,80 Euro`,
 * `10萬美元`, `3,000万円`, `31,120,000원`, `2,867만 원`, `£41,700`, `5.600 S$`. Numbers that no currency stands beside are none.
 */
export function findMoney({ lower }: Folded, tongue: Tongue, jurisdiction: string): MoneyMention[] {
  if (!hint.test(lower)) return [];
  compiled ??= new RegExp(source, 'gu');
  const found: MoneyMention[] = [];
  for (const match of lower.matchAll(compiled)) {
    const groups = match.groups ?? {};
    const printed = groups['before'] ?? groups['after'];
    if (printed === undefined) continue;
    const place = { kind: 'money', start: match.index, end: match.index + match[0].trimEnd().length } as const;
    const specific =
      groups['before'] !== undefined && groups['after'] !== undefined
        ? currencyOf(groups['after'], jurisdiction)
        : null;
    const currency = specific ?? currencyOf(printed, jurisdiction);
    const amount = readParts(groups, tongue);
    if ('doubt' in amount) found.push({ ...place, amount: null, currency, doubt: amount.doubt });
    else if (currency === null)
      found.push({ ...place, amount: null, currency, doubt: `which currency ${printed.trim()} is of is not said` });
    else {
      const { value, high } = ends(amount.value, groups, tongue);
      if (high === undefined) found.push({ ...place, amount: value, currency });
      else if (isChange(lower, place.start, place.end)) found.push({ ...place, amount: high, currency });
      else found.push({ ...place, amount: value, currency, high });
    }
  }
  return found;
}

/** Words before and behind two amounts that say that the first became the second; then only the second is stated. */
const changesBefore =
  /(?:ris|increas|rais|rose|reduc|lower|cut|chang|adjust|went up|go(?:es)? up)[a-z]{0,4}(?: [a-z]{1,16}){0,4} from $/u;
const changesAgain = /,? and from $/u;
const changesBehind = /^(?:に|へ)(?:引き上げ|引上げ|変更|改定|改め|増額)|^(?:으로|로) ?(?:인상|인하|변경|조정)/u;
const isChange = (text: string, start: number, end: number): boolean =>
  changesBefore.test(text.slice(Math.max(0, start - 80), start)) ||
  (changesAgain.test(text.slice(Math.max(0, start - 12), start)) &&
    /(?:ris|increas|rais|rose|reduc|lower|chang)[^.]{0,90}$/u.test(text.slice(Math.max(0, start - 110), start))) ||
  changesBehind.test(text.slice(end, end + 12));

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
    groups['oneWord'] === undefined && Number(value) < 1000 ? multiply(value, groups['highWord'] ?? '') : value;
  if (Number(scaled) < Number(high.value)) return { value: scaled, high: high.value };
  return Number(value) < Number(high.value) ? { value, high: high.value } : { value };
}
