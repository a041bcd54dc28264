import { diffArrays } from 'diff';

/** A run of texts that two sequences share, or that only the earlier (`removed`) or the later (`added`) has. */
export interface Part {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly size: number;
}

/** Differences searched for exactly: the search costs their square, 1 s for these (2026-11-23). A consolidated law has hundreds. */
const mostDifferences = 4000;

/** Compares two sequences, exactly where they differ in few places; else around what stands once in both, in the same order. */
export function compareSequences(before: readonly string[], after: readonly string[]): Part[] {
  return exactly(before, after) ?? aroundAnchors(before, after);
}

function exactly(before: readonly string[], after: readonly string[]): Part[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostDifferences });
  return (
    parts?.map(({ removed, added, value }) => ({
      kind: removed ? 'removed' : added ? 'added' : 'kept',
      size: value.length,
    })) ?? null
  );
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

/** The longest run of unique texts that both sequences have in the same order, by its last; patience sorting, n log n. */
function longestOrder(before: readonly string[], after: readonly string[]): Anchor | null {
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
  return tops.at(-1) ?? null;
}

function aroundAnchors(before: readonly string[], after: readonly string[]): Part[] {
  const anchors: Anchor[] = [];
  for (let anchor = longestOrder(before, after); anchor !== null; anchor = anchor.previous) anchors.push(anchor);
  const parts: Part[] = [];
  let [old, now] = [0, 0];
  const gap = (oldEnd: number, nowEnd: number): void => {
    if (oldEnd > old) parts.push({ kind: 'removed', size: oldEnd - old });
    if (nowEnd > now) parts.push({ kind: 'added', size: nowEnd - now });
  };
  for (const anchor of anchors.reverse()) {
    gap(anchor.before, anchor.after);
    parts.push({ kind: 'kept', size: 1 });
    [old, now] = [anchor.before + 1, anchor.after + 1];
  }
  gap(before.length, after.length);
  return parts;
}
