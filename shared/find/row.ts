import * as z from 'zod/mini';
import { type AlertEvent, isNoticeEvent, isSourceEvent, isTrialEvent, severities, toldFor } from '../alert/event.ts';
import { noticeLanguage } from '../relate/noticeLanguage.ts';
import { changeKinds } from '../understand/change/changeKind.ts';

const ids = z.readonly(z.array(z.string()));

/** What filters ask of a recorded event, and nothing else of it: a few hundred bytes, so that all of them can be looked through. */
export const rowSchema = z.object({
  /** The change id. */
  id: z.string(),
  /** When it was recorded, RFC 3339; with the id its place in the order of all. */
  at: z.string(),
  /** The event's type. */
  type: z.string(),
  /** Of a notice's change; null for what operators are told. */
  kind: z.nullable(z.enum(changeKinds)),
  severity: z.nullable(z.enum(severities)),
  /** Its severity by itself, where an announcement of the same event was told before. */
  alone: z.optional(z.enum(severities)),
  /** Of its source; null for an event that is about none. */
  jurisdiction: z.nullable(z.string()),
  authority: z.nullable(z.string()),
  /** Of its source, and of the notice where that is another. */
  languages: ids,
  /** The pages that it is told for. */
  told: z.readonly(z.array(z.object({ sources: ids, programmes: ids, destinations: ids }))),
  /** Other announcements of the same event, where `alone` is given. */
  announced: z.optional(z.readonly(z.array(z.object({ source: z.string(), language: z.string() })))),
  /** The change that told the same news first; null where it is no news of a page. */
  group: z.nullable(z.string()),
});

export type Row = Readonly<z.infer<typeof rowSchema>>;

const ofNoSource = { jurisdiction: null, authority: null, languages: [], told: [] } as const;

/** The row of an event that was recorded at a time (RFC 3339); a trial has none. */
export function toRow(event: AlertEvent, at: string): Row | null {
  if (isTrialEvent(event)) return null;
  const own = { id: event.id, at, type: event.type };
  if (!isNoticeEvent(event)) {
    const unjudged = { ...own, kind: null, severity: null, group: null };
    if (!isSourceEvent(event)) return { ...unjudged, ...ofNoSource };
    const { id, jurisdiction, authority, language } = event.data.source;
    const told = [{ sources: [id], programmes: [], destinations: [] }];
    return { ...unjudged, jurisdiction, authority: authority.id, languages: [language], told };
  }
  const { data } = event;
  const { change, source, group, announcements = [] } = data;
  const others = announcements.filter((one) => one.change !== change.id);
  return {
    ...own,
    kind: change.kind,
    severity: change.severity,
    ...(change.alone === undefined
      ? {}
      : { alone: change.alone, announced: others.map((one) => ({ source: one.source, language: one.language })) }),
    jurisdiction: source.jurisdiction,
    authority: source.authority.id,
    languages: [...new Set([source.language, noticeLanguage(data)])],
    told: toldFor(data),
    group: group.id,
  };
}
