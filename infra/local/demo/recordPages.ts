import { createHash } from 'node:crypto';
import type { CaptureOutcome } from '../../../functions/adapters/web/http.ts';
import { createCheckSource } from '../../../functions/check/checkSource.ts';
import type { Programme, Source } from '../../../shared/catalog/catalog.ts';
import { createMemoryEvidence } from '../memoryEvidence.ts';
import { createMemoryStores } from '../memoryStores.ts';

/** What a source's page said at a time. */
export interface ShownPage {
  readonly source: Source;
  readonly html: string;
  /** RFC 3339. */
  readonly at: string;
}

function captured({ source: { url }, html, at }: ShownPage): CaptureOutcome {
  const body = new Uint8Array(Buffer.from(html));
  const sha256 = createHash('sha256').update(body).digest('hex');
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { kind: 'capture', capture: { url, finalUrl: url, status: 200, headers, body, sha256, capturedAt: at } };
}

/** Checks pages one after another, each at its time, and keeps in memory what is recorded of them. */
export async function recordPages(pages: readonly ShownPage[], programmes: readonly Programme[], siteUrl: string) {
  let now = new Date(0);
  const clock = () => now;
  const stores = createMemoryStores({ clock });
  const evidence = createMemoryEvidence();
  let answer: CaptureOutcome = { kind: 'unchanged' };
  const check = createCheckSource({
    ...stores,
    http: { capture: async () => answer },
    evidence,
    readFile: async () => {
      throw new Error('a page of the demo is no file');
    },
    clock,
    programmes,
    siteUrl,
    heedsWaits: false,
  });
  for (const page of pages.toSorted((one, other) => one.at.localeCompare(other.at))) {
    now = new Date(page.at);
    answer = captured(page);
    await check(page.source);
    await stores.notices.recordReads(new URL(page.source.url).host, { [page.source.id]: page.at });
  }
  return { ...stores, evidence };
}
