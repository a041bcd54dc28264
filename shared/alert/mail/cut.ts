import type { NoticeEvent } from '../event.ts';

/** How many bytes a value takes where it is going. */
export type Measure = (value: unknown) => number;

export const jsonBytes: Measure = (value) => Buffer.byteLength(JSON.stringify(value));
/** As JSON within JSON, where every quote is escaped: text full of quotes takes twice the room. */
export const embeddedBytes: Measure = (value) => jsonBytes(JSON.stringify(value));

/** The items, in order, that fit into some room; a large one makes way for those behind it. */
export function within<Item>(items: readonly Item[], roomBytes: number, bytesOf: Measure): Item[] {
  let room = roomBytes;
  return items.filter((item) => {
    const bytes = bytesOf(item) + 1;
    if (bytes > room) return false;
    room -= bytes;
    return true;
  });
}

/** An omission that is counted takes its own room. */
const countBytes = 40;

/**
 * The event within `limitBytes`: edits are left out first, the last first; then words that were not read; and facts only where
 * nothing else is left. What was left out is counted; `links.change` leads to more. An event that fits is returned as it is.
 */
export function cutEvent(event: NoticeEvent, limitBytes: number, bytesOf: Measure = jsonBytes): NoticeEvent {
  if (bytesOf(event) <= limitBytes) return event;
  const { unread, ...data } = event.data;
  const limit = limitBytes - 2 * countBytes;
  const withEdits = (bare: NoticeEvent): NoticeEvent => {
    const edits = within(data.edits, limit - bytesOf(bare), bytesOf);
    const editsOmitted = (data.editsOmitted ?? 0) + data.edits.length - edits.length;
    return { ...bare, data: { ...bare.data, edits, editsOmitted } };
  };
  const withoutEdits: NoticeEvent = { ...event, data: { ...event.data, edits: [] } };
  if (bytesOf(withoutEdits) <= limit) return withEdits(withoutEdits);
  const withoutUnread: NoticeEvent = { ...event, data: { ...data, edits: [] } };
  if (bytesOf(withoutUnread) <= limit) return withEdits(withoutUnread);
  const withoutFacts: NoticeEvent = { ...event, data: { ...data, edits: [], facts: [] } };
  const facts = within(data.facts, limit - bytesOf(withoutFacts), bytesOf);
  const factsOmitted = (data.factsOmitted ?? 0) + data.facts.length - facts.length;
  return withEdits({ ...withoutFacts, data: { ...withoutFacts.data, facts, factsOmitted } });
}
