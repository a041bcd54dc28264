import { cadenceSeconds, isFresh } from '../../shared/catalog/cadence.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';

/** A round of thousands takes some minutes: what is later than that may have failed its last check. */
const roundMs = 10 * 60_000;

/**
 * Works out how all sources stand, for the site. Heads are read only of what its last round did not read: all others are well.
 */
export async function workOutStanding(
  sources: readonly Source[],
  readTimes: Readonly<Record<string, string>>,
  silences: readonly string[],
  since: string,
  changes: Pick<ChangeStore, 'readHeads' | 'writeStanding'>,
  now: Date,
): Promise<void> {
  const isLate = ({ id, every }: Source): boolean =>
    now.getTime() - Date.parse(readTimes[id] ?? '1970-01-01') > cadenceSeconds[every] * 1000 + roundMs;
  const late = sources.filter(isLate);
  const heads = await changes.readHeads(late.map(({ id }) => id));
  const isUnwell = ({ id, every }: Source): boolean =>
    !isFresh(every, readTimes[id] ?? null, now) || (heads.get(id)?.trouble ?? null) !== null;
  const lastReadAt = Object.values(readTimes).reduce((last, time) => (time > last ? time : last), '');
  await changes.writeStanding({
    v: 1,
    at: now.toISOString(),
    since,
    sources: sources.length,
    lastReadAt: lastReadAt === '' ? null : lastReadAt,
    silences: [...silences],
    unwell: late.filter(isUnwell).map(({ id }) => id),
  });
}
