import type { Spoken } from '../understand/sayValue.ts';
import { type AlertEvent, isNoticeEvent, isSourceEvent, isTrialEvent, sourcesOf } from './event.ts';

/** Attributes that SNS filter policies match (design §4.2); `language` is that of the rendering. */
export function attributesOf(event: AlertEvent, language: Spoken = 'en'): Record<string, string | readonly string[]> {
  // Nothing that a subscription names: one that names anything at all does not get it.
  if (isTrialEvent(event)) return { trial: event.data.trial.mailbox ?? 'none' };
  if (!isNoticeEvent(event) && !isSourceEvent(event)) return { kind: event.type, language };
  const { source: own } = event.data;
  const shared = { jurisdiction: own.jurisdiction, source: own.id, language };
  if (!isNoticeEvent(event)) return { ...shared, kind: event.type };
  const { change, programmes, destination = null } = event.data;
  const sources = sourcesOf(event.data);
  // Whoever asks for one of many pages with the same edit is told of it with the others.
  const source = sources.length > 1 ? { source: sources } : {};
  return {
    ...shared,
    ...source,
    kind: change.kind,
    severity: change.severity,
    programme: programmes,
    ...(destination === null ? {} : { destination }),
  };
}
