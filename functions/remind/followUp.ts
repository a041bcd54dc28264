import { isNoticeEvent, type NoticeEvent } from '../../shared/alert/event.ts';
import { eventId } from '../../shared/relate/eventId.ts';
import type { ChangeStore } from '../adapters/changeStore.ts';
import type { Group, GroupStore } from '../adapters/groupStore.ts';

/** A round over an authority's pages is over when no page with the edit came for this long (design §5.8). */
const settledAfterMs = 10 * 60_000;

const others: Readonly<Record<string, (count: number) => string>> = {
  en: (count) => ` (the same edit on ${count} more ${count === 1 ? 'page' : 'pages'})`,
  'zh-Hans': (count) => `（另有${count}个页面作同样修改）`,
  'zh-Hant': (count) => `（另有${count}個頁面作同樣修改）`,
};

/** The one follow-up of an edit that stands on many pages: what the first alert said, and which pages have it. */
function followUp(first: NoticeEvent, { sources }: Group, siteUrl: string, now: string): NoticeEvent {
  const id = eventId([first.id, 'group']);
  const { data } = first;
  const summary = Object.entries(data.summary).map(([language, line]) => [
    language,
    `${line}${others[language]?.(sources.length - 1) ?? ''}`,
  ]);
  return {
    ...first,
    id,
    time: now,
    data: {
      ...data,
      change: { ...data.change, id },
      summary: Object.fromEntries(summary),
      relations: { ...data.relations, sameEventAs: [first.id] },
      group: { id: first.id, size: sources.length, sources: [...sources].sort() },
      links: { ...data.links, change: `${siteUrl}/changes/${id}` },
    },
  };
}

interface Dependencies {
  readonly groups: GroupStore;
  readonly changes: ChangeStore;
  readonly siteUrl: string;
}

/** Records the follow-ups of groups that have settled; returns their ids. A crash between two steps records none twice. */
export async function tellGroups({ groups, changes, siteUrl }: Dependencies, now: Date): Promise<string[]> {
  const told: string[] = [];
  for (const group of await groups.settled(new Date(now.getTime() - settledAfterMs).toISOString())) {
    const first = (await changes.read(group.first))?.event;
    if (first !== undefined && isNoticeEvent(first)) {
      const event = followUp(first, group, siteUrl, now.toISOString());
      if ((await changes.recordEvent(event, now.toISOString())) === 'recorded') told.push(event.id);
    }
    await groups.markTold(group.key);
  }
  return told;
}
