import { Document, Scalar } from 'yaml';
import type { Catalog, Expects, Source } from '../../shared/catalog/catalog.ts';

/** What only a person knows. */
const open = '…';

/** What is expected as the catalog writes it: `expects: { text: salary, rows: 40 }`. */
export function sayExpects(expects: Expects): string {
  const yaml = new Document({});
  yaml.set('expects', yaml.createNode(expects, { flow: true }));
  return yaml.toString({ lineWidth: 0, singleQuote: true }).trimEnd();
}

/** A catalog entry to begin with, in YAML; what cannot be known is left as `…`. */
export function draftEntry(
  { url, kind, language, api, expects, render = false }: Source,
  title: string,
  catalog: Catalog,
): string {
  const { host } = new URL(url);
  const known = catalog.sources.find(({ authority }) => authority.hosts.includes(host));
  const yaml = new Document();
  const flow = (value: unknown) => yaml.createNode(value, { flow: true });
  const authority = new Scalar(known?.authority.id ?? open);
  if (known === undefined) authority.comment = ` none of the catalog publishes on ${host}: add one`;
  const { mayBeEmpty: _, ...rules } = api ?? { mayBeEmpty: false };
  const entry = {
    id: known === undefined ? open : `${known.authority.jurisdiction.toLowerCase()}-${open}`,
    authority,
    title: flow({ [language]: title }),
    url,
    kind,
    language,
    timezone: known?.timezone ?? open,
    every: '6h',
    ...(render && (kind === 'page' || kind === 'listing') ? { render } : {}),
    ...(expects === undefined ? {} : { expects: flow(expects) }),
    ...(api === undefined ? {} : { api: flow(rules) }),
  };
  yaml.contents = yaml.createNode([entry]);
  return yaml.toString({ lineWidth: 0, singleQuote: true }).trimEnd().replace(/^/gm, '  ');
}
