import { html } from 'hono/html';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { countryIn } from '../../../shared/find/countryIn.ts';
import { foldWords, hasTerms, termsOf } from '../../../shared/find/words.ts';
import { type CatalogIndex, countriesOf, destinationsOf } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { countryName, type Html, named } from '../frame/say.ts';
import { guideParts } from '../guides.ts';

/** What more pages have in their names than these, as `visa`, names none of them. */
const mostShown = 6;
/** A word that so few pages have names them, whatever else is asked for: `H-1B payment`. */
const fewPages = 3;

interface FoundPage {
  readonly path: string;
  readonly says: Html;
}
interface Candidate extends FoundPage {
  readonly words: string;
  readonly jurisdiction: string | null;
}

function candidatesOf({ programmes }: CatalogIndex, reader: Reader): readonly Candidate[] {
  const ofProgrammes = [...programmes.values()].map(({ id, name, words = {}, jurisdiction = null }): Candidate => {
    const texts = [...Object.values(name), ...Object.values(words).flat(), id];
    return {
      path: `/programmes/${id}`,
      says: named(name, id, reader),
      words: ` ${texts.map(foldWords).join(' ')}`,
      jurisdiction,
    };
  });
  const ofGuides = guideParts().map(
    ({ path, title, part }): Candidate => ({
      path,
      says: html`<span lang="en">${title}${part === null ? '' : `: ${part}`}</span>`,
      words: ` ${foldWords(part ?? title)}`,
      jurisdiction: null,
    }),
  );
  return [...ofProgrammes, ...ofGuides];
}

/** Finds the pages of the site that a search names: a country, a programme, a part of a guide. */
export function createFindPages(catalog: Catalog, index: CatalogIndex, reader: Reader) {
  const places = new Set([...countriesOf(catalog), ...destinationsOf(catalog)]);
  let made: readonly Candidate[] | null = null;

  return function findPages(search: string): readonly FoundPage[] {
    const terms = termsOf(search);
    if (terms.length === 0) return [];
    made ??= candidatesOf(index, reader);
    const all = made;
    const country = countryIn(search);
    const place =
      country === null || !places.has(country.code)
        ? []
        : [{ path: `/countries/${country.code}`, says: html`${countryName(country.code, reader)}` }];
    const whole = all.filter(
      ({ words, jurisdiction }) =>
        hasTerms(words, terms) ||
        (country !== null && country.rest.length > 0 && jurisdiction === country.code && hasTerms(words, country.rest)),
    );
    const rare = terms.flatMap((term) => {
      const having = all.filter(({ words }) => hasTerms(words, [term]));
      return having.length > fewPages ? [] : having;
    });
    const pages = whole.length > 0 ? whole : [...new Set(rare)];
    return [...place, ...(pages.length > mostShown ? [] : pages)];
  };
}

/** Those pages as links. */
export function pagesFound(found: readonly FoundPage[], { words, to }: Reader): Html {
  if (found.length === 0) return html``;
  return html`<nav class="contents" aria-label="${words.timeline.pages}"><p>${words.timeline.pages}</p><ul>${found.map(({ path, says }) => html`<li><a href="${to(path)}">${says}</a></li>`)}</ul></nav>`;
}
