import * as z from 'zod/mini';

/** How all sources stand together, worked out ahead: no page reads ten thousand of them. */
export const standingSchema = z.object({
  v: z.literal(1),
  /** When it was worked out, RFC 3339. */
  at: z.string(),
  /** When it was worked out for the first time, RFC 3339. */
  since: z.string(),
  /** Sources of the catalog. */
  sources: z.int(),
  /** Last good read of any source, RFC 3339; null before the first. */
  lastReadAt: z.nullable(z.string()),
  /** Sources that want a look: not read as promised, or in trouble; in the order of the catalog. */
  unwell: z.array(z.string()),
  /** Ids of the events that told of the silences which last. */
  silences: z.array(z.string()),
});
export type Standing = Readonly<z.infer<typeof standingSchema>>;
