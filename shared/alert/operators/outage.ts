import { cadences, type Source } from '../../catalog/catalog.ts';
import { eventId } from '../../relate/eventId.ts';
import type { OutageEvent, SourceEvent } from '../event.ts';
import { endedSubscriptions, type Subscribed } from './endedSubscriptions.ts';
import type { Open, Operations } from './operations.ts';
import { outageEvent } from './outageEvent.ts';

/** Sources of one cadence fail within minutes of each other; longer than the round over a host takes. */
export const usualGatherMs = 10 * 60_000;
/** Fewer hosts in trouble are each in a trouble of their own. */
const fewestHosts = 3;
const share = 0.5;

const hostOf = ({ data }: SourceEvent): string => new URL(data.source.url).host;
const hostsOf = (sources: readonly Source[]): ReadonlySet<string> =>
  new Set(sources.map(({ url }) => new URL(url).host));
const isOver = ({ type }: SourceEvent): boolean => type.endsWith('.recovered.v1');
/** Nothing, or nothing of HTTP, came back: what a lost connection looks like; a refusal or a rebuilt page does not. */
const isLost = ({ data }: SourceEvent): boolean =>
  data.episode.verdict === 'error' || data.episode.verdict === 'silent';

function covers({ kind, name }: Pick<Open, 'kind' | 'name'>, event: SourceEvent): boolean {
  switch (kind) {
    case 'network':
      return isLost(event);
    case 'jurisdiction':
      return event.data.source.jurisdiction === name;
    case 'host':
      return hostOf(event) === name;
    case 'source':
      return event.subject === name;
  }
}

/** Sources that were read as often as one of those in trouble, and so had the time to fail. */
function peersOf(sources: readonly Source[], troubled: ReadonlySet<string>): Source[] {
  const slowest = Math.max(...sources.filter(({ id }) => troubled.has(id)).map(({ every }) => cadences.indexOf(every)));
  return sources.filter(({ every }) => cadences.indexOf(every) <= slowest);
}

/** Troubles by what they have in common, the widest cause first. */
export function causesOf(
  events: readonly SourceEvent[],
  sources: readonly Source[],
): { readonly cause: Pick<Open, 'kind' | 'name'>; readonly events: readonly SourceEvent[] }[] {
  const peers = peersOf(sources, new Set(events.map(({ subject }) => subject)));
  const isMost = (own: readonly SourceEvent[], among: readonly Source[]): boolean => {
    const hosts = new Set(own.map(hostOf));
    return hosts.size >= fewestHosts && hosts.size >= share * hostsOf(among).size;
  };
  const lost = events.filter(isLost);
  const isNetwork = new Set(lost.map(({ data }) => data.source.jurisdiction)).size > 1 && isMost(lost, peers);
  const rest = isNetwork ? events.filter((event) => !isLost(event)) : events;
  const ofJurisdictions = [...Map.groupBy(rest, ({ data }) => data.source.jurisdiction)].filter(([name, own]) =>
    isMost(
      own,
      peers.filter(({ authority }) => authority.jurisdiction === name),
    ),
  );
  const grouped = new Set(ofJurisdictions.flatMap(([, own]) => own));
  const ofHosts = Map.groupBy(
    rest.filter((event) => !grouped.has(event)),
    hostOf,
  );
  return [
    ...(isNetwork ? [{ cause: { kind: 'network', name: '' } as const, events: lost }] : []),
    ...ofJurisdictions.map(([name, own]) => ({ cause: { kind: 'jurisdiction', name } as const, events: own })),
    ...[...ofHosts].map(([host, own]) => {
      const [only, ...others] = own;
      const isOne = only !== undefined && others.length === 0;
      return {
        cause: isOne ? ({ kind: 'source', name: only.subject } as const) : ({ kind: 'host', name: host } as const),
        events: own,
      };
    }),
  ];
}

const without = (failing: Open['failing'], ids: readonly string[]): Open['failing'] =>
  Object.fromEntries(Object.entries(failing).filter(([id]) => !ids.includes(id)));

/** Moves sources of an outage to those that are read again. */
const recover = (one: Open, ids: readonly string[]): Open => {
  const own = ids.filter((id) => one.failing[id] !== undefined);
  return own.length === 0 ? one : { ...one, failing: without(one.failing, own), recovered: [...one.recovered, ...own] };
};

/** Notes what came of a source: it is read again, or in a trouble that operators know of, or in a new one. */
function note(state: Operations, event: SourceEvent): Operations {
  const { subject } = event;
  const fresh = state.fresh.filter((one) => one.subject !== subject);
  if (isOver(event)) return { ...state, fresh, open: state.open.map((one) => recover(one, [subject])) };
  if (state.open.some(({ failing }) => failing[subject] !== undefined)) return state;
  const known = state.open.find((one) => one.kind !== 'source' && covers(one, event));
  if (known === undefined) return { ...state, fresh: [...fresh, event] };
  const recovered = known.recovered.filter((id) => id !== subject);
  const joined = { ...known, failing: { ...known.failing, [subject]: event.time }, recovered };
  return { ...state, open: state.open.map((one) => (one === known ? joined : one)) };
}

interface Round {
  /** What was recorded since, oldest first. */
  readonly events: readonly SourceEvent[];
  /** Until when, RFC 3339. */
  readonly until: string;
  readonly sources: readonly Source[];
  /** Last good reading of each source, RFC 3339. */
  readonly readTimes: Readonly<Record<string, string>>;
  readonly now: Date;
  /** E-mail subscriptions, where they were looked at. */
  readonly subscribed: Subscribed | null;
  /** How long a trouble waits for others. */
  readonly gatherMs: number;
}

/** What operators know after a round, and what they are to be told: each cause once when it begins, and once when it is over. */
export function nextOperations(
  state: Operations,
  { events, until, sources, readTimes, subscribed, now, gatherMs }: Round,
): Operations {
  const noted = events.reduce(note, state);
  const known = new Set(sources.map(({ id }) => id));
  const isReadSince = (id: string, time: string): boolean => (readTimes[id] ?? '') > time;
  const fresh = noted.fresh.filter(({ subject, time }) => known.has(subject) && !isReadSince(subject, time));
  const open = noted.open.map((one) => {
    const failing = Object.entries(one.failing);
    // A source that left the catalog is neither failing nor read again.
    const gone = failing.map(([id]) => id).filter((id) => !known.has(id));
    const readAgain = failing.filter(([id, time]) => isReadSince(id, time)).map(([id]) => id);
    return { ...recover(one, readAgain), failing: without(recover(one, readAgain).failing, gone) };
  });
  const isDone = ({ failing, recovered }: Open): boolean =>
    recovered.length >= share * (Object.keys(failing).length + recovered.length);
  const [first] = fresh;
  const isGathered = first !== undefined && now.getTime() - Date.parse(first.time) >= gatherMs;
  const begun = (isGathered ? causesOf(fresh, sources) : []).map(({ cause, events: own }) => {
    const failing = Object.fromEntries(own.map(({ subject, time }) => [subject, time]));
    const since = own.map(({ data }) => data.episode.since).sort()[0] ?? until;
    const id = eventId(['outage', cause.kind, cause.name, own.map((event) => event.id).sort()]);
    const begins: Open = { id, ...cause, since, failing, recovered: [] };
    return { begins, told: outageEvent('failing', begins, own, sources, now) };
  });
  const isLooked = subscribed !== null && noted.subscribed !== undefined;
  const ended = isLooked ? endedSubscriptions(noted.subscribed, subscribed, now) : null;
  return {
    ...noted,
    ...(subscribed === null ? {} : { subscribed: { ...subscribed, confirmed: [...subscribed.confirmed] } }),
    version: state.version + 1,
    until,
    fresh: isGathered ? [] : fresh,
    open: [...open.filter((one) => !isDone(one)), ...begun.map(({ begins }) => begins)],
    outbox: [
      ...open.filter(isDone).map((one) => outageEvent('recovered', one, [], sources, now)),
      ...begun.map(({ told }): OutageEvent => told),
      ...(ended === null ? [] : [ended]),
    ],
  };
}
