import type { FactValue } from './fact.ts';

interface Dated {
  readonly type: string;
  readonly value: FactValue | null;
}

/**
 * Whether a day of beginning or end is that of countries alone: a sentence that gives named countries a time says it of them, and
 * not of the whole programme.
 */
export function isWindowDate({ type, value }: Dated, facts: readonly Dated[]): boolean {
  if (value === null || (type !== 'effective_from' && type !== 'effective_until')) return false;
  const side = type === 'effective_from' ? 'from' : 'until';
  return facts.some((fact) => fact.value?.window?.[side]?.value === value.value);
}
