import { type AlertEvent, isNoticeEvent, type Severity } from '../alert/event.ts';

/** Which alerts an endpoint asks for; what is absent lets all through. */
export interface Filter {
  readonly jurisdictions?: readonly string[] | undefined;
  readonly programmes?: readonly string[] | undefined;
  readonly severities: readonly Severity[];
  readonly sources?: readonly string[] | undefined;
}

/** Whether an endpoint gets an event. What operators are told of sources goes to no endpoint. */
export function matches(filter: Filter, event: AlertEvent): boolean {
  if (!isNoticeEvent(event)) return false;
  const { change, source, programmes } = event.data;
  const lets = (asked: readonly string[] | undefined, values: readonly string[]): boolean =>
    asked === undefined || values.some((value) => asked.includes(value));
  return (
    lets(filter.severities, [change.severity]) &&
    lets(filter.jurisdictions, [source.jurisdiction]) &&
    lets(filter.sources, [source.id]) &&
    lets(filter.programmes, programmes)
  );
}
