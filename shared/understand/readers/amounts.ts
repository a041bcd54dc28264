import { type Clause, holds, isPlanned, said, signOf, unsettled } from '../../language/clause.ts';
import type { Measure } from '../../language/concepts.ts';
import type { Mention, MoneyMention } from '../../language/mention.ts';
import type { Term } from '../../language/terms.ts';
import type { FactType, FactValue } from '../fact.ts';
import { boundAt, type Held, heldIn, isFormer, measureOf } from './binding.ts';
import { doubtOf, printedOf, quoteRange, scopeOf, whoseOf } from './clauseWords.ts';
import { findFormulas, nearestFormula } from './formulas.ts';
import { amountOf } from './moneyTerms.ts';
import { type Doubt, type Draft, plainValue, type Reader } from './reader.ts';

const isMoney = (mention: Mention): mention is MoneyMention => mention.kind === 'money';

/** What amounts are of; money of another kind is named so that no fee is read of it. */
const types: ReadonlyMap<Measure, FactType | null> = new Map<Measure, FactType | null>([
  ['fee', 'fee'],
  ['surcharge', 'supplementary_charge'],
  ['levy', 'levy'],
  ['bond', 'bond'],
  ['penalty', 'penalty'],
  ['funds', 'funds_required'],
  ['capital', 'capital_required'],
  ['salary', 'salary_threshold'],
  ['other_money', null],
]);
const names: ReadonlySet<Measure> = new Set(types.keys());

function* read(clause: Clause, claimed: Set<Mention>): Generator<Draft | Doubt> {
  const amounts = heldIn(clause, isMoney);
  const places = amounts.map(({ at }) => at);
  const reason = unsettled(clause);
  for (const [index, amount] of amounts.entries()) {
    if (claimed.has(amount.mention)) continue;
    claimed.add(amount.mention);
    if (amount.mention.isNew !== true && isFormer(clause, amounts, index)) continue;
    const name = measureOf(clause, amount.at, names, places);
    const type = name === null ? undefined : types.get(name.concept as Measure);
    if (type === null) continue;
    if (name === null || type === undefined) yield doubtOf(clause, 'fee', 'AMOUNT', 'no word says what the amount is');
    else if (reason !== null) yield doubtOf(clause, type, 'AMOUNT', reason);
    else yield toDraft(clause, amount, name, type, amounts.length);
  }
}

/** Which visa a fee is for, where its clause names one kind: `transit visas cost $30`, `离境签证免费`. */
function paperOf({ terms }: Clause): string | null {
  const kinds = new Set(
    terms.flatMap(({ concept, kind }) => (concept === 'visa' ? [kind] : concept === 'exit_permit' ? ['exit'] : [])),
  );
  const [only = null] = kinds;
  return kinds.size === 1 ? only : null;
}

function toDraft(
  clause: Clause,
  { mention, at }: Held<MoneyMention>,
  name: Term,
  type: FactType,
  amounts: number,
): Draft | Doubt {
  if (mention.amount === null) return doubtOf(clause, type, 'AMOUNT', mention.doubt ?? 'the amount is not understood');
  const isShared = type === 'salary_threshold' || type === 'funds_required';
  const formula = isShared ? nearestFormula(findFormulas(clause.sentence), at, amounts) : undefined;
  const bound = mention.isNew === true ? null : boundAt(clause, at);
  const plain = amountOf(mention, clause.sentence);
  const value: FactValue = {
    ...plain,
    ...(bound === null ? {} : { bound }),
    ...(formula === undefined ? {} : { formula: formula.formula }),
  };
  const qualifier = name.kind ?? paperOf(clause) ?? whoseOf(clause);
  const scope = scopeOf(clause);
  return {
    type,
    rule: 'AMOUNT',
    value,
    ...quoteRange(clause, name),
    ...(qualifier === null ? {} : { qualifier }),
    ...(scope === null ? {} : { scope }),
    ...(isPlanned(clause) ? { status: 'proposed' } : {}),
  };
}

/** Money that its clause says is none: `free of charge`, `no fee is charged`, `exempt from the fee`, `免费`, `無料`. */
function* readFree(clause: Clause): Generator<Draft | Doubt> {
  const words = said(clause);
  const free = words.find(({ concept }) => concept === 'free_of_charge');
  const fee = words.find(({ concept }) => concept === 'fee');
  const isExempt = fee !== undefined && holds(words, 'exempt') && !holds(words, 'visa_free', 'obligation');
  const term = free ?? (isExempt ? fee : undefined);
  if (term === undefined || heldIn(clause, isMoney).length > 0) return;
  if (signOf(words) === 1) return;
  const reason = unsettled(clause);
  if (reason !== null) {
    yield doubtOf(clause, 'fee', 'FREE', reason);
    return;
  }
  const whose = fee?.kind ?? paperOf(clause) ?? whoseOf(clause);
  const scope = scopeOf(clause);
  yield {
    type: 'fee',
    rule: 'FREE',
    value: plainValue('0', 'word', { name: printedOf(clause, term) }),
    ...quoteRange(clause, term),
    ...(whose === null ? {} : { qualifier: whose }),
    ...(scope === null ? {} : { scope }),
  };
}

/**
 * AMOUNT and FREE: amounts by the name that their own clause gives them: `registration fee of $215`, `£41,700 per year`,
 * `資本金3,000万円`, `연 2,867만 원 이상`; one that nothing names stays text.
 */
export const readAmounts: Reader = function* ({ clauses, claimed }) {
  for (const clause of clauses) {
    yield* read(clause, claimed);
    yield* readFree(clause);
  }
};
