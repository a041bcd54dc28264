import { type Clause, holds, said, unsettled } from '../../language/clauses/clause.ts';
import type { DateMention, Mention } from '../../language/clauses/mention.ts';
import { heldIn } from './binding.ts';
import { doubtOf } from './clauseWords.ts';
import { isDate } from './dateRule.ts';
import type { Doubt, Place } from './reader.ts';

/** What becomes of things on a day. */
const changes = ['begin', 'end', 'suspend', 'resume', 'extend', 'open', 'close', 'accept'] as const;

const isDay = (mention: Mention): mention is DateMention => isDate(mention) && mention.value.precision !== 'year';

/** The days beside words of policy that no rule has read: what they are of is not said, so that nothing is told of them. */
export function unclaimedDays({ clauses, claimed }: Place): Doubt[] {
  // Where one day was read, another is that of a document, or of what was before.
  const holdsDay = (clause: Clause): boolean => {
    const days = heldIn(clause, isDay);
    return days.length > 0 && days.every(({ mention }) => !claimed.has(mention));
  };
  return clauses
    .filter((clause) => holds(said(clause), ...changes) && unsettled(clause) === null && holdsDay(clause))
    .map((clause) => doubtOf(clause, 'effective_from', 'DAY', 'no word says what the day is of'));
}
