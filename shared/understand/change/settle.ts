import { addDuration } from '../../language/dates/calendar.ts';
import type { Fact, FactStatus, FactValue, Statements, Unread } from '../fact.ts';
import { contradictions } from '../plausibility.ts';
import { openConditions } from '../readers/notPublished.ts';

interface Days {
  /** Day of publication, YYYY-MM-DD, or null. */
  readonly published: string | null;
  readonly zone: string | null;
  readonly today: string;
}

/** The only day that the facts of a type state, or null. */
function onlyDay(facts: readonly Fact[], type: Fact['type']): string | null {
  const values = facts
    .filter((fact) => fact.type === type && fact.value?.unit === 'date')
    .map((fact) => fact.value?.value.slice(0, 10) ?? '');
  const days = new Set(values.filter((value) => /^\d{4}-\d{2}-\d{2}$/.test(value)));
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}

/** A day given by another becomes a date where the notice states the other; else it stays as it is said. */
function resolve(fact: Fact, anchors: ReadonlyMap<string, string | null>, { zone, today }: Days): Fact {
  const { value } = fact;
  if (value?.unit !== 'relative_date') return fact;
  const [anchor = '', plus] = value.value.split('+');
  const day = anchors.get(anchor) ?? null;
  const date = day === null || plus === undefined ? day : addDuration(day, plus);
  if (date === null) return fact;
  const resolved: FactValue = { ...value, value: date, unit: 'date', precision: 'day', zone };
  const status: FactStatus =
    fact.status !== 'in_force'
      ? fact.status
      : fact.type === 'effective_from' && date > today
        ? 'scheduled'
        : fact.type === 'effective_until' && date < today
          ? 'expired'
          : 'in_force';
  return { ...fact, value: resolved, status };
}

const denied: ReadonlySet<Fact['type']> = new Set(['restricted_nationality', 'ineligible_nationality']);

/**
 * Nationalities of which a notice says that some are eligible, and others of them not, are told as eligible alone, with whom it
 * is said of: `外交护照持有人免签 … 持普通护照者须办签证` shuts out no nationality.
 */
function withoutOthers(facts: readonly Fact[]): readonly Fact[] {
  const eligible = new Set(
    facts
      .filter(({ type, scope }) => type === 'eligible_nationality' && scope !== null)
      .map(({ qualifier, programme }) => `${qualifier} ${programme}`),
  );
  return facts.filter(
    ({ type, qualifier, programme, scope }) =>
      !denied.has(type) || scope === null || !eligible.has(`${qualifier} ${programme}`),
  );
}

const slot = ({ type, programme, qualifier }: Fact): string => JSON.stringify([type, programme, qualifier]);

/** What a promise of conditions leaves open: everything a subscriber asks of a programme first that the notice does not state. */
function leftOpen(facts: readonly Fact[]): Fact[] {
  const promise = facts.find(
    (fact) => fact.type === 'conditions' && fact.status === 'not_published' && fact.programme !== null,
  );
  if (promise === undefined) return [];
  const stated = new Set(facts.filter((fact) => fact.programme === promise.programme).map(({ type }) => type));
  return openConditions.filter((type) => !stated.has(type)).map((type) => ({ ...promise, type, rule: 'LEFT-OPEN' }));
}

/**
 * What only the whole notice decides: days given by other days, formulas that contradict each other, what is left open, and
 * facts said twice.
 */
export function settle(read: readonly Fact[], doubted: readonly Unread[], days: Days): Statements {
  const anchors = new Map([
    ['publication', days.published ?? onlyDay(read, 'published_on')],
    ['signature', onlyDay(read, 'signed_on')],
  ]);
  const early = read.map((fact) => (fact.type === 'effective_from' ? resolve(fact, anchors, days) : fact));
  const late = new Map([...anchors, ['effective_from', onlyDay(early, 'effective_from')] as const]);
  const resolved = early.map((fact) => resolve(fact, late, days));
  const wrong = contradictions(resolved);
  const numbered = new Set(
    resolved.filter((fact) => fact.value !== null).map(({ type, programme }) => `${type} ${programme}`),
  );
  const believed = withoutOthers(resolved).filter(
    (fact) => !wrong.has(fact) && (fact.value !== null || !numbered.has(`${fact.type} ${fact.programme}`)),
  );
  const seen = new Set<string>();
  const facts = [...believed, ...leftOpen(believed)].filter((fact) => {
    const { name: _name, derived: _derived, ...core } = fact.value ?? {};
    const key = JSON.stringify([slot(fact), core, fact.status, fact.scope]);
    return !seen.has(key) && seen.add(key);
  });
  const unread = [...wrong].map(([{ type, quote }, reason]) => ({ type, quote, reason }));
  return { facts, unread: [...doubted, ...unread] };
}
