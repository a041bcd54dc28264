import type { Catalog, Kind } from '../../shared/catalog/catalog.ts';
import type { ListingSuggestion } from './suggest.ts';

const quoted = (text: string): string =>
  /^[\p{L}\d][\p{L}\d ()-]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;

/** A catalog entry to begin with, in YAML; what cannot be known is left as `…`. */
export function draftEntry(
  { url, kind, title, language }: Readonly<{ url: string; kind: Kind; title: string; language: string }>,
  listing: ListingSuggestion | null,
  catalog: Catalog,
): string {
  const { host } = new URL(url);
  const known = catalog.sources.find(({ authority }) => authority.hosts.includes(host));
  const lines = [
    `- id: ${known === undefined ? '…' : `${known.authority.jurisdiction.toLowerCase()}-…`}`,
    `  authority: ${known?.authority.id ?? `…   # none of the catalog publishes on ${host}: add one`}`,
    `  title: { ${language}: ${quoted(title)} }`,
    `  url: ${url}`,
    `  kind: ${listing === null ? kind : 'listing'}`,
    `  language: ${language}`,
    `  timezone: ${known?.timezone ?? '…'}`,
    '  every: 6h',
    ...(listing === null
      ? []
      : [`  listing: { item: ${quoted(listing.item)}, match: '${listing.match.replaceAll("'", "''")}' }`]),
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}
