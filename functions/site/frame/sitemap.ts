import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { type Spoken, spoken } from '../../../shared/language/told/spoken.ts';
import { countriesOf, destinationsOf, indexCatalog } from '../catalogIndex.ts';
import { readerOf } from './reader.ts';

const plain = ['/', '/countries', '/programmes', '/sources', '/subscribe', '/about', '/levels', '/privacy'];

/** Paths of the English pages that stay; changes are found from these and in feeds. */
function pathsOf(catalog: Catalog): string[] {
  const countries = [...new Set([...countriesOf(catalog), ...destinationsOf(catalog)])].sort();
  const { programmes, sources, authorities } = indexCatalog(catalog);
  return [
    ...plain,
    ...countries.map((code) => `/countries/${code}`),
    ...[...programmes.keys()].map((id) => `/programmes/${id}`),
    ...[...authorities.keys()].map((id) => `/authorities/${id}`),
    ...[...sources.keys()].map((id) => `/sources/${id}`),
  ];
}

const head = '<?xml version="1.0" encoding="utf-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The list of the sitemaps, one a language: a sitemap may have 50,000 addresses (sitemaps.org, read 2026-12-01). */
export const sitemapIndex = (siteUrl: string): string =>
  `${head}<sitemapindex ${namespace}>
${spoken.map((language) => `<sitemap><loc>${siteUrl}/sitemap-${language}.xml</loc></sitemap>`).join('\n')}
</sitemapindex>
`;

/** The addresses of the pages in a language. */
export function sitemap(siteUrl: string, catalog: Catalog, language: Spoken): string {
  const { to } = readerOf(language);
  const listed = pathsOf(catalog).map((path) => `<url><loc>${siteUrl}${to(path)}</loc></url>`);
  return `${head}<urlset ${namespace}>
${listed.join('\n')}
</urlset>
`;
}

/** What crawlers are asked: to read everything but what is for programs, and what is a reader's own. */
export const robots = (siteUrl: string): string =>
  `User-agent: *
Disallow: /v1/
Disallow: /subscription
${spoken.flatMap((language) => (language === 'en' ? [] : [`Disallow: /${language}/subscription`])).join('\n')}
Sitemap: ${siteUrl}/sitemap.xml
`;
