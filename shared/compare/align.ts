import { printed } from '../extract/blocks.ts';
import type { Block } from '../extract/notice.ts';
import { normalise } from '../language/normalise.ts';
import { differInBroken } from './broken.ts';
import { deletion, type Edit, insertion } from './edits.ts';
import { createKeys, type Keys } from './keys.ts';
import { compareSequences, type Part, sharedEnds } from './sequence.ts';
import { likeness, mostLikeness, segmentsOf } from './words.ts';

/** Two blocks at least this alike are one block that was rewritten (measured on entry-rule pages: rewrites 0.5 to 0.98, others below 0.4). */
const rewritten = 0.5;
/** And so are the names of what two rows are about, where a name was spelt anew. */
const respelt = 0.6;
/** Pairing every removed block with every added one is bounded, in blocks and in characters; beyond it only equal addresses pair. */
const mostPairings = 40_000;
const mostCharacters = 50_000_000;
/** Blocks of one address that each block of it is held against: a number or a first cell can stand a thousand times. */
const mostOfAddress = 20;

interface Run {
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

const join = (blocks: readonly Block[]): string => normalise(blocks.map(printed).join('')).replaceAll(' ', '');

function replaced(before: Block, after: Block, language: string): Edit {
  return {
    op: 'replace',
    path: after.path,
    before: printed(before),
    after: printed(after),
    segments: segmentsOf(printed(before), printed(after), language),
  };
}

function renumbered(before: Block, after: Block): Edit {
  const [old, now] = [printed(before), printed(after)];
  const number = (after.label ?? '').length;
  return {
    op: 'renumber',
    path: after.path,
    before: old,
    after: now,
    segments: [
      ['-', before.label ?? ''],
      ['+', now.slice(0, number)],
      ['=', now.slice(number)],
    ],
  };
}

interface Addressed {
  readonly block: Block;
  readonly key: string;
  readonly address: string | null;
}

const lengthOf = (blocks: readonly Addressed[]): number => blocks.reduce((sum, { key }) => sum + key.length, 0);

/** The blocks that each block may have become: all, where they are few and short, else those of its address. */
function partnersIn(old: readonly Addressed[], now: readonly Addressed[]): (before: Addressed) => readonly Addressed[] {
  const characters = lengthOf(old) * now.length + lengthOf(now) * old.length;
  if (old.length * now.length <= mostPairings && characters <= mostCharacters) return () => now;
  const byAddress = Map.groupBy(now, (block) => block.address);
  const ofAddress = new Map(old.map(({ address: own }) => [own, byAddress.get(own)?.slice(0, mostOfAddress) ?? []]));
  return ({ address: own }) => (own === null ? [] : (ofAddress.get(own) ?? []));
}

/** Two names of one thing: `Viet Nam` and `Vietnam`; figures name another year or class by one digit. */
const isRespelt = (before: string, after: string): boolean =>
  !/\d/u.test(`${before}${after}`) && likeness(before.toLowerCase(), after.toLowerCase()) >= respelt;

/** Pairs the blocks of a run that are one block rewritten: those added, with what each was; the others were removed or added. */
function pair(run: Run, { keyOf, addressOf, subjectOf }: Keys): Map<Block, Block> {
  const origins = new Map<Block, Block>();
  const taken = new Set<Block>();
  const addressed = (block: Block): Addressed => ({ block, key: keyOf(block), address: addressOf(block) });
  const old = run.removed.map(addressed);
  const now = run.added.map(addressed);
  const partnersOf = partnersIn(old, now);
  const candidates: { before: Block; after: Block; score: number }[] = [];
  for (const before of old) {
    for (const after of partnersOf(before)) {
      if ((before.block.kind === 'row') !== (after.block.kind === 'row')) continue;
      const same = before.address !== null && before.address === after.address;
      const isRow = before.block.kind === 'row';
      if (isRow && !same && !isRespelt(subjectOf(before.block), subjectOf(after.block))) continue;
      const bonus = same && isRow ? 1 : 0;
      if (mostLikeness(before.key, after.key) + bonus < rewritten) continue;
      const score = likeness(before.key, after.key) + bonus;
      if (score >= rewritten) candidates.push({ before: before.block, after: after.block, score });
    }
  }
  candidates.sort((one, other) => other.score - one.score);
  for (const { before, after } of candidates) {
    if (taken.has(before) || origins.has(after)) continue;
    origins.set(after, before);
    taken.add(before);
  }
  return origins;
}

/** What two notices share, in order. What begins and ends both as printed is not folded before it is compared. */
function partsOf(before: readonly Block[], after: readonly Block[], keyOf: Keys['keyOf']): readonly Part[] {
  const { begin, end } = sharedEnds(before, after, (one, other) => one.text === other.text);
  const keysOf = (blocks: readonly Block[]): string[] => blocks.slice(begin, blocks.length - end).map(keyOf);
  return [
    { kind: 'kept', size: begin },
    ...compareSequences(keysOf(before), keysOf(after)),
    { kind: 'kept', size: end },
  ];
}

/** A block and its place in the later notice, which edits are told in the order of. */
interface Placed {
  readonly block: Block;
  readonly at: number;
}

interface Difference {
  /** Kept blocks whose own number is another now, old and new. */
  readonly renumbered: readonly (readonly [Block, Placed])[];
  readonly runs: readonly (Run & { readonly at: number })[];
}

/** What two notices do not share, run by run; the same words in other blocks are no difference. */
function differ(before: readonly Block[], after: readonly Block[], keys: Keys): Difference {
  const renumbered: (readonly [Block, Placed])[] = [];
  const runs: (Run & { readonly at: number })[] = [];
  let [old, now] = [0, 0];
  let run: Run = { removed: [], added: [] };
  const close = (): void => {
    const { removed, added } = run;
    if (removed.length + added.length > 0 && join(removed) !== join(added))
      runs.push({ ...run, at: now - added.length });
    run = { removed: [], added: [] };
  };
  for (const { kind, size } of partsOf(before, after, keys.keyOf)) {
    if (kind === 'removed') run = { ...run, removed: before.slice(old, old + size) };
    if (kind === 'added') run = { ...run, added: after.slice(now, now + size) };
    if (kind === 'kept' && size > 0) {
      close();
      for (let step = 0; step < size; step++) {
        const [one, other] = [before[old + step], after[now + step]];
        if (one?.label === undefined || other?.label === undefined || one.label === other.label) continue;
        if (normalise(one.label) !== normalise(other.label)) renumbered.push([one, { block: other, at: now + step }]);
      }
    }
    if (kind !== 'added') old += size;
    if (kind !== 'removed') now += size;
  }
  close();
  return { renumbered, runs };
}

/** Finds what is gone in one place among what has come in another: as it was, or a row about the same, once in either notice. */
function findAgain(gone: readonly Block[], come: readonly Block[], { keyOf, addressOf }: Keys): Map<Block, Block> {
  // Last first, so that each is taken from the end.
  const waiting = Map.groupBy(gone.toReversed(), keyOf);
  const found = new Map<Block, Block>();
  for (const block of come) {
    const from = waiting.get(keyOf(block))?.pop();
    if (from !== undefined) found.set(block, from);
  }
  const taken = new Set(found.values());
  const rowsOf = (blocks: readonly Block[]) =>
    Map.groupBy(
      blocks.filter(({ kind }) => kind === 'row'),
      addressOf,
    );
  const rows = rowsOf(gone.filter((block) => !taken.has(block)));
  for (const [address, [row, ...others]] of rowsOf(come.filter((block) => !found.has(block)))) {
    const [from, ...more] = rows.get(address) ?? [];
    if (row !== undefined && from !== undefined && others.length + more.length === 0) found.set(row, from);
  }
  return found;
}

const moved = (before: Block, after: Block): Edit => ({
  op: 'move',
  path: after.path,
  before: printed(before),
  after: printed(after),
  segments: [['=', printed(after)]],
});

/**
 * Compares two notices block by block: first what is equal in order, then what was rewritten in place, then what moved.
 * Numbers do not count for equality, so an inserted item is one insert, and those after it are `renumber`.
 */
export function compareBlocks(before: readonly Block[], after: readonly Block[], language: string): Edit[] {
  const keys = createKeys(before, after);
  const difference = differ(before, after, keys);
  const edits: { readonly at: number; readonly edit: Edit }[] = difference.renumbered.map(([one, { block, at }]) => {
    return { at, edit: renumbered(one, block) };
  });
  const gone: Placed[] = [];
  const come: Placed[] = [];
  for (const run of difference.runs) {
    const origins = pair(run, keys);
    const rewritten = new Set(origins.values());
    for (const block of run.removed) if (!rewritten.has(block)) gone.push({ block, at: run.at });
    for (const [step, block] of run.added.entries()) {
      const from = origins.get(block);
      if (from === undefined) come.push({ block, at: run.at + step });
      else if (!differInBroken(printed(from), printed(block)))
        edits.push({ at: run.at + step, edit: replaced(from, block, language) });
    }
  }
  const blocksOf = (placed: readonly Placed[]): Block[] => placed.map(({ block }) => block);
  const found = findAgain(blocksOf(gone), blocksOf(come), keys);
  for (const { block, at } of come) {
    const from = found.get(block);
    if (from === undefined) edits.push({ at, edit: insertion(block.path, printed(block)) });
    else if (keys.keyOf(from) === keys.keyOf(block)) edits.push({ at, edit: moved(from, block) });
    else edits.push({ at, edit: replaced(from, block, language) });
  }
  const again = new Set(found.values());
  for (const { block, at } of gone)
    if (!again.has(block)) edits.push({ at, edit: deletion(block.path, printed(block)) });
  return edits.sort((one, other) => one.at - other.at).map(({ edit }) => edit);
}
