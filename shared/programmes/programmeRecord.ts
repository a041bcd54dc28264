import { ranks } from '../catalog/catalog.ts';
import type { StatedFact, Statement, Turn } from './statement.ts';
import { statusOn } from './statusOn.ts';

/** A fact of a programme with the notice that states it. */
export interface Stated {
  readonly fact: StatedFact;
  readonly by: Statement;
}

/** What holds of a programme, as the notices that were read state it. */
export interface ProgrammeRecord {
  readonly id: string;
  /** One for each type and qualifier, of the authority of the highest rank; then by type. */
  readonly holds: readonly (Stated & { readonly others: readonly Stated[] })[];
  /** Facts that an authority itself says are not published. */
  readonly unpublished: readonly Stated[];
  /** Newest first. */
  readonly history: readonly (Turn & { readonly notice: Statement['notice'] })[];
  readonly notices: readonly Statement[];
}

const rankOf = ({ by }: Stated): number => ranks.indexOf(by.source.authority.rank);
/** Whether a fact with this programme, or none, is of a programme. */
export const isOf = (programme: string | null, by: Statement, id: string): boolean =>
  programme === null ? by.programmes.length === 1 && by.programmes[0] === id : programme === id;

/** Of several statements the one of the highest rank, then the newest, comes first. */
const byAuthority = (one: Stated, other: Stated): number =>
  rankOf(one) - rankOf(other) || other.by.evidence.capturedAt.localeCompare(one.by.evidence.capturedAt);

const lists = new Set([
  'eligible_nationality',
  'eligible_ports',
  'eligible_occupation',
  'eligible_institution',
  'document',
]);
const slotOf = ({ fact }: Stated): string =>
  JSON.stringify([
    fact.type,
    fact.qualifier,
    fact.status === 'proposed',
    // Of a list each member is a fact of its own.
    lists.has(fact.type) ? fact.value?.value : null,
  ]);

/** The record of a programme as of a time: seeded by nothing but what was read. What has ended holds no more. */
export function programmeRecord(id: string, statements: readonly Statement[], now: Date): ProgrammeRecord {
  const stated = statements
    .flatMap((by): Stated[] =>
      by.facts
        .filter(({ programme }) => isOf(programme, by, id))
        .map((fact) => ({ fact: { ...fact, status: statusOn(fact, by, now) }, by })),
    )
    .filter(({ fact }) => fact.status !== 'expired' && fact.status !== 'withdrawn');
  const isOpen = ({ fact }: Stated): boolean => fact.status === 'not_published' || fact.value === null;
  const slots = Map.groupBy(
    stated.filter((one) => !isOpen(one)),
    slotOf,
  );
  const holds = [...slots.values()].flatMap((several) => {
    const [first, ...others] = several.toSorted(byAuthority);
    if (first === undefined) return [];
    const contrary = others.filter(({ fact }) => fact.value?.value !== first.fact.value?.value);
    return [{ ...first, others: contrary }];
  });
  const history = statements.flatMap((by) =>
    by.history.filter(({ programme }) => isOf(programme, by, id)).map((turn) => ({ ...turn, notice: by.notice })),
  );
  return {
    id,
    holds: holds.toSorted((one, other) => one.fact.type.localeCompare(other.fact.type)),
    unpublished: stated.filter(isOpen).toSorted(byAuthority),
    history: history.toSorted((one, other) => other.at.localeCompare(one.at)),
    notices: [...new Set(stated.map(({ by }) => by))],
  };
}
