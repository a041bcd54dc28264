import * as z from 'zod/mini';
import { outageEventSchema, sourceEventSchema, subscriptionsEventSchema } from '../event.ts';

/** What failed together, why, and since when. */
const openSchema = z.object({
  id: z.string(),
  kind: z.enum(['network', 'jurisdiction', 'host', 'source']),
  /** The jurisdiction, host or source; empty for our own network. */
  name: z.string(),
  since: z.string(),
  /** Sources with the time from which they count as failing, RFC 3339. */
  failing: z.record(z.string(), z.string()),
  recovered: z.array(z.string()),
});

/** What operators know of troubles, between two runs of the timer. */
export const operationsSchema = z.object({
  v: z.literal(1),
  /** Counts writes. */
  version: z.int(),
  /** Everything recorded until then was looked at, RFC 3339. */
  until: z.string(),
  /** Troubles that wait a little for others that may have the same cause. */
  fresh: z.array(sourceEventSchema),
  open: z.array(openSchema),
  /** What is to be told and may not be recorded yet. */
  outbox: z.array(z.union([outageEventSchema, subscriptionsEventSchema])),
  /** E-mail subscriptions at the last look, by the ids that SNS gives them; absent before the first. */
  subscribed: z.optional(z.object({ confirmed: z.array(z.string()), waiting: z.int() })),
});

export type Open = Readonly<z.infer<typeof openSchema>>;
export type Operations = Readonly<z.infer<typeof operationsSchema>>;
