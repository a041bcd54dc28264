import { type CountryMention, withoutOverlap } from '../clauses/mention.ts';
import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import type { Folded } from '../numbers/folded.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { findPeople } from './nationalities.ts';

interface Names {
  readonly code: ReadonlyMap<string, string>;
  /** Length of the longest name that begins with a character. */
  readonly longest: ReadonlyMap<string, number>;
  /** Most words of the names that begin with a word and go on behind it. */
  readonly wordsBehind: ReadonlyMap<string, number>;
}

const wordPattern = /[\p{L}\p{M}'.&-]+/gu;

const built = new Map<Tongue, Names>();
const isSpaced = (tongue: Tongue): boolean => languageOf(tongue).grammar.isSpaced && tongue !== 'ko';
/** What `Intl` names beside countries: regions of the world, outlying territories that issue no passport, codes of tests. */
const notCountries = new Set('AC BV CP CQ DG EA EU EZ HM IC IM JE GG QO TA UN XA XB ZZ AQ UM TF IO GS'.split(' '));
/** Names as they are looked up: without what varies in print. */
export const keyOf = (name: string): string =>
  name.normalize('NFKC').replace(/[’ʼ`]/g, "'").replace(/（/g, '(').replace(/）/g, ')').toLowerCase();

let regionCodes: readonly string[] | null = null;

/** Codes that `Intl` names, but for withdrawn ones, which carry their successor's name. */
function regions(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  regionCodes ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
  return regionCodes;
}

/** All names of one language, made when the first country is looked for. */
function namesOf(tongue: Tongue): Names {
  const known = built.get(tongue);
  if (known !== undefined) return known;
  const code = new Map<string, string>();
  const { locales, countries } = vocabularyOf(tongue).names;
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
      for (const region of regions()) {
        const key = keyOf(names.of(region) ?? '');
        if (key !== '' && !code.has(key)) code.set(key, region);
      }
    }
  }
  for (const [region, names] of Object.entries(countries)) for (const name of names) code.set(keyOf(name), region);
  const longest = new Map<string, number>();
  const wordsBehind = new Map<string, number>();
  for (const name of code.keys()) {
    const begins = name[0] ?? '';
    longest.set(begins, Math.max(name.length, longest.get(begins) ?? 0));
    const [first = '', ...others] = name.match(wordPattern) ?? [];
    if (others.length > (wordsBehind.get(first) ?? 0)) wordsBehind.set(first, others.length);
  }
  const names = { code, longest, wordsBehind };
  built.set(tongue, names);
  return names;
}

/** All names of one country, as they are looked up. */
export const namesOfCountry = (country: string, tongue: Tongue): readonly string[] =>
  [...namesOf(tongue).code].flatMap(([name, code]) => (code === country ? [name] : []));

/** The country that a whole text names, or null: for a cell of a table or an item of a list. */
export function countryNamed(name: string, tongue: Tongue): string | null {
  const key = keyOf(name.trim()).replace(/^the /, '');
  const { code } = namesOf(tongue);
  const region = code.get(key) ?? code.get(`the ${key}`) ?? null;
  return region === null || notCountries.has(region) ? null : region;
}

/** Countries by words that begin with a capital, longest name first. */
function findSpaced({ text }: Folded, { code, wordsBehind }: Names, genitive: RegExp | undefined): CountryMention[] {
  const words = [...text.matchAll(wordPattern)];
  const found: CountryMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined) continue;
    // An article may be elided before a name: `d'Iran`, `l'Italie`.
    const opening = /^(?:\p{Ll}{1,2}|[LD])'(?=\p{Lu})/u.exec(first[0])?.[0].length ?? 0;
    const begin = first.index + opening;
    if (!/^(?:\p{Lu}|the$)/u.test(first[0].slice(opening))) continue;
    const most = 1 + (wordsBehind.get(keyOf(first[0].slice(opening))) ?? 0);
    for (let count = Math.min(most, words.length - at); count > 0; count--) {
      const last = words[at + count - 1];
      if (last === undefined) continue;
      const end = last.index + last[0].length;
      const printed = text.slice(begin, end);
      const key = keyOf(printed);
      const trimmed = key.replace(/[.'-]+$/, '').replace(/'s$/, '');
      const stem = code.has(trimmed) || genitive === undefined ? trimmed : trimmed.replace(genitive, '');
      const region = code.get(key) ?? code.get(stem);
      if (region === undefined) continue;
      found.push({
        kind: 'country',
        code: region,
        start: begin,
        end: code.has(key) ? end : begin + stem.length,
      });
      at += count - 1;
      break;
    }
  }
  return found;
}

/** Countries by characters, longest name first. */
function findUnspaced({ lower }: Folded, { code, longest }: Names): CountryMention[] {
  const found: CountryMention[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (lower.charCodeAt(at) < 0x3040 && !/[(]/.test(lower[at] ?? '')) continue;
    const most = longest.get(lower[at] ?? '') ?? 0;
    for (let length = Math.min(most, lower.length - at); length > 1; length--) {
      const region = code.get(lower.slice(at, at + length));
      if (region === undefined) continue;
      found.push({ kind: 'country', code: region, start: at, end: at + length });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** Places and people in reading order; of two at one place the longer: `French Guiana`, `South African citizens`. */
function joinPeople(places: readonly CountryMention[], people: readonly CountryMention[]): readonly CountryMention[] {
  if (people.length === 0) return places;
  return withoutOverlap([], [...people, ...places]).filter((mention) => mention.kind === 'country');
}

/** The countries that a text names, with ISO 3166-1 alpha-2: `俄罗斯联邦`, `대한민국`, `Viet Nam`. */
export function findCountries(folded: Folded, tongue: Tongue): readonly CountryMention[] {
  const names = namesOf(tongue);
  const { notWithin, genitive } = vocabularyOf(tongue).names;
  const found = isSpaced(tongue) ? findSpaced(folded, names, genitive) : findUnspaced(folded, names);
  const around = ({ start, end }: CountryMention): string =>
    `${folded.lower[start - 1] ?? ' '}${folded.lower.slice(start, end)}${folded.lower[end] ?? ' '}`;
  const places = found.filter((name) => !notCountries.has(name.code) && notWithin?.test(around(name)) !== true);
  return isSpaced(tongue) ? joinPeople(places, findPeople(folded, tongue, places)) : places;
}
