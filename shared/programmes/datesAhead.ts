import { dayIn } from '../language/dates/zones.ts';
import { normalise } from '../language/normalise.ts';
import { alive, isOpen, windowOf } from './milestones.ts';
import type { StatedFact, Statement } from './statement.ts';

/** A day on which something begins, or the last on which it holds, as one notice states it. */
export interface StatedDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly kind: 'begins' | 'ends';
  readonly by: Statement;
  /** What the notice states of that day. */
  readonly facts: readonly [StatedFact, ...StatedFact[]];
}

function* daysOf(by: Statement): Generator<StatedDay> {
  for (const fact of by.facts) {
    if (!alive.has(fact.status) || isOpen(fact)) continue;
    const { from, until } = windowOf(fact);
    if (from !== null) yield { day: from, kind: 'begins', by, facts: [fact] };
    if (until !== null) yield { day: until, kind: 'ends', by, facts: [fact] };
  }
}

/** The same words of one authority on several pages are one thing. */
const wordsOf = ({ day, kind, by, facts }: StatedDay): string =>
  JSON.stringify([day, kind, by.source.authority.id, normalise(facts[0].said ?? by.notice.id)]);

/** Joins what one notice states of one day, and leaves out what another page of the authority says in the same words. */
function joined(days: readonly StatedDay[]): StatedDay[] {
  const ofNotice = Map.groupBy(days, ({ day, kind, by }) => JSON.stringify([day, kind, by.source.id, by.notice.id]));
  const whole = [...ofNotice.values()].flatMap(([first, ...others]): StatedDay[] =>
    first === undefined ? [] : [{ ...first, facts: [...first.facts, ...others.flatMap(({ facts }) => facts)] }],
  );
  return [...Map.groupBy(whole, wordsOf).values()].flatMap(([first]) => first ?? []);
}

/** All days that notices state, each once, the earliest first. */
export const statedDays = (statements: readonly Statement[]): StatedDay[] =>
  joined(statements.flatMap((by) => [...daysOf(by)])).toSorted((one, other) => one.day.localeCompare(other.day));

/** Those that lie ahead, or are today by the clocks of who states them. */
export const datesAhead = (statements: readonly Statement[], now: Date): StatedDay[] =>
  statedDays(statements).filter(({ day, by }) => day >= dayIn(by.zone, now));
