import type { DateMention } from '../../language/clauses/mention.ts';
import { type Found, find } from '../../language/clauses/phrase.ts';
import type { FactStatus, FactType, FactValue } from '../fact.ts';
import { findAny, type PhraseName, type Place, phrasesOf, type Reader } from './reader.ts';

export const isDate = (mention: { readonly kind: string }): mention is DateMention => mention.kind === 'date';

/** The midnight with which a day begins, of what begins on it, or ends, of what ends on it, is that day. */
export function wholeDay({ value, derived }: DateMention, side: Side): Pick<DateMention, 'value' | 'derived'> {
  const ended = /^(.{10})T24:00/u.exec(derived ?? '')?.[1];
  const day = side === 'until' ? ended : ended === undefined ? /^(.{10})T00:00:00/u.exec(value.value)?.[1] : undefined;
  const whole = day === undefined ? value : { ...value, value: day, precision: 'day' };
  return derived === undefined || (day !== undefined && ended !== undefined)
    ? { value: whole }
    : { value: whole, derived };
}

/** Whether a day is one on which something begins, or ends. */
export type Side = 'from' | 'until';
const sideOf = (type: FactType): Side => (type.endsWith('_until') ? 'until' : 'from');

/** A date as the value of a fact of a type. */
export function dateValue(date: DateMention, type: FactType, bound?: string): FactValue {
  const { value, derived } = wholeDay(date, sideOf(type));
  return {
    ...value,
    unit: 'date',
    ...(bound === undefined ? {} : { bound }),
    ...(derived === undefined ? {} : { derived }),
  };
}

/** The dates of a place, if no rule has read one of them; they are claimed. */
export function claimDates({ mentions }: Found, claimed: Place['claimed']): readonly DateMention[] {
  const dates = mentions.filter(isDate);
  if (dates.length === 0 || dates.some((date) => claimed.has(date))) return [];
  for (const date of dates) claimed.add(date);
  return dates;
}

interface Options {
  readonly bound?: string;
  readonly status?: FactStatus;
  /** Words anywhere in the sentence without which the phrase means something else. */
  readonly needs?: PhraseName;
  /** Words anywhere in the sentence with which it does. */
  readonly unless?: PhraseName;
  /** Which date of the phrase it is: the last one, unless `first`. */
  readonly which?: 'first';
}

/** Whether any of the phrases stands in the sentence. */
export function holds(phrases: PhraseName, { sentence }: Place): boolean {
  return phrasesOf(phrases, sentence).some((source) => find(source, sentence).length > 0);
}

/** A rule that reads the date of a phrase as a fact of one type. */
export function dateRule(
  type: FactType,
  rule: string,
  phrases: PhraseName,
  { bound, status, needs, unless, which }: Options = {},
): Reader {
  return function* (place) {
    if (!place.sentence.mentions.some(isDate)) return;
    if ((needs !== undefined && !holds(needs, place)) || (unless !== undefined && holds(unless, place))) return;
    for (const found of findAny(phrases, place.sentence)) {
      const dates = claimDates(found, place.claimed);
      const date = which === 'first' ? dates[0] : dates.at(-1);
      if (date === undefined) continue;
      const { start, end } = found;
      // `au moins jusqu'au …`: a day that it lasts until, or longer.
      const least = found.groups['least'] === undefined ? bound : 'at_least';
      yield {
        type,
        rule,
        value: dateValue(date, type, least),
        start,
        end,
        ...(status === undefined ? {} : { status }),
      };
    }
  };
}
