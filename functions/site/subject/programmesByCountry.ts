import type { Programme } from '../../../shared/catalog/catalog.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { countryName, nameOf } from '../frame/say.ts';

/** A country with its programmes; null for those of none. */
export type OfCountry = readonly [country: string | null, own: readonly Programme[]];

/** Programmes by the country whose they are, both in the order of their names. */
export function programmesByCountry({ programmes, countries }: CatalogIndex, reader: Reader): readonly OfCountry[] {
  const byName = (one: string, other: string): number => one.localeCompare(other, reader.language);
  const nameOfCountry = (code: string | null): string => (code === null ? '' : countryName(code, reader));
  const nameOfOne = ({ id, name }: Programme): string => nameOf(name, id, reader);
  return [...Map.groupBy(programmes.values(), ({ id }) => countries.get(id) ?? null)]
    .map(([country, own]): OfCountry => [country, own.toSorted((a, b) => byName(nameOfOne(a), nameOfOne(b)))])
    .toSorted(([one], [other]) => byName(nameOfCountry(one), nameOfCountry(other)));
}
