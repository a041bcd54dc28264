import { type ChangeObject, diffArrays, diffWords } from 'diff';
import { compareBlocks } from '../../shared/compare/align.ts';
import { addressBlocks } from '../../shared/extract/blocks.ts';

/**
 * What comparing two readings of a law costs, beside `diffWords` and `diffArrays` (by words and what parts them) of the package `diff` over the whole
 * text, and how much either shows of it: an editor's eye reads what an edit shows.
 *
 *     npm run bench:comparing
 */
const kinds = ['one word', 'a clause at the front', 'a tenth of the clauses'] as const;
const sizes = [20_000, 200_000, 1_000_000];
/** What takes longer is given up, milliseconds. */
const longest = 60_000;

const subjects = 'applicant sponsor holder employer institution official student worker dependant carrier'.split(' ');
const verbs = 'must shall may should cannot need not'.split(' ').slice(0, 5);
const objects =
  'present the passport|pay the fee of USD 185|register within 30 days|leave before 1 October 2026|prove funds of EUR 11,904 a year|hold a valid visa|give notice in writing|apply outside the country'.split(
    '|',
  );
const places =
  'at the border|to the ministry|with the agency|in the province|before the consulate|through the portal'.split('|');

/** Numbers that look random and are the same each time. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function clausesOf(size: number): string[] {
  const roll = createDice(7);
  const pick = (words: readonly string[]): string => words[roll(words.length)] ?? '';
  const clauses: string[] = [];
  for (let length = 0; length < size; length += clauses.at(-1)?.length ?? 0) {
    const sentences = Array.from(
      { length: 1 + roll(3) },
      () => `The ${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(places)} under case ${roll(90_000)}.`,
    );
    clauses.push(sentences.join(' '));
  }
  return clauses;
}

function changed(clauses: readonly string[], kind: (typeof kinds)[number]): string[] {
  const middle = clauses.length >> 1;
  switch (kind) {
    case 'one word':
      return clauses.map((clause, at) => (at === middle ? clause.replace('The', 'Every') : clause));
    case 'a clause at the front':
      return ['The foreign young talent may apply for a K visa from 1 October 2025.', ...clauses];
    case 'a tenth of the clauses':
      return clauses.map((clause, at) =>
        at % 10 === 3 ? clause.replace(/case \d+/, `case ${at} as amended`) : clause,
      );
  }
}

const toBlocks = (clauses: readonly string[]) =>
  addressBlocks(clauses.map((text, at) => ({ kind: 'paragraph', text: `Article ${at + 1} ${text}` })));
const toText = (clauses: readonly string[]): string =>
  clauses.map((text, at) => `Article ${at + 1} ${text}`).join('\n');

const wordsOf = (text: string): string[] => text.split(/(\s+)/u);

/** The fastest of a few runs, milliseconds; null where it was given up. */
function time<Result>(run: () => Result | undefined): {
  readonly ms: number | null;
  readonly result: Result | undefined;
} {
  let best = Number.POSITIVE_INFINITY;
  let result: Result | undefined;
  const started = performance.now();
  do {
    const from = performance.now();
    result = run();
    if (result === undefined) return { ms: null, result };
    best = Math.min(best, performance.now() - from);
  } while (performance.now() - started < 1500);
  return { ms: best, result };
}

const shown = (parts: readonly ChangeObject<string | string[]>[] | undefined): number =>
  (parts ?? []).reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? [value].flat().join('').length : 0),
    0,
  );
const ratio = (theirs: number | null, ours: number | null): string =>
  ours === null || theirs === null ? `> ${Math.round(longest / (ours ?? longest))}` : (theirs / ours).toFixed(2);

for (const size of sizes) {
  for (const kind of kinds) {
    const before = clausesOf(size);
    const after = changed(before, kind);
    const [old, now] = [toBlocks(before), toBlocks(after)];
    const [oldText, nowText] = [toText(before), toText(after)];
    const ours = time(() => compareBlocks(old, now, 'en'));
    const words = time(() => diffWords(oldText, nowText, { timeout: longest }));
    const arrays = time(() => diffArrays(wordsOf(oldText), wordsOf(nowText), { timeout: longest }));
    const told = (ours.result ?? []).filter(({ op }) => op !== 'renumber');
    const size_ = told.reduce(
      (sum, { segments }) => sum + segments.reduce((length, [op, text]) => length + (op === '=' ? 0 : text.length), 0),
      0,
    );
    console.log(
      JSON.stringify({
        characters: size,
        change: kind,
        'ours ms': Number(ours.ms?.toFixed(1)),
        'diffWords / ours': ratio(words.ms, ours.ms),
        'diffArrays / ours': ratio(arrays.ms, ours.ms),
        'shown by ours': size_,
        'by diffWords': words.result === undefined ? 'given up' : shown(words.result),
        'by diffArrays': arrays.result === undefined ? 'given up' : shown(arrays.result),
      }),
    );
  }
}
