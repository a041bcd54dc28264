import type { FactDelta, FactType } from '../fact.ts';

/** Types by how much people need to hear of them; the first are headlines, dates are said with them, citations only in full. */
const order: readonly FactType[] = [
  'visa_class',
  'status',
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
  'visa_required',
  'authorisation_required',
  'exit_permission',
  'border',
  'cutoff_date',
  'supplementary_charge',
  'fee',
  'levy',
  'bond',
  'salary_threshold',
  'funds_required',
  'capital_required',
  'quota',
  'selection_method',
  'points_threshold',
  'sponsor_required',
  'work_permitted',
  'work_hours',
  'stay_per_entry',
  'cumulative_stay',
  'entries',
  'visa_validity',
  'age_min',
  'age_max',
  'degree',
  'experience',
  'language_level',
  'dependants',
  'registration_window',
  'effective_from',
  'effective_until',
  'applies_from',
  'applies_until',
  'comments_until',
  'conditions',
  'passport_validity',
  'biometrics_required',
  'registration_required',
  'document_required',
  'eligible_ports',
  'application_channel',
  'processing_time',
  'transition_rule',
  'penalty',
  'table_value',
  'announced_on',
  'adopted_on',
  'signed_on',
  'published_on',
  'instrument',
  'citation',
];
const places: ReadonlyMap<string, number> = new Map<string, number>(order.map((type, at) => [type, at]));
/** Whether a fact has a value that it did not have; one that only holds for others now, or is said no more, tells less. */
const isNewValue = ({ op, before, after }: FactDelta): boolean =>
  op !== 'remove' && (before === null || after === null || before.value !== after.value || before.high !== after.high);
/** How early a fact of a type is told. */
export const placeOfType = (type: string): number => places.get(type) ?? order.length;
/** What keeps its value on other conditions tells less than what has another one. */
const isSameValue = ({ op, before, after }: FactDelta): boolean =>
  op === 'replace' && JSON.stringify(before) === JSON.stringify(after);
const placeOf = (fact: FactDelta): number =>
  placeOfType(fact.type) + (fact.op === 'remove' || isSameValue(fact) ? order.length : 0);

/** Of so few nationalities it is told first whether they need a visa; more are a list that changed. */
const fewNationalities = 2;
const nationalityTypes: ReadonlySet<string> = new Set<FactType>([
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
]);

/** Facts with what people need most first. */
export function byWeight(facts: readonly FactDelta[]): FactDelta[] {
  const nationalities = new Set(
    facts.filter(({ type }) => nationalityTypes.has(type)).map(({ qualifier }) => qualifier),
  ).size;
  const first = (fact: FactDelta): number =>
    fact.type === 'visa_required' && isNewValue(fact) && nationalities <= fewNationalities
      ? (places.get('eligible_nationality') ?? 0) - 0.5
      : placeOf(fact);
  return facts.toSorted((one, other) => first(one) - first(other));
}

/** Whether a fact says something by itself; a citation, a date of signature, or that something is open no more, only beside others. */
export const isNews = ({ type, op, status }: FactDelta): boolean =>
  (places.get(type) ?? 0) < order.indexOf('announced_on') && !(op === 'remove' && status === 'not_published');
