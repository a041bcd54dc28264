import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { cadenceSeconds } from '../../shared/catalog/cadence.ts';
import { type Catalog, cadences, type Source } from '../../shared/catalog/catalog.ts';
import type { Queue } from '../adapters/messaging/queue.ts';
import type { Clock } from '../adapters/runtime/clock.ts';

interface Dependencies {
  readonly catalog: Catalog;
  readonly checks: Queue;
  /** For sources that ask for a browser. */
  readonly renders: Queue;
  readonly clock: Clock;
}

/** SQS takes 128 characters as the name of a group or of a message (AWS, read 2026-11-23); sources and hosts may have longer ones. */
const longestName = 100;
const nameFor = (text: string): string =>
  text.length <= longestName ? text : createHash('sha256').update(text).digest('hex');

const tick = z.object({ every: z.enum(cadences) });

/** Sends every source of a cadence to be checked, in order within a host; a tick that is repeated adds nothing. */
export function createSchedule({ catalog, checks, renders, clock }: Dependencies) {
  return async function schedule(event: unknown): Promise<void> {
    const { every } = tick.parse(event);
    const due = catalog.sources.filter((source) => source.every === every);
    const round = Math.floor(clock().getTime() / 1000 / cadenceSeconds[every]);
    const toMessage = (source: Source) => ({
      body: JSON.stringify({ sourceId: source.id }),
      group: nameFor(new URL(source.url).host),
      deduplication: `${nameFor(source.id)}-${round}`,
    });
    await checks.send(due.filter(({ render }) => render !== true).map(toMessage));
    await renders.send(due.filter(({ render }) => render === true).map(toMessage));
  };
}
