import { type Clause, holds, isLed } from '../../language/clauses/clause.ts';
import { heldIn } from './binding.ts';
import { quoteRange, whoseOf } from './clauseWords.ts';
import { dateValue, isDate } from './dateRule.ts';
import type { Draft, Reader } from './reader.ts';

/** Whether a cell stands under a head that says when something begins: `生效日期`, `In force from`. */
export const beginsIn = ({ isListed, around }: Clause): boolean => {
  const [column = []] = around;
  const begins = column.some(({ concept, kind }) => concept === 'begin' || (concept === 'time' && kind === 'begins'));
  return isListed && begins && !holds(column, 'end', 'suspend', 'apply', 'applications');
};

/** COLUMN-DATE: the day that is all of a cell, under a head that says that things begin on it. */
export const readColumnDates: Reader = function* ({ row, clauses, claimed }): Generator<Draft> {
  if (row === null) return;
  for (const clause of clauses) {
    const [date, ...others] = heldIn(clause, isDate);
    if (date === undefined || others.length > 0 || !isLed(clause) || !beginsIn(clause)) continue;
    if (claimed.has(date.mention) || !/^[\s|\ue000]{1,8}$/u.test(clause.sentence.marked.slice(clause.from, clause.to)))
      continue;
    claimed.add(date.mention);
    const whose = whoseOf(clause);
    yield {
      type: 'effective_from',
      rule: 'COLUMN-DATE',
      value: dateValue(date.mention, 'effective_from'),
      ...quoteRange(clause),
      ...(whose === null ? {} : { qualifier: whose }),
    };
  }
};
