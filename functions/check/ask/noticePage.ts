import type { Evidence as EvidenceReference } from '../../../shared/alert/event.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { isFile } from '../../../shared/extract/file/file.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import type { Notice, VisitedPage } from '../../../shared/extract/notice.ts';
import { readCapture, readerOf } from '../../../shared/extract/read.ts';
import { validatorsOf } from './validators.ts';

/** Text kept of one notice, in characters: a page of law has a tenth. What is longer is told when it is new, and not visited again. */
const mostText = 200_000;

/** The notice that an entry leads to as a source of its own: a page, or a file where the link leads to one. */
function noticeSource(source: Source, url: string, kind: 'page' | 'file'): Source {
  const { listing: _l, feed: _f, api: _a, request: _r, paging: _p, expects: _e, ...rest } = source;
  return { ...rest, url, kind };
}

/** What the page of a notice is read with. */
export const pageReaderOf = (source: Source, url: string): string => readerOf(noticeSource(source, url, 'page'));

/** Reads what an entry leads to; null when it is no document. */
export async function readNotice(
  capture: Capture,
  source: Source,
  url: string,
  readFile: ReadFile,
): Promise<Notice | null> {
  const kind = isFile(capture) ? 'file' : 'page';
  const reading = await readCapture(capture, noticeSource(source, url, kind), readFile);
  return reading.verdict === 'document' && reading.snapshot.kind === 'notice' ? reading.snapshot.notice : null;
}

/** What is kept of a page, so that a later visit is compared with it; null for what is no page, or too long. */
export function toVisited(
  capture: Capture,
  source: Source,
  url: string,
  { blocks }: Notice,
  evidence: EvidenceReference,
): VisitedPage | null {
  if (isFile(capture) || blocks.reduce((sum, { text }) => sum + text.length, 0) > mostText) return null;
  return { evidence, validators: validatorsOf(capture), reader: pageReaderOf(source, url), blocks };
}
