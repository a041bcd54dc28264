import { createHash } from 'node:crypto';
import type { Capture } from '../capture/capture.ts';
import { decode } from '../capture/decode.ts';
import { judge } from '../capture/judge.ts';
import { judgeData } from '../capture/judgeData.ts';
import type { Refusal } from '../capture/verdict.ts';
import type { Source } from '../catalog/catalog.ts';
import { apiReaderVersion, readApi } from './data/api.ts';
import { besideLists } from './data/besideLists.ts';
import { feedReaderVersion, readFeed } from './data/feed.ts';
import { fileReaderVersion, readFileNotice } from './file/file.ts';
import type { ReadFile } from './file/fileText.ts';
import { listingReaderVersion, readListing } from './listing/listing.ts';
import type { Listed, Notice, Snapshot } from './notice.ts';
import { baseOf } from './page/baseOf.ts';
import { pageReaderVersion, readPage, type Unread } from './page/page.ts';
import { markupOf, parsePage } from './page/parsePage.ts';
import { readable } from './readable.ts';

/** What a capture was read as: a snapshot, or why it is no document. */
export type Reading = { readonly verdict: 'document'; readonly snapshot: Snapshot } | Refusal;

const versions = {
  page: pageReaderVersion,
  listing: listingReaderVersion,
  feed: feedReaderVersion,
  api: apiReaderVersion,
  file: fileReaderVersion,
} as const;

const digestOfRules = (rules: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 12);

/** What a source's captures are read with; a snapshot of another reader is read anew before it is compared (design §5.5). */
export function readerOf(source: Source): string {
  const { kind, select, listing = null, feed = null, api = null, language, attachments = false, expects } = source;
  const ofFiles = attachments ? [fileReaderVersion] : [];
  // What is expected anew is held against a whole reading, also of a page that does not change.
  const expected = expects === undefined ? [] : [expects];
  const rules = digestOfRules([select, listing, feed, api, language, ...ofFiles, ...expected]);
  return `${kind}-${versions[kind]}-${rules}-${digestOfRules([source.url, source.request ?? null, ...(source.render === true ? ['render'] : [])])}`;
}

/** Whether two readers, as `readerOf` names them, asked the same. */
export const asksTheSame = (one: string, other: string): boolean => one.split('-').at(-1) === other.split('-').at(-1);

function empty(unread: Unread): Refusal {
  return {
    verdict: 'empty',
    rule: 'NOTHING-SELECTED',
    seen: `nothing matches ${unread.selector}`,
    likely: 'the page was rebuilt; look at it and correct the selector in the catalog',
  };
}

/** An answer of so many characters takes up to 600 MB to read, of the gigabyte that a check has; the largest that is watched has 880,000. */
const longestText = 6_000_000;

const tooLong = (length: number): Refusal => ({
  verdict: 'error',
  rule: 'TOO-LONG',
  seen: `${length} characters, the most is ${longestText}`,
  likely: 'a download where a page should be, or an answer without end; narrow the query, or watch another address',
});

const ofNotice = (notice: Notice): Reading =>
  notice.blocks.length === 0 && notice.attachments === undefined
    ? empty({ selector: 'any text' })
    : { verdict: 'document', snapshot: { v: 1, kind: 'notice', notice } };
const ofItems = (items: readonly Listed[]): Reading => ({
  verdict: 'document',
  snapshot: { v: 1, kind: 'listing', items: items.map((item) => ({ ...item, title: readable(item.title) })) },
});

/** What a shell says of itself, with the JSON that its scripts seem to fill it from. */
function filledFrom(refusal: Refusal, text: string, { finalUrl }: Capture): Refusal {
  const [address] = refusal.verdict === 'shell' ? besideLists(text, finalUrl) : [];
  if (address === undefined) return refusal;
  return {
    ...refusal,
    likely: `the page is filled by a script, it seems from ${address.slice(0, 300)}: watch that as an API`,
  };
}

function readHtml(capture: Capture, text: string, source: Source, kind: 'page' | 'listing'): Reading {
  const page = parsePage(text, capture.finalUrl);
  const verdict = judge({ capture, text, markup: markupOf(page), hosts: source.authority.hosts, kind });
  if (verdict.verdict !== 'document') return filledFrom(verdict, text, capture);
  const base = baseOf(page.root, capture.finalUrl);
  if (kind === 'page') {
    const notice = readPage(page, source, base);
    return 'selector' in notice ? empty(notice) : ofNotice(notice);
  }
  const items = readListing(page, source, base, capture.capturedAt);
  return 'selector' in items ? empty(items) : ofItems(items);
}

async function readData(capture: Capture, text: string, source: Source, kind: 'feed' | 'api'): Promise<Reading> {
  const verdict = judgeData(capture, text, source.authority.hosts, kind);
  if (verdict.verdict !== 'document') return verdict;
  if (kind === 'feed') {
    const entries = await readFeed(text, source, capture.finalUrl);
    return 'verdict' in entries ? entries : ofItems(entries);
  }
  const answer = readApi(text, source, capture.finalUrl);
  if ('verdict' in answer) return answer;
  return 'items' in answer ? ofItems(answer.items) : ofNotice(answer.notice);
}

/** Bytes to snapshot: decode, judge, extract. Never rejects for what a capture holds. */
export async function readCapture(capture: Capture, source: Source, readFile: ReadFile): Promise<Reading> {
  const { kind, language } = source;
  if (kind === 'file') {
    const read = await readFileNotice(capture, source, readFile);
    return 'verdict' in read ? read : ofNotice(read.notice);
  }
  const { text } = decode(capture.body, capture.headers['content-type'], { language });
  if (text.length > longestText) return tooLong(text.length);
  switch (kind) {
    case 'page':
    case 'listing':
      return readHtml(capture, text, source, kind);
    case 'feed':
    case 'api':
      return readData(capture, text, source, kind);
  }
}
