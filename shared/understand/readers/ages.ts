import type { DurationMention, Mention, NumberMention } from '../words/mention.ts';
import type { Found } from '../words/phrase.ts';
import { type Draft, findAny, type Phrases, type Place, plainValue, type Reader } from './reader.ts';

type Years = NumberMention | DurationMention;
const isYears = (mention: Mention): mention is Years =>
  mention.kind === 'number' || (mention.kind === 'duration' && mention.iso.endsWith('Y'));
const yearsOf = (mention: Years): string =>
  mention.kind === 'duration' ? mention.iso.replace(/\D/g, '') : mention.value;
const highOf = (mention: Years): string | undefined => mention.high?.replace(/\D/g, '');
/** People are of these ages; other numbers are of something else. */
const ages = { youngest: 1, oldest: 110 };

function* ageDrafts(
  type: 'age_min' | 'age_max',
  found: Found,
  claimed: Place['claimed'],
  bound?: string,
): Generator<Draft> {
  const mention = found.mentions.find(isYears);
  if (mention === undefined || claimed.has(mention)) return;
  const years = yearsOf(mention);
  if (Number(years) < ages.youngest || Number(years) > ages.oldest || !Number.isInteger(Number(years))) return;
  claimed.add(mention);
  const rule = type === 'age_min' ? 'AGE-MIN' : 'AGE-MAX';
  yield {
    type,
    rule,
    value: plainValue(years, 'years', bound === undefined ? {} : { bound }),
    start: found.start,
    end: found.end,
  };
}

const ageBetweenPhrases: Phrases = {
  en: [
    '(?:between (?:the ages of )?|aged? (?:between )?|ages )<number>(?: years)? ?(?:and|to|-) ?(?:<number>|<duration>)',
    '(?:between (?:the ages of )?|aged? (?:between )?)?<duration>(?: old| of age)',
    '(?:between|aged) <number> and <duration>',
  ],
  zh: [
    '<number> ?(?:周?[岁歲])? ?(?:至|到|-|~) ?<number> ?周?[岁歲]',
    '<number> ?周?[岁歲](?:以上|\\(含\\))?[^。，；]{0,4}?<number> ?周?[岁歲](?:以下|以内)',
  ],
  de: ['zwischen <number> und (?:<number>|<duration>)(?: alt)?', '<duration> alt'],
  ko: ['<number> ?세 ?(?:~|-|부터|이상) ?(?:만 ?)?<number> ?세(?: ?(?:이하|까지|미만))?'],
  ja: ['<number>歳(?:以上|から|~)<number>歳(?:以下|まで|未満)?'],
};

/** AGE-BETWEEN: `between the ages of 18 and 30`, `aged 18 to 45`, `18至45周岁`, `만 18세 이상 35세 이하`, `14 to 70 years old`. */
const ageBetween: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny(ageBetweenPhrases, sentence)) {
    const [one, other] = found.mentions.filter(isYears);
    if (one === undefined || claimed.has(one)) continue;
    const low = yearsOf(one);
    const high = other === undefined ? highOf(one) : yearsOf(other);
    if (high === undefined || Number(low) >= Number(high) || Number(high) > ages.oldest) continue;
    claimed.add(one);
    if (other !== undefined) claimed.add(other);
    const { start, end } = found;
    yield { type: 'age_min', rule: 'AGE-BETWEEN', value: plainValue(low, 'years'), start, end };
    yield { type: 'age_max', rule: 'AGE-BETWEEN', value: plainValue(high, 'years'), start, end };
  }
};

const ageMinPhrases: Phrases = {
  en: [
    '(?:at least|minimum age(?: of| is|:)?|over the age of|older than|be over) <duration>(?: old| of age)',
    '(?:minimum age(?: of| is|:)?|over the age of|older than|be over) <number>',
    'at least <number>(?= (?:or|and) (?:over|older))',
    'aged? (?:<duration>|<number>)(?: years)? (?:or|and) (?:over|older|above)',
    '<duration>(?: old| of age)?,? (?:or|and) (?:over|older|above)',
    // `in group four or above` is no age.
    '<number>(?: old| of age)?,? (?:or|and) (?:over|older)',
    '<number>(?: old| of age),? (?:or|and) above',
  ],
  zh: ['(?<![未不])(?:年满|年滿|已满|已滿|满|滿)<number> ?周?[岁歲]', '<number> ?周?[岁歲](?:\\(含\\))?(?:及|或)?以上'],
  de: [
    '(?:mindestens|ab) <duration> alt',
    '<number>\\. lebensjahr (?:bereits )?(?:vollendet|erreicht)',
    'vollendete[mns]? <number>\\. lebensjahr',
    'mindestalter[^.]{0,16}? (?:<duration>|<number>)',
  ],
  ko: ['(?:만 ?)?<number> ?세 ?이상'],
  ja: ['(?:満)?<number>歳以上'],
};

/** AGE-MIN: `aged 18 or over`, `at least 21 years of age`, `年满18周岁`, `mit vollendetem 45. Lebensjahr`, `만 18세 이상`, `18歳以上`. */
const ageMin: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny(ageMinPhrases, sentence)) yield* ageDrafts('age_min', found, claimed);
};

const inclusive: Phrases = {
  en: [
    'aged? (?:<duration>|<number>)(?: years)? (?:or|and) (?:under|below|younger)',
    '(?:not|no) (?:be )?older than (?:<duration>|<number>)',
    'maximum age(?: of| is|:)? (?:<duration>|<number>)',
    '(?:<duration>|<number>)(?: old| of age) (?:or|and) (?:under|younger|below)',
  ],
  zh: ['(?:不超过|不超過|不大于)<number> ?周?[岁歲]', '<number> ?周?[岁歲](?:\\(含\\))?(?:及|或)?(?:以下|以内)'],
  de: ['höchstens <duration> alt', 'höchstalter[^.]{0,16}? (?:<duration>|<number>)', 'nicht älter als <duration>'],
  ko: ['(?:만 ?)?<number> ?세 ?(?:이하|까지)'],
  ja: ['<number>歳(?:以下|まで)'],
};

const exclusive: Phrases = {
  en: [
    '(?:under|below|younger than) (?:the age of |age )?(?:<duration>(?: old| of age)|<number>(?! ?[%a-z]))',
    '(?:under|below) (?:the age of |age )<number>',
  ],
  zh: ['(?:未满|未滿|不满|不滿|小于|低于)<number> ?周?[岁歲]'],
  de: ['(?:unter|jünger als|noch nicht) <duration>(?: alt)?', 'noch nicht (?:das )?<number>\\. lebensjahr'],
  ko: ['(?:만 ?)?<number> ?세 ?미만'],
  ja: ['<number>歳未満'],
};

/** AGE-MAX: `aged 17 and under`, `under the age of 18`, `不超过45周岁`, `höchstens 35 Jahre alt`, `만 35세 이하`, `30歳未満`. */
const ageMax: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny(inclusive, sentence)) yield* ageDrafts('age_max', found, claimed);
  for (const found of findAny(exclusive, sentence)) yield* ageDrafts('age_max', found, claimed, 'before');
};

/** Rules of ages; both ends of a range come before either end alone. */
export const ageReaders: readonly Reader[] = [ageBetween, ageMin, ageMax];
