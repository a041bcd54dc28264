import type { Authority, Catalog, Programme, Source } from '../../shared/catalog/catalog.ts';

/** What the catalog has, by id. */
export interface CatalogIndex {
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly authorities: ReadonlyMap<string, Authority>;
  /** Whose each programme is: as the catalog says, or the country of the first source that is about it. */
  readonly countries: ReadonlyMap<string, string>;
}

export const indexCatalog = ({ programmes, sources }: Catalog): CatalogIndex => ({
  programmes: new Map(programmes.map((programme) => [programme.id, programme])),
  sources: new Map(sources.map((source) => [source.id, source])),
  authorities: new Map(sources.map(({ authority }) => [authority.id, authority])),
  countries: new Map([
    ...sources
      .toReversed()
      .flatMap(({ programmes: about, authority }) => about.map((id) => [id, authority.jurisdiction] as const)),
    ...programmes.flatMap(({ id, jurisdiction }) => (jurisdiction === undefined ? [] : [[id, jurisdiction] as const])),
  ]),
});

/** Countries whose rules are read, ISO 3166-1 or `EU`, in no order. */
export const countriesOf = ({ sources }: Catalog): string[] => [
  ...new Set(sources.map(({ authority }) => authority.jurisdiction)),
];

/** Countries that pages of others are about, in no order. */
export const destinationsOf = ({ sources }: Catalog): string[] => [
  ...new Set(sources.flatMap(({ destination }) => destination ?? [])),
];
