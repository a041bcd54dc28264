import type { Evidence } from '../../../shared/alert/event.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import { decode } from '../../../shared/capture/decode.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import { nextPage } from '../../../shared/extract/listing/nextPage.ts';
import type { Listed, Snapshot } from '../../../shared/extract/notice.ts';
import { readCapture } from '../../../shared/extract/read.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import type { Keep } from '../record/keep.ts';
import { isOwn } from './isOwn.ts';

interface Dependencies {
  readonly http: HttpClient;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  readonly keep: Keep;
}

/** A list read as far as is needed, and where the entries of its further pages are kept. */
export interface WholeList {
  readonly snapshot: Snapshot;
  readonly kept: ReadonlyMap<string, Evidence>;
}

/** Pages read of one list at one check, the first among them. */
const mostPages = 5;
/** After this no further page is asked for, of hosts that want to be asked slowly; the function has four minutes for all. */
const longestMs = 45_000;

/** Whether a page meets what is known: by its last entry, or by most of them; what stands on top may be an old post put there. */
function meets(items: readonly Listed[], known: ReadonlySet<string>): boolean {
  const last = items.at(-1);
  return last === undefined || known.has(last.id) || items.filter(({ id }) => known.has(id)).length > items.length / 2;
}

/**
 * Reads further pages of a list where the source states how, until they meet what is known: more came than one page holds, as
 * after days without a reading. Of a list never read before, they say what is old.
 */
export function createFurtherPages({ http, readFile, clock, keep }: Dependencies) {
  return async (source: Source, first: Capture, snapshot: Snapshot, before: Snapshot | null): Promise<WholeList> => {
    const kept = new Map<string, Evidence>();
    if (source.paging === undefined || snapshot.kind !== 'listing') return { snapshot, kept };
    const known = new Set(before?.kind === 'listing' ? before.items.map(({ id }) => id) : []);
    const items = new Map(snapshot.items.map((item) => [item.id, item]));
    const until = clock().getTime() + longestMs;
    let page = first;
    let fresh = snapshot.items;
    for (let more = 1; more < mostPages && !meets(fresh, known); more++) {
      const text = decode(page.body, page.headers['content-type'], { language: source.language }).text;
      const next = nextPage(source, text, page.finalUrl, more);
      if (next === null || !isOwn(source, next.url) || clock().getTime() >= until) break;
      const { render, authority } = source;
      const fetched = await http.capture({ ...next, hosts: authority.hosts, render, validators: {} });
      if (fetched.kind !== 'capture') break;
      const reading = await readCapture(fetched.capture, source, readFile);
      if (reading.verdict !== 'document' || reading.snapshot.kind !== 'listing') break;
      page = fetched.capture;
      fresh = reading.snapshot.items.filter(({ id }) => !items.has(id));
      const evidence = before === null || fresh.length === 0 ? null : await keep(page);
      for (const item of fresh) {
        items.set(item.id, item);
        if (evidence !== null) kept.set(item.id, evidence);
      }
    }
    return { snapshot: { ...snapshot, items: [...items.values()] }, kept };
  };
}
