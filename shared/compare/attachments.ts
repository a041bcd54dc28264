import { printed } from '../extract/blocks.ts';
import type { AttachedFile, Attachment } from '../extract/notice.ts';
import { normalise } from '../language/normalise.ts';
import { compareBlocks } from './align.ts';
import { deletion, type Edit, insertion } from './edits.ts';
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

const short = (sha256: string): string => sha256.slice(0, 16);

/** The edits within one file: of its text where both readings have one, else that its bytes are others. */
function compareFiles({ before, after }: Pair, language: string): Edit[] {
  const [old, now] = [before.file, after.file];
  if (old === undefined || now === undefined || old.evidence.sha256 === now.evidence.sha256) return [];
  const { name } = after;
  if (old.blocks !== null && now.blocks !== null)
    return compareBlocks(old.blocks, now.blocks, language).map((edit) => ({ ...edit, path: [name, ...edit.path] }));
  const [one, other] = [short(old.evidence.sha256), short(now.evidence.sha256)];
  const kept = `${name}, SHA-256 `;
  const segments = [
    ['=', kept],
    ['-', one],
    ['+', other],
  ] as const;
  return [{ op: 'replace', path: [name], before: `${kept}${one}`, after: `${kept}${other}`, segments }];
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
    ...come.map(({ name }) => insertion([name], name)),
    ...gone.map(({ name }) => deletion([name], name)),
    ...pairs.flatMap((pair) => compareFiles(pair, language)),
  ];
}

/** A file whose bytes both readings have, and others. */
interface ChangedFile {
  readonly name: string;
  readonly before: AttachedFile;
  readonly after: AttachedFile;
}

/** The files that are others in bytes; what proves and what explains a change that only files show. */
export function changedFiles(before: readonly Attachment[], after: readonly Attachment[]): ChangedFile[] {
  return pairUp(before, after).pairs.flatMap((pair): ChangedFile[] => {
    const [old, now] = [pair.before.file, pair.after.file];
    if (old === undefined || now === undefined || old.evidence.sha256 === now.evidence.sha256) return [];
    return [{ name: pair.after.name, before: old, after: now }];
  });
}

/** Blocks at the beginning of a file that make its cover. */
const coverBlocks = 6;
const longestStamp = 60;
const date =
  /(?:19|20)\d{2}\s?[.\-/년年]\s?\d{1,2}\s?(?:[.\-/월月]\s?(?:\d{1,2}\s?[.일日]?)?)?|\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?(?:19|20)\d{2}|(?:\d{1,2}\s)?\p{Lu}\p{Ll}{2,8}\s(?:\d{1,2},\s?)?(?:19|20)\d{2}|(?<!\d)\d{6}(?:\d{2})?(?!\d)/gu;
/** Words with which a cover says of when a file is; none of them says when anything takes effect. */
const stampWords =
  /^\W*(?:(?:Stand|Fassung(?: vom)?|as (?:of|at)|version|edition|(?:last )?updated(?: on)?|revised|기준|현재|발행|작성|수정|최종|時点|現在|更新|版|发布日期|更新日期)\W*)*$/iu;

/** Whether an edit is of nothing but the date on a file's cover, or in the name of a file whose words can be read. */
export function isCoverDate(edit: Edit, files: readonly Attachment[]): boolean {
  const { op, before, after } = edit;
  if (op !== 'replace' || before === null || after === null) return false;
  const [old, now] = [before.replace(date, ''), after.replace(date, '')];
  if (old === before || normalise(old) !== normalise(now)) return false;
  const words = (called: string | undefined) => files.find(({ name }) => name === called)?.file?.blocks ?? null;
  if (words(before) !== null && words(after) !== null) return true;
  const cover = words(edit.path[0])?.slice(0, coverBlocks) ?? [];
  return after.length <= longestStamp && stampWords.test(now) && cover.some((block) => printed(block) === after);
}
