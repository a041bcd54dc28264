import { dayIn } from '../language/dates/zones.ts';
import type { policyKinds } from '../understand/change/changeKind.ts';
import type { FactValue } from '../understand/fact.ts';
import type { StatedFact, Statement } from './statement.ts';

export type MilestoneKind = (typeof policyKinds)[number];

/** A day of a policy's life that a notice states. */
export interface Milestone {
  readonly kind: MilestoneKind;
  readonly fact: StatedFact;
  /** The day stated, YYYY-MM-DD: the first in force, or the last. */
  readonly day: string;
  /** The day on which it is told. */
  readonly dueOn: string;
  /** Days between the two; 0 for `in-force`, 1 after the end for `expired`. */
  readonly ahead: number;
}

/** Days before the last one on which subscribers are told. */
const warnings = [30, 7, 1];
/** What is only proposed comes into no force, and what was stopped neither begins nor ends. */
export const alive: ReadonlySet<StatedFact['status']> = new Set(['in_force', 'scheduled', 'extended']);

const dayMs = 24 * 60 * 60 * 1000;
const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const dayOf = (value: Pick<FactValue, 'value' | 'precision'> | null | undefined): string | null =>
  value !== null && value !== undefined && (value.precision === 'day' || value.precision === 'minute')
    ? value.value.slice(0, 10)
    : null;

/** The last whole or begun day: what ends with the first hour of a day, or `before` it, ended on the one before. */
function lastDayOf(
  value: (Pick<FactValue, 'value' | 'precision'> & { readonly bound?: string | undefined }) | null | undefined,
): string | null {
  const day = dayOf(value);
  const isOver = value?.bound === 'before' || /T00:00/u.test(value?.value ?? '');
  return day !== null && isOver ? shift(day, -1) : day;
}

/** First and last day that a fact states of itself. */
export function windowOf({ type, value }: Pick<StatedFact, 'type' | 'value'>): {
  readonly from: string | null;
  readonly until: string | null;
} {
  if (type === 'effective_from') return { from: dayOf(value), until: null };
  if (type === 'effective_until') return { from: null, until: lastDayOf(value) };
  return { from: dayOf(value?.window?.from), until: lastDayOf(value?.window?.until) };
}

/** A day that is only the least or the most of what may come is none. */
export const isOpen = ({ value }: StatedFact): boolean =>
  value?.unit === 'date' && value.bound !== undefined && value.bound !== 'before';

function milestonesOf(fact: StatedFact): Milestone[] {
  if (isOpen(fact)) return [];
  const { from, until } = windowOf(fact);
  const begin: Milestone[] = from === null ? [] : [{ kind: 'in-force', fact, day: from, dueOn: from, ahead: 0 }];
  if (until === null) return begin;
  const warned = warnings.map((ahead): Milestone => {
    return { kind: 'expiring', fact, day: until, dueOn: shift(until, -ahead), ahead };
  });
  return [...begin, ...warned, { kind: 'expired', fact, day: until, dueOn: shift(until, 1), ahead: -1 }];
}

/**
 * The milestones of a statement that are due on the day of a time in the zone of the authority: what was in force or over when it
 * was first read is no news, and what is late by a day is not told. A value that was extended or postponed has other days, and
 * those of the old one are never told; nor is a day without a sentence that it is told by.
 */
export function dueMilestones({ facts, zone }: Pick<Statement, 'facts' | 'zone'>, now: Date): Milestone[] {
  const today = dayIn(zone, now);
  return facts
    .filter(({ status, said }) => alive.has(status) && said !== undefined)
    .flatMap(milestonesOf)
    .filter(({ dueOn, fact }) => dueOn === today && dueOn > dayIn(zone, new Date(fact.since)));
}

/** The day on which something of the same programmes begins after a day that another one ends on, where days lie between; else null. */
export function nextBeginning(all: readonly Statement[], programmes: readonly string[], day: string): string | null {
  const begins = all.flatMap(({ facts, programmes: about }) =>
    facts
      .filter(({ status, programme }) => {
        const own = programme === null ? about : [programme];
        return alive.has(status) && own.some((one) => programmes.includes(one));
      })
      .flatMap((fact) => windowOf(fact).from ?? []),
  );
  const [next] = begins.filter((from) => from > day).sort();
  return next !== undefined && next > shift(day, 1) ? next : null;
}
