import type { DigestEvent } from '../event.ts';
import { jsonBytes, type Measure, within } from './cut.ts';

/** An omission that is counted takes its own room. */
const countBytes = 40;
/** What changed matters more than what was not read. */
const shareOfChanges = 0.7;

/** A digest within `limitBytes`: names of sources go first, then unread sources and changes from the end, which are counted. */
export function cutDigest(event: DigestEvent, limitBytes: number, bytesOf: Measure = jsonBytes): DigestEvent {
  if (bytesOf(event) <= limitBytes) return event;
  const { data } = event;
  const watched = data.watched.map((one) => ({ ...one, sources: [] }));
  const unnamed = { ...event, data: { ...data, watched } };
  if (bytesOf(unnamed) <= limitBytes) return unnamed;
  const bare = { ...event, data: { ...data, watched, changes: [], unread: [] } };
  const room = Math.max(0, limitBytes - bytesOf(bare) - 2 * countBytes);
  const changes = within(data.changes, room * shareOfChanges, bytesOf);
  const unread = within(data.unread, room * (1 - shareOfChanges), bytesOf);
  const omitted = {
    changesOmitted: data.changes.length - changes.length,
    unreadOmitted: data.unread.length - unread.length,
  };
  return { ...event, data: { ...bare.data, changes, unread, ...omitted } };
}
