import * as z from 'zod/mini';
import { cadenceSeconds } from '../../shared/catalog/cadence.ts';
import { type Catalog, cadences } from '../../shared/catalog/catalog.ts';
import type { Clock } from '../adapters/clock.ts';
import type { Queue } from '../adapters/queue.ts';

interface Dependencies {
  readonly catalog: Catalog;
  readonly checks: Queue;
  readonly clock: Clock;
}

const tick = z.object({ every: z.enum(cadences) });

/** Sends every source of a cadence to be checked, in order within a host; a tick that is repeated adds nothing. */
export function createSchedule({ catalog, checks, clock }: Dependencies) {
  return async function schedule(event: unknown): Promise<void> {
    const { every } = tick.parse(event);
    const due = catalog.sources.filter((source) => source.every === every);
    const round = Math.floor(clock().getTime() / 1000 / cadenceSeconds[every]);
    await checks.send(
      due.map((source) => ({
        body: JSON.stringify({ sourceId: source.id }),
        group: new URL(source.url).host,
        deduplication: `${source.id}-${round}`,
      })),
    );
  };
}
