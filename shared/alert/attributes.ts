import type { Spoken } from '../language/told/spoken.ts';
import { type AlertEvent, isNoticeEvent, isSourceEvent, isTrialEvent, type Told, toldFor } from './event.ts';

/** Attributes that SNS filter policies match (design §4.2); `language` is that of the rendering. */
export function attributesOf(event: AlertEvent, language: Spoken = 'en'): Record<string, string | readonly string[]> {
  // Nothing that a subscription names: one that names anything at all does not get it.
  if (isTrialEvent(event)) return { trial: event.data.trial.mailbox ?? 'none' };
  if (!isNoticeEvent(event) && !isSourceEvent(event)) return { kind: event.type, language };
  const { source: own } = event.data;
  const shared = { jurisdiction: own.jurisdiction, source: own.id, language };
  if (!isNoticeEvent(event)) return { ...shared, kind: event.type };
  const { change, retraction } = event.data;
  const told = toldFor(event.data);
  const each = (of: (one: Told) => readonly string[]): string[] => [...new Set(told.flatMap(of))];
  const sources = each((one) => one.sources);
  const destinations = each((one) => one.destinations);
  const [only] = destinations;
  return {
    ...shared,
    // Whoever asks for one of many pages with the same news is told of it with the others.
    ...(sources.length > 1 ? { source: sources } : { source: sources[0] ?? own.id }),
    // What is taken back is told to whoever asks for its kind.
    kind: retraction === undefined ? change.kind : [change.kind, retraction.kind],
    severity: change.severity,
    programme: each((one) => one.programmes),
    ...(only === undefined ? {} : { destination: destinations.length > 1 ? destinations : only }),
  };
}
