import { type AlertEvent, isNoticeEvent } from '../alert/event.ts';

/** Ids of the earlier changes that an event relates to, each once. */
export function linksOf(event: AlertEvent): string[] {
  if (!isNoticeEvent(event)) return [];
  const { supersedes, reverts, corrects, sameEventAs, translationOf } = event.data.relations;
  const named = [supersedes, reverts, corrects, translationOf, ...sameEventAs].filter((id) => id !== null);
  return [...new Set(named)].filter((id) => id !== event.id);
}
