import { diffArrays } from 'diff';

/** A run of texts that two sequences share, or that only the earlier (`removed`) or the later (`added`) has. */
export interface Part {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly size: number;
}

/** Differences searched for exactly between two anchors: the search costs their square, 0.1 s for these. */
const mostDifferences = 1200;

/** How many of two sequences are the same at their beginning and, of the rest, at their end. */
export function sharedEnds<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): { readonly begin: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  const same = (one: Item | undefined, other: Item | undefined): boolean =>
    one !== undefined && other !== undefined && isSame(one, other);
  let begin = 0;
  while (begin < most && same(before[begin], after[begin])) begin++;
  let end = 0;
  while (end < most - begin && same(before.at(-1 - end), after.at(-1 - end))) end++;
  return { begin, end };
}

/**
 * Compares two sequences: what begins and ends both is the same, then what stands once in both and in the same order, and between
 * two of these exactly. Nearly linear: only where much differs between two anchors does it cost more, and that is bounded.
 */
export function compareSequences(before: readonly string[], after: readonly string[]): Part[] {
  const parts: Part[] = [];
  const add = (kind: Part['kind'], size: number): void => {
    const last = parts.at(-1);
    if (size === 0) return;
    if (last?.kind === kind) parts[parts.length - 1] = { kind, size: last.size + size };
    else parts.push({ kind, size });
  };
  const { begin, end } = sharedEnds(before, after, (one, other) => one === other);
  const [earlier, later] = [before.slice(begin, before.length - end), after.slice(begin, after.length - end)];
  let [old, now] = [0, 0];
  const gap = (oldEnd: number, nowEnd: number): void => {
    if (oldEnd > old && nowEnd > now)
      for (const { kind, size } of exactly(earlier.slice(old, oldEnd), later.slice(now, nowEnd))) add(kind, size);
    else {
      add('removed', oldEnd - old);
      add('added', nowEnd - now);
    }
  };
  add('kept', begin);
  for (const anchor of anchorsOf(earlier, later)) {
    gap(anchor.before, anchor.after);
    add('kept', 1);
    [old, now] = [anchor.before + 1, anchor.after + 1];
  }
  gap(earlier.length, later.length);
  add('kept', end);
  return parts;
}

function exactly(before: readonly string[], after: readonly string[]): Part[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostDifferences });
  if (parts === undefined)
    return [
      { kind: 'removed', size: before.length },
      { kind: 'added', size: after.length },
    ];
  return parts.map(({ removed, added, value }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'kept',
    size: value.length,
  }));
}

/** Places of the texts that stand in a sequence exactly once. */
function placesOfUnique(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [place, text] of texts.entries()) {
    if (places.has(text)) repeated.add(text);
    else places.set(text, place);
  }
  for (const text of repeated) places.delete(text);
  return places;
}

interface Anchor {
  readonly before: number;
  readonly after: number;
  readonly previous: Anchor | null;
}

/** The longest run of unique texts that both sequences have in the same order; patience sorting, n log n. */
function anchorsOf(before: readonly string[], after: readonly string[]): Anchor[] {
  const places = placesOfUnique(after);
  const tops: Anchor[] = [];
  for (const [text, place] of placesOfUnique(before)) {
    const other = places.get(text);
    if (other === undefined) continue;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.after ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    tops[low] = { before: place, after: other, previous: tops[low - 1] ?? null };
  }
  const anchors: Anchor[] = [];
  for (let anchor = tops.at(-1) ?? null; anchor !== null; anchor = anchor.previous) anchors.push(anchor);
  return anchors.reverse();
}
