import type { Source } from '../../shared/catalog/catalog.ts';

/** Stands for the id of a source that is in no catalog. */
export const newId = 'preview';

/** An address that is in no catalog, read without rules. */
export function looseSource(address: string, language: string): Source {
  const { host } = new URL(address);
  const authority = { id: newId, name: { en: host }, jurisdiction: 'ZZ', rank: 'page' as const, hosts: [host] };
  const settings = { timezone: 'UTC', programmes: [], every: '6h' as const, status: 'assumed' as const, select: {} };
  return { id: newId, authority, url: address, kind: 'page', language, ...settings };
}
