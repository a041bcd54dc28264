import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { keyOf, namesOfCountry } from './countries.ts';

/** What stands for the country; no page prints it. */
const blank = '▢';
const built = new Map<string, RegExp | null>();

/** All names of one country and of its people, longest first; null where it has none. */
function namePattern(country: string, tongue: Tongue): RegExp | null {
  const { people, articles = [] } = vocabularyOf(tongue).names;
  const isSpaced = languageOf(tongue).grammar.isSpaced;
  const names = [
    ...namesOfCountry(country, tongue).map((text) => RegExp.escape(text)),
    ...(people[country] ?? []).map((name) =>
      name.endsWith('~') ? `${RegExp.escape(keyOf(name.slice(0, -1)))}\\p{L}*` : `${RegExp.escape(keyOf(name))}s?`,
    ),
  ].toSorted((one, other) => other.length - one.length);
  if (names.length === 0) return null;
  if (!isSpaced || tongue === 'ko') return new RegExp(names.join('|'), 'giu');
  // `l'` stands right before a name, `la` a space before it.
  const openings = articles
    .map((article) => (article.endsWith("'") ? article : `${article} `))
    .map((text) => RegExp.escape(text));
  const opening = openings.length === 0 ? '' : `(?:${openings.join('|')})?`;
  return new RegExp(`(?<![\\p{L}\\p{M}])${opening}(?:${names.join('|')})(?:'s)?(?![\\p{L}\\p{M}])`, 'giu');
}

/**
 * A text for comparing pages that say the same of different countries: the names of one country, its people and their adjectives
 * are blanked, with the article before them. `You need a Chilean visa to visit Chile` is `You need ▢ visa to visit ▢`.
 */
export function maskCountry(text: string, country: string, tongue: Tongue): string {
  const name = `${tongue} ${country}`;
  const known = built.get(name);
  const pattern = known === undefined ? namePattern(country, tongue) : known;
  built.set(name, pattern);
  return pattern === null ? text : text.replace(/[’ʼ`]/g, "'").replace(pattern, blank);
}
