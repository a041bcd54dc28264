import type { HttpClient } from '../../functions/adapters/web/http.ts';
import { harmless } from '../../shared/alert/harmless.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../shared/extract/notice.ts';
import type { Output } from './command.ts';
import { readLive } from './readLive.ts';

const sizeOf = (snapshot: Snapshot): string =>
  snapshot.kind === 'notice' ? `${snapshot.notice.blocks.length} blocks` : `${snapshot.items.length} entries`;
const titleOf = (snapshot: Snapshot): string =>
  snapshot.kind === 'notice' ? snapshot.notice.title : (snapshot.items[0]?.title ?? '');

/** One source's line: verdict, id, and what was read or why not. @returns whether a document was read */
async function report(http: HttpClient, source: Source, { out }: Output): Promise<boolean> {
  const live = await readLive(http, source);
  const line = (verdict: string, rest: string) => out(`${verdict.padEnd(10)} ${source.id}  ${rest}`);
  if (live.kind === 'unfetched') {
    line('unfetched', `${live.rule}: ${harmless(live.seen)}\n           likely: ${live.likely}`);
    return false;
  }
  const { reading } = live;
  if (reading.verdict === 'document') {
    line('document', `${sizeOf(reading.snapshot)}, “${harmless(titleOf(reading.snapshot)).slice(0, 80)}”`);
    return true;
  }
  line(reading.verdict, `${reading.rule}: ${harmless(reading.seen)}\n           likely: ${reading.likely}`);
  return false;
}

/**
 * Fetches each source once and prints its verdict, hosts side by side and, as the client keeps it, one request to a host at a
 * time. @returns how many were not read as a document
 */
export async function checkLive(http: HttpClient, sources: readonly Source[], output: Output): Promise<number> {
  const hosts = Map.groupBy(sources, ({ url }) => new URL(url).host);
  let unread = 0;
  await Promise.all(
    [...hosts.values()].map(async (ofHost) => {
      for (const source of ofHost) if (!(await report(http, source, output))) unread++;
    }),
  );
  return unread;
}
