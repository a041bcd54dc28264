import { html } from 'hono/html';
import type { Edit, Segment } from '../../shared/compare/edits.ts';
import { redline, shownPassages } from '../../shared/compare/redline.ts';
import type { Reader } from './reader.ts';
import { clean, type Html } from './say.ts';

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

const block = (edit: Edit, language: string): Html =>
  html`<blockquote lang="${language}" dir="auto">${official(edit)}</blockquote>`;

/** One edit under its own heading. */
function single(edit: Edit, language: string, { mail }: Reader): Html {
  const where = clean(edit.path.join(' › '));
  return html`<div class="edit"><h3>${mail.ops[edit.op]}${where === '' ? '' : html` · <span lang="${language}" dir="auto">${where}</span>`}</h3>${block(edit, language)}</div>`;
}

/** The edits of one section, folded under what it is called and how many they are. */
function folded(where: string, edits: readonly Edit[], language: string, reader: Reader): Html {
  const { change } = reader.words;
  const [only, ...others] = edits;
  if (only !== undefined && others.length === 0) return single(only, language, reader);
  const own = edits.map((edit) => html`<h3>${reader.mail.ops[edit.op]}</h3>${block(edit, language)}`);
  return html`<details class="edit"><summary>${where === '' ? change.untitled : html`<span lang="${language}" dir="auto">${where}</span>`} · ${change.edits(edits.length)}</summary>${own}</details>`;
}

/** What changed in the official words, marked with more than colour; many edits are folded by section. */
export function redlines(edits: readonly Edit[], language: string, reader: Reader): Html {
  const renumbered = edits.filter(({ op }) => op === 'renumber');
  const substance = edits.filter(({ op }) => op !== 'renumber');
  const sections = Map.groupBy(substance, ({ path }) => clean(path.join(' › ')));
  const shown =
    substance.length <= mostOpen
      ? substance.map((edit) => single(edit, language, reader))
      : [...sections].map(([where, own]) => folded(where, own, language, reader));
  return html`${shown}
${renumbered.length === 0 ? '' : html`<details><summary>${reader.words.change.renumbered(renumbered.length)}</summary>${renumbered.map((edit) => single(edit, language, reader))}</details>`}`;
}
