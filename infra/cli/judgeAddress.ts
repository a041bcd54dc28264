import type { Capture } from '../../shared/capture/capture.ts';
import { decode } from '../../shared/capture/decode.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { Listed, Notice } from '../../shared/extract/notice.ts';
import type { Reading } from '../../shared/extract/read.ts';
import { declaredLanguage, guessSource } from './guessSource.ts';
import { type Judgement, pageOrList } from './pageOrList.ts';
import { read } from './readLive.ts';
import { suggestListing } from './suggest.ts';

/** What an address is taken for, how it reads as that, and what is doubted. */
export interface JudgedAddress {
  readonly source: Source;
  readonly reading: Reading;
  /** One sentence each. Hostile. */
  readonly doubts: readonly string[];
}

/** Fewer characters than this are no notice to watch. */
const shortNotice = 200;

function doubtsOfKind({ kind, prose, listed, isClose }: Judgement): string[] {
  if (!isClose) return [];
  const other = kind === 'page' ? 'a list' : 'a page';
  return [`it could be ${other}: ${prose} characters in sentences of its own, ${listed} in the titles of a list`];
}

/** What is doubted of a list. */
export function doubtsOfItems(items: readonly Listed[]): string[] {
  const undated = items.filter(({ publishedOn }) => publishedOn === null).length;
  const titles = new Set(items.map(({ title }) => title));
  return [
    ...(undated > 0 ? [`${undated} of ${items.length} entries state no day that is read`] : []),
    ...(titles.size < items.length * 0.8 ? [`only ${titles.size} titles for ${items.length} entries`] : []),
    ...(items.length < 3 ? [`only ${items.length} entries: is it the list that you mean?`] : []),
  ];
}

/** What is doubted of a notice. */
export function doubtsOfNotice({ blocks, publishedOn, title }: Notice, id: string): string[] {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return [
    ...(length < shortNotice ? [`only ${length} characters are read: much of it may be filled in by a script`] : []),
    ...(title === id ? ['no title is read'] : []),
    ...(publishedOn === null ? ['no day of publication is read'] : []),
  ];
}

/** Judges an address that is in no catalog by what it answers: its kind, its language, and how it reads. */
export async function judgeAddress(loose: Source, capture: Capture, language: string | null): Promise<JudgedAddress> {
  const guessed = guessSource(loose, capture);
  if (guessed.kind !== 'page') return { source: guessed, reading: await read(capture, guessed), doubts: [] };
  const { text } = decode(capture.body, capture.headers['content-type'], loose);
  const source: Source = { ...guessed, language: language ?? declaredLanguage(text) ?? guessed.language };
  const asPage = await read(capture, source);
  const notice = asPage.verdict === 'document' && asPage.snapshot.kind === 'notice' ? asPage.snapshot.notice : null;
  const judged = pageOrList(notice, suggestListing(text, capture.finalUrl, source.language));
  const doubts = doubtsOfKind(judged);
  if (judged.kind === 'page') {
    const stated = notice === null || language !== null ? source.language : notice.language;
    return { source: { ...source, language: stated }, reading: asPage, doubts };
  }
  const listing: Source = { ...source, kind: 'listing' };
  return { source: listing, reading: await read(capture, listing), doubts };
}
