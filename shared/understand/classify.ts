import type { Severity } from '../alert/event.ts';
import type { Edit } from '../compare/edits.ts';
import { skeleton } from '../compare/normalise.ts';

/** What a rule decided. */
export interface Classification {
  readonly severity: Severity;
  readonly rule: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** Nothing of meaning: the same words with other case, punctuation, width or spaces. */
export function isTypography(edit: Edit): boolean {
  return edit.op === 'replace' && skeleton(edit.before ?? '') === skeleton(edit.after ?? '');
}

/** Nothing of meaning: the same words in another place or under another number. */
export function isRearrangement(edit: Edit): boolean {
  return edit.op === 'move' || edit.op === 'renumber';
}

/** Until facts are read, any other difference may be one of policy; of two severities, the higher. */
export function classify(edits: readonly Edit[]): Classification {
  if (edits.every((edit) => isTypography(edit) || isRearrangement(edit))) {
    const rule = edits.every(isRearrangement) ? 'EDITORIAL-REARRANGED' : 'EDITORIAL-TYPOGRAPHY';
    return { severity: 'editorial', rule, confidence: 'high' };
  }
  return { severity: 'major', rule: 'TEXT-CHANGED', confidence: 'medium' };
}
