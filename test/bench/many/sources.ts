import { type Catalog, resolveCatalog } from '../../../shared/catalog/catalog.ts';

/** Sources of one host at most, as on the largest ministries' sites. */
const sourcesOfHost = 4;
const jurisdictions = ['CN', 'US', 'DE', 'FR', 'GB', 'KR', 'JP', 'NZ', 'CA', 'AU'] as const;

const authorityOf = (at: number): number => Math.floor(at / sourcesOfHost);

/** A catalog of so many sources, four on each host; `hostOf` says where the host of an authority answers. */
export function manySources(
  count: number,
  hostOf: (authority: number) => string = (authority) => `h${authority}.example`,
  scheme: 'http' | 'https' = 'https',
): Catalog {
  return resolveCatalog({
    programmes: [],
    authorities: Array.from({ length: authorityOf(count - 1) + 1 }, (_, at) => ({
      id: `authority-${at}`,
      name: { en: `Authority ${at}` },
      jurisdiction: jurisdictions[at % jurisdictions.length] ?? 'CN',
      rank: 'page' as const,
      hosts: [hostOf(at)],
    })),
    sources: Array.from({ length: count }, (_, at) => ({
      id: `source-${String(at).padStart(5, '0')}`,
      authority: `authority-${authorityOf(at)}`,
      url: `${scheme}://${hostOf(authorityOf(at))}/notices/${at}`,
      kind: 'page' as const,
      language: 'en',
      timezone: 'UTC',
      programmes: [],
      every: '1h' as const,
      status: 'assumed' as const,
      select: {},
    })),
  });
}
