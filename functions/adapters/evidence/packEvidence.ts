import type { NoticeEvent } from '../../../shared/alert/event.ts';
import type { Evidence } from './evidence.ts';
import { writeWacz } from './wacz.ts';

/** The captures behind a change as one WACZ, unless one is missing or they are longer than `mostBytes` together. */
export async function packEvidence(
  { id, data, time }: NoticeEvent,
  evidence: Pick<Evidence, 'read'>,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | 'missing' | 'too long'> {
  const { before, after, link } = data.evidence;
  const is = await evidence.read(after.warc, mostBytes);
  if (!(is instanceof Uint8Array)) return is;
  const was = before === null ? null : await evidence.read(before.warc, mostBytes - is.length);
  if (was !== null && !(was instanceof Uint8Array)) return was;
  const about = {
    v: 1,
    change: id,
    source: data.source.id,
    title: data.notice.title,
    detectedAt: time,
    evidence: { before, after, ...(link === undefined ? {} : { link }) },
  } as const;
  return writeWacz(about, { before: was, after: is });
}
