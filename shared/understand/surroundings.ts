import type { Block } from '../extract/notice.ts';

/** What stands around a block and says what it is about, all in lower case. */
export interface Surroundings {
  /** Headings above it, the line with a colon that leads its list in, and the head of its table. */
  readonly about: string;
  /** Cells of the head of its table. */
  readonly columns: readonly string[];
}

const isHead = (text: string): boolean => !/\d/.test(text) && text.split(' | ').every((cell) => cell.length <= 60);

/** What stands around each block, in their order. */
export function* surroundingsOf(blocks: readonly Block[]): Generator<Surroundings> {
  let lead = '';
  let columns: readonly string[] = [];
  let previous: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') lead = '';
    if (block.kind === 'paragraph' || block.kind === 'clause')
      lead = /[:：]\s*$/u.test(block.text) ? block.text.toLowerCase() : '';
    if (block.kind !== 'row') columns = [];
    const headings = block.path
      .filter((step) => step.length > 6)
      .join(' · ')
      .toLowerCase();
    yield {
      about: [
        headings,
        block.kind === 'item' || block.kind === 'row' || block.kind === 'clause' ? lead : '',
        columns.join(' · '),
      ].join(' · '),
      columns,
    };
    if (block.kind === 'row' && previous?.kind !== 'row' && isHead(block.text))
      columns = block.text.toLowerCase().split(' | ');
    previous = block;
  }
}
