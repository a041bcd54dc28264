import { eventId } from '../relate/eventId.ts';
import { type Said, sayEach } from '../understand/sayValue.ts';
import type { NoticeEvent } from './event.ts';

const opening: Said = { en: 'Taken back: ', 'zh-Hans': '更正撤回：', 'zh-Hant': '更正撤回：' };

interface TakenBack {
  /** In an operator's words. */
  readonly why: string;
  readonly now: Date;
  /** Without a slash at the end. */
  readonly siteUrl: string;
}

/** One alert is taken back once. */
export const retractionId = (changeId: string): string => eventId([changeId, 'retracted']);

/** What takes an alert back, for whoever got it: it is filtered as that was, and states nothing. */
export function retractionOf(event: NoticeEvent, { why, now, siteUrl }: TakenBack): NoticeEvent {
  const { data } = event;
  const { change, relations, unread: _unread, factsOmitted: _facts, editsOmitted: _edits, ...kept } = data;
  const id = retractionId(event.id);
  return {
    ...event,
    id,
    time: now.toISOString(),
    type: 'dev.visawire.notice.retracted.v1',
    data: {
      ...kept,
      change: { ...change, id, kind: 'retracted', rule: 'RETRACTED', confidence: 'high' },
      summary: sayEach(
        (language) => `${opening[language]}${data.summary[language] ?? data.summary['en'] ?? data.notice.title}`,
      ),
      facts: [],
      edits: [],
      relations: {
        ...relations,
        supersedes: null,
        reverts: null,
        corrects: null,
        sameEventAs: [],
        translationOf: null,
      },
      group: { ...data.group, id },
      retraction: { change: event.id, kind: change.kind, why },
      links: { ...data.links, change: `${siteUrl}/changes/${id}` },
    },
  };
}
