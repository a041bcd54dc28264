import { html } from 'hono/html';
import type { Edit, Segment } from '../../../shared/compare/edits.ts';
import { redline, shownPassages } from '../../../shared/compare/redline.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html } from '../frame/say.ts';

/** Above so many edits those of a section are folded under its heading. */
const mostOpen = 12;

/** Page text between what stands around it: without characters that act, with the spaces that part it from its neighbours. */
function words(text: string): string {
  const inner = clean(text);
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${inner}${/\s$/u.test(text) ? ' ' : ''}`;
}

const marked: Readonly<Record<Segment[0], (text: string) => Html>> = {
  '=': (text) => html`${words(text)}`,
  '-': (text) => html`<del>${words(text)}</del>`,
  '+': (text) => html`<ins>${words(text)}</ins>`,
};

function official(edit: Edit): Html[] {
  const { op, segments, before, after } = edit;
  if (op === 'renumber') return [html`<del>${clean(before ?? '')}</del> → <ins>${clean(after ?? '')}</ins>`];
  if (op !== 'replace') return segments.map(([sign, text]) => marked[sign](text));
  return shownPassages(redline(edit)).flatMap((passage) =>
    passage === null
      ? [html`<span class="left">[…] </span>`]
      : passage.segments.map(([sign, text]) => marked[sign](text)),
  );
}

/** How the words before and after are shown: woven into each other, or side by side. */
export const views = ['one', 'side'] as const;
export type View = (typeof views)[number];

/** How, in which language, and for whom edits are shown. */
export interface Showing {
  readonly view: View;
  readonly language: string;
  readonly reader: Reader;
}

/** One side of an edit: its own words, without those of the other. */
const side = (edit: Edit, other: Segment[0]): Html[] => {
  const passages = edit.op === 'replace' ? shownPassages(redline(edit)) : [{ segments: edit.segments }];
  return passages.flatMap((passage) =>
    passage === null
      ? [html`<span class="left">[…] </span>`]
      : passage.segments.flatMap(([sign, text]) => (sign === other ? [] : [marked[sign](text)])),
  );
};

function block(edit: Edit, { view, language, reader }: Showing): Html {
  if (view === 'one' || edit.op === 'move' || edit.op === 'renumber')
    return html`<blockquote lang="${language}" dir="auto">${official(edit)}</blockquote>`;
  const { before, after } = reader.words.change;
  const cell = (label: string, text: string | null, own: Html[]): Html =>
    html`<div><p class="facts">${label}</p><blockquote lang="${language}" dir="auto">${text === null ? '–' : own}</blockquote></div>`;
  return html`<div class="sides">${cell(before, edit.before, side(edit, '+'))}${cell(after, edit.after, side(edit, '-'))}</div>`;
}

/** Where an edit stands on the page, for what leads to it. */
export const placeOf = (at: number): string => `edit-${at + 1}`;

/** An edit with its place among all of the change. */
interface Placed {
  readonly edit: Edit;
  readonly at: number;
}

/** One edit under its own heading. */
function single({ edit, at }: Placed, showing: Showing): Html {
  const where = clean(edit.path.join(' › '));
  return html`<div class="edit" id="${placeOf(at)}"><h3>${showing.reader.mail.ops[edit.op]}${where === '' ? '' : html` · <span lang="${showing.language}" dir="auto">${where}</span>`}</h3>${block(edit, showing)}</div>`;
}

/** The edits of one section, folded under what it is called and how many they are. */
function folded(where: string, edits: readonly Placed[], showing: Showing): Html {
  const { words: site, mail } = showing.reader;
  const [only, ...others] = edits;
  if (only !== undefined && others.length === 0) return single(only, showing);
  const own = edits.map(
    ({ edit, at }) => html`<h3 id="${placeOf(at)}">${mail.ops[edit.op]}</h3>${block(edit, showing)}`,
  );
  return html`<details class="edit"><summary>${where === '' ? site.change.untitled : html`<span lang="${showing.language}" dir="auto">${where}</span>`} · ${site.change.edits(edits.length)}</summary>${own}</details>`;
}

/** What changed in the official words, marked with more than colour; many edits are folded by section. */
export function redlines(edits: readonly Edit[], showing: Showing): Html {
  const placed = edits.map((edit, at): Placed => ({ edit, at }));
  const renumbered = placed.filter(({ edit }) => edit.op === 'renumber');
  const substance = placed.filter(({ edit }) => edit.op !== 'renumber');
  const sections = Map.groupBy(substance, ({ edit }) => clean(edit.path.join(' › ')));
  const shown =
    substance.length <= mostOpen
      ? substance.map((one) => single(one, showing))
      : [...sections].map(([where, own]) => folded(where, own, showing));
  return html`${shown}
${renumbered.length === 0 ? '' : html`<details><summary>${showing.reader.words.change.renumbered(renumbered.length)}</summary>${renumbered.map((one) => single(one, showing))}</details>`}`;
}
