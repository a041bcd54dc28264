import type { FactDelta } from '../fact.ts';

const isCountry = ({ qualifier }: FactDelta): boolean => /^[A-Z]{2}$/u.test(qualifier ?? '');

/** What is said of the people of one country as its visa is not said again of the country in a list. */
function isSaidByVisa({ type, qualifier, after }: FactDelta, facts: readonly FactDelta[]): boolean {
  if (type !== 'eligible_nationality' && type !== 'restricted_nationality') return false;
  const said = type === 'eligible_nationality' ? 'not_required' : 'required';
  return facts.some(
    (fact) =>
      fact.type === 'visa_required' &&
      fact.qualifier === qualifier &&
      (fact.after ?? fact.before)?.value === said &&
      (fact.after === null) === (after === null),
  );
}

/** What is said of a visa in general is said of countries by what is said of each, or of their list. */
function isSaidByList({ type, op, qualifier, after, before }: FactDelta, facts: readonly FactDelta[]): boolean {
  if (type !== 'visa_required' || qualifier !== null) return false;
  const listed = (after ?? before)?.value === 'required' ? 'restricted_nationality' : 'eligible_nationality';
  const value = (after ?? before)?.value;
  return facts.some(
    (fact) =>
      fact.op === op &&
      ((fact.type === listed && (fact.after ?? fact.before)?.access === 'visa') ||
        (fact.type === type && isCountry(fact) && (fact.after ?? fact.before)?.value === value)),
  );
}

/** Facts without those that say in general, or by a list, what another one says of the same countries. */
export const withoutRepeats = (facts: readonly FactDelta[]): FactDelta[] =>
  facts.filter((fact) => !isSaidByVisa(fact, facts) && !isSaidByList(fact, facts));
