import type { Piece } from '../blocks.ts';
import { type ElementRules, readElements } from './elements.ts';
import type { FileText } from './fileText.ts';
import { childOf, elementsIn, textOf, type XmlElement, type XmlNode } from './xmlTree.ts';

/** Footnotes of the documentation (`(+++ Textnachweis ab … +++)`) and numbers of sentences are no text of the law. */
const skipped = new Set(['fussnoten', 'FnR', 'IMG', 'FILE', 'kommentar', 'TOC']);
/** `(2a) …`: a paragraph of a section. */
const paragraphNumber = /^(\(\d+[a-z]{0,2}\)) (?=\S)/u;
const articleDepth = 2;
const paragraphDepth = 6;

const rules: ElementRules = {
  skipped,
  blocks: new Set(['P', 'DL', 'DD', 'LA', 'table', 'tgroup', 'thead', 'tbody', 'pre', 'Title', 'Footnote']),
  // Lists within lists go deeper: `1.`, `a)`, `aa)`.
  numberDepth: ({ name }, outer) =>
    name === 'DT' ? paragraphDepth + outer.filter((around) => around === 'DL').length : null,
  number: (text) => {
    const printed = paragraphNumber.exec(text)?.[1];
    return printed === undefined ? null : { printed, depth: paragraphDepth, rest: text.slice(printed.length).trim() };
  },
};

/** A law without the numbers that official texts print before each sentence. */
function withoutSentenceNumbers(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    return child.name === 'SUP' && child.attributes['class'] === 'Rec' ? [] : [withoutSentenceNumbers(child)];
  });
  return { ...element, children };
}

/** Part, chapter and so on that a norm opens; norms below repeat it. */
function divisionOf(data: XmlElement | null): { readonly key: string; readonly level: number } | null {
  const division = childOf(data, 'gliederungseinheit');
  const name = textOf(childOf(division, 'gliederungsbez'));
  if (division === null || name === '' || name === '-') return null;
  const depth = Math.ceil(textOf(childOf(division, 'gliederungskennzahl')).length / 3);
  return {
    key: `${name} ${textOf(childOf(division, 'gliederungstitel'))}`.trim(),
    level: Math.min(Math.max(depth, 1), 4) + 1,
  };
}

/**
 * Reads the consolidated law of gesetze-im-internet.de (gii-norm.dtd 1.01): `norm` by `norm`, addressed as `§ 18g › (1) › 1.`.
 * When and by which build the file was made is no part of it; its own word on which amendments it holds (`Stand`) is.
 */
export function readGermanLaw(root: XmlElement): FileText {
  const norms = elementsIn(root, ({ name }) => name === 'norm');
  const head = childOf(norms[0] ?? root, 'metadaten');
  const long = textOf(childOf(head, 'langue'));
  const short = textOf(childOf(head, 'amtabk')) || textOf(childOf(head, 'jurabk'));
  const title = long === '' ? short : short === '' ? long : `${long} (${short})`;
  const pieces: Piece[] = title === '' ? [] : [{ kind: 'heading', level: 1, text: title }];
  for (const state of head === null ? [] : elementsIn(head, ({ name }) => name === 'standangabe')) {
    const text = textOf(childOf(state, 'standkommentar'));
    if (text !== '') pieces.push({ kind: 'paragraph', text: `${textOf(childOf(state, 'standtyp'))}: ${text}` });
  }
  let division = '';
  for (const norm of norms) {
    const data = childOf(norm, 'metadaten');
    const opened = divisionOf(data);
    if (opened !== null && opened.key !== division) {
      pieces.push({ kind: 'heading', level: opened.level, text: opened.key });
      division = opened.key;
    }
    const name = textOf(childOf(data, 'enbez'));
    if (name === 'Inhaltsübersicht') continue;
    if (name !== '') {
      const text = `${name} ${textOf(childOf(data, 'titel'))}`.trim();
      pieces.push({ kind: 'heading', level: 6, text, label: { printed: name, depth: articleDepth } });
    }
    const content = childOf(norm, 'textdaten');
    if (content !== null) pieces.push(...readElements(withoutSentenceNumbers(content), rules));
  }
  const source = childOf(head, 'fundstelle');
  const number = `${textOf(childOf(source, 'periodikum'))} ${textOf(childOf(source, 'zitstelle'))}`.trim();
  return { verdict: 'document', title: title || null, number: number || null, publishedOn: null, pieces };
}
