import type { NoticeEvent } from '../../shared/alert/event.ts';
import type { Listed, Snapshot } from '../../shared/extract/notice.ts';
import { type Circumstances, pageChange, publishedChanges } from './changes.ts';

/** A reading with less than this share of the text before is held until a second one agrees (design §5.6). */
const plausibleShare = 0.4;
/** Pages shorter than this, in characters, may halve by one honest edit. */
const shortText = 600;
/** Entries remembered of a listing, newest first: what rolls off page one is not withdrawn, and is not new when it returns. */
const rememberedEntries = 5000;
/** A listing with this many entries of which none was known is another list, until a second reading agrees. */
const foreignEntries = 8;

const lengthOf = (snapshot: Snapshot): number =>
  snapshot.kind === 'notice'
    ? snapshot.notice.blocks.reduce((sum, block) => sum + block.text.length, 0)
    : snapshot.items.length;

/** Why a reading should not be believed at once, or null. */
export function suspicion(before: Snapshot, after: Snapshot): string | null {
  if (before.kind === 'notice') {
    const old = lengthOf(before);
    const now = lengthOf(after);
    return old > shortText && now < old * plausibleShare ? `${now} characters of text where there were ${old}` : null;
  }
  if (after.kind !== 'listing' || after.items.length < foreignEntries) return null;
  const known = new Set(before.items.map((item) => item.id));
  return after.items.some((item) => known.has(item.id))
    ? null
    : `${after.items.length} entries of which none was known`;
}

/** What a listing gained; entries that were known before stay known. */
function gainedEntries(before: readonly Listed[], after: readonly Listed[]): { gained: Listed[]; known: Listed[] } {
  const old = new Map(before.map((item) => [item.id, item]));
  const gained = after.filter((item) => !old.has(item.id));
  const now = new Set(after.map((item) => item.id));
  return { gained, known: [...after, ...before.filter((item) => !now.has(item.id))].slice(0, rememberedEntries) };
}

/** The changes between two snapshots of one source, and the snapshot that the next is compared with. */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  digest: string,
  reverts: string | null,
  circumstances: Circumstances,
): { readonly snapshot: Snapshot; readonly events: readonly NoticeEvent[] } {
  if (before.kind === 'notice' && after.kind === 'notice') {
    const event = pageChange(before.notice, after.notice, digest, reverts, circumstances);
    return { snapshot: after, events: event === null ? [] : [event] };
  }
  if (before.kind === 'listing' && after.kind === 'listing') {
    const { gained, known } = gainedEntries(before.items, after.items);
    return { snapshot: { ...after, items: known }, events: publishedChanges(gained, circumstances) };
  }
  return { snapshot: after, events: [] };
}
