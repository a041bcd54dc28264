import * as z from 'zod/mini';
import { factValueSchema } from '../understand/fact.ts';
import type { Statement } from './statement.ts';

/** A fact that an alert stated which is held, was dropped or was taken back. */
export const withdrawnFactSchema = z.object({
  source: z.string(),
  type: z.string(),
  programme: z.nullable(z.string()),
  qualifier: z.nullable(z.string()),
  value: z.nullable(factValueSchema),
  /** When it was withdrawn, RFC 3339: what the source states anew after it holds again. */
  at: z.string(),
});

export type WithdrawnFact = Readonly<z.infer<typeof withdrawnFactSchema>>;

const keyOf = ({ type, programme, qualifier, value }: Omit<WithdrawnFact, 'source' | 'at'>): string =>
  JSON.stringify([type, programme, qualifier, value?.value, value?.unit]);

/** Statements without what withdrawn alerts stated, and without those alerts in their history. */
export function withoutWithdrawn(
  statements: readonly Statement[],
  withdrawn: readonly WithdrawnFact[],
  changes: ReadonlySet<string>,
): Statement[] {
  const bySource = Map.groupBy(withdrawn, ({ source }) => source);
  return statements.map((statement) => {
    const own = bySource.get(statement.source.id) ?? [];
    const isWithdrawn = (fact: Statement['facts'][number]): boolean =>
      own.some((one) => one.at >= fact.since && keyOf(one) === keyOf(fact));
    return {
      ...statement,
      facts: own.length === 0 ? statement.facts : statement.facts.filter((fact) => !isWithdrawn(fact)),
      history: statement.history.filter(({ change }) => !changes.has(change)),
    };
  });
}
