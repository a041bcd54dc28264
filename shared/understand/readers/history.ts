import { type Clause, holds } from '../../language/clauses/clause.ts';
import type { Mention } from '../../language/clauses/mention.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { heldIn } from './binding.ts';
import { isDate } from './dateRule.ts';

/** What happens on a day and is over by it: a measure ended or began again, a border opened. */
const events = ['end', 'resume', 'open'] as const;
/** How long ago what happened is history: told as such, and no news, in years. */
const history = 1;
const yearsBefore = (today: string, years: number): string => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;

/** Whether a clause tells of days that are long gone: a span that ended, or something that ended or began again then. */
export function isHistory(clause: Clause, today: string): boolean {
  const days = heldIn(clause, isDate).map(({ mention }) => mention.value.value);
  const before = yearsBefore(today, history);
  if (days.length === 0 || days.some((day) => day.slice(0, 10) >= before.slice(0, day.length))) return false;
  return (
    holds(clause.terms, ...events) ||
    (days.length > 1 && holds(clause.terms, 'close', 'suspend', 'require', 'visa', 'visa_free', 'exempt'))
  );
}

/** A line that opens with a year, as chronicles have it: `1998: Visas are introduced`, `2004 – …`, or says in which year it was. */
const opensWithYear = /^[\s"(•–-]{0,4}((?:19|20)\d\d)(?= ?[:：–|]| - | \p{Ll}{3,})/u;
/** A number that is a year, in `Between 2015 and 2019 …`. */
const isYear = /^(?:19|20)\d\d$/;
/** How far from its beginning a sentence names the year of all that it tells. */
const opening = 9;

/** Whether a sentence tells of a year that is over. */
export function isOfYear({ folded, mentions, positions, start }: Sentence, today: string): boolean {
  const year = opensWithYear.exec(folded.text.slice(start, start + 10))?.[1];
  if (year !== undefined) return year < today.slice(0, 4);
  const [first, second] = mentions;
  const isFirst =
    first !== undefined && isDate(first) && first.value.precision === 'year' && (positions[0] ?? 0) <= opening;
  const yearIn = (mention: Mention | undefined): string | null =>
    mention?.kind === 'number' && isYear.test(mention.value) ? mention.value : null;
  const last = yearIn(first) === null ? null : yearIn(second);
  if (last !== null && (positions[0] ?? 0) <= opening) return last < yearsBefore(today, history).slice(0, 4);
  return isFirst && first.value.value < yearsBefore(today, history).slice(0, 4);
}
