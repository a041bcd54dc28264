import type { FactDelta } from '../fact.ts';
import { isOfPeople } from './sayFact.ts';

const isCountry = ({ qualifier }: FactDelta): boolean => /^[A-Z]{2}$/u.test(qualifier ?? '');
const ofLists: Readonly<Record<string, string>> = {
  eligible_nationality: 'not_required',
  restricted_nationality: 'required',
};
const keyOf = (...parts: readonly (string | null | undefined)[]): string => JSON.stringify(parts);

/**
 * Facts without those that others say too: that a country is listed, where another fact says its people need a visa or none; and
 * what holds for everybody, where other facts say the same of some people, of countries, or in a list.
 */
export function withoutRepeats(facts: readonly FactDelta[]): FactDelta[] {
  const said = new Set<string>();
  for (const fact of facts) {
    const { type, op, qualifier, before, after } = fact;
    const value = after ?? before;
    const listed = ofLists[type];
    if (type === 'visa_required') said.add(keyOf('of', qualifier, value?.value, op));
    if (listed !== undefined && value?.access === 'visa') said.add(keyOf('visa_required', op, listed));
    if (isCountry(fact)) said.add(keyOf(type, op, value?.value));
    else if (isOfPeople(fact)) said.add(keyOf(type, op, value?.value, 'people'));
  }
  return facts.filter(({ type, op, qualifier, scope, before, after }) => {
    const value = (after ?? before)?.value;
    const listed = ofLists[type];
    if (listed !== undefined) return !said.has(keyOf('of', qualifier, listed, op));
    if (qualifier !== null || (type !== 'visa_required' && type !== 'work_permitted')) return true;
    return !said.has(keyOf(type, op, value)) && (scope !== null || !said.has(keyOf(type, op, value, 'people')));
  });
}
