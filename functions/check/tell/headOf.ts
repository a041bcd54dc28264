import type { Programme, Source } from '../../../shared/catalog/catalog.ts';
import { type Said, sayEach } from '../../../shared/language/told/spoken.ts';
import { toldIn } from '../../../shared/language/told/told.ts';
import type { FactDelta } from '../../../shared/understand/fact.ts';
import { sayCountry } from '../../../shared/understand/headline/sayValue.ts';

interface Known {
  readonly source: Source;
  readonly programmes: readonly Programme[];
}

/** What a reader knows a page by: its destination, its title in the catalog, or the programme that its facts are about. */
export function headOf(
  facts: readonly FactDelta[],
  about: readonly string[],
  destination: string | null,
  { source, programmes }: Known,
): Said | null {
  const place = source.authority.jurisdiction;
  const country = (value: string) => sayEach((language) => sayCountry({ value }, toldIn(language, place)));
  if (destination !== null) return country(destination);
  const [own, ...further] = source.programmes;
  const named = facts.find(({ programme }) => programme !== null)?.programme;
  const [only, ...others] = about;
  // The one programme that the catalog says the source is about, whatever else its text names.
  const id = (further.length === 0 ? own : undefined) ?? named ?? (others.length === 0 ? only : undefined);
  const programme = programmes.find((one) => one.id === id)?.name;
  // A listing is about many things; a page is about what the catalog calls it.
  const names =
    source.kind === 'page' || source.kind === 'file' ? [source.title, programme] : [programme, source.title];
  const english = names.find((name) => name?.['en'] !== undefined)?.['en'];
  if (english === undefined) return null;
  const places = country(place);
  return sayEach((language) => {
    const own = names.find((name) => name?.[language] !== undefined)?.[language];
    // What has no name in a language is known there by its country and its English name.
    if (own !== undefined || language === 'en') return own ?? english;
    return `${places[language]}${toldIn(language).colon}${english}`;
  });
}
