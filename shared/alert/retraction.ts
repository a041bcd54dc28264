import { mailIn } from '../language/told/mail.ts';
import { sayEach } from '../language/told/spoken.ts';
import { eventId } from '../relate/eventId.ts';
import type { NoticeEvent } from './event.ts';

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
      summary: sayEach((language) =>
        mailIn[language].retraction.takenBack(data.summary[language] ?? data.summary['en'] ?? data.notice.title),
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
