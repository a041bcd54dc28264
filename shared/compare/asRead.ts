import { normalise } from '../language/normalise.ts';
import type { Segment } from './edits.ts';

/** Segments as words are read: one that is only printed another way (case, width, spaces) is kept, as it is printed now. */
export function asRead(segments: readonly Segment[]): Segment[] {
  const read: Segment[] = [];
  for (const [sign, text] of segments) {
    const last = read.at(-1);
    const isSame = sign === '+' && last?.[0] === '-' && normalise(last[1]) === normalise(text);
    if (isSame) read[read.length - 1] = ['=', text];
    else read.push([sign, text]);
  }
  return read;
}
