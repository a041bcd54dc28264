import { digestId, makeDigest } from '../../shared/alert/digest/digest.ts';
import { type DigestHour, lastDue } from '../../shared/alert/digest/digestHour.ts';
import { type AlertEvent, type DigestPeriod, digestPeriods, isDigestEvent } from '../../shared/alert/event.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore, Cursor } from '../adapters/dynamodb/changeStore.ts';
import type { DigestPlace, DigestStore } from '../adapters/dynamodb/digestStore.ts';

export interface DigestDependencies {
  readonly catalog: Catalog;
  readonly changes: ChangeStore;
  readonly digests: DigestStore;
  readonly digestHour: DigestHour;
  readonly siteUrl: string;
}

/** What is being recorded at the hour is in the table by then. */
const settledMs = 60_000;
const readAtOnce = 200;

/** All that was recorded after `from` and until `until`. */
async function recordedIn(changes: ChangeStore, from: string, until: string): Promise<AlertEvent[]> {
  const found: AlertEvent[] = [];
  let place: Cursor | string = new Date(Date.parse(from) + 1).toISOString();
  for (;;) {
    const page = await changes.after(place, until, readAtOnce);
    found.push(...page.changes.map(({ event }) => event));
    if (page.cursor === null) return found;
    place = page.cursor;
  }
}

/** Records the digests that are due; returns their ids. A crash between two steps records none twice, and skips nothing. */
export async function tellDigests(
  { catalog, changes, digests, digestHour, siteUrl }: DigestDependencies,
  readTimes: Readonly<Record<string, string>>,
  now: Date,
): Promise<string[]> {
  const digestOf = async (change: string | null) => {
    const event = change === null ? undefined : (await changes.read(change))?.event;
    return event !== undefined && isDigestEvent(event) ? event : null;
  };
  const make = async (period: DigestPeriod, { until: from, last }: DigestPlace, until: string) => {
    const events = await recordedIn(changes, from, until);
    const unread = (await digestOf(last))?.data.unread ?? [];
    const unreadBefore = new Set(unread.filter(({ isReadAgain }) => !isReadAgain).map(({ id }) => id));
    return makeDigest({ period, from, until, now, catalog, events, readTimes, unreadBefore, siteUrl });
  };
  const told: string[] = [];
  for (const period of digestPeriods) {
    const place = await digests.open(period, now.toISOString());
    const until = lastDue(new Date(now.getTime() - settledMs), period, digestHour);
    if (until <= place.until) continue;
    const id = digestId(period, place.until);
    const digest = (await digestOf(id)) ?? (await make(period, place, until));
    if ((await changes.recordEvent(digest, now.toISOString())) === 'recorded') told.push(id);
    await digests.advance(period, place.until, { until: digest.data.until, last: id });
  }
  return told;
}
