import { normalise } from '../language/normalise.ts';
import type { FactValue } from '../understand/fact.ts';
import type { StatedFact } from './announcement.ts';

/** A day and an hour of it agree, and so do a day and its month; zones aside, which authorities leave out. */
function datesAgree(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 10);
  return length >= 7 && one.slice(0, length) === other.slice(0, length);
}

const openOrEqual = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

type End = { readonly value: string } | null | undefined;
const endsAgree = (one: End, other: End): boolean => one == null || other == null || datesAgree(one.value, other.value);

/** Whether two authorities state one value; what only one of them says of it does not part them. */
export function sameValue(one: FactValue, other: FactValue): boolean {
  const isDate = one.unit === 'date' && other.unit === 'date';
  return (
    one.unit === other.unit &&
    (isDate ? datesAgree(one.value, other.value) : one.value === other.value) &&
    openOrEqual(one.high, other.high) &&
    openOrEqual(one.period, other.period) &&
    openOrEqual(one.basis, other.basis) &&
    openOrEqual(one.bound, other.bound) &&
    openOrEqual(one.formula?.factor, other.formula?.factor) &&
    endsAgree(one.window?.from, other.window?.from) &&
    endsAgree(one.window?.until, other.window?.until)
  );
}

/** Whether a value says no more than one that was told: no hour, day or end of a time that the other leaves open. */
function saysNoMore(value: FactValue, told: FactValue): boolean {
  const isFiner = value.unit === 'date' && told.value.length < 10 && value.value.length > told.value.length;
  const ends = [
    [value.window?.from, told.window?.from],
    [value.window?.until, told.window?.until],
  ] as const;
  return (
    sameValue(value, told) &&
    !isFiner &&
    ends.every(([own, other]) => own == null || other != null) &&
    (value.high === undefined || told.high !== undefined) &&
    (value.period === undefined || told.period !== undefined)
  );
}

/** What time alone changes in a rule leaves it the same rule; a proposal, or what a court set aside, is another thing to say. */
function standing({ status }: Pick<StatedFact, 'status'>): string {
  switch (status) {
    case 'in_force':
    case 'scheduled':
    case 'expired':
    case 'extended':
      return 'holds';
    case 'proposed':
    case 'suspended':
    case 'withdrawn':
    case 'vacated':
    case 'not_published':
      return status;
  }
}

/** Words of a scope for comparing; pairs of characters where there are no spaces. */
function wordsOf(text: string): Set<string> {
  const folded = normalise(text).toLowerCase();
  const words = folded.match(/[\p{Script=Latin}\p{Script=Hangul}\d]+/gu) ?? [];
  const characters = [...folded.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '')];
  return new Set([...words, ...characters.slice(1).map((character, at) => `${characters[at]}${character}`)]);
}
/** Authorities word one exception differently; with less than this share of its words told, it may be another. */
const scopeShare = 0.7;

function scopeIsTold(scope: string | null, told: string | null, isOtherLanguage: boolean): boolean {
  if (scope === null) return true;
  if (told === null) return false;
  if (isOtherLanguage) return true;
  const [own, other] = [wordsOf(scope), wordsOf(told)];
  return [...own].filter((word) => other.has(word)).length >= own.size * scopeShare;
}

/** What became of a fact that stays: another status or another scope. That is news whatever its value. */
const turn = (fact: StatedFact): string =>
  fact.op === 'narrow' || fact.op === 'widen' || fact.op === 'correct' || fact.statusBefore !== undefined
    ? `${fact.op} ${fact.status}`
    : fact.scopeBefore !== undefined
      ? `${fact.op} scope`
      : '';

const sameProgramme = (one: StatedFact, other: StatedFact): boolean =>
  one.programme === null || other.programme === null || one.programme === other.programme;

const isCountry = (qualifier: string): boolean => /^[A-Z]{2}$/.test(qualifier);

/** Labels of rows are words of a language; codes of countries are the same in all. */
function sameQualifier(
  { qualifier: one }: StatedFact,
  { qualifier: other }: StatedFact,
  isOtherLanguage: boolean,
): boolean {
  if (one === null || other === null || one === other) return true;
  return isOtherLanguage && !(isCountry(one) && isCountry(other));
}

/** Whether two announcements state one fact. */
export function agrees(one: StatedFact, other: StatedFact): boolean {
  return (
    one.type === other.type &&
    sameProgramme(one, other) &&
    standing(one) === standing(other) &&
    one.op !== 'remove' &&
    other.op !== 'remove' &&
    one.after !== null &&
    other.after !== null &&
    sameValue(one.after, other.after)
  );
}

/** Whether what was told says all that a fact says. */
export function covers(told: StatedFact, fact: StatedFact, isOtherLanguage: boolean): boolean {
  const isOne =
    told.type === fact.type &&
    sameProgramme(told, fact) &&
    sameQualifier(told, fact, isOtherLanguage) &&
    standing(told) === standing(fact) &&
    turn(told) === turn(fact);
  if (!isOne) return false;
  if (fact.op === 'remove')
    return fact.before !== null && told.before !== null && told.op !== 'add' && sameValue(told.before, fact.before);
  if (fact.after === null) return told.after === null && told.op !== 'remove';
  return (
    told.op !== 'remove' &&
    told.after !== null &&
    saysNoMore(fact.after, told.after) &&
    scopeIsTold(fact.scope, told.scope, isOtherLanguage)
  );
}

/** What a fact is the value of; only one value can hold of it where it is stated once. */
export const slotOf = ({ type, programme, qualifier }: StatedFact): string =>
  JSON.stringify([type, programme, qualifier]);

/** The facts that are stated once among others, by what they are the value of. */
export function singleFacts<Stated extends StatedFact>(facts: readonly Stated[]): ReadonlyMap<string, Stated> {
  const stated = facts.filter(({ op, after, programme }) => op !== 'remove' && after !== null && programme !== null);
  const bySlot = Map.groupBy(stated, slotOf);
  return new Map(
    [...bySlot].flatMap(([slot, [fact, ...others]]) => {
      const value = fact?.after ?? null;
      const isOne = value !== null && others.every(({ after }) => after !== null && sameValue(value, after));
      return fact !== undefined && isOne ? [[slot, fact] as const] : [];
    }),
  );
}

/** Whether two facts of one slot cannot both hold. */
export function conflicts(one: StatedFact, other: StatedFact): boolean {
  return (
    one.after !== null &&
    other.after !== null &&
    standing(one) === 'holds' &&
    standing(other) === 'holds' &&
    one.after.unit === other.after.unit &&
    openOrEqual(one.after.period, other.after.period) &&
    openOrEqual(one.after.bound, other.after.bound) &&
    !sameValue(one.after, other.after)
  );
}
