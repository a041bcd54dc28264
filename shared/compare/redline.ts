import type { Edit, Segment } from './edits.ts';

/** One sentence of an edit: runs of words kept, removed and added, in reading order, as published. */
export interface Passage {
  readonly segments: readonly Segment[];
  readonly isChanged: boolean;
}

/** Of a sentence that kept less than this share of its longer version, the words are not shown woven into each other. */
const woven = 0.5;

/** Where a sentence, a line or a cell ends: behind the space that follows it. */
const ending = /[.!?][”"’')\]]*\s+|[。！？；][」』”’）]*\s*|;\s+|\n+| \| /gu;

/** A text in sentences, each with all that ends it, and last what is not ended. */
function sentencesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(ending)) {
    pieces.push(text.slice(from, index + found.length));
    from = index + found.length;
  }
  return [...pieces, text.slice(from)];
}

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;
const sizeOf = (segments: readonly Segment[], ...signs: readonly Segment[0][]): number =>
  segments.reduce((sum, [sign, text]) => sum + (signs.includes(sign) ? lettersOf(text) : 0), 0);
const textOf = (segments: readonly Segment[], left: Segment[0]): string =>
  segments.map(([sign, text]) => (sign === left ? '' : text)).join('');

/** The text that an edit's segments spell before it and after it. */
export const spelled = (segments: readonly Segment[]): { readonly before: string; readonly after: string } => ({
  before: textOf(segments, '+'),
  after: textOf(segments, '-'),
});

const spaced = (text: string): string => text.replace(/\s+/gu, ' ');

/** The spaces and lines between cells that two texts end with alike. */
function sharedEnd(one: string, other: string): string {
  const [own = ''] = /[\s|]*$/u.exec(one) ?? [];
  let length = 0;
  while (length < own.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return one.slice(one.length - length);
}

/** What of a word stands right before, and right behind, a place: letters and figures of scripts that part words by spaces. */
const wordBefore = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Nd}\p{M}]+$/u;
const wordBehind = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Nd}\p{M}]+/u;

/** Half a changed word is no word: its other half is removed and added with it. */
function atWords(runs: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  let at = 0;
  while (at < runs.length) {
    const changes: Segment[] = [];
    for (let next = runs[at]; next !== undefined && next[0] !== '='; next = runs[++at]) changes.push(next);
    const [behind] = runs[at]?.[0] === '=' ? [runs[at]] : [];
    if (changes.length === 0) {
      if (behind !== undefined) whole.push(behind);
      at++;
      continue;
    }
    const text = (sign: Segment[0]): string =>
      changes.flatMap((change) => (change[0] === sign ? change[1] : [])).join('');
    let [gone, come] = [text('-'), text('+')];
    const before = whole.at(-1);
    const [head = ''] = before?.[0] === '=' && wordBehind.test(gone || come) ? (wordBefore.exec(before[1]) ?? []) : [];
    const [tail = ''] = behind !== undefined && wordBefore.test(gone || come) ? (wordBehind.exec(behind[1]) ?? []) : [];
    if (before !== undefined && head !== '') whole[whole.length - 1] = ['=', before[1].slice(0, -head.length)];
    [gone, come] = [`${head}${gone}${tail}`, `${head}${come}${tail}`];
    whole.push(['-', gone], ['+', come]);
    if (behind !== undefined) {
      whole.push(['=', behind[1].slice(tail.length)]);
      at++;
    }
  }
  return whole.filter(([, run]) => run !== '');
}

/** Runs of one kind as one, removed before added; what differs in nothing but its spaces is kept as it is now. */
function merged(segments: readonly Segment[]): Segment[] {
  const runs: Segment[] = [];
  let [gone, come] = ['', ''];
  const keep = (text: string): void => {
    const last = runs.at(-1);
    if (last?.[0] === '=') runs[runs.length - 1] = ['=', last[1] + text];
    else runs.push(['=', text]);
  };
  const close = (): void => {
    if (spaced(gone) === spaced(come)) {
      if (come !== '') keep(come);
    } else {
      // What stands behind both, a space or the line between two cells, is kept.
      const tail = sharedEnd(gone, come);
      if (gone.length > tail.length) runs.push(['-', gone.slice(0, gone.length - tail.length)]);
      if (come.length > tail.length) runs.push(['+', come.slice(0, come.length - tail.length)]);
      if (tail !== '') keep(tail);
    }
    [gone, come] = ['', ''];
  };
  for (const [sign, text] of segments) {
    if (sign === '-') gone += text;
    else if (sign === '+') come += text;
    else if (text.trim() === '' && gone !== '' && come !== '') {
      // A space between two changed words would part them into many.
      gone += text;
      come += text;
    } else {
      close();
      keep(text);
    }
  }
  close();
  return runs;
}

/** A sentence that kept too little, as replaced: the old words whole, then the new ones. */
function settled(segments: readonly Segment[]): readonly Segment[] {
  const kept = sizeOf(segments, '=');
  const longer = Math.max(sizeOf(segments, '=', '-'), sizeOf(segments, '=', '+'));
  const isBoth = segments.some(([sign]) => sign === '-') && segments.some(([sign]) => sign === '+');
  if (!isBoth || kept >= longer * woven || kept === 0) return segments;
  const { before, after } = spelled(segments);
  return [
    ['-', before],
    ['+', after],
  ];
}

/**
 * An edit sentence by sentence, for people: joined, the words that are kept and removed are those before it to the letter, and
 * those that are kept and added are those after it.
 */
export function redline({ segments }: Pick<Edit, 'segments'>): Passage[] {
  const passages: Passage[] = [];
  let own: Segment[] = [];
  const close = (): void => {
    if (own.length === 0) return;
    const runs = merged(atWords(merged(own)));
    const isChanged = runs.some(([sign]) => sign !== '=');
    passages.push({ segments: settled(runs), isChanged });
    own = [];
  };
  for (const [sign, text] of segments) {
    if (sign !== '=') {
      own.push([sign, text]);
      continue;
    }
    const sentences = sentencesOf(text);
    for (const [at, sentence] of sentences.entries()) {
      if (sentence !== '') own.push(['=', sentence]);
      if (at < sentences.length - 1) close();
    }
  }
  close();
  return passages;
}

/** The changed sentences with their neighbours; null where sentences between them are left out. */
export function shownPassages(passages: readonly Passage[]): (Passage | null)[] {
  const isShown = (at: number): boolean => [at - 1, at, at + 1].some((near) => passages[near]?.isChanged === true);
  return passages.flatMap((passage, at): (Passage | null)[] => {
    if (isShown(at)) return [passage];
    return at === 0 || isShown(at - 1) ? [null] : [];
  });
}
