import type { HttpClient } from '../../functions/adapters/web/http.ts';
import { placeOf } from '../../functions/check/tell/moved.ts';
import type { Capture } from '../../shared/capture/capture.ts';
import type { Trouble } from '../../shared/capture/verdict.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../shared/extract/notice.ts';
import { readLive } from './readLive.ts';

/** What one reading from here showed of a source, the best first. */
export const findings = ['well', 'moved', 'unlike', 'browser', 'walled', 'gone', 'failing'] as const;
export type Finding = (typeof findings)[number];

/** What is said of each finding, above its sources. */
export const findingWords: Readonly<Record<Finding, string>> = {
  well: 'read well',
  moved: 'moved',
  unlike: 'read, but not as expected',
  browser: 'browser only',
  walled: 'walled',
  gone: 'gone',
  failing: 'failing',
};

export interface Proof {
  readonly source: Source;
  readonly finding: Finding;
  /** What was read, or the rule that refused it with what was seen and the likely reason. Hostile. */
  readonly says: string;
  /** Null where no answer came. */
  readonly capture: Capture | null;
}

/** Of no answer. */
const findingOfRule: Readonly<Record<string, Finding>> = {
  'REDIRECT-OFF-HOST': 'moved',
  'RENDER-LED-AWAY': 'walled',
  ROBOTS: 'walled',
  'NO-BROWSER': 'browser',
};

function findingOf(verdict: Trouble): Finding {
  switch (verdict) {
    case 'blocked':
      return 'walled';
    case 'missing':
      return 'gone';
    case 'error':
      return 'failing';
    case 'shell':
      return 'browser';
    case 'empty':
    case 'suspect':
      return 'unlike';
  }
}

function sizeOf(snapshot: Snapshot): string {
  if (snapshot.kind === 'listing') return `${snapshot.items.length} entries, “${snapshot.items[0]?.title ?? ''}”`;
  const { blocks, title } = snapshot.notice;
  return `${blocks.length} blocks, “${title}”`;
}

/** Where a document was read, if it was not at the address of its source: at a mirror, or where a redirect led. */
function elsewhere({ url, mirrors = [] }: Source, { url: asked, finalUrl }: Capture): string | null {
  if (placeOf(finalUrl) !== placeOf(asked)) return `to ${finalUrl}; `;
  return mirrors.includes(asked) && asked !== url ? `at the mirror ${asked}; ` : null;
}

/** Reads a source once from here and says what it is worth. */
export async function proveSource(http: HttpClient, source: Source): Promise<Proof> {
  const live = await readLive(http, source);
  if (live.kind === 'unfetched') {
    const says = `${live.rule}: ${live.seen}; likely: ${live.likely}`;
    return { source, finding: findingOfRule[live.rule] ?? 'failing', says, capture: null };
  }
  const { capture, reading } = live;
  if (reading.verdict !== 'document') {
    const says = `${reading.rule}: ${reading.seen}; likely: ${reading.likely}`;
    return { source, finding: findingOf(reading.verdict), says, capture };
  }
  const away = elsewhere(source, capture);
  const isMoved = placeOf(capture.finalUrl) !== placeOf(capture.url);
  return { source, finding: isMoved ? 'moved' : 'well', says: `${away ?? ''}${sizeOf(reading.snapshot)}`, capture };
}
