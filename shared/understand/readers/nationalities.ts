import { type Clause, holds, isLed, said, signOf, unsettled } from '../../language/clauses/clause.ts';
import type { CountryMention, DateMention } from '../../language/clauses/mention.ts';
import { find } from '../../language/clauses/phrase.ts';
import { marks, type Sentence } from '../../language/clauses/sentence.ts';
import type { Term } from '../../language/clauses/terms.ts';
import type { FactType } from '../fact.ts';
import { heldIn } from './binding.ts';
import { conditionsOf, doubtOf, isName, isOfApplicants } from './clauseWords.ts';
import { beginsIn } from './columnDates.ts';
import { isDate, type Side, wholeDay } from './dateRule.ts';
import { isCountry, type Place, peopleIn, phrasesOf, plainValue, type Reader } from './reader.ts';

/** What is said of people, and whether it is that they need a visa, or may enter. */
interface Saying {
  readonly type: FactType;
  readonly access?: 'visa' | 'entry';
}
const eligible: Saying = { type: 'eligible_nationality' };
const ineligible: Saying = { type: 'ineligible_nationality' };
const restricted: Saying = { type: 'restricted_nationality' };

/** What the words say of the people that they list, or null where they say nothing certain. */
function sayOf(words: readonly Term[]): Saying | null {
  const sign = signOf(words);
  const isVisa = holds(words, 'visa', 'visa_free');
  // Who may change planes without a visa may enter with one alone, unless it is said what they are eligible for.
  if (isOfPassage(words)) return holds(words, 'eligible') && sign === -1 ? eligible : null;
  // `are not eligible for the visa waiver`: said outright, whatever they need then.
  if (holds(words, 'ineligible') && !holds(words, 'exempt') && signOf(words.filter(isOfEligibility)) === -1)
    return ineligible;
  if (isOfApplicants(words)) return sign === 1 ? eligible : null;
  if (isVisa && (holds(words, 'require', 'obligation', 'exempt', 'visa_free') || withoutVisa(words)))
    return { ...(sign === 1 ? restricted : eligible), ...(isToPass(words) ? {} : { access: 'visa' }) };
  // Visas that are no longer issued to some.
  if (isVisa && holds(words, 'get', 'accept') && holds(words, 'suspend', 'end', 'forbid', 'not') && sign === -1)
    return restricted;
  // A bond or a charge that applies to people favours nobody.
  if (holds(words, 'bond', 'levy', 'surcharge', 'penalty') && !holds(words, 'exempt', 'free_of_charge')) return null;
  // `免除措置の対象とはならない`: who is left out of what frees others.
  if (holds(words, 'ineligible') && holds(words, 'exempt') && signOf(words.filter(isOfEligibility)) === -1)
    return ineligible;
  if (holds(words, 'eligible', 'ineligible')) return sign === 1 ? eligible : ineligible;
  if (holds(words, 'enter', 'entry') && holds(words, 'forbid', 'suspend', 'not', 'close') && sign === -1)
    return { ...restricted, access: 'entry' };
  if (holds(words, 'authorisation') && (holds(words, 'exempt') || withoutVisa(words)))
    return sign === 1 ? restricted : eligible;
  // `Nationals of the following countries can apply for an e-visa`: others cannot.
  const ofCountries = holds(words, 'person') && holds(words, 'other_number') && holds(words, 'allow');
  if (isVisa && ofCountries && sign === 1 && holds(words, 'apply', 'get') && !holds(words, 'channel', 'must', 'might'))
    return eligible;
  // Where all apply, and who issues visas, says nothing of who may have one.
  const isChannel = words.some(
    ({ concept, kind }) => concept === 'channel' && kind !== 'embassy' && kind !== 'visa_centre',
  );
  const isWay = holds(words, 'authorisation', 'programme') || (isChannel && holds(words, 'apply', 'allow', 'visa'));
  if (
    isWay &&
    !holds(words, 'require', 'obligation', 'must') &&
    (holds(words, 'allow', 'enter', 'get', 'apply', 'open', 'begin') ||
      (holds(words, 'programme') && holds(words, 'extend')))
  )
    return sign === 1 ? eligible : ineligible;
  return null;
}

/** Whether what frees of a visa is to pass through: `过境免签政策`. */
const isToPass = (words: readonly Term[]): boolean =>
  words.some(({ concept, kind }) => concept === 'visa_free' && kind === 'transit');

/** Whether it is to pass through that words ask for a visa or free of it: by the only visa that they name, or by what they say it is for. */
function isOfPassage(words: readonly Term[]): boolean {
  const visas = words.filter(({ concept }) => concept === 'visa');
  const isPassing = ({ kind }: Term): boolean => kind === 'transit' || kind === 'airport_transit';
  if (visas.length > 0 && visas.every(isPassing)) return true;
  if (visas.length === 0 && !holds(words, 'visa_free')) return false;
  const ways = words.filter(({ concept }) => concept === 'enter');
  return (
    words.some((word) => word.concept === 'purpose' && isPassing(word)) || (ways.length > 0 && ways.every(isPassing))
  );
}

/** Words that say whether someone is eligible, whatever for. */
const isOfEligibility = ({ concept }: Term): boolean =>
  concept === 'ineligible' || concept === 'not' || concept === 'end' || concept === 'suspend';

const withoutVisa = (words: readonly Term[]): boolean =>
  holds(words, 'without') && holds(words, 'enter', 'allow', 'forbid');

/** Where what leads a list in says nothing, the nearest heading or the title does. */
function wordsFor(clause: Clause, isBare: boolean): readonly Term[] {
  const words = said(clause);
  if (!isBare || sayOf(words) !== null) return words;
  return clause.around.find((around) => sayOf(around) !== null) ?? words;
}

/** What the other cells of a row say of the country whose name is a cell: `Russia | visa-free until 14 September 2026`. */
function sayBeside(clause: Clause, { row, clauses }: Place): Saying | null {
  if (row === null || !isName(clause)) return null;
  for (const other of clauses) {
    const saying = other === clause || unsettled(other) !== null ? null : sayOf(said(other));
    if (saying !== null) return saying;
  }
  return null;
}

interface Told extends Saying {
  readonly country: CountryMention;
}

/** Signs and articles before the name that an item is. */
const longestOpening = 5;
/** Whether nothing but other names and what joins them stands before a name. */
const isJoined = (sentence: Sentence, from: number, to: number): boolean =>
  /^(?:[\s\ue009*.,;、，；/()（）&-]|and |und |et |y |e |和|与|及|と|및){0,400}$/u.test(
    sentence.marked.slice(from, to),
  );

/** Whether a cell holds a fee, or says that there is none. */
const isFee = (clause: Clause): boolean =>
  holds(clause.lead, 'fee') &&
  (holds(clause.terms, 'free_of_charge') || clause.sentence.marked.slice(clause.from, clause.to).includes(marks.money));

/** Whom a clause speaks of: those in it and in its conditions as it says, those it excepts the other way. */
function* tell(clause: Clause, place: Place, people: ReadonlySet<CountryMention>): Generator<Told> {
  const { sentence, limits, terms } = clause;
  const isBare =
    (place.isListed || (place.row !== null && isName(clause))) && !terms.some(({ concept }) => concept === 'person');
  // What a country's people pay says of nobody that he may come.
  if (place.row !== null && isName(clause) && place.clauses.some(isFee)) return;
  // What a row says of its country itself weighs more than what its headings and title say of all.
  const beside = isBare || isName(clause) ? sayBeside(clause, place) : null;
  const saying = sayOf(said(clause)) ?? beside ?? sayOf(wordsFor(clause, isBare));
  if (saying === null) return;
  for (const [index, country] of sentence.mentions.entries()) {
    if (!isCountry(country)) continue;
    const position = sentence.positions[index] ?? -1;
    const limit = limits.find(({ from, to }) => position >= from && position < to);
    const isOwn = position >= clause.from && position < clause.to;
    // A listed name opens its item; one further in is only spoken of: `Government of France`.
    const opens = isBare && position - clause.from <= longestOpening;
    const follows = isBare && people.size === 0 && isJoined(sentence, clause.from, position);
    if ((!isOwn && limit === undefined) || (!opens && !follows && !people.has(country))) continue;
    // Who needs a visa on a condition is told as that alone.
    if (saying.type === 'restricted_nationality' && limits.some(({ kind }) => kind === 'if' || kind === 'unless'))
      continue;
    if (limit !== undefined && (limit.kind === 'unless' || limit.kind === 'except' || limit.kind === 'time')) continue;
    yield { ...saying, country };
  }
}

/** NATIONALITY-LIST: `对俄罗斯持普通护照人员试行免签政策`, `nationals of France and Italy may enter visa-free`, and items that are a country's name. */
export const readNationalities: Reader = function* (place) {
  const { sentence, clauses, jurisdiction, destination, claimed } = place;
  const people = new Set(peopleIn(sentence));
  const windows = windowsOf(place);
  const told = new Set<string>();
  for (const clause of clauses) {
    const all = [...tell(clause, place, people)].filter(
      ({ country: { code } }) => code !== jurisdiction && code !== destination,
    );
    const [first] = all;
    if (first === undefined) continue;
    const reason = unsettled(clause);
    if (reason !== null) {
      yield doubtOf(clause, first.type, 'NATIONALITY-LIST', reason);
      continue;
    }
    // The days of a row or a listed name are its countries' alone; those of a sentence are also the policy's.
    if (place.isListed && isLed(clause))
      for (const mention of sentence.mentions) if (isDate(mention)) claimed.add(mention);
    const scope = conditionsOf(clause);
    for (const { type, access, country } of all) {
      if (told.has(`${type} ${country.code}`)) continue;
      told.add(`${type} ${country.code}`);
      const name = sentence.folded.text.slice(country.start, country.end);
      const window = windows.find(({ of }) => of === null || of === country) ?? null;
      const value = plainValue(country.code, 'country', {
        name,
        ...(access === undefined ? {} : { access }),
        ...(window === null ? {} : { window: window.window }),
      });
      const start = Math.min(country.start, window?.start ?? country.start);
      const end = Math.max(country.end, window?.end ?? country.end);
      const limited = scope === null ? {} : { scope };
      yield { type, rule: 'NATIONALITY-LIST', qualifier: country.code, value, start, end, ...limited };
    }
  }
};

interface Window {
  readonly window: NonNullable<ReturnType<typeof plainValue>['window']>;
  readonly start: number;
  readonly end: number;
  /** The country behind whose name it stands in brackets: `俄罗斯（2025年9月15日至2026年9月14日）`; null where it is everyone's. */
  readonly of: CountryMention | null;
}

function dateOf(date: DateMention | undefined, side: Side): Window['window']['from'] {
  if (date === undefined) return null;
  const { value, derived } = wholeDay(date, side);
  return derived === undefined ? value : { ...value, derived };
}

/** The times that a sentence or row states for its countries: `2025年9月15日至2026年9月14日`, `until 31 December 2026`. */
function windowsOf({ sentence, clauses }: Place): readonly Window[] {
  const found: Window[] = [];
  for (const [index, source] of phrasesOf('windows', sentence).entries()) {
    for (const phrase of find(source, sentence)) {
      const { start, end } = phrase;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const [first, second] = phrase.mentions.filter(isDate);
      const isUntil = index === 1 && second === undefined;
      const window = isUntil
        ? { from: null, until: dateOf(first, 'until') }
        : { from: dateOf(first, 'from'), until: dateOf(second, 'until') };
      found.push({ window, start, end, of: bracketed(sentence, start) });
    }
  }
  if (found.length > 0) return found.toSorted((one, other) => Number(one.of === null) - Number(other.of === null));
  // A row whose only date stands in a cell of its own begins then where the head of its column says so; else it is valid until then.
  const [only, ...others] = sentence.mentions.filter(isDate);
  if (only === undefined || others.length > 0 || !sentence.marked.includes(' | ')) return [];
  const begins = clauses.some((clause) => beginsIn(clause) && heldIn(clause, isDate).length > 0);
  const window = begins ? { from: dateOf(only, 'from'), until: null } : { from: null, until: dateOf(only, 'until') };
  return [{ window, start: only.start, end: only.end, of: null }];
}

/** The country in brackets behind whose name a place stands, or null. */
function bracketed(sentence: Sentence, start: number): CountryMention | null {
  const text = sentence.folded.text.slice(sentence.start, start);
  const open = text.lastIndexOf('(');
  if (open < 0 || text.includes(')', open)) return null;
  const behind = sentence.start + text.slice(0, open).trimEnd().length;
  return sentence.mentions.filter(isCountry).find(({ end }) => end === behind) ?? null;
}
