import type { Authority, Catalog, Programme, Source } from '../../shared/catalog/catalog.ts';

/** What the catalog has, by id. */
export interface CatalogIndex {
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly authorities: ReadonlyMap<string, Authority>;
}

export const indexCatalog = ({ programmes, sources }: Catalog): CatalogIndex => ({
  programmes: new Map(programmes.map((programme) => [programme.id, programme])),
  sources: new Map(sources.map((source) => [source.id, source])),
  authorities: new Map(sources.map(({ authority }) => [authority.id, authority])),
});

/** Countries whose rules are read, ISO 3166-1 or `EU`, in no order. */
export const countriesOf = ({ sources }: Catalog): string[] => [
  ...new Set(sources.map(({ authority }) => authority.jurisdiction)),
];

/** Countries that pages of others are about, in no order. */
export const destinationsOf = ({ sources }: Catalog): string[] => [
  ...new Set(sources.flatMap(({ destination }) => destination ?? [])),
];
