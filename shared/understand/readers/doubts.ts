import { anchors, type Clause, holds, isOfOthers, reasons, signOf, unsettled } from '../../language/clauses/clause.ts';
import { type Concept, isThing } from '../../language/clauses/concepts.ts';
import type { CountryMention } from '../../language/clauses/mention.ts';
import { within } from '../../language/clauses/phrase.ts';
import type { Term } from '../../language/clauses/terms.ts';
import { languageOf } from '../../language/languages.ts';
import { documentFacts, type FactType } from '../fact.ts';
import { type Doubt, type Draft, findAny, isCountry, peopleIn } from './reader.ts';

/** What a rule read as what is not believed. */
export function doubted({ type, rule, start, end }: Draft | Doubt, reason: string): Doubt {
  return { type, rule, start, end, reason };
}

/** Facts that are said of a document and not of people: no clause about people limits them. */
export const ofDocuments: ReadonlySet<FactType> = new Set([...documentFacts, 'registration_window']);
/** Facts that name a document, whoever it is of. */
export const documents: ReadonlySet<FactType> = new Set<FactType>(['instrument', 'citation']);

/** What is a condition by being named; a clause that denies it states none. */
const stated: ReadonlySet<FactType> = new Set(['selection_method', 'degree', 'language_level', 'points_threshold']);
const deniedIn = ({ sentence, terms }: Clause, { type, start }: Draft): string | null => {
  const isBefore = ({ concept, from, to }: Term): boolean => {
    const { end } = within(sentence, from, to);
    return concept === 'not' && end <= start && !/[:;：；]/u.test(sentence.folded.text.slice(end, start));
  };
  return stated.has(type) && terms.some(isBefore) && signOf(terms) === -1 ? 'it is denied' : null;
};

/** Why nothing that a clause tells is a rule of the authority: no word of it is its own, or it is of another country; else null. */
export function toldOfOthers(clause: Clause, own: readonly string[]): string | null {
  const { sentence, terms, limits, stance } = clause;
  const words = [...terms, ...limits.flatMap((limit) => limit.terms), ...stance].filter(
    ({ concept }) => concept === 'elsewhere',
  );
  if (words.some(isOfOthers)) return reasons.elsewhere;
  const isOfOwn = peopleIn(sentence).some(({ code }) => own.includes(code));
  const isOfSome = own.length > 1 || peopleIn(sentence).length > 0;
  const goals = isOfSome ? goalsOf(clause) : [];
  if (goals.length > 0 && goals.every(({ code }) => !own.includes(code))) return 'it is a rule of another country';
  const isAbroad = words.some(({ kind, from, to }) => {
    const countries = within(sentence, from, to).mentions.filter(isCountry);
    // What another state decides of the people of this one is told.
    if (kind === 'state' && isOfOwn) return false;
    return countries.length > 0 && countries.every(({ code }) => !own.includes(code));
  });
  return isAbroad ? 'it is a rule of another country' : null;
}

/** The countries that a sentence says someone goes to, where it asks for a paper: `need a visa to enter Cameroon`. */
function goalsOf({ sentence, terms, limits }: Clause): readonly CountryMention[] {
  const { place, goal } = languageOf(sentence.tongue).people;
  if ((place ?? goal) === undefined || !holds(terms, 'visa', 'authorisation', 'document', 'visa_free')) return [];
  const { lower } = sentence.folded;
  // Whoever holds a permit of another state goes nowhere by it.
  const issuers = limits
    .filter((limit) => holds(limit.terms, 'visa', 'residence_permit', 'passport'))
    .map(({ from, to }) => within(sentence, from, to));
  return sentence.mentions
    .filter(isCountry)
    .filter((country) => !issuers.some(({ start, end }) => country.start >= start && country.end <= end))
    .filter(
      ({ start, end }) =>
        place?.test(lower.slice(Math.max(0, start - 48), start)) === true ||
        goal?.test(lower.slice(end, end + 8)) === true,
    );
}

/** Why what a rule read in a clause does not hold, or null. */
export function doubtOf(draft: Draft, clause: Clause | undefined): string | null {
  if (clause === undefined || (ofTime.has(draft.type) && isPast(clause) !== null && isMoved(clause))) return null;
  if (ofDocuments.has(draft.type)) return ofTime.has(draft.type) ? isPast(clause) : null;
  if (draft.scope !== undefined || draft.value === null) return null;
  if (isCalledOff(draft, clause)) return reasons.denied;
  if (ofTime.has(draft.type) && isOfOffice(clause)) return 'it is told of an office';
  // What is left to the old rule names it, and what ends on its day ends, being not extended.
  const isCertain =
    draft.type === 'transition_rule' || (draft.type === 'effective_until' && holds(clause.terms, 'end'));
  const reason = unsettled(clause);
  return (
    (isCertain && (reason === reasons.extend || draft.type === 'transition_rule') ? null : reason) ??
    deniedIn(clause, draft)
  );
}

/**
 * Whether a day that was says of whom a clause is, and not when it begins: `2021年1月12日以降にキューバに滞在した方`. A clause that
 * follows whom it is said of may go on with what is said of all.
 */
export const isOfWhom = ({ type, value, start, end }: Draft, { sentence, limits }: Clause, today: string): boolean =>
  type === 'effective_from' &&
  (languageOf(sentence.tongue).grammar.topic !== undefined || !languageOf(sentence.tongue).grammar.isSpaced) &&
  value?.unit === 'date' &&
  value.value < today &&
  limits.some(({ kind, from, to }) => {
    if (kind !== 'who') return false;
    const limit = within(sentence, from, to);
    return start >= limit.start && end <= limit.end;
  });

/** Days of a rule; one that was has none. */
export const ofTime: ReadonlySet<FactType> = new Set([
  'effective_from',
  'effective_until',
  'applies_from',
  'applies_until',
  'registration_window',
]);
/** Why a day is none of a rule: it was one, or nobody here rules what is told. */
const isPast = (clause: Clause): string | null => {
  const reason = unsettled(clause);
  return reason === reasons.past || reason === reasons.elsewhere || reason === reasons.example ? reason : null;
};
/** Whether a day is said to be none on which something begins: `will not reopen on 31 March`. */
function isCalledOff({ type, start, end }: Draft, { sentence, terms }: Clause): boolean {
  if (type !== 'effective_from') return false;
  const at = terms.findIndex(({ concept, from, to }) => {
    const range = within(sentence, from, to);
    return beginning.has(concept) && range.start >= start && range.end <= end;
  });
  const before = terms.slice(0, Math.max(0, at)).findLast(({ concept }) => concept === 'not' || anchors.has(concept));
  return before?.concept === 'not';
}
const beginning: ReadonlySet<Concept> = new Set<Concept>(['begin', 'resume', 'open']);

/** Whether a clause says when an office is closed, or a portal down, and nothing of a rule. */
export const isOfOffice = (clause: Clause): boolean =>
  clause.stance.some(({ concept, kind }) => concept === 'elsewhere' && kind === 'office') && namesRooms(clause);
/** Whether a clause names nothing but what counters are named after, and asks for nothing. */
export const namesRooms = ({ terms }: Clause): boolean =>
  !holds(terms, 'apply', 'get', 'require', 'accept') &&
  terms.every(({ concept }) => !isThing(concept) || isRoom.has(concept));
/** What counters and portals that are closed are named after. */
const isRoom: ReadonlySet<Concept> = new Set<Concept>([
  'visa',
  'residence_permit',
  'passport',
  'work_permit',
  'channel',
]);
/** `Originally planned for 1 March, postponed to 1 July`: only the first of them was. */
export const isMoved = ({ sentence }: Clause): boolean => findAny('formerDay', sentence).next().done !== true;
