import { html } from 'hono/html';
import type { Html } from './say.ts';

type Cell = Html | string | number;

interface Table {
  /** Said before the table to those who hear it; it is not shown where a heading says it already. */
  readonly caption: string;
  readonly heads: readonly Cell[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[];
  /** Heads in plain words, for the cells of a narrow screen; the heads themselves unless given. */
  readonly labels?: readonly string[];
}

/**
 * A table that keeps its heads on a phone: there each row is a block, and each cell has its head before it. The roles keep it a table
 * for those who hear it, whatever it looks like.
 */
export function table({ caption, heads, rows, labels }: Table): Html {
  const says = labels ?? heads.map(String);
  return html`<table role="table"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${heads.map(
    (head) => html`<th role="columnheader" scope="col">${head}</th>`,
  )}</tr></thead><tbody role="rowgroup">
${rows.map(
  ([first = '', ...cells]) =>
    html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${cells.map(
      (cell, at) => html`<td role="cell" data-head="${says[at + 1] ?? ''}">${cell}</td>`,
    )}</tr>
`,
)}</tbody></table>`;
}
