import { createHash } from 'node:crypto';
import { tongueOf } from '../language/languages.ts';
import { maskCountry } from '../language/names/maskCountry.ts';
import { skeleton } from '../language/normalise.ts';
import type { Edit } from './edits.ts';

/** Whose page an edit stands on. */
export interface Page {
  readonly authorityId: string;
  /** What its text is written in, BCP 47. */
  readonly language: string;
  /** The country that it is about, where that is not the publisher's own, or null. */
  readonly destination: string | null;
}

/**
 * Names an edit by its words, wherever it stands and whichever country the page is about: the same wording changed in the same way
 * on many pages of an authority is one edit (69 % of the edits of Canada's entry pages stood on ten pages or more, 2025 to 2026).
 * Case, punctuation and spaces do not count. Null for one without words. The vocabulary of the language is loaded.
 */
export function editKey({ op, before, after }: Edit, { authorityId, language, destination }: Page): string | null {
  if (op === 'move' || op === 'renumber') return null;
  const tongue = tongueOf(language);
  const plain = (text: string): string =>
    skeleton(destination === null || tongue === null ? text : maskCountry(text, destination, tongue));
  const words = [before, after].map((text) => plain(text ?? ''));
  if (words.every((text) => text === '')) return null;
  return createHash('sha256')
    .update(JSON.stringify([authorityId, ...words]))
    .digest('hex')
    .slice(0, 32);
}
