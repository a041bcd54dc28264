import { createFileReader } from '../../functions/adapters/files/fileReader.ts';
import type { CaptureOutcome, HttpClient } from '../../functions/adapters/web/http.ts';
import { createSuccessor } from '../../functions/check/ask/successor.ts';
import type { Capture } from '../../shared/capture/capture.ts';
import type { Refusal } from '../../shared/capture/verdict.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import { judgeExpected } from '../../shared/extract/expects.ts';
import type { Snapshot } from '../../shared/extract/notice.ts';
import { type Reading, readCapture } from '../../shared/extract/read.ts';

type Failed = Extract<CaptureOutcome, { kind: 'failed' }>;

/** What one fetch of a source came to; `unfetched` when no answer came. */
export type LiveReading =
  | { readonly kind: 'unfetched'; readonly rule: string; readonly seen: string; readonly likely: string }
  | { readonly kind: 'read'; readonly capture: Capture; readonly reading: Reading };

const noBody: Omit<Failed, 'kind' | 'rule'> = {
  seen: 'the site answered “not modified”',
  likely: 'it did not look at what was asked; try again',
};

/** Reads a capture as its source says. */
export function read(capture: Capture, source: Source): Promise<Reading> {
  return readCapture(capture, source, createFileReader());
}

/** Why a reading does not hold what its source expects; null where it does. */
export async function unmetBy(capture: Capture, source: Source, snapshot: Snapshot): Promise<Refusal | null> {
  const now = new Date(capture.capturedAt);
  return (await judgeExpected(source, capture, snapshot, now, createFileReader())).unmet;
}

/** Fetches a source once, at its address or at that of a mirror. */
export async function fetchLive(
  http: HttpClient,
  source: Source,
  url = source.url,
): Promise<Extract<LiveReading, { kind: 'unfetched' }> | { readonly kind: 'captured'; readonly capture: Capture }> {
  const { authority, request, render } = source;
  const fetched = await http.capture({ url, hosts: authority.hosts, request, render, validators: {} });
  switch (fetched.kind) {
    case 'failed':
      return { kind: 'unfetched', rule: fetched.rule, seen: fetched.seen, likely: fetched.likely };
    case 'unchanged':
      return { kind: 'unfetched', rule: 'NOT-MODIFIED', ...noBody };
    case 'capture':
      return { kind: 'captured', capture: fetched.capture };
  }
}

async function readAt(http: HttpClient, source: Source, url: string): Promise<LiveReading> {
  const fetched = await fetchLive(http, source, url);
  if (fetched.kind === 'unfetched') return fetched;
  const { capture } = fetched;
  const reading = await read(capture, source);
  const unmet = reading.verdict === 'document' ? await unmetBy(capture, source, reading.snapshot) : null;
  return { kind: 'read', capture, reading: unmet ?? reading };
}

const isRead = (live: LiveReading): boolean => live.kind === 'read' && live.reading.verdict === 'document';

/**
 * Fetches a source once where its newest edition stands, then its mirrors until one gives the document, and holds it against what it
 * expects; stores nothing.
 */
export async function readLive(http: HttpClient, source: Source): Promise<LiveReading> {
  const edition = await createSuccessor({ http, readFile: createFileReader() })(source);
  if ('unlisted' in edition) {
    const { rule, seen, likely } = edition.unlisted;
    return { kind: 'unfetched', rule, seen, likely };
  }
  const first = await readAt(http, source, edition.address);
  if (isRead(first)) return first;
  for (const mirror of source.mirrors ?? []) {
    const live = await readAt(http, source, mirror);
    if (isRead(live)) return live;
  }
  return first;
}
