import { type Clause, holds, said, signOf, unsettled } from '../../language/clause.ts';
import type { CountryMention, DateMention } from '../../language/mention.ts';
import { find } from '../../language/phrase.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Term } from '../../language/terms.ts';
import type { FactType } from '../fact.ts';
import { doubtOf, scopeOf } from './clauseWords.ts';
import { isCountry, type Place, peopleIn, phrasesOf, plainValue, type Reader } from './reader.ts';

const isDate = (mention: { readonly kind: string }): mention is DateMention => mention.kind === 'date';

/** What the words say of the people that they list, or null where they say nothing certain. */
function sayOf(words: readonly Term[]): FactType | null {
  const sign = signOf(words);
  const isVisa = holds(words, 'visa', 'visa_free');
  if (isVisa && (holds(words, 'require', 'obligation', 'exempt', 'visa_free') || withoutVisa(words)))
    return sign === 1 ? 'restricted_nationality' : 'eligible_nationality';
  if (holds(words, 'eligible', 'ineligible')) return sign === 1 ? 'eligible_nationality' : 'ineligible_nationality';
  if (holds(words, 'enter', 'entry') && holds(words, 'forbid', 'suspend', 'not', 'close') && sign === -1)
    return 'restricted_nationality';
  if (holds(words, 'authorisation') && holds(words, 'exempt'))
    return sign === 1 ? 'restricted_nationality' : 'eligible_nationality';
  const isWay = holds(words, 'channel', 'authorisation', 'programme');
  if (isWay && holds(words, 'allow', 'enter', 'get', 'apply', 'open', 'begin'))
    return sign === 1 ? 'eligible_nationality' : 'ineligible_nationality';
  return null;
}

const withoutVisa = (words: readonly Term[]): boolean =>
  holds(words, 'without') && holds(words, 'enter', 'allow', 'forbid');

/** Where what leads a list in says nothing, the nearest heading or the title does. */
function wordsFor(clause: Clause, isBare: boolean): readonly Term[] {
  const words = said(clause);
  if (!isBare || sayOf(words) !== null) return words;
  return clause.around.find((around) => sayOf(around) !== null) ?? words;
}

interface Told {
  readonly type: FactType;
  readonly country: CountryMention;
}

/** Whom a clause speaks of: those in it and in its conditions as it says, those it excepts the other way. */
function* tell(clause: Clause, place: Place, people: ReadonlySet<CountryMention>): Generator<Told> {
  const { sentence, limits, terms } = clause;
  const isBare = place.isListed && !terms.some(({ concept }) => concept === 'person');
  const type = sayOf(wordsFor(clause, isBare));
  if (type === null) return;
  const at = (country: CountryMention): number => sentence.positions[sentence.mentions.indexOf(country)] ?? -1;
  for (const country of sentence.mentions.filter(isCountry)) {
    const position = at(country);
    const limit = limits.find(({ from, to }) => position >= from && position < to);
    const isOwn = position >= clause.from && position < clause.to;
    if ((!isOwn && limit === undefined) || (!isBare && !people.has(country))) continue;
    // Who needs a visa on a condition is told as that alone.
    if (type === 'restricted_nationality' && limits.some(({ kind }) => kind === 'if' || kind === 'unless')) continue;
    if (limit !== undefined && (limit.kind === 'unless' || limit.kind === 'except' || limit.kind === 'time')) continue;
    yield { type, country };
  }
}

/** NATIONALITY-LIST: `对俄罗斯持普通护照人员试行免签政策`, `nationals of France and Italy may enter visa-free`, and items that are a country's name. */
export const readNationalities: Reader = function* (place) {
  const { sentence, clauses, jurisdiction, claimed } = place;
  if (!sentence.kinds.has('country')) return;
  const people = new Set(peopleIn(sentence));
  const window = windowOf(sentence);
  const told = new Set<string>();
  for (const clause of clauses) {
    const all = [...tell(clause, place, people)].filter(({ country }) => country.code !== jurisdiction);
    const [first] = all;
    if (first === undefined) continue;
    const reason = unsettled(clause);
    if (reason !== null) {
      yield doubtOf(clause, first.type, 'NATIONALITY-LIST', reason);
      continue;
    }
    // The days of a row or a listed name are its countries' alone; those of a sentence are also the policy's.
    if (place.isListed) for (const mention of sentence.mentions) if (isDate(mention)) claimed.add(mention);
    const scope = scopeOf(clause);
    for (const { type, country } of all) {
      if (told.has(`${type} ${country.code}`)) continue;
      told.add(`${type} ${country.code}`);
      const name = sentence.folded.text.slice(country.start, country.end);
      const value = plainValue(country.code, 'country', {
        name,
        ...(window === null ? {} : { window: window.window }),
      });
      const start = Math.min(country.start, window?.start ?? country.start);
      const end = Math.max(country.end, window?.end ?? country.end);
      const limited = scope === null ? {} : { scope };
      yield { type, rule: 'NATIONALITY-LIST', qualifier: country.code, value, start, end, ...limited };
    }
  }
};

/** The time that a sentence or row states for its countries: `2025年9月15日至2026年9月14日`, `until 31 December 2026`. */
function windowOf(
  sentence: Sentence,
): { window: NonNullable<ReturnType<typeof plainValue>['window']>; start: number; end: number } | null {
  const dates = sentence.mentions.filter(isDate);
  const one = (date: DateMention | undefined) => {
    if (date === undefined) return null;
    return date.derived === undefined ? date.value : { ...date.value, derived: date.derived };
  };
  for (const [index, source] of phrasesOf('windows', sentence).entries()) {
    const found = find(source, sentence)[0];
    if (found === undefined) continue;
    const [first, second] = found.mentions.filter(isDate);
    const { start, end } = found;
    if (second !== undefined) return { window: { from: one(first), until: one(second) }, start, end };
    return { window: index === 1 ? { from: null, until: one(first) } : { from: one(first), until: null }, start, end };
  }
  // A row whose only date stands in a cell of its own is valid until then.
  const [only] = dates;
  if (only === undefined || dates.length > 1 || !sentence.marked.includes(' | ')) return null;
  return { window: { from: null, until: one(only) }, start: only.start, end: only.end };
}

export const nationalityReaders: readonly Reader[] = [readNationalities];
