import type { Block } from '../extract/notice.ts';

/** What stands around a block and says what it is about, all in lower case. */
export interface Surroundings {
  /** Headings above it, the line with a colon that leads its list in, and the head of its table. */
  readonly about: string;
  /** Of an item or a row, the notice's title and the paragraph that leads its list in: what a bare name is listed for. */
  readonly list: string;
  /** Cells of the head of its table. */
  readonly columns: readonly string[];
  /** The block before, as published. */
  readonly previous: string;
}

const isHead = (text: string): boolean => !/\d/.test(text) && text.split(' | ').every((cell) => cell.length <= 60);

/** Steps of a path that only count: `第六条`, `（六）`, `§ 18g`, `제7조`, `(a)`, `2.`. */
const numbering =
  /^(?:第.{1,8}|[（(].{1,6}[)）]|§.*|제\s?\d.*|[\d.]{1,8}|[①-⑳]|[a-z가-하][.)]|(?:Sec|Art)[a-z]*\.? ?\d.*)$/u;

/** Words that say what the paragraphs behind them are, up to the next heading. */
const announces = /다음과 같|아래와 같|如下|as follows|wie folgt|次のとおり|以下のとおり/iu;
const longestAnnouncement = 300;
/** What is announced follows within this many blocks. */
const announcedBlocks = 30;

/** A name alone, or names in a row: an item of a list that the page prints as paragraphs, or as a table of one column. */
const isNames = ({ kind, text }: Block): boolean =>
  kind === 'paragraph' && (/^.{1,40}(?<![。.；;:：!?？！])$/u.test(text) || (text.match(/、/gu)?.length ?? 0) >= 3);

/** What stands around each block, in their order. */
export function* surroundingsOf(blocks: readonly Block[], title: string): Generator<Surroundings> {
  let lead = '';
  let paragraph = '';
  let announced = '';
  let left = 0;
  let columns: readonly string[] = [];
  let previous: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading' || left-- <= 0) announced = '';
    const isListed = block.kind === 'item' || block.kind === 'row' || isNames(block);
    if (!isListed) lead = /[:：]\s*$/u.test(block.text) ? block.text : '';
    if (block.kind === 'heading') paragraph = '';
    if ((block.kind === 'paragraph' && !isListed) || block.kind === 'clause')
      paragraph = block.text.slice(0, longestAnnouncement);
    if (block.kind !== 'row') columns = [];
    const headings = block.path.filter((step) => !numbering.test(step));
    yield {
      about: [...headings, isListed ? lead : '', announced, ...columns].join(' · ').toLowerCase(),
      list: isListed ? `${title} · ${paragraph}`.toLowerCase() : '',
      columns,
      previous: previous?.text ?? '',
    };
    if (announces.test(block.text)) {
      announced = block.text.slice(0, longestAnnouncement);
      left = announcedBlocks;
    }
    if (block.kind === 'row' && previous?.kind !== 'row' && isHead(block.text))
      columns = block.text.toLowerCase().split(' | ');
    previous = block;
  }
}
