import { createHash } from 'node:crypto';
import type { Capture } from '../capture/capture.ts';
import { decode } from '../capture/decode.ts';
import { judge } from '../capture/judge.ts';
import { summariseMarkup } from '../capture/markup.ts';
import type { Refusal } from '../capture/verdict.ts';
import type { Source } from '../catalog/catalog.ts';
import type { ReadFile } from './file/fileText.ts';
import { fileReaderVersion, readFileNotice } from './file.ts';
import { listingReaderVersion, readListing } from './listing.ts';
import type { Snapshot } from './notice.ts';
import { pageReaderVersion, readPage, type Unread } from './page.ts';

/** What a capture was read as: a snapshot, or why it is no document. */
export type Reading = { readonly verdict: 'document'; readonly snapshot: Snapshot } | Refusal;

const versions = { page: pageReaderVersion, listing: listingReaderVersion, file: fileReaderVersion } as const;

/** What a source's captures are read with; a snapshot of another reader is read anew before it is compared (design §5.5). */
export function readerOf(source: Source): string {
  const version = versions[source.kind];
  const rules = JSON.stringify([source.select, source.listing ?? null, source.language]);
  return `${source.kind}-${version}-${createHash('sha256').update(rules).digest('hex').slice(0, 12)}`;
}

function empty(unread: Unread): Refusal {
  return {
    verdict: 'empty',
    rule: 'NOTHING-SELECTED',
    seen: `nothing matches ${unread.selector}`,
    likely: 'the page was rebuilt; look at it and correct the selector in the catalog',
  };
}

/** Bytes to snapshot: decode, judge, extract. Never rejects for what a capture holds. */
export async function readCapture(capture: Capture, source: Source, readFile: ReadFile): Promise<Reading> {
  if (source.kind === 'file') {
    const read = await readFileNotice(capture, source, readFile);
    if ('verdict' in read) return read;
    if (read.notice.blocks.length === 0) return empty({ selector: 'any text' });
    return { verdict: 'document', snapshot: { v: 1, kind: 'notice', notice: read.notice } };
  }
  const decoded = decode(capture.body, capture.headers['content-type'], { language: source.language });
  const markup = summariseMarkup(decoded.text);
  const verdict = judge({ capture, text: decoded.text, markup, hosts: source.authority.hosts, kind: source.kind });
  if (verdict.verdict !== 'document') return verdict;
  switch (source.kind) {
    case 'page': {
      const notice = readPage(decoded.text, source);
      if ('selector' in notice) return empty(notice);
      if (notice.blocks.length === 0) return empty({ selector: 'any text' });
      return { verdict: 'document', snapshot: { v: 1, kind: 'notice', notice } };
    }
    case 'listing': {
      const items = readListing(decoded.text, source, capture.finalUrl);
      if ('selector' in items) return empty(items);
      return { verdict: 'document', snapshot: { v: 1, kind: 'listing', items } };
    }
  }
}
