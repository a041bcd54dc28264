import { isNoticeEvent, type NoticeEvent } from './noticeEvent.ts';

/** Ids of the earlier changes that an event relates to, each once; of one that is no change, none. */
export function linksOf<Event extends { readonly type: string }>(event: Event | NoticeEvent): string[] {
  if (!isNoticeEvent(event)) return [];
  const { supersedes, reverts, corrects, sameEventAs, translationOf } = event.data.relations;
  const takenBack = event.data.retraction?.change ?? null;
  const named = [supersedes, reverts, corrects, translationOf, takenBack, ...sameEventAs].filter((id) => id !== null);
  return [...new Set(named)].filter((id) => id !== event.id);
}
