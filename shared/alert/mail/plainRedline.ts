import type { Edit, Segment } from '../../compare/edits.ts';
import { type Passage, redline, shownPassages } from '../../compare/redline.ts';
import { harmless } from '../harmless.ts';
import { longest } from './mailLimits.ts';

const marks: Readonly<Record<Segment[0], (text: string) => string>> = {
  '=': (text) => text,
  '-': (text) => `[-${text}-]`,
  '+': (text) => `{+${text}+}`,
};

/** Kept words of a long sentence that stand further from a change than this are left out, clause by clause. */
const kept = 160;
/** What parts clauses. */
const clauses = /(?<=[,;:，；：、])\s*/gu;
const left = '[…]';

/** Of kept words the clauses next to a change: the last where one follows, the first where one came before. */
function near(text: string, isBehind: boolean, isBefore: boolean): string {
  if (text.length <= kept) return text;
  const ends = [...text.matchAll(clauses)].map(({ index, 0: { length } }) => index + length);
  const head = isBehind ? (ends.find((end) => end >= kept / 2 && end <= kept) ?? 0) : 0;
  const tail = isBefore
    ? (ends.findLast((end) => text.length - end >= kept / 2 && text.length - end <= kept) ?? text.length)
    : text.length;
  const [first, last] = [text.slice(0, head), text.slice(tail)];
  // No clause ends where it might be cut: the words stay.
  if ((isBehind && first === '') || (isBefore && last === '')) return text;
  return `${first}${first === '' ? '' : ' '}${left}${last === '' ? '' : ' '}${last}`;
}

function passageText({ segments, isChanged }: Passage): string {
  return segments
    .map(([sign, text], at) => {
      const shown = sign === '=' && isChanged ? near(text, at > 0, at < segments.length - 1) : text;
      return marks[sign](shown.trim() === '' ? shown : shown.replace(/^\s+|\s+$/gu, ' '));
    })
    .join('');
}

/** An edit's changed sentences with their neighbours, marked in plain text: `up to [-15-]{+30+} days`. */
export function plainRedline(edit: Edit): string {
  const passages = shownPassages(redline(edit));
  const text = passages.map((passage) => (passage === null ? `${left} ` : passageText(passage))).join('');
  return harmless(text.length <= longest.quote ? text : cutAtSentence(text));
}

/** The sentences of a text that have room; what is left out is said to be. */
function cutAtSentence(text: string): string {
  const head = text.slice(0, longest.quote).toWellFormed();
  const ends = [...head.matchAll(/[.!?。！？；;]["”’」』）)]*(?=\s|$|\p{Script=Han})|\n| \| /gu)];
  const end = ends.at(-1);
  const shown = end === undefined || end.index < longest.quote / 3 ? head : head.slice(0, end.index + end[0].length);
  // A mark that is open at the cut is closed.
  const open =
    shown.lastIndexOf('{+') > shown.lastIndexOf('+}')
      ? '+}'
      : shown.lastIndexOf('[-') > shown.lastIndexOf('-]')
        ? '-]'
        : '';
  return `${shown}${open} ${left}`;
}
