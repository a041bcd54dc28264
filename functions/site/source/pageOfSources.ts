import type { Source } from '../../../shared/catalog/catalog.ts';

export interface PageOfSources {
  readonly sources: readonly Source[];
  /** Id of the last of them where more follow; null on the last page. */
  readonly next: string | null;
}

/** Up to `limit` sources, in the order given, behind the one with the id `after`; null when none of them has it. */
export function pageOfSources(
  sources: readonly Source[],
  after: string | undefined,
  limit: number,
): PageOfSources | null {
  const place = after === undefined ? -1 : sources.findIndex(({ id }) => id === after);
  if (after !== undefined && place < 0) return null;
  const page = sources.slice(place + 1, place + 1 + limit);
  return { sources: page, next: place + 1 + limit < sources.length ? (page.at(-1)?.id ?? null) : null };
}
