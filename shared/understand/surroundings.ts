import type { Block } from '../extract/notice.ts';

/** What stands around a block and says what it is about, all in lower case. */
export interface Surroundings {
  /** Headings above it, the line with a colon that leads its list in, and the head of its table. */
  readonly about: string;
  /** Cells of the head of its table. */
  readonly columns: readonly string[];
  /** The block before, as published. */
  readonly previous: string;
}

const isHead = (text: string): boolean => !/\d/.test(text) && text.split(' | ').every((cell) => cell.length <= 60);

/** Words that say what the paragraphs behind them are, up to the next heading. */
const announces = /다음과 같|아래와 같|如下|as follows|wie folgt|次のとおり|以下のとおり/iu;
const longestAnnouncement = 300;

/** What stands around each block, in their order. */
export function* surroundingsOf(blocks: readonly Block[]): Generator<Surroundings> {
  let lead = '';
  let announced = '';
  let columns: readonly string[] = [];
  let previous: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') announced = '';
    if (block.kind !== 'item' && block.kind !== 'row') lead = /[:：]\s*$/u.test(block.text) ? block.text : '';
    if (block.kind !== 'row') columns = [];
    const headings = block.path.filter((step) => step.length > 6);
    const isListed = block.kind === 'item' || block.kind === 'row';
    yield {
      about: [...headings, isListed ? lead : '', announced, ...columns].join(' · ').toLowerCase(),
      columns,
      previous: previous?.text ?? '',
    };
    if (announces.test(block.text)) announced = block.text.slice(0, longestAnnouncement);
    if (block.kind === 'row' && previous?.kind !== 'row' && isHead(block.text))
      columns = block.text.toLowerCase().split(' | ');
    previous = block;
  }
}
