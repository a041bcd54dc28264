import { isEnding, isSourceEvent, type SourceEvent } from '../../shared/alert/event.ts';
import type { Operations } from '../../shared/alert/operators/operations.ts';
import { nextOperations, usualGatherMs } from '../../shared/alert/operators/outage.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore, Cursor } from '../adapters/dynamodb/changeStore.ts';
import type { OperationsStore } from '../adapters/dynamodb/operationsStore.ts';
import type { Subscribers } from '../adapters/messaging/subscribers.ts';

export interface OutageDependencies {
  readonly catalog: Catalog;
  readonly changes: ChangeStore;
  readonly operations: OperationsStore;
  readonly subscribers: Subscribers;
  /** Instead of the usual ones, where nobody waits. */
  readonly outageWaits?: { readonly settledMs: number; readonly gatherMs: number };
}

/** What is being recorded now is in the table by then. */
const usual = { settledMs: 60_000, gatherMs: usualGatherMs };
const readAtOnce = 200;

/** What was recorded of sources after `from` and until `until`. */
async function troublesIn(changes: ChangeStore, from: string, until: string): Promise<SourceEvent[]> {
  const found: SourceEvent[] = [];
  let place: Cursor | string = new Date(Date.parse(from) + 1).toISOString();
  for (;;) {
    const page = await changes.after(place, until, readAtOnce);
    found.push(
      ...page.changes
        .map(({ event }) => event)
        .filter(isSourceEvent)
        .filter((event) => !isEnding(event)),
    );
    if (page.cursor === null) return found;
    place = page.cursor;
  }
}

/**
 * Tells operators of sources in trouble: those that fail for one cause in one message when it begins, and one when it is over.
 * Returns the ids. What is to be told is written down before it is recorded, so that a crash between two steps tells none twice.
 */
export async function tellOutages(
  { catalog, changes, operations, subscribers, outageWaits = usual }: OutageDependencies,
  readTimes: Readonly<Record<string, string>>,
  now: Date,
  looksAtSubscribers = false,
): Promise<string[]> {
  const told: string[] = [];
  const tell = async ({ outbox }: Operations): Promise<void> => {
    for (const event of outbox)
      if ((await changes.recordEvent(event, now.toISOString())) === 'recorded') told.push(event.id);
  };
  const until = new Date(now.getTime() - outageWaits.settledMs).toISOString();
  const known = await operations.read();
  if (known === null) {
    await operations.write({ v: 1, version: 1, until, fresh: [], open: [], outbox: [] });
    return told;
  }
  await tell(known);
  if (until <= known.until) return told;
  const events = await troublesIn(changes, known.until, until);
  // They are SNS's to list: where it does not answer, all else is told, and they are looked at in an hour.
  const subscribed = looksAtSubscribers ? await subscribers.list().catch(() => null) : null;
  const next = nextOperations(known, {
    subscribed,
    events,
    until,
    sources: catalog.sources,
    readTimes,
    now,
    gatherMs: outageWaits.gatherMs,
  });
  if (await operations.write(next)) await tell(next);
  return told;
}
