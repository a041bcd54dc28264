import type { Source } from '../../../shared/catalog/catalog.ts';

/** Whether an address lies on a host of the source's authority; nothing is asked of others. */
export function isOwn({ authority }: Source, address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (authority.hosts.includes(url.host) || authority.hosts.includes(url.hostname));
}
