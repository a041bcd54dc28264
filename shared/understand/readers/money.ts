import type { FactType, FactValue } from '../fact.ts';
import type { Mention, MoneyMention } from '../words/mention.ts';
import type { Tongue } from '../words/numerals.ts';
import { type Found, find, stands } from '../words/phrase.ts';
import type { Sentence } from '../words/sentence.ts';
import { findFormulas, nearestFormula, readFormulas, type Share } from './formulas.ts';
import { type Cue, cues, customs, qualifiers } from './moneyCues.ts';
import { amountOf } from './moneyTerms.ts';
import { aboutAt, type Doubt, type Draft, type Place, type Reader } from './reader.ts';

const isMoney = (mention: Mention): mention is MoneyMention => mention.kind === 'money';

/** How far from an amount, in characters of the marked text, what it is may be said. */
const reach = 240;
/** What is said nearer than this is said of the amount, whatever else the sentence is about. */
const beside = 12;

interface Said {
  readonly cue: Cue;
  /** Where it is said; null when not in this sentence. */
  readonly found: Found | null;
  /** Characters from the amount, less the weight of the words. */
  readonly distance: number;
}

/** What a sentence says of all its amounts, found once. */
interface Around {
  readonly cues: readonly { readonly cue: Cue; readonly found: Found }[];
  readonly kinds: readonly { readonly name: string; readonly at: number }[];
  readonly formulas: readonly Share[];
  readonly year: ReturnType<typeof yearOf>;
}

function lookAround(sentence: Sentence): Around {
  return {
    cues: cues.flatMap((cue) => find(cue.words[sentence.tongue], sentence).map((found) => ({ cue, found }))),
    kinds: qualifiers.flatMap(([name, pattern]) => {
      const at = pattern.exec(sentence.marked)?.index;
      return at === undefined ? [] : [{ name, at }];
    }),
    formulas: findFormulas(sentence),
    year: yearOf(sentence),
  };
}

/** The words that say what an amount is: the nearest between the amounts before and behind it. */
function nearestCue(around: Around, at: number, left: number, right: number): Said | null {
  let best: Said | null = null;
  for (const { cue, found } of around.cues) {
    if (found.to <= left || found.from > right) continue;
    const apart = found.to <= at ? at - found.to : found.from > at ? found.from - at : 0;
    const distance = apart - cue.weight;
    if (best === null || distance < best.distance) best = { cue, found, distance };
  }
  return best;
}

/** Between two amounts, that the first became the second: `von 80 Euro auf 90 Euro`, `由3,000元调整为2,000元`, `10만원에서 20만원으로`. */
const became: Readonly<Record<Tongue, RegExp>> = {
  en: /^ (?:up |down )?to $/u,
  de: /^ auf $/u,
  zh: /^[\p{Script=Han}]{0,4}(?:调整|調整|上调|上調|提高|增加|增至|上涨|下调|下調|降低|降|改)[\p{Script=Han}]{0,2}$/u,
  ko: /^에서 ?$/u,
  ja: /^から$/u,
};

/** A year that the sentence says the amounts are of: `für das Jahr 2026`, `for 2026`, `2026년도`, `2026年度`. */
function yearOf(sentence: Sentence): { window: NonNullable<FactValue['window']>; start: number; end: number } | null {
  const date = sentence.mentions.find((mention) => mention.kind === 'date' && mention.value.precision === 'year');
  return date?.kind === 'date'
    ? { window: { from: date.value, until: date.value }, start: date.start, end: date.end }
    : null;
}

/** What an amount is by its sentence, by the amount before it, or by what stands around. */
function sayWhat(
  { at, mention }: Amount,
  between: readonly [number, number],
  around: Around,
  last: Said | null,
  place: Place,
): Said | null {
  const own = nearestCue(around, at, Math.max(at - reach, between[0] + 1), Math.min(at + reach, between[1]));
  if (own !== null) return own;
  if (last !== null) return { ...last, found: null };
  const texts = [aboutAt(place, mention.start), place.about];
  const words = texts.flatMap((about) => cues.find((cue) => stands(cue.words[place.sentence.tongue], about)) ?? []);
  const [cue] = words;
  return cue === undefined ? null : { cue, found: null, distance: reach };
}

interface Amount {
  readonly mention: MoneyMention;
  /** Where it stands in the marked text. */
  readonly at: number;
}

/**
 * Amounts by what they are: `registration fee of $215`, `an additional $100,000 payment`, `$15,000 bond`, `£41,700 per year`,
 * `in Höhe von jährlich 43 800 Euro`, `연 2,867만 원 이상`, `資本金3,000万円`. An amount without such words stays text, and so
 * does the former of two of which one became the other.
 */
export const readMoney: Reader = function* (place) {
  const { sentence, claimed } = place;
  if (!sentence.kinds.has('money')) return;
  const amounts = sentence.mentions
    .map((mention, index) => ({ mention, at: sentence.positions[index] ?? 0 }))
    .filter((one): one is Amount => isMoney(one.mention));
  const brings = find(customs[sentence.tongue], sentence).length > 0;
  const around = lookAround(sentence);
  let last: Said | null = null;
  for (const [index, amount] of amounts.entries()) {
    const previous = amounts[index - 1]?.at ?? -1;
    const next = amounts[index + 1]?.at ?? null;
    const said = sayWhat(amount, [previous, next ?? sentence.marked.length], around, last, place);
    if (said === null || (brings && said.distance > beside)) continue;
    if (said.found !== null) last = said;
    claimed.add(amount.mention);
    const isFormer = next !== null && became[sentence.tongue].test(sentence.marked.slice(amount.at + 1, next));
    if (!isFormer) yield toDraft(amount, said, around, place, amounts.length);
  }
};

function toDraft({ mention, at }: Amount, said: Said, around: Around, place: Place, amounts: number): Draft | Doubt {
  const { type, rule } = said.cue;
  const { start, end } = cover([mention, ...(said.found === null ? [] : [said.found])]);
  if (mention.amount === null)
    return { type, rule, reason: mention.doubt ?? 'the amount is not understood', start, end };
  const hasShare = type === 'salary_threshold' || type === 'funds_required';
  const share = hasShare ? nearestFormula(around.formulas, at, amounts) : undefined;
  const year = type === 'salary_threshold' ? around.year : null;
  const value: FactValue = {
    ...amountOf(mention, place.sentence),
    ...(share === undefined ? {} : { formula: share.formula }),
    ...(year === null ? {} : { window: year.window }),
  };
  const qualifier = qualifierOf(type, around, at) ?? (type === 'fee' ? namedIn(aboutAt(place, mention.start)) : null);
  const whole = cover([
    { start, end },
    ...(share === undefined ? [] : [share.found]),
    ...(year === null ? [] : [year]),
  ]);
  return { type, rule, value, ...whole, ...(qualifier === null ? {} : { qualifier }) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** From the first to the last of several places. */
function cover(places: readonly Range[]): Range {
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

const namedIn = (text: string): string | null => qualifiers.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** The kind of fee that is named nearest, before it rather than behind. */
function qualifierOf(type: FactType, { kinds }: Around, at: number): string | null {
  if (type !== 'fee' && type !== 'levy' && type !== 'supplementary_charge') return null;
  let nearest: { readonly name: string; readonly distance: number } | null = null;
  for (const kind of kinds) {
    const distance = kind.at < at ? at - kind.at : (kind.at - at) * 1.5;
    if (distance < reach && (nearest === null || distance < nearest.distance)) nearest = { name: kind.name, distance };
  }
  return nearest?.name ?? null;
}

export const moneyReaders: readonly Reader[] = [readMoney, readFormulas];
