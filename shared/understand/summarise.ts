import type { Edit } from '../compare/edits.ts';
import { isRearrangement } from './classify.ts';

const longestQuote = 80;
const verbs = {
  insert: 'added',
  delete: 'removed',
  replace: 'changed',
  move: 'moved',
  renumber: 'renumbered',
} as const;

function where(edit: Edit): string {
  return edit.path.length === 0 ? '' : ` in ${edit.path.join(' › ')}`;
}

function cut(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1).trimEnd()}…`;
}

/** A heading that came or went with what stands under it says less than that. */
function isHeadingOf(edit: Edit, next: Edit | undefined): boolean {
  return next !== undefined && next.op === edit.op && next.path.at(-1) === (edit.after ?? edit.before);
}

/** One line that says what was added, removed or replaced, and where; official words are quoted as published. */
export function summariseEdits(title: string, edits: readonly Edit[]): string {
  const substance = edits.filter((edit, index) => !isRearrangement(edit) && !isHeadingOf(edit, edits[index + 1]));
  const [first] = substance;
  if (first === undefined) {
    const counts = edits.length === 1 ? 'one passage' : `${edits.length} passages`;
    return `${cut(title)}: ${counts} moved or renumbered, no words changed`;
  }
  const words = first.after ?? first.before ?? '';
  const others = substance.length - 1;
  const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'edit' : 'edits'}`;
  return `${cut(title)}: ${verbs[first.op]}${where(first)}: “${cut(words)}”${more}`;
}

/** One line for a notice that a listing gained. */
export function summarisePublished(listing: string, title: string): string {
  return `${cut(listing)}: new notice “${cut(title)}”`;
}
