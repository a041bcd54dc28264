import { type Catalog, type Source, statuses } from './catalog.ts';

/** How many sources there are of each status. */
export type StatusCounts = Readonly<Record<Source['status'], number>>;

/** What the sources of a jurisdiction are known to be. */
export interface JurisdictionCoverage {
  readonly jurisdiction: string;
  readonly sources: number;
  readonly statuses: StatusCounts;
}

/** How well a programme is watched; `gap` says what is missing in words, or is null. */
export interface ProgrammeCoverage {
  readonly programme: string;
  readonly sources: readonly string[];
  readonly gap: string | null;
  /** Why that is so, as the catalog says; null where there is no gap, or nobody has said. */
  readonly why: string | null;
}

export interface Coverage {
  /** Most sources first. */
  readonly jurisdictions: readonly JurisdictionCoverage[];
  /** In the order of the catalog. */
  readonly programmes: readonly ProgrammeCoverage[];
}

export function countStatuses(sources: readonly Source[]): StatusCounts {
  const counts = { proved: 0, seen: 0, assumed: 0 };
  for (const { status } of sources) counts[status]++;
  return counts;
}

/** `3 proved, 10 seen, 145 assumed`. */
export const sayStatuses = (counts: StatusCounts): string =>
  statuses.map((status) => `${counts[status]} ${status}`).join(', ');

/** A list of all that an office publishes tells of its country's programmes as well. */
const isGeneral = ({ kind, programmes }: Source): boolean =>
  programmes.length === 0 && (kind === 'listing' || kind === 'feed' || kind === 'api');

/** What one source alone leaves open: where its site fails, nobody hears of the programme. */
function gapOf(own: readonly Source[], all: readonly Source[]): string | null {
  const [first] = own;
  if (first === undefined) return 'no source';
  const isOther = ({ authority, kind }: Source): boolean => authority.id !== first.authority.id || kind !== first.kind;
  const lists = all.filter(
    (source) => isGeneral(source) && source.authority.jurisdiction === first.authority.jurisdiction,
  );
  if ([...own, ...lists].some(isOther)) return null;
  return own.length === 1 ? `one source alone: ${first.id}` : `${own.length} sources, all of one office and kind`;
}

/** What a catalog watches, and where it would be blind. */
export function coverageOf({ sources, programmes }: Catalog): Coverage {
  const byJurisdiction = Map.groupBy(sources, ({ authority }) => authority.jurisdiction);
  return {
    jurisdictions: [...byJurisdiction]
      .map(([jurisdiction, own]) => ({ jurisdiction, sources: own.length, statuses: countStatuses(own) }))
      .toSorted((a, b) => b.sources - a.sources || a.jurisdiction.localeCompare(b.jurisdiction)),
    programmes: programmes.map(({ id, alone = null }) => {
      const own = sources.filter((source) => source.programmes.includes(id));
      const gap = gapOf(own, sources);
      return { programme: id, sources: own.map((source) => source.id), gap, why: gap === null ? null : alone };
    }),
  };
}
