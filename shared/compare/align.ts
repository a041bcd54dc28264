import { printed } from '../extract/blocks.ts';
import type { Block } from '../extract/notice.ts';
import type { Edit } from './edits.ts';
import { normalise } from './normalise.ts';
import { compareSequences, type Part } from './sequence.ts';
import { likeness, mostLikeness, segmentsOf } from './words.ts';

/** Two blocks at least this alike are one block that was rewritten (measured on entry-rule pages: rewrites 0.5 to 0.98, others below 0.4). */
const rewritten = 0.5;
/** Pairing every removed block with every added one is bounded, in blocks and in characters; beyond it only equal addresses pair. */
const mostPairings = 40_000;
const mostCharacters = 50_000_000;
/** Blocks of one address that each block of it is held against: a number or a first cell can stand a thousand times. */
const mostOfAddress = 20;

interface Run {
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

const keyOf = (block: Block): string => normalise(block.text);
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

/** Row identity is the first cell; a clause's is its number. */
function address(block: Block): string | null {
  if (block.kind === 'row') return `row ${normalise(block.text.split(' | ')[0] ?? '')}`;
  return block.label === undefined ? null : block.path.join(' ');
}

interface Addressed {
  readonly block: Block;
  readonly key: string;
  readonly address: string | null;
}

const addressed = (block: Block): Addressed => ({ block, key: keyOf(block), address: address(block) });
const lengthOf = (blocks: readonly Addressed[]): number => blocks.reduce((sum, { key }) => sum + key.length, 0);

/** The blocks that each block may have become: all, where they are few and short, else those of its address. */
function partnersIn(old: readonly Addressed[], now: readonly Addressed[]): (before: Addressed) => readonly Addressed[] {
  const characters = lengthOf(old) * now.length + lengthOf(now) * old.length;
  if (old.length * now.length <= mostPairings && characters <= mostCharacters) return () => now;
  const byAddress = Map.groupBy(now, (block) => block.address);
  const ofAddress = new Map(old.map(({ address: own }) => [own, byAddress.get(own)?.slice(0, mostOfAddress) ?? []]));
  return ({ address: own }) => (own === null ? [] : (ofAddress.get(own) ?? []));
}

/** Pairs the blocks of a run that are one block rewritten, in order; what stays unpaired was removed or added. */
function pair(run: Run): { readonly pairs: Map<Block, Block>; readonly taken: Set<Block> } {
  const pairs = new Map<Block, Block>();
  const taken = new Set<Block>();
  const old = run.removed.map(addressed);
  const now = run.added.map(addressed);
  const partnersOf = partnersIn(old, now);
  const candidates: { before: Block; after: Block; score: number }[] = [];
  for (const before of old) {
    for (const after of partnersOf(before)) {
      if ((before.block.kind === 'row') !== (after.block.kind === 'row')) continue;
      const same = before.address !== null && before.address === after.address;
      const bonus = same && before.block.kind === 'row' ? 1 : 0;
      if (mostLikeness(before.key, after.key) + bonus < rewritten) continue;
      const score = likeness(before.key, after.key) + bonus;
      if (score >= rewritten) candidates.push({ before: before.block, after: after.block, score });
    }
  }
  candidates.sort((one, other) => other.score - one.score);
  for (const { before, after } of candidates) {
    if (pairs.has(before) || taken.has(after)) continue;
    pairs.set(before, after);
    taken.add(after);
  }
  return { pairs, taken };
}

/** What two notices share, in order. What begins and ends both as printed is not folded before it is compared. */
function partsOf(before: readonly Block[], after: readonly Block[]): readonly Part[] {
  const most = Math.min(before.length, after.length);
  let begin = 0;
  while (begin < most && before[begin]?.text === after[begin]?.text) begin++;
  let end = 0;
  while (end < most - begin && before.at(-1 - end)?.text === after.at(-1 - end)?.text) end++;
  const keysOf = (blocks: readonly Block[]): string[] => blocks.slice(begin, blocks.length - end).map(keyOf);
  return [
    { kind: 'kept', size: begin },
    ...compareSequences(keysOf(before), keysOf(after)),
    { kind: 'kept', size: end },
  ];
}

/**
 * Compares two notices block by block: first what is equal in order, then what was rewritten in place, then what moved.
 * Numbers do not count for equality, so an inserted item is one insert, and those after it are `renumber`.
 */
export function compareBlocks(before: readonly Block[], after: readonly Block[], language: string): Edit[] {
  const runs: { run: Run; at: number }[] = [];
  const edits: { at: number; edit: Edit }[] = [];
  let removed: Block[] = [];
  let old = 0;
  let now = 0;
  const close = (added: readonly Block[]): void => {
    if (removed.length + added.length > 0 && join(removed) !== join(added))
      runs.push({ run: { removed, added }, at: now });
    removed = [];
  };
  let added: Block[] = [];
  for (const { kind, size } of partsOf(before, after)) {
    if (kind === 'removed') {
      removed = before.slice(old, old + size);
      old += size;
    } else if (kind === 'added') {
      added = after.slice(now, now + size);
      now += size;
    } else {
      close(added);
      added = [];
      for (let step = 0; step < size; step++) {
        const one = before[old + step];
        const other = after[now + step];
        if (one === undefined || other === undefined) continue;
        if (one.label === undefined || other.label === undefined || one.label === other.label) continue;
        if (normalise(one.label) !== normalise(other.label)) {
          edits.push({ at: now + step, edit: renumbered(one, other) });
        }
      }
      old += size;
      now += size;
    }
  }
  close(added);

  const gone: { block: Block; at: number }[] = [];
  const come: { block: Block; at: number }[] = [];
  for (const { run, at } of runs) {
    const { pairs, taken } = pair(run);
    const start = at - run.added.length;
    for (const block of run.removed) if (!pairs.has(block)) gone.push({ block, at: start });
    const origin = new Map([...pairs].map(([one, other]) => [other, one]));
    run.added.forEach((block, step) => {
      const from = origin.get(block);
      if (from !== undefined) edits.push({ at: start + step, edit: replaced(from, block, language) });
      else if (!taken.has(block)) come.push({ block, at: start + step });
    });
  }
  // Last first, so that each is taken from the end.
  const waiting = Map.groupBy(gone.map(({ block }) => block).reverse(), keyOf);
  const moved = new Set<Block>();
  for (const { block, at } of come) {
    const from = waiting.get(keyOf(block))?.pop();
    if (from === undefined) {
      edits.push({
        at,
        edit: {
          op: 'insert',
          path: block.path,
          before: null,
          after: printed(block),
          segments: [['+', printed(block)]],
        },
      });
      continue;
    }
    moved.add(from);
    edits.push({
      at,
      edit: {
        op: 'move',
        path: block.path,
        before: printed(from),
        after: printed(block),
        segments: [['=', printed(block)]],
      },
    });
  }
  for (const { block, at } of gone) {
    if (moved.has(block)) continue;
    edits.push({
      at,
      edit: { op: 'delete', path: block.path, before: printed(block), after: null, segments: [['-', printed(block)]] },
    });
  }
  return edits.sort((one, other) => one.at - other.at).map(({ edit }) => edit);
}
