import type { Block } from '../extract/notice.ts';
import { normalise } from '../language/normalise.ts';

/** What blocks are compared and found again by. */
export interface Keys {
  /** Equal keys, equal text: numbers that only count rows do not matter, as labels do not. */
  readonly keyOf: (block: Block) => string;
  /** What a block is about, or null: of a row its first cell that says something, of a clause its number. */
  readonly addressOf: (block: Block) => string | null;
  /** What a row is about, as `addressOf` has it. */
  readonly subjectOf: (row: Block) => string;
}

/** Heads of a column that counts the rows; any other number in front says something: a year, points, a class. */
const counting = /^(?:no\.?|nos\.?|nr\.?|s\/?n|#|lfd\.? ?nr\.?|序号|序號|编号|項次|项次|番号|項番|연번|순번|번호)$/iu;
const count = /^\d{1,4}[.)]?$/u;
const cellsOf = (row: Block): string[] => row.text.split(' | ');

/** Rows of tables whose first column counts them. */
function countedRows(blocks: readonly Block[]): Set<Block> {
  const counted = new Set<Block>();
  let counts = false;
  for (const block of blocks) {
    if (block.kind !== 'row') {
      counts = false;
      continue;
    }
    const [first = ''] = cellsOf(block);
    if (counting.test(first.trim())) counts = true;
    else if (counts && count.test(first.trim())) counted.add(block);
  }
  return counted;
}

/** Reads the keys of two notices, each block's once. */
export function createKeys(before: readonly Block[], after: readonly Block[]): Keys {
  const counted = new Set([...countedRows(before), ...countedRows(after)]);
  const keys = new Map<Block, string>();
  const cellsSaid = (row: Block): string[] => cellsOf(row).slice(counted.has(row) ? 1 : 0);
  const subjectOf = (row: Block): string => normalise(cellsSaid(row)[0] ?? '');
  return {
    keyOf: (block) => {
      const known = keys.get(block);
      if (known !== undefined) return known;
      const key = normalise(counted.has(block) ? cellsSaid(block).join(' | ') : block.text);
      keys.set(block, key);
      return key;
    },
    addressOf: (block) => {
      if (block.kind === 'row') return `row ${subjectOf(block)}`;
      return block.label === undefined ? null : block.path.join(' ');
    },
    subjectOf,
  };
}
