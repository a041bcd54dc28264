import { endingOf } from '../../shared/alert/operators/ending.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';

/** Tells operators of documents that end, or have ended, without another edition in their place; returns the ids that are new. */
export async function tellEndings(
  sources: readonly Source[],
  readTimes: Readonly<Record<string, string>>,
  changes: Pick<ChangeStore, 'readHeads' | 'recordEvent'>,
  now: Date,
): Promise<string[]> {
  const ending = sources.filter(({ ends }) => ends !== undefined);
  const heads = ending.length === 0 ? new Map() : await changes.readHeads(ending.map(({ id }) => id));
  const told: string[] = [];
  for (const source of ending) {
    const { id } = source;
    const event = endingOf(
      source,
      { address: heads.get(id)?.baseline?.address, lastReadAt: readTimes[id] ?? null },
      now,
    );
    if (event !== null && (await changes.recordEvent(event, now.toISOString())) === 'recorded') told.push(event.id);
  }
  return told;
}
