import type { Refusal } from '../../../shared/capture/verdict.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import type { Listed } from '../../../shared/extract/notice.ts';
import { readCapture } from '../../../shared/extract/read.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import { refusalOf } from './ask.ts';
import { isOwn } from './isOwn.ts';

interface Dependencies {
  readonly http: HttpClient;
  readonly readFile: ReadFile;
}

/** The newest of some entries by the day that they state, where each states one; else the first, as lists begin with it. */
function newestOf(entries: readonly Listed[]): Listed | undefined {
  const days = entries.map(({ publishedOn }) => /^\d{4}-\d{2}-\d{2}/u.exec(publishedOn ?? '')?.[0] ?? null);
  if (days.includes(null)) return entries[0];
  const newest = days.reduce((latest, day) => ((day ?? '') > (latest ?? '') ? day : latest), null);
  return entries[days.indexOf(newest)];
}

/**
 * The address of the newest edition of a document, as the list of its editions has it; `unlisted` where that cannot be said, so that
 * an edition that nobody finds is no silence.
 */
export function createSuccessor({ http, readFile }: Dependencies) {
  return async (source: Source): Promise<{ readonly address: string } | { readonly unlisted: Refusal }> => {
    const { successor, authority, attachments: _attachments, select: _select, ...rest } = source;
    if (successor === undefined) return { address: source.url };
    const { listing: url, items: entries, link = '', match, title } = successor;
    const fetched = await http.capture({ url, hosts: authority.hosts, validators: {} });
    if (fetched.kind === 'unchanged') return { address: source.url };
    if (fetched.kind === 'failed') return { unlisted: refusalOf(fetched) };
    // One edition alone makes no list to be found by itself.
    const ofPage = { item: 'a', link: 'a', follow: false, ...(match === undefined ? {} : { match }) };
    const list: Source =
      entries === undefined
        ? { ...rest, authority, url, kind: 'listing', listing: ofPage, select: {} }
        : {
            ...rest,
            authority,
            url,
            kind: 'api',
            api: { items: entries, title: link, link, mayBeEmpty: false },
            select: {},
          };
    const reading = await readCapture(fetched.capture, list, readFile);
    if (reading.verdict !== 'document') return { unlisted: reading };
    const address = new RegExp(match ?? '', 'u');
    const name = new RegExp(title ?? '', 'iu');
    const items = reading.snapshot.kind === 'listing' ? reading.snapshot.items : [];
    const editions = items.filter(
      (item) => isOwn(source, item.link) && address.test(item.link) && name.test(item.title),
    );
    const newest = newestOf(editions);
    if (newest !== undefined) return { address: newest.link };
    return {
      unlisted: {
        verdict: 'empty',
        rule: 'NO-EDITION',
        seen: `${items.length} entries at ${url}, none of them an edition`.slice(0, 200),
        likely: 'the editions are listed elsewhere now, or named otherwise; look for them, and correct `successor`',
      },
    };
  };
}
