import { type EvidenceLink, hashOfLink } from '../capture/evidenceLink.ts';
import { isNoticeEvent, type NoticeEvent } from './noticeEvent.ts';

/** Where a source's chain of evidence ends. */
export type ChainEnd = Pick<EvidenceLink, 'place' | 'change' | 'hash'>;

function linked(event: NoticeEvent, end: ChainEnd | null): { event: NoticeEvent; end: ChainEnd } {
  const { source, evidence } = event.data;
  const previous = end === null ? null : { change: end.change, hash: end.hash };
  const own = { place: (end?.place ?? 0) + 1, change: event.id, previous };
  const link = { ...own, hash: hashOfLink(own, { ...evidence, source: source.id }) };
  return {
    event: { ...event, data: { ...event.data, evidence: { ...evidence, link } } },
    end: { place: link.place, change: link.change, hash: link.hash },
  };
}

/** The changes among some events of one source, each linked to the one before it, and where the chain ends then. */
export function linkEvidence<Event extends { readonly type: string }>(
  events: readonly (Event | NoticeEvent)[],
  from: ChainEnd | null,
): { readonly events: readonly (Event | NoticeEvent)[]; readonly end: ChainEnd | null } {
  let end = from;
  const all = events.map((event) => {
    if (!isNoticeEvent(event)) return event;
    const next = linked(event, end);
    end = next.end;
    return next.event;
  });
  return { events: all, end };
}
