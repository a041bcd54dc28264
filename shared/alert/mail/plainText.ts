import { harmless } from '../harmless.ts';

export interface Email {
  /** One line, under 100 characters. */
  readonly subject: string;
  readonly body: string;
}

/** What a plain mail is read at. */
const columns = 70;
export const longestSubject = 99;

/** Columns that a character takes on a terminal or in a plain mail: two for East Asian wide forms. */
function width(text: string): number {
  let total = 0;
  for (const character of text)
    total += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(character)
      ? 2
      : 1;
  return total;
}

/** What no line begins with, and what none ends with, in Chinese and Japanese; and the marks that French writes behind a space. */
const closing = '、。，．・：；？！）〉》」』】〕％ー…’”';
const opening = '（〈《「『【〔‘“';
/** What stays on one line: an address, a character with the marks that belong to it, a word; Korean breaks at spaces alone. */
const piece = new RegExp(
  [
    'https?:\\/\\/\\S+',
    `[${opening}]*(?![${opening}])[\\u2e80-\\ua4cf\\uff00-\\uff60][${closing}]*`,
    '(?:\\s[:;?!»]+)+',
    '«\\s',
    `[${opening}]*(?:[^\\s\\u2e80-\\ua4cf\\uff00-\\uff60]|(?<=\\d)[\\u00a0\\u202f](?=\\d))+[${closing}]*`,
    `[${opening}]+`,
    '\\s+',
  ].join('|'),
  'gu',
);
/** A run of letters longer than this is no word; it is broken where the line ends. */
const longestWord = 30;
const broken = new RegExp(`[\\uac00-\\ud7a3]{1,${longestWord}}|[^\\uac00-\\ud7a3]+`, 'gu');

/** The pieces of a text between which a line may end; what must not begin one stays with what stands before it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const [found] of text.matchAll(piece)) {
    const last = pieces.at(-1);
    const isBound = /^\s[:;?!»]/u.test(found) || (last !== undefined && /(?:^|\s)«\s$/u.test(last));
    if (isBound && last !== undefined) pieces.splice(-1, 1, `${last}${found}`);
    else pieces.push(...(found.length > longestWord ? (found.match(broken) ?? []) : [found]));
  }
  return pieces;
}

/** Wraps at spaces, and between East Asian characters where their marks allow it; an address is never broken. */
export function wrap(text: string, indent = '', hanging = indent): string {
  const pieces = piecesOf(text);
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
