import type { Block } from '../../extract/notice.ts';

/** What stands around a block and says what it is about, as published. */
export interface Surroundings {
  /** Headings above it, nearest first, without their numbers. */
  readonly headings: readonly string[];
  /**
   * Of an item, a row or a name: the line that leads its list in, else the paragraph before it. A table, and names, take over only
   * a paragraph that says so: one about something else would be said of every cell.
   */
  readonly lead: string;
  /** The paragraph before its list or table, whatever that says. */
  readonly opening: string;
  /** Whether it is the first row of a table and only says what the cells below it are. */
  readonly isHead: boolean;
  /** Whether it is an item, a row, or a name alone. */
  readonly isListed: boolean;
  /** A line right above it that is a label and no sentence: `Cost`, then `From AUD 1,810.00`. */
  readonly label: string;
  /** What announced the paragraphs up to here: `as follows`, `如下`. */
  readonly announced: string;
  /** The line that heads what follows without being a heading: `B. DATES FOR FILING …`, in capitals or numbered. */
  readonly section: string;
  /** Cells of the head of its table. */
  readonly columns: readonly string[];
  /** The block before. */
  readonly previous: string;
}

/** A head may say from when its column holds: `Fee from 8 April 2026`, `2027年`. */
const withoutDays = (text: string): string =>
  text.replace(
    /(?<!\d)(?:\d{1,2} )?\p{L}{3,9} (?:\d{1,2},? )?(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}(?= ?[年년])/gu,
    ' ',
  );

/** The head of a table names its columns: a first row with a sentence in it is a row like the others. */
const isHead = (text: string): boolean =>
  !/\d{3}|^\d/.test(withoutDays(text)) &&
  text.split(' | ').every((cell) => cell.length <= 60 && !/[，。；]|; |\p{Ll}{3}\. \p{Lu}|\p{Ll}{3}\.$/u.test(cell));

/** So many rows below a head show what stands in its columns. */
const rowsBelow = 6;
const holdsValue = (cell: string): boolean => /\d/.test(cell);

/** Whether the first row of a table names what stands below it: values stand there in columns in which it has none itself. */
function headsRows(first: Block, below: readonly Block[]): boolean {
  if (!isHead(first.text) || /\d|[:：](?=.)/u.test(withoutDays(first.text))) return false;
  const end = below.findIndex(({ kind }) => kind !== 'row');
  return below.slice(0, end < 0 ? below.length : end).some(({ text }) => text.split(' | ').slice(1).some(holdsValue));
}

/** Steps of a path that only count: `第六条`, `（六）`, `§ 18g`, `제7조`, `(a)`, `2.`. */
const numbering =
  /^(?:第.{1,8}|[（(].{1,6}[)）]|§.*|제\s?\d.*|[\d.]{1,8}|[①-⑳]|[a-z가-하][.)]|(?:Sec|Art)[a-z]*\.? ?\d.*)$/u;

/** Words that say what the paragraphs behind them are, up to the next heading. */
const announces =
  /다음과 같|아래와 같|如下|下列|as follows|wie folgt|folgende|次のとおり|以下のとおり|suivants? ?:|siguientes ?:/iu;
const longestAnnouncement = 300;
/** What is announced follows within this many blocks. */
const announcedBlocks = 30;
const longestLabel = 80;

/** A name alone, or names in a row: an item of a list that the page prints as paragraphs, or as a table of one column. */
const isNames = ({ kind, text }: Block): boolean =>
  kind === 'paragraph' &&
  (/^[^:：]{1,40}(?<![。.．｡；;!?？！])$/u.test(text) ||
    /^(?:[^、，。；:：]{1,12}[:：]\s?(?:[^、，。；:：]{1,20}、)|(?:[^、，。；:：]{1,20}、){3})(?:[^、，。；:：]{1,20}、){0,300}[^、，。；:：]{1,20}。?$/u.test(
      text,
    ) ||
    /^(?:\p{Lu}[^,.:;]{1,60}, ){2,300}\p{Lu}[^,.:;]{1,60}\.?$/u.test(text));

/** Lines in capitals head what follows, and so do short numbered ones. */
const isSection = ({ kind, text, label }: Block): boolean =>
  kind !== 'row' &&
  kind !== 'item' &&
  text.length <= 120 &&
  !/[。.．｡;；]\s*$/u.test(text) &&
  (label !== undefined || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)));

const isLabel = ({ kind, text }: Block): boolean =>
  kind !== 'row' && text.length <= longestLabel && !/[。.．｡!！?？;；]\s*$/u.test(text) && !/\d/.test(text);

/** What stands around each block, in their order; `leadsIn` says of a paragraph whether it leads a table in. */
export function* surroundingsOf(blocks: readonly Block[], leadsIn: RegExp | null): Generator<Surroundings> {
  let lead = '';
  let paragraph = '';
  /** A short line right above a list. */
  let line = '';
  let announced = '';
  let section = '';
  let left = 0;
  let columns: readonly string[] = [];
  let previous: Block | null = null;
  const counting = new Map<string, boolean>();
  const isCounting = (step: string): boolean => {
    const isKnown = counting.get(step) ?? numbering.test(step);
    counting.set(step, isKnown);
    return isKnown;
  };
  /** The paragraph, where it says that it leads in what follows. */
  let leading = '';
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading' || left-- <= 0) announced = '';
    const isListed = block.kind === 'item' || block.kind === 'row' || isNames(block);
    if (!isListed) lead = /[:：]\s*$/u.test(block.text) ? block.text : '';
    if (block.kind === 'heading') paragraph = leading = '';
    if (block.kind !== 'item') line = '';
    const cells = block.kind === 'row' ? block.text.split(' | ').length : 0;
    // A label between two rows of a table parts it, and the head stands over what follows too.
    const isParted = previous?.kind !== 'row' && columns.length !== cells;
    if (block.kind === 'row' ? isParted : previous?.kind !== 'row' || block.kind === 'item' || !isLabel(block))
      columns = [];
    yield {
      headings: block.path
        .filter((step) => !isCounting(step) && (block.kind !== 'row' || step !== block.path.at(-1)))
        .toReversed(),
      lead: !isListed ? '' : block.kind === 'item' ? lead || line || leading : lead || leading,
      opening: isListed ? paragraph : '',
      isHead:
        block.kind === 'row' && previous?.kind !== 'row' && headsRows(block, blocks.slice(at + 1, at + 1 + rowsBelow)),
      isListed,
      label: previous !== null && isLabel(previous) ? previous.text : '',
      announced,
      section,
      // A row that lacks a cell lacks its first: the one above is merged with it.
      columns: cells > 1 && cells < columns.length ? columns.slice(-cells) : columns,
      previous: previous?.text ?? '',
    };
    if ((block.kind === 'paragraph' && !isListed) || block.kind === 'clause') {
      paragraph = block.text.slice(0, longestAnnouncement);
      leading = leadsIn?.test(paragraph) === true ? paragraph : '';
    }
    const next = blocks[at + 1];
    // `Applicants must meet the salaries below.`, then labels with their values.
    const opensLabels = leading === block.text && next?.kind === 'paragraph' && isLabel(next);
    if (opensLabels || announces.test(block.text)) {
      announced = block.text.slice(0, longestAnnouncement);
      left = announcedBlocks;
    }
    if (block.kind === 'heading') section = '';
    if (isSection(block)) section = block.text;
    if (block.kind === 'row' && previous?.kind !== 'row' && isHead(block.text)) columns = block.text.split(' | ');
    if (block.kind === 'paragraph' && isNames(block)) line = block.text;
    previous = block;
  }
}
