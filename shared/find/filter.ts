import type { Severity } from '../alert/event.ts';
import type { Row } from './row.ts';

type Ids = readonly string[];

/**
 * Which recorded events are asked for: any of the values of one field, and all of the fields. What is absent lets all through,
 * but `editorial` changes come only where `severities` names them, and what operators are told only where `types` does.
 */
export interface ChangeFilter {
  /** Who makes the rule, ISO 3166-1 or `EU`. */
  readonly jurisdictions?: Ids;
  readonly programmes?: Ids;
  /** Countries that pages of advice are about, ISO 3166-1. */
  readonly destinations?: Ids;
  readonly severities?: readonly Severity[];
  readonly kinds?: Ids;
  /** Of the notice or of its source, BCP 47. */
  readonly languages?: Ids;
  readonly sources?: Ids;
  readonly authorities?: Ids;
  /** Event types. */
  readonly types?: Ids;
  /** The id of the change that told some news first, for all pages with that news. */
  readonly groups?: Ids;
  /** Words that all have to stand in it, as a person types them. */
  readonly search?: string;
  /** A day or a time (RFC 3339) from which on it was recorded, inclusive; a day begins in UTC. */
  readonly since?: string;
  /** A day until whose end, or a time until which it was recorded, inclusive. */
  readonly until?: string;
}

const usualSeverities: readonly Severity[] = ['critical', 'major', 'minor'];
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const lastMs = 24 * 60 * 60 * 1000 - 1;

const last = '\uffff';
/** A time in the form of those of rows, which sort as text; one beyond the year 9999 is behind them all. */
const sortable = (ms: number): string =>
  ms < Date.UTC(10_000, 0) ? new Date(Math.max(ms, Date.UTC(0, 0))).toISOString() : last;

/** Times as rows have them between which a filter lets through, inclusive. */
export function rangeOf({ since, until }: ChangeFilter): { readonly from: string; readonly to: string } {
  const from = since === undefined ? '' : sortable(Date.parse(since));
  if (until === undefined) return { from, to: last };
  return { from, to: sortable(Date.parse(until) + (isDay(until) ? lastMs : 0)) };
}

const lets = (asked: Ids | undefined, values: Ids): boolean =>
  asked === undefined || values.some((value) => asked.includes(value));
const one = (value: string | null): Ids => (value === null ? [] : [value]);

/** Whether it is told with the severity that is asked for: what was told of another source was not told to those who ask for this one. */
function hasSeverity({ severities = usualSeverities, sources, languages }: ChangeFilter, row: Row): boolean {
  if (row.severity === null) return true;
  const { alone, announced = [] } = row;
  const wasTold = announced.some(({ source, language }) => lets(sources, [source]) && lets(languages, [language]));
  return severities.includes(wasTold ? row.severity : (alone ?? row.severity));
}

/**
 * Whether a filter lets an event through, but for its `search` and its days: of a notice's change it says the same as `matches`
 * of an endpoint's filter.
 */
export function passes(filter: ChangeFilter, row: Row): boolean {
  const isOfNotice = row.kind !== null;
  if (!isOfNotice && filter.types === undefined) return false;
  return (
    lets(filter.types, [row.type]) &&
    lets(filter.kinds, one(row.kind)) &&
    lets(filter.groups, one(row.group)) &&
    lets(filter.jurisdictions, one(row.jurisdiction)) &&
    lets(filter.authorities, one(row.authority)) &&
    lets(filter.languages, row.languages) &&
    hasSeverity(filter, row) &&
    (row.told.some(
      ({ sources, programmes, destinations }) =>
        lets(filter.sources, sources) && lets(filter.programmes, programmes) && lets(filter.destinations, destinations),
    ) ||
      [filter.sources, filter.programmes, filter.destinations].every((asked) => asked === undefined))
  );
}
