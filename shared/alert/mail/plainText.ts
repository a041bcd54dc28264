import { harmless } from '../harmless.ts';

export interface Email {
  /** One line, under 100 characters. */
  readonly subject: string;
  readonly body: string;
}

/** What a plain mail is read at. */
const columns = 70;
const longestSubject = 99;

/** Columns that a character takes on a terminal or in a plain mail: two for East Asian wide forms. */
function width(text: string): number {
  let total = 0;
  for (const character of text)
    total += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(character)
      ? 2
      : 1;
  return total;
}

/** Wraps at spaces, and anywhere between East Asian characters; an address is never broken. */
export function wrap(text: string, indent = '', hanging = indent): string {
  const pieces =
    text.match(
      /https?:\/\/\S+|[\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]+|\s+/gu,
    ) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && width(hanging) + width(line) + width(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = piece.trim() === '' ? '' : piece;
    } else line += line === '' && piece.trim() === '' ? '' : piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((content, at) => `${at === 0 ? indent : hanging}${content}`).join('\n');
}

/** Page text, cut before it is looked at: it may be megabytes. */
export const clip = (text: string, length: number): string =>
  text.length <= length ? harmless(text) : `${harmless(text.slice(0, length).toWellFormed())}…`;

/** The first of some passages, one at least, as far as there is room for them. */
export function shownOf(
  passages: Iterable<string>,
  { most, bytes }: { readonly most: number; readonly bytes: number },
): string[] {
  const shown: string[] = [];
  let room = bytes;
  for (const passage of passages) {
    room -= Buffer.byteLength(passage);
    if (shown.length >= most || (room < 0 && shown.length > 0)) break;
    shown.push(passage);
  }
  return shown;
}

/** One line that SNS takes as a subject: without control characters, under 100 characters, cut between characters. */
export function subjectOf(prefix: string, text: string): string {
  const subject = harmless(`${prefix} ${text}`).replace(/\s+/g, ' ');
  let cut = '';
  for (const character of subject) {
    if (cut.length + character.length > longestSubject - 1) return `${cut.trimEnd()}…`;
    cut += character;
  }
  return subject;
}
