import type { Capture } from '../../../shared/capture/capture.ts';
import { decode } from '../../../shared/capture/decode.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { asListed, besideLists } from '../../../shared/extract/data/besideLists.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { readCapture } from '../../../shared/extract/read.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import { isOwn } from './isOwn.ts';

interface Dependencies {
  readonly http: HttpClient;
  readonly readFile: ReadFile;
}

/** A list that a script fills, read from where the script has it. */
export interface Beside {
  /** The JSON, without what a request for the page could be made conditional with. */
  readonly capture: Capture;
  readonly snapshot: Extract<Snapshot, { kind: 'listing' }>;
}

/** Headers by which the next request would be about the page and not about its list. */
const conditional = new Set(['etag', 'last-modified']);

/** Reads the list of a page that holds none itself from the JSON that its scripts name (gov.cn/zhengce/zuixin, 2026-11-30). */
export function createBeside({ http, readFile }: Dependencies) {
  return async (source: Source, page: Capture): Promise<Beside | null> => {
    if (source.kind !== 'listing' || page.status !== 200) return null;
    const html = decode(page.body, page.headers['content-type'], source).text;
    const { listing: _listing, paging: _paging, request: _request, ...rest } = source;
    for (const url of besideLists(html, page.finalUrl)) {
      if (!isOwn(source, url)) continue;
      const fetched = await http.capture({ url, hosts: source.authority.hosts, validators: {} });
      if (fetched.kind !== 'capture') continue;
      const reading = await readCapture(fetched.capture, { ...rest, url, kind: 'api' }, readFile);
      if (reading.verdict !== 'document' || reading.snapshot.kind !== 'listing') continue;
      const items = asListed(reading.snapshot.items, source);
      if (items.length === 0) continue;
      const headers = Object.entries(fetched.capture.headers).filter(([name]) => !conditional.has(name));
      const capture = { ...fetched.capture, headers: Object.fromEntries(headers) };
      return { capture, snapshot: { v: 1, kind: 'listing', items } };
    }
    return null;
  };
}
