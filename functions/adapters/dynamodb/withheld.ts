import * as z from 'zod/mini';
import type { NoticeEvent } from '../../../shared/alert/event.ts';
import { withdrawnFactSchema } from '../../../shared/programmes/withoutWithdrawn.ts';

/**
 * A change whose alert an operator may look at first (`held`), let go (`released`, by an operator or when its time was up) or not
 * (`dropped`), or took back after it went out (`retracted`).
 */
export const withheldSchema = z.object({
  change: z.string(),
  state: z.enum(['held', 'released', 'dropped', 'retracted']),
  /** Until when it waits at most, RFC 3339; null where it does not wait. */
  until: z.nullable(z.string()),
  /** When that was done, RFC 3339, by whom and why. */
  at: z.string(),
  by: z.string(),
  why: z.nullable(z.string()),
  /** What it says in one line, for lists. */
  says: z.string(),
  /** What it states, which records and reminders leave out unless it is released. */
  facts: z.array(withdrawnFactSchema),
});

export type Withheld = Readonly<z.infer<typeof withheldSchema>>;

/** Whether nobody hears of it, or no longer. */
export const isOut = ({ state }: Withheld): boolean => state !== 'released';

/** What is kept of a change that is withheld. */
export function withheldOf(
  { id, data }: NoticeEvent,
  state: Withheld['state'],
  { at, by, why = null, until = null }: { at: string; by: string; why?: string | null; until?: string | null },
): Withheld {
  const facts = data.facts.map(({ type, programme, qualifier, after }) => ({
    source: data.source.id,
    ...{ type, programme, qualifier, value: after, at },
  }));
  return { change: id, state, until, at, by, why, says: data.summary['en'] ?? data.notice.title, facts };
}
