import type { Spoken } from '../understand/sayValue.ts';
import { type AlertEvent, isNoticeEvent, isSourceEvent } from './event.ts';

/** Attributes that SNS filter policies match (design §4.2); `language` is that of the rendering. */
export function attributesOf(event: AlertEvent, language: Spoken = 'en'): Record<string, string | readonly string[]> {
  if (!isNoticeEvent(event) && !isSourceEvent(event)) return { kind: event.type, language };
  const { source } = event.data;
  const shared = { jurisdiction: source.jurisdiction, source: source.id, language };
  if (!isNoticeEvent(event)) return { ...shared, kind: event.type };
  const { change, programmes } = event.data;
  return { ...shared, kind: change.kind, severity: change.severity, programme: programmes };
}
