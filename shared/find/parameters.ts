import { type Severity, severities } from '../alert/event.ts';
import { nearest } from '../catalog/nearest.ts';
import type { ChangeFilter } from './filter.ts';
import { findKnown, type Known, type ListedField, listedFields } from './known.ts';
import { termsOf } from './words.ts';

/** Parameters of an address that say which changes are asked for, in the order in which addresses carry them. */
export const filterParameters = [...listedFields, 'group', 'q', 'since', 'until'] as const;

/** Why parameters cannot be taken. */
export interface BadParameter {
  readonly parameter: string;
  /** In a sentence, with what is allowed and what was most likely meant. Holds what was sent: hostile. */
  readonly detail: string;
  readonly allowed: readonly string[];
  readonly meant: string | null;
}

const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
export const longestSearch = 200;

/** Whether the calendar has a day: 31 February has a number, and is none. */
const isDayOfCalendar = (day: string): boolean =>
  !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().slice(0, 10) === day;

/** A time as it is written in an address, where a `+` may have become a space; null when it is none. */
function readTime(text: string): string | null {
  const written = text.trim().replace(' ', '+');
  if (!time.test(written) || !isDayOfCalendar(written.slice(0, 10))) return null;
  const zoned = /T/i.test(written) && !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(written) ? `${written}Z` : written;
  return Number.isNaN(Date.parse(zoned)) ? null : zoned;
}

const bad = (parameter: string, detail: string, allowed: readonly string[] = [], meant: string | null = null) => ({
  bad: { parameter, detail, allowed, meant },
});

/** Values of one parameter: repeated, or separated by commas. */
const valuesOf = (parameters: URLSearchParams, name: string): string[] =>
  parameters
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim());

/** The parameter that is none of those allowed, with the one that was meant. */
export function unknownParameter(parameters: URLSearchParams, allowed: readonly string[]): BadParameter | null {
  const unknown = [...parameters.keys()].find((name) => !allowed.includes(name));
  if (unknown === undefined) return null;
  const meant = nearest(unknown, allowed) ?? allowed.find((name) => `${name}s` === unknown) ?? null;
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  const detail = `There is no parameter “${unknown}”.${hint} Allowed: ${allowed.join(', ')}.`;
  return { parameter: unknown, detail, allowed, meant };
}

/**
 * The filter that an address asks for: `jurisdiction=CN&jurisdiction=US` (or `CN,US`) is either, different parameters are all.
 * Parameters that are not `filterParameters` are left to whoever knows them (`unknownParameter`).
 */
export function readFilter(
  parameters: URLSearchParams,
  known: Known,
): { readonly filter: ChangeFilter } | { readonly bad: BadParameter } {
  const asked = new Map<ListedField, string[]>();
  for (const field of listedFields) {
    if (!parameters.has(field)) continue;
    const values: string[] = [];
    for (const value of valuesOf(parameters, field)) {
      const found = findKnown(known, field, value);
      if (typeof found !== 'string') return bad(field, found.says, found.allowed, found.meant);
      values.push(found);
    }
    asked.set(field, [...new Set(values)]);
  }
  const groups = valuesOf(parameters, 'group');
  if (groups.some((id) => !/^[0-9a-f]{1,64}$/.test(id)))
    return bad('group', '`group` is the `data.group.id` of a change.');
  const days: { since?: string; until?: string } = {};
  for (const name of ['since', 'until'] as const) {
    const text = parameters.get(name);
    if (text === null) continue;
    const read = readTime(text);
    if (read === null)
      return bad(name, `\`${name}\` is a day such as 2026-10-03, or a time such as 2026-10-03T08:00:00Z.`);
    days[name] = read;
  }
  const search = parameters.get('q');
  if (search !== null && (search.length > longestSearch || termsOf(search).length === 0))
    return bad('q', `\`q\` is a word or several, of ${longestSearch} characters at most.`);
  const levels = asked.get('severity');
  const filter: ChangeFilter = {
    ...some('jurisdictions', asked.get('jurisdiction')),
    ...some('programmes', asked.get('programme')),
    ...some('destinations', asked.get('destination')),
    ...(levels === undefined ? {} : { severities: severities.filter((one: Severity) => levels.includes(one)) }),
    ...some('kinds', asked.get('kind')),
    ...some('languages', asked.get('language')),
    ...some('sources', asked.get('source')),
    ...some('authorities', asked.get('authority')),
    ...some('types', asked.get('type')),
    ...(groups.length === 0 ? {} : { groups }),
    ...(search === null ? {} : { search: search.trim() }),
    ...days,
  };
  return { filter };
}

const some = <Name extends keyof ChangeFilter>(name: Name, values: readonly string[] | undefined) =>
  values === undefined ? {} : { [name]: values };

/** The parameters of an address that asks for a filter, the same for the same filter; `readFilter` reads them back. */
export function writeFilter(filter: ChangeFilter): URLSearchParams {
  const values: Readonly<Record<(typeof filterParameters)[number], readonly string[] | undefined>> = {
    jurisdiction: filter.jurisdictions,
    programme: filter.programmes,
    destination: filter.destinations,
    severity: filter.severities,
    kind: filter.kinds,
    language: filter.languages,
    source: filter.sources,
    authority: filter.authorities,
    type: filter.types,
    group: filter.groups,
    q: filter.search === undefined ? undefined : [filter.search],
    since: filter.since === undefined ? undefined : [filter.since],
    until: filter.until === undefined ? undefined : [filter.until],
  };
  return new URLSearchParams(
    filterParameters.flatMap((name) => (values[name] ?? []).toSorted().map((value): [string, string] => [name, value])),
  );
}
