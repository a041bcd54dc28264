import type { FactValue } from '../fact.ts';
import type { NumberMention } from '../words/mention.ts';
import type { Tongue } from '../words/numerals.ts';
import { type Found, find, stands } from '../words/phrase.ts';
import type { Sentence } from '../words/sentence.ts';
import { cues } from './moneyCues.ts';
import { plainValue, type Reader, wordsOf } from './reader.ts';

/** What the amount is a share of, in the words of the sentence: `50 Prozent der jährlichen Beitragsbemessungsgrenze`. */
const ofWhat: Readonly<Record<Tongue, string>> = {
  en: '<share>,? (?:of |the )(?:the )?(?<of>[a-z][a-z() -]{3,90}?(?:ceiling|wage|income|gni|salary|gdp|rate|threshold|limit|insurance))(?![a-z])',
  de: '<share> (?:der|des|dieser) (?<of>[a-zäöüß(][a-zäöüß() -]{3,80}?(?:grenze|gehalts|entgelts|lohns)(?: in der [a-zäöüß]{3,20} rentenversicherung)?)(?![a-zäöüß])',
  zh: '(?<of>[\\p{Script=Han}a-z()]{2,24}?)的<share>|<share>的(?<of2>[\\p{Script=Han}]{2,16})',
  ko: '(?<of>[가-힣a-z() ]{2,40}?)의 ?<share>',
  ja: '(?<of>[\\p{Script=Han}\\p{Script=Katakana}a-z()]{2,24}?)の<share>',
};

/** A share of something, where it stands. */
export interface Share {
  readonly found: Found;
  readonly formula: NonNullable<FactValue['formula']>;
}

/** The shares that a sentence states. */
export function findFormulas(sentence: Sentence): Share[] {
  const result: Share[] = [];
  for (const kind of ['percent', 'factor'] as const) {
    for (const found of find(ofWhat[sentence.tongue].replaceAll('<share>', `<${kind}>`), sentence)) {
      const share = found.mentions.find((mention): mention is NumberMention => mention.kind === kind);
      const named = (found.groups['of'] ?? found.groups['of2'] ?? '').trim();
      const words = wordsOf(found);
      const at = words.toLowerCase().indexOf(named);
      const of = at < 0 ? named : words.slice(at, at + named.length);
      if (share !== undefined)
        result.push({ found, formula: { factor: share.value, unit: kind === 'percent' ? 'percent' : 'times', of } });
    }
  }
  return result;
}

/** How far from an amount its share may be said, in characters of the marked text. */
const reach = 240;

/** The share that an amount is, of those of its sentence. */
export function nearestFormula(formulas: readonly Share[], at: number, amounts: number): Share | undefined {
  let nearest: { readonly share: Share; readonly distance: number } | undefined;
  for (const share of formulas) {
    const distance = Math.min(Math.abs(share.found.from - at), Math.abs(share.found.to - at));
    if (nearest === undefined || distance < nearest.distance) nearest = { share, distance };
  }
  return nearest !== undefined && (amounts === 1 || nearest.distance < reach) ? nearest.share : undefined;
}

/** SHARE-THRESHOLD: `at least 80% of GNI per capita`, `1.1 times the median wage`, `국민총소득(GNI)의 80% 이상`, with no amount beside it. */
export const readFormulas: Reader = function* ({ sentence, about }) {
  if (!sentence.kinds.has('percent') && !sentence.kinds.has('factor')) return;
  if (sentence.kinds.has('money')) return;
  const words = cues.find(({ type }) => type === 'salary_threshold')?.words[sentence.tongue] ?? '(?!)';
  if (find(`${words}|gni|국민총소득|beitragsbemessungsgrenze|median`, sentence).length === 0 && !stands(words, about))
    return;
  for (const { found, formula } of findFormulas(sentence)) {
    const unit = formula.unit === 'percent' ? 'percent' : 'factor';
    yield {
      type: 'salary_threshold',
      rule: 'SHARE-THRESHOLD',
      value: plainValue(formula.factor, unit, { formula }),
      start: found.start,
      end: found.end,
    };
  }
};
