import { createHash } from 'node:crypto';
import { normalise } from '../language/normalise.ts';
import type { Edit } from './edits.ts';

/**
 * Names an edit by its words, wherever it stands: the same wording changed in the same way on many pages of an authority is one
 * edit (69 % of the edits of Canada's entry pages stood on ten pages or more, 2025 to 2026). Null for one without words.
 */
export function editKey(authorityId: string, edits: readonly Edit[]): string | null {
  const words = edits
    .filter(({ op }) => op !== 'move' && op !== 'renumber')
    .map(({ op, before, after }) => JSON.stringify([op, normalise(before ?? ''), normalise(after ?? '')]));
  if (words.length === 0) return null;
  return createHash('sha256')
    .update(JSON.stringify([authorityId, words.sort()]))
    .digest('hex')
    .slice(0, 32);
}
