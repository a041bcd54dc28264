import { dayIn } from '../language/dates/zones.ts';
import { alive, windowOf } from './milestones.ts';
import type { StatedFact, Statement } from './statement.ts';

/** What has become of a fact on the day that it is in the zone of its authority: days pass, and no page changes for it. */
export function statusOn(fact: StatedFact, { facts, zone }: Statement, now: Date): StatedFact['status'] {
  if (!alive.has(fact.status)) return fact.status;
  const today = dayIn(zone, now);
  const { from, until } = windowOf(fact);
  if (until !== null && until < today) return 'expired';
  if (from !== null) return from > today ? 'scheduled' : 'in_force';
  if (fact.status !== 'scheduled') return fact.status;
  // What came with a day of beginning begins on it, where there is one.
  const begins = new Set(
    facts.flatMap((other) => (other.type === 'effective_from' ? (windowOf(other).from ?? []) : [])),
  );
  const [day] = begins;
  return begins.size === 1 && day !== undefined && day <= today ? 'in_force' : 'scheduled';
}
