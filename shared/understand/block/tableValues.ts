import type { Block } from '../../extract/notice.ts';
import type { FactDelta, FactValue, Quote } from '../fact.ts';
import { numbering } from '../numbering.ts';
import type { Readable } from '../readFacts.ts';
import { surroundingsOf } from './surroundings.ts';

/** A cell is told when it is no longer than this; what is longer is prose, and its edit tells it. */
const longestCell = 120;
/** A table in which more cells changed than this is told by its edits. */
const mostCells = 60;
/** Where more than this changed, no cell is looked for among the facts. */
const mostChanged = 2000;

interface Row {
  readonly cells: readonly string[];
  readonly columns: readonly string[];
  readonly block: Block;
  readonly text: string;
}

/** The rows of a notice by the headings over them and their first cell; null for two that are called alike. */
function rowsOf(
  { blocks }: Readable,
  only: ReadonlySet<number> | null,
  numberOf: (head: string) => number,
): Map<string, Row | null> {
  const rows = new Map<string, Row | null>();
  const heads = new Map<readonly string[], string>();
  let at = 0;
  for (const { columns, headings } of surroundingsOf(blocks, null)) {
    const block = blocks[at];
    at++;
    if (block?.kind !== 'row' || (only !== null && !only.has(at - 1))) continue;
    const cells = block.text.split(' | ');
    const head = heads.get(columns) ?? columns.join('\n');
    heads.set(columns, head);
    const key = JSON.stringify([headings, numberOf(head), cells[0]]);
    rows.set(key, rows.has(key) ? null : { cells, columns, block, text: block.text });
  }
  return rows;
}

/** What a row says behind a number that only counts it, or null. */
function behindNumber({ cells }: Pick<Row, 'cells'>): string | null {
  const [first = '', ...others] = cells;
  return /^\d{1,3}[.)]?$/.test(first) ? others.join(' | ') : null;
}

/** Where a cell stands in its row, with what stands on both sides. */
function quoteOf({ cells, text }: Row, cell: number): Quote {
  const start = cells.slice(0, cell).reduce((length, before) => length + before.length + 3, 0);
  const end = start + (cells[cell] ?? '').length;
  return {
    prefix: text.slice(Math.max(0, start - 32), start),
    exact: text.slice(start, end),
    suffix: text.slice(end, end + 32),
  };
}

const cellValue = (cell: string): FactValue => ({ value: cell, unit: 'text', precision: null, zone: null });

/** Whether a fact was read of a cell: its words hold the cell, or stand in it. */
function isTold(cell: string, quotes: readonly string[]): boolean {
  return cell !== '' && quotes.some((quote) => quote.includes(cell) || cell.includes(quote));
}

/**
 * TABLE-VALUE: cells that changed in a row that stayed, as row, column, before and after, where no fact tells them: `First
 * instalment / Applicant: AUD 1,000 → AUD 1,200`.
 */
export function tableValues(
  before: Readable,
  after: Readable,
  changed: readonly [ReadonlySet<number> | null, ReadonlySet<number> | null],
  told: readonly FactDelta[],
): FactDelta[] {
  const numberOf = numbering();
  const was = rowsOf(before, changed[0], numberOf);
  const is = rowsOf(after, changed[1], numberOf);
  let left = mostChanged;
  const quotes = told.flatMap(({ quote }) => [quote.before?.exact, quote.after?.exact].flatMap((exact) => exact ?? []));
  const numbered = new Set(
    before.blocks.flatMap(({ kind, text }) =>
      kind === 'row' ? (behindNumber({ cells: text.split(' | ') }) ?? []) : [],
    ),
  );
  const deltas: FactDelta[] = [];
  for (const [key, row] of is) {
    const old = was.get(key);
    if (row === null || old === null || old === undefined || old.cells.length !== row.cells.length) continue;
    // A row that stood there under another number has moved.
    if (numbered.has(behindNumber(row) ?? '')) continue;
    for (const [cell, text] of row.cells.entries()) {
      const former = old.cells[cell] ?? '';
      if (cell === 0 || text === former || text.length > longestCell || former.length > longestCell) continue;
      if (text === '' || former === '') continue;
      if (left-- === 0 || deltas.length > mostCells) return [];
      if (isTold(text, quotes)) continue;
      const column = row.columns[cell];
      deltas.push({
        op: 'replace',
        type: 'table_value',
        programme: null,
        qualifier: [row.cells[0], column].filter((name) => name !== undefined && name !== '').join(' / '),
        before: cellValue(former),
        after: cellValue(text),
        status: 'in_force',
        scope: null,
        quote: { before: quoteOf(old, cell), after: quoteOf(row, cell) },
        rule: 'TABLE-VALUE',
      });
    }
  }
  return deltas.length > mostCells ? [] : deltas;
}
