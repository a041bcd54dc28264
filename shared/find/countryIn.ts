import { names as german } from '../language/de/names.ts';
import { names as english } from '../language/en/names.ts';
import { names as spanish } from '../language/es/names.ts';
import { names as french } from '../language/fr/names.ts';
import { names as japanese } from '../language/ja/names.ts';
import { names as korean } from '../language/ko/names.ts';
import { names as chinese } from '../language/zh/names.ts';
import { foldWords, termsOf } from './words.ts';

/** A country that a search names. */
export interface NamedCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** What else the search asks for, as `termsOf` makes it. */
  readonly rest: readonly string[];
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that may be countries; withdrawn ones carry the name of their successor. */
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => new Intl.Locale(`und-${code}`).region === code);

let known: ReadonlyMap<string, string> | null = null;

/** Codes by name, folded; made when somebody searches. */
function codesByName(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const made = new Map<string, string>();
  const add = (name: string | undefined, code: string): void => {
    const folded = foldWords(name ?? '');
    if (folded !== '' && !made.has(folded)) made.set(folded, code);
  };
  for (const { locales, countries } of [english, chinese, japanese, korean, german, french, spanish]) {
    for (const [code, own] of Object.entries(countries)) for (const name of own) add(name, code);
    for (const locale of locales)
      for (const style of ['long', 'short'] as const) {
        const names = new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' });
        for (const code of codes) add(names.of(code), code);
      }
  }
  known = made;
  return made;
}

/** The country that a search names by any name in any of our languages, the longest name first: `Turkey fee`, `土耳其 免签`. */
export function countryIn(search: string): NamedCountry | null {
  const asked = ` ${foldWords(search)} `;
  let longest = '';
  for (const name of codesByName().keys()) {
    // Scripts without spaces have the name anywhere; in others it is whole words.
    const stands = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? name : ` ${name} `;
    if (name.length > longest.length && asked.includes(stands)) longest = name;
  }
  const code = codesByName().get(longest);
  return code === undefined ? null : { code, rest: termsOf(asked.replace(longest, ' ')) };
}
