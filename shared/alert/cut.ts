import type { NoticeEvent } from './event.ts';

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/**
 * The event within `limitBytes` as JSON: edits are cut from the end, facts never; `links.change` leads to the whole. An event
 * that fits is returned as it is.
 */
export function cutEvent(event: NoticeEvent, limitBytes: number): NoticeEvent {
  if (bytesOf(event) <= limitBytes) return event;
  let room = limitBytes - bytesOf({ ...event, data: { ...event.data, edits: [] } });
  const edits: NoticeEvent['data']['edits'] = [];
  for (const edit of event.data.edits) {
    room -= bytesOf(edit) + 1;
    if (room < 0) break;
    edits.push(edit);
  }
  return { ...event, data: { ...event.data, edits } };
}
