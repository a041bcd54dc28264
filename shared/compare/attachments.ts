import type { Attachment } from '../extract/notice.ts';
import type { Edit } from './edits.ts';
import { normalise } from './normalise.ts';
import { likeness, segmentsOf } from './words.ts';

/** Two names at least this alike are one file under a new name: `매뉴얼(260901).hwp` and `매뉴얼(260918).hwp`. */
const renamed = 0.6;

interface Pair {
  readonly before: Attachment;
  readonly after: Attachment;
}
interface Pairs {
  readonly pairs: readonly Pair[];
  readonly gone: readonly Attachment[];
  readonly come: readonly Attachment[];
}

const nameOf = (attachment: Attachment): string => normalise(attachment.name);

/** Pairs the files of two readings by name, then what is left by how alike the names are; addresses do not count. */
function pairUp(before: readonly Attachment[], after: readonly Attachment[]): Pairs {
  const pairs: Pair[] = [];
  const gone = [...before];
  const take = (found: Attachment | undefined): Attachment | undefined => {
    if (found !== undefined) gone.splice(gone.indexOf(found), 1);
    return found;
  };
  const fresh = after.filter((one) => {
    const old = take(gone.find((other) => nameOf(other) === nameOf(one)));
    if (old !== undefined) pairs.push({ before: old, after: one });
    return old === undefined;
  });
  const come = fresh.filter((one) => {
    const scored = gone.map((other) => ({ other, score: likeness(nameOf(other), nameOf(one)) }));
    const best = scored.toSorted((a, b) => b.score - a.score)[0];
    const old = best !== undefined && best.score >= renamed ? take(best.other) : undefined;
    if (old !== undefined) pairs.push({ before: old, after: one });
    return old === undefined;
  });
  return { pairs, gone, come };
}

/** The edits between the files that two readings of a notice came with; each path begins with the file's name. */
export function compareAttachments(
  before: readonly Attachment[],
  after: readonly Attachment[],
  language: string,
): Edit[] {
  const { pairs, gone, come } = pairUp(before, after);
  const names = pairs.filter((pair) => nameOf(pair.before) !== nameOf(pair.after));
  return [
    ...names.map((pair): Edit => {
      const [old, now] = [pair.before.name, pair.after.name];
      return { op: 'replace', path: [now], before: old, after: now, segments: segmentsOf(old, now, language) };
    }),
    ...come.map(
      ({ name }): Edit => ({ op: 'insert', path: [name], before: null, after: name, segments: [['+', name]] }),
    ),
    ...gone.map(
      ({ name }): Edit => ({ op: 'delete', path: [name], before: name, after: null, segments: [['-', name]] }),
    ),
  ];
}
