import type { Spoken } from '../understand/sayValue.ts';
import { type AlertEvent, isNoticeEvent, isSourceEvent, isTrialEvent } from './event.ts';

/** Attributes that SNS filter policies match (design §4.2); `language` is that of the rendering. */
export function attributesOf(event: AlertEvent, language: Spoken = 'en'): Record<string, string | readonly string[]> {
  // Nothing that a subscription names: one that names anything at all does not get it.
  if (isTrialEvent(event)) return { trial: event.data.trial.mailbox ?? 'none' };
  if (!isNoticeEvent(event) && !isSourceEvent(event)) return { kind: event.type, language };
  const { source } = event.data;
  const shared = { jurisdiction: source.jurisdiction, source: source.id, language };
  if (!isNoticeEvent(event)) return { ...shared, kind: event.type };
  const { change, programmes } = event.data;
  return { ...shared, kind: change.kind, severity: change.severity, programme: programmes };
}
