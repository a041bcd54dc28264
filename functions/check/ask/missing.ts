import type { Source } from '../../../shared/catalog/catalog.ts';
import { missingEntries } from '../../../shared/compare/entries.ts';
import { isOnPage } from '../../../shared/extract/listing/itemGroups.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import { isOwn } from './isOwn.ts';

/** More than so many entries gone at once are a site that was rebuilt. */
const mostAsked = 3;
const gone: ReadonlySet<number> = new Set([404, 410]);

/**
 * Asks for the notices that are gone from among others of a list; returns the ids of those whose pages are gone as well. Feeds and
 * APIs hold what they have room for, and are not asked about.
 */
export function createMissing({ http }: { readonly http: HttpClient }) {
  return async (source: Source, before: Snapshot, after: Snapshot): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    if (source.kind !== 'listing' || before.kind !== 'listing' || after.kind !== 'listing') return found;
    const asked = missingEntries(before.items, after.items).filter(
      ({ link }) => isOwn(source, link) && !isOnPage(new URL(link)),
    );
    if (asked.length > mostAsked) return found;
    for (const { id, link } of asked) {
      const fetched = await http.capture({ url: link, hosts: source.authority.hosts, validators: {} });
      if (fetched.kind === 'capture' && gone.has(fetched.capture.status)) found.add(id);
    }
    return found;
  };
}
