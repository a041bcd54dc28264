import type { ReminderWords } from '../language/told/reminderWords.ts';
import type { ToldWords } from '../language/told/toldWords.ts';
import { placeOfType } from '../understand/headline/factOrder.ts';
import { byAccess, sayLabel, sayNames, sayStated } from '../understand/headline/sayFact.ts';
import { sayCountry, sayValue } from '../understand/headline/sayValue.ts';
import type { StatedFact } from './statement.ts';

/** What a day alone says nothing beside: the policy itself begins or ends. */
const ofItself = new Set(['effective_from', 'effective_until']);
/** As many as a title has room for. */
const fewNames = 3;

type Stated = Pick<StatedFact, 'type' | 'qualifier' | 'value'>;

/** What facts state, or what the days state of which they are. */
const statedBy = (facts: readonly StatedFact[]): Stated[] =>
  facts
    .flatMap(({ type, qualifier, value, what = [] }): readonly Stated[] =>
      ofItself.has(type) ? what : [{ type, qualifier, value }],
    )
    .toSorted((one, other) => placeOfType(one.type) - placeOfType(other.type));

/** Whether all that is named are countries, which do not begin or end themselves. */
const areCountries = (named: readonly Stated[]): boolean => named.every(({ value }) => value?.unit === 'country');

/** A value without its time, which is told beside it. */
function bareOf(value: NonNullable<StatedFact['value']>) {
  const { window: _window, ...bare } = value;
  return bare;
}

/** What is stated of a day: `France, Russia and 45 more`, `visa not required`; empty where only the sentence says it. */
export function sayWhat(facts: readonly StatedFact[], told: ToldWords, shownNames = fewNames): string {
  const named = statedBy(facts);
  const names = named.map(({ type, qualifier, value }) => {
    if (value === null) return '';
    const bare = bareOf(value);
    return value.unit === 'country' ? sayValue(bare, told) : sayStated(type, qualifier, bare, told);
  });
  const different = [...new Set(names)];
  const left = different.length - shownNames;
  const isCounted = left > 0 && areCountries(named);
  const shown = different.slice(0, shownNames).join(told.list);
  return `${shown}${isCounted ? told.others(different.length, left) : left > 0 ? told.more(left) : ''}`;
}

/** One rule by a name that can begin or end: `visa-free entry`, `visa fee of USD 40`. */
function nameOf({ type, qualifier, value }: Stated, reminder: ReminderWords, told: ToldWords): string {
  // Of a status only the sentence says whose it is.
  if (value === null || type === 'status') return '';
  const policy = qualifier === null ? reminder.policies[`${type}/${value.value}`] : undefined;
  if (policy !== undefined) return policy;
  const bare = bareOf(value);
  const label = sayLabel(type, qualifier, told);
  const said = sayStated(type, qualifier, bare, told);
  // Of some alone it is said as it is stated: `rule “exit permit required for workers”`.
  if (value.unit === 'word' && label !== sayLabel(type, null, told) && told.named[`${type}/${qualifier}`] === undefined)
    return reminder.rule(said);
  if (value.value === 'required') return reminder.duty(label, said);
  if (value.value === 'not_required' || (type === 'fee' && value.value === '0')) return reminder.exemption(label, said);
  if (type === 'document_required') return reminder.duty(sayValue(bare, told), said);
  return value.unit === 'word' ? reminder.rule(said) : reminder.amount(label, sayValue(bare, told));
}

/** What begins or ends, as the subject of a sentence, and whether it is several things. */
export interface Rule {
  /** Empty where only the sentence says it. */
  readonly name: string;
  readonly isMany: boolean;
  readonly isOfCountries?: true;
}

/** The rule that begins or ends, by its name and with all its countries; more than two are told as several rules. */
export function sayRule(facts: readonly StatedFact[], reminder: ReminderWords, told: ToldWords): Rule {
  const stated = statedBy(facts);
  const [first] = stated;
  if (first !== undefined && areCountries(stated)) {
    const names = stated.flatMap(({ value }) => (value === null ? [] : sayCountry(value, told)));
    const rule = byAccess(reminder.rules, first.type, first.value) ?? reminder.unnamed;
    return {
      name: reminder.forCountries(rule, sayNames([...new Set(names)], told)),
      isMany: false,
      isOfCountries: true,
    };
  }
  // What is stated beside a policy, as how long one may stay, begins and ends with it.
  const policies = stated.filter(
    ({ type, qualifier, value }) =>
      qualifier === null && reminder.policies[`${type}/${value?.value ?? ''}`] !== undefined,
  );
  const chosen = policies.length > 0 ? policies : stated;
  const names = [...new Set(chosen.map((one) => nameOf(one, reminder, told)))].filter((name) => name !== '');
  if (names.length > 2) return { name: reminder.several, isMany: true };
  const name = new Intl.ListFormat(told.locale, { type: 'conjunction' }).format(names);
  return { name, isMany: names.length > 1 };
}
