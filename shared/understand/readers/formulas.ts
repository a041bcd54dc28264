import { holds } from '../../language/clauses/clause.ts';
import type { NumberMention } from '../../language/clauses/mention.ts';
import { type Found, find } from '../../language/clauses/phrase.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import type { FactValue } from '../fact.ts';
import { phrasesOf, plainValue, type Reader, wordsOf } from './reader.ts';

/** A share of something, where it stands. */
export interface Share {
  readonly found: Found;
  readonly formula: NonNullable<FactValue['formula']>;
}

const known = new WeakMap<Sentence, readonly Share[]>();

/** The shares that a sentence states; they are looked for once, however many amounts ask for them. */
export function findFormulas(sentence: Sentence): readonly Share[] {
  const shares = known.get(sentence) ?? sharesIn(sentence);
  known.set(sentence, shares);
  return shares;
}

function sharesIn(sentence: Sentence): Share[] {
  const result: Share[] = [];
  for (const kind of ['percent', 'factor'] as const) {
    const [source] = phrasesOf('ofWhat', sentence);
    if (source === undefined) continue;
    for (const found of find(source.replaceAll('<share>', `<${kind}>`), sentence)) {
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
export const readFormulas: Reader = function* ({ sentence, clauses }) {
  if (sentence.kinds.has('money')) return;
  const words = clauses.flatMap(({ terms, lead, around }) => [...terms, ...lead, ...around.flat()]);
  // What an agency takes of someone's wage is none that he must have.
  if (!words.some(({ concept }) => concept === 'salary') || clauses.some(({ terms }) => holds(terms, 'other_money')))
    return;
  // `may take no more than 10 % of the first wage`.
  const isMost = clauses.some(({ terms }) => holds(terms, 'at_most') && !holds(terms, 'at_least'));
  for (const { found, formula } of isMost ? [] : findFormulas(sentence)) {
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
