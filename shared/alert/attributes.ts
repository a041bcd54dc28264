import { type AlertEvent, isNoticeEvent, isSourceEvent } from './event.ts';

/** Attributes that SNS filter policies match (design §4.2). */
export function attributesOf(event: AlertEvent): Record<string, string | readonly string[]> {
  if (!isNoticeEvent(event) && !isSourceEvent(event)) return { kind: event.type, language: 'en' };
  const { source } = event.data;
  const shared = { jurisdiction: source.jurisdiction, source: source.id, language: 'en' };
  if (!isNoticeEvent(event)) return { ...shared, kind: event.type };
  const { change, programmes } = event.data;
  return { ...shared, kind: change.kind, severity: change.severity, programme: programmes };
}
