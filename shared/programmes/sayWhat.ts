import type { ToldWords } from '../language/told/toldWords.ts';
import { placeOfType } from '../understand/headline/factOrder.ts';
import { sayStated } from '../understand/headline/sayFact.ts';
import { sayValue } from '../understand/headline/sayValue.ts';
import type { StatedFact } from './statement.ts';

/** What a day alone says nothing beside: the policy itself begins or ends. */
const ofItself = new Set(['effective_from', 'effective_until']);
const shownNames = 3;

type Stated = Pick<StatedFact, 'type' | 'qualifier' | 'value'>;

/** What facts state, or what the days state of which they are. */
const statedBy = (facts: readonly StatedFact[]): Stated[] =>
  facts.flatMap(({ type, qualifier, value, what = [] }): readonly Stated[] =>
    ofItself.has(type) ? what : [{ type, qualifier, value }],
  );

/** Whether all that is named are countries, which do not begin or end themselves. */
export const areCountries = (facts: readonly StatedFact[]): boolean =>
  statedBy(facts).every(({ value }) => value?.unit === 'country');

/** What begins or ends, by name: `France, Russia and 45 more`, `visa not required`; empty where only the sentence says it. */
export function sayWhat(facts: readonly StatedFact[], told: ToldWords): string {
  const named = statedBy(facts);
  const weighed = named.toSorted((one, other) => placeOfType(one.type) - placeOfType(other.type));
  const names = weighed.map(({ type, qualifier, value }) => {
    if (value === null) return '';
    const { window: _window, ...bare } = value;
    const isListed = value.unit === 'country';
    return isListed ? sayValue(bare, told) : sayStated(type, qualifier, bare, told);
  });
  const different = [...new Set(names)];
  const left = different.length - shownNames;
  const isCounted = left > 0 && areCountries(facts);
  const shown = different.slice(0, shownNames).join(told.list);
  return `${shown}${isCounted ? told.others(different.length, left) : left > 0 ? told.more(left) : ''}`;
}

/** The rule that begins or ends, where it is one that has a name: `visa-free entry`; else empty. */
export function sayRule(facts: readonly StatedFact[], { policies }: ToldWords): string {
  const names = statedBy(facts).map(({ type, qualifier, value }) =>
    qualifier === null ? (policies[`${type}/${value?.value ?? ''}`] ?? '') : '',
  );
  const [only = '', ...others] = new Set(names);
  return others.length === 0 ? only : '';
}
