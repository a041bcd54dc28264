import type { Evidence } from '../../shared/alert/event.ts';
import type { Capture } from '../../shared/capture/capture.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { ReadFile } from '../../shared/extract/file/fileText.ts';
import { formatOf } from '../../shared/extract/file/format.ts';
import type { Listed, Notice } from '../../shared/extract/notice.ts';
import { readCapture } from '../../shared/extract/read.ts';
import type { HttpClient } from '../adapters/http.ts';

/** A notice that a listing led to, as it was read when the listing gained it. */
export interface Followed {
  readonly notice: Notice;
  readonly kept: Evidence;
  readonly finalUrl: string;
}

interface Dependencies {
  readonly http: HttpClient;
  readonly readFile: ReadFile;
  readonly keep: (capture: Capture) => Promise<Evidence>;
}

/** Notices read at one check, at one request a second for each host; the others are told with what the listing says of them. */
const mostFollowed = 10;

/** The linked notice as a source of its own: a page, or a file where the link leads to one. */
function noticeSource({ listing: _listing, ...source }: Source, url: string, kind: 'page' | 'file'): Source {
  return { ...source, url, kind };
}

/** Reads the notices that a listing newly links to; one that cannot be read is told all the same, without its text. */
export function createFollow({ http, readFile, keep }: Dependencies) {
  const read = async (source: Source, link: string): Promise<Followed | null> => {
    const fetched = await http.capture({ url: link, hosts: source.authority.hosts, validators: {} });
    if (fetched.kind !== 'capture') return null;
    const { capture } = fetched;
    const kind = formatOf(capture.body) === 'pdf' ? 'file' : 'page';
    const reading = await readCapture(capture, noticeSource(source, link, kind), readFile);
    if (reading.verdict !== 'document' || reading.snapshot.kind !== 'notice') return null;
    return { notice: reading.snapshot.notice, kept: await keep(capture), finalUrl: capture.finalUrl };
  };

  return async (source: Source, gained: readonly Listed[]): Promise<ReadonlyMap<string, Followed>> => {
    const followed = new Map<string, Followed>();
    if (source.listing?.follow !== true) return followed;
    for (const { id, link } of gained.slice(0, mostFollowed)) {
      const notice = await read(source, link);
      if (notice !== null) followed.set(id, notice);
    }
    return followed;
  };
}
