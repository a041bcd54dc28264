import type { CatalogFile } from './catalog.ts';

/** Those of `ours` that `own` has none of the same id for, then `own`. */
function replaced<One extends { readonly id: string }>(ours: readonly One[], own: readonly One[]): One[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...ours.filter(({ id }) => !ids.has(id)), ...own];
}

/**
 * An operator's own catalog beside another: a source or programme of the same id takes the other's place. An authority of the same id
 * is the same office, which publishes on the hosts of both.
 */
export function mergeCatalogs(ours: CatalogFile, own: CatalogFile): CatalogFile {
  const hostsOf = new Map(ours.authorities.map(({ id, hosts }) => [id, hosts]));
  const authorities = own.authorities.map((authority) => ({
    ...authority,
    hosts: [...new Set([...authority.hosts, ...(hostsOf.get(authority.id) ?? [])])],
  }));
  return {
    authorities: replaced(ours.authorities, authorities),
    programmes: replaced(ours.programmes, own.programmes),
    sources: replaced(ours.sources, own.sources),
  };
}
