import { isFresh, promisedFreshnessSeconds } from '../../catalog/cadence.ts';
import type { Catalog, Source } from '../../catalog/catalog.ts';
import { envelope } from '../../relate/envelope.ts';
import { eventId } from '../../relate/eventId.ts';
import {
  type AlertEvent,
  type DigestEvent,
  type DigestPeriod,
  isEnding,
  isNoticeEvent,
  isSourceEvent,
  type NoticeEvent,
  severities,
} from '../event.ts';
import { isMailedWhole } from '../mail/mailLimits.ts';

type Data = DigestEvent['data'];
type Change = Data['changes'][number];
type Unread = Data['unread'][number];
type Watched = Data['watched'][number];

export interface DigestOptions {
  readonly period: DigestPeriod;
  /** Where the digest before ended, exclusive, RFC 3339. */
  readonly from: string;
  readonly until: string;
  readonly now: Date;
  readonly catalog: Catalog;
  /** All that was recorded in the period, oldest first. */
  readonly events: readonly AlertEvent[];
  /** Last good reading of each source, RFC 3339. */
  readonly readTimes: Readonly<Record<string, string>>;
  /** Sources that the digest before found unread at its end. */
  readonly unreadBefore: ReadonlySet<string>;
  /** Without a slash at the end. */
  readonly siteUrl: string;
}

/** A line is read at a glance; the change page has the rest. */
const longestSummary = 300;

/** Made of where it begins, so that a day is told once whatever happens between recording it and noting that it is. */
export const digestId = (period: DigestPeriod, from: string): string => eventId(['digest', period, from]);

const shorten = (text: string): string =>
  text.length <= longestSummary ? text : `${text.slice(0, longestSummary).toWellFormed()}…`;

/** Alerts said it in full: what is sent at once to whoever asked for nothing special, whole, of one page, and for the first time. */
function isToldInFull({ data }: NoticeEvent): boolean {
  const { change, relations } = data;
  const isSent = change.severity === 'critical' || change.severity === 'major';
  return isSent && relations.sameEventAs.length === 0 && isMailedWhole(data);
}

/** One line for one edit, on however many pages it stands. */
function toChange(group: readonly [NoticeEvent, ...NoticeEvent[]]): Change {
  const [first] = group;
  // The follow-up of an edit leads to all its pages, and says in its own summary how many more they are.
  const followUp = group.findLast(({ data }) => data.group.size > 1);
  const { change, source, links } = (followUp ?? first).data;
  const { summary } = first.data;
  return {
    id: change.id,
    kind: change.kind,
    severity: change.severity,
    source: source.id,
    jurisdiction: source.jurisdiction,
    summary: Object.fromEntries(Object.entries(summary).map(([language, line]) => [language, shorten(line)])),
    pages: first === followUp ? 1 : new Set(group.flatMap(({ data }) => data.group.sources)).size,
    isToldInFull: group.length === 1 && isToldInFull(first),
    link: links.change,
  };
}

function changesOf(events: readonly AlertEvent[]): Change[] {
  const groups = new Map<string, [NoticeEvent, ...NoticeEvent[]]>();
  const noted = events.filter(isNoticeEvent);
  const ids = new Set(noted.map(({ id }) => id));
  const takenBack = new Set(noted.map(({ data }) => data.retraction?.change).filter((id) => id !== undefined));
  // What was told and taken back since the last digest is not said at all.
  const standing = noted.filter(
    ({ id, data }) => !takenBack.has(id) && (data.retraction === undefined || !ids.has(data.retraction.change)),
  );
  for (const event of standing) {
    const { id } = event.data.group;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [event]);
    else group.push(event);
  }
  const weight = ({ severity }: Change): number => severities.indexOf(severity);
  return [...groups.values()].map(toChange).sort((one, other) => weight(one) - weight(other));
}

/** Sources whose promise was broken in the period, as operators were told, and which are read again since. */
function brokenIn(events: readonly AlertEvent[], promised: ReadonlyMap<string, number>): ReadonlySet<string> {
  const broken = events.filter(isSourceEvent).filter((event) => {
    if (isEnding(event)) return false;
    const { type, time, subject, data } = event;
    const { lastReadAt } = data.episode;
    if (type === 'dev.visawire.source.silent.v1' || lastReadAt === null) return true;
    return Date.parse(time) - Date.parse(lastReadAt) > (promised.get(subject) ?? 0) * 1000;
  });
  return new Set(broken.map(({ subject }) => subject));
}

function unreadOf({ catalog, events, readTimes, unreadBefore, now }: DigestOptions): Unread[] {
  const promised = new Map(catalog.sources.map(({ id, every }) => [id, promisedFreshnessSeconds(every)]));
  const broken = brokenIn(events, promised);
  return catalog.sources.flatMap(({ id, title, every, authority }) => {
    const promisedSeconds = promisedFreshnessSeconds(every);
    const lastReadAt = readTimes[id] ?? null;
    const isReadAgain = isFresh(every, lastReadAt, now);
    if (isReadAgain && !broken.has(id) && !unreadBefore.has(id)) return [];
    const { jurisdiction } = authority;
    return [{ id, title: title ?? { en: id }, jurisdiction, promisedSeconds, lastReadAt, isReadAgain }];
  });
}

function watchedOf({ catalog: { sources, programmes }, events }: DigestOptions): Watched[] {
  const found = events.filter(isNoticeEvent);
  const ofJurisdiction = ([jurisdiction, own]: [string, Source[]]): Watched => ({
    jurisdiction,
    count: own.length,
    sources: own.map(({ id, every }) => ({ id, promisedSeconds: promisedFreshnessSeconds(every) })),
    programmes: [
      ...new Set([
        ...own.flatMap((source) => source.programmes),
        // A programme is named after whose it is, `cn-k`; a page of a whole country names none.
        ...programmes.map(({ id }) => id).filter((id) => id.startsWith(`${jurisdiction.toLowerCase()}-`)),
        ...found.filter(({ data }) => data.source.jurisdiction === jurisdiction).flatMap(({ data }) => data.programmes),
      ]),
    ].sort(),
  });
  return [...Map.groupBy(sources, ({ authority }) => authority.jurisdiction)].map(ofJurisdiction);
}

/** What changed in a period in a line each, what was not read meanwhile, and over how many sources that is known. */
export function makeDigest(options: DigestOptions): DigestEvent {
  const { period, from, until, now, siteUrl, events } = options;
  return {
    ...envelope({
      id: digestId(period, from),
      source: `/digests/${period}`,
      subject: `digest-${period}`,
      time: now.toISOString(),
    }),
    type: 'dev.visawire.digest.v1',
    data: {
      period,
      from,
      until,
      watched: watchedOf(options),
      changes: changesOf(events),
      unread: unreadOf(options),
      links: { site: `${siteUrl}/`, sources: `${siteUrl}/sources` },
    },
  };
}

/** The part of a digest that is about one jurisdiction. */
export function partOf(event: DigestEvent, jurisdiction: string): DigestEvent {
  const isOwn = (one: { readonly jurisdiction: string }): boolean => one.jurisdiction === jurisdiction;
  const { watched, changes, unread } = event.data;
  const own = { watched: watched.filter(isOwn), changes: changes.filter(isOwn), unread: unread.filter(isOwn) };
  return { ...event, data: { ...event.data, ...own } };
}
