import { type AlertEvent, isNoticeEvent, isSourceEvent, isTrialEvent, toldFor } from '../alert/event.ts';
import { noticeLanguage } from '../relate/noticeLanguage.ts';
import type { Filter } from './endpoint.ts';

/**
 * Whether an endpoint gets an event. What is absent from the filter lets all through, but what operators are told goes only to
 * endpoints that name its type, and a trial goes to the endpoint that it names itself.
 */
export function matches(filter: Filter, event: AlertEvent): boolean {
  const lets = (asked: readonly string[] | undefined, values: readonly string[]): boolean =>
    asked === undefined || values.some((value) => asked.includes(value));
  if (isTrialEvent(event)) return false;
  if (!isNoticeEvent(event) && filter.types === undefined) return false;
  if (!lets(filter.types, [event.type])) return false;
  if (!isNoticeEvent(event) && !isSourceEvent(event)) return true;
  const { source } = event.data;
  const ofSource =
    lets(filter.jurisdictions, [source.jurisdiction]) &&
    // In doubt it is sent: a notice in another language than its source's goes to those who asked for either.
    lets(filter.languages, isNoticeEvent(event) ? [source.language, noticeLanguage(event.data)] : [source.language]);
  if (!isNoticeEvent(event)) return ofSource && lets(filter.sources, [source.id]);
  const { change, announcements = [] } = event.data;
  // What was told of another source, or in another language, was not told to those who asked for neither.
  const wasTold = announcements.some(
    (one) => one.change !== change.id && lets(filter.sources, [one.source]) && lets(filter.languages, [one.language]),
  );
  const severity = wasTold ? change.severity : (change.alone ?? change.severity);
  return (
    ofSource &&
    lets(filter.severities, [severity]) &&
    toldFor(event.data).some(
      ({ sources, programmes, destinations }) =>
        lets(filter.sources, sources) && lets(filter.programmes, programmes) && lets(filter.destinations, destinations),
    )
  );
}
