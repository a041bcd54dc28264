import type { FactValue } from '../fact.ts';

interface Dated {
  readonly type: string;
  readonly value: FactValue | null;
}

/**
 * Tells of a fact whether it is a day of beginning or end of countries alone: a sentence that gives named countries a time says it of
 * them, and not of the whole programme.
 */
export function windowDatesOf(facts: readonly Dated[]): (fact: Dated) => boolean {
  const windows = facts.flatMap(({ value }) => value?.window ?? []);
  const begins = new Set(windows.map(({ from }) => from?.value));
  const ends = new Set(windows.map(({ until }) => until?.value));
  return ({ type, value }) => {
    if (value === null) return false;
    return type === 'effective_from' ? begins.has(value.value) : type === 'effective_until' && ends.has(value.value);
  };
}
