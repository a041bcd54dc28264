import { readNumber } from '../documentNumber.ts';
import { type ElementRules, readElements } from './elements.ts';
import type { FileText } from './fileText.ts';
import { childOf, textOf, type XmlElement } from './xmlTree.ts';

/** First lines in which a number may stand. */
const firstLines = 8;

/** HWPX: what is drawn around the text, is typed into a form's fields or was struck out. */
const koreanRules: ElementRules = {
  skipped: new Set(
    'secPr linesegarray parameters fieldBegin header footer pageNum pageHiding shapeComment caption script hiddenComment bookmark'.split(
      ' ',
    ),
  ),
  inline: new Set(
    'run t tab lineBreak nbSpace fwSpace hyphen markpenBegin markpenEnd insertBegin insertEnd titleMark'.split(' '),
  ),
  rows: new Set(['tr']),
  cells: new Set(['tc']),
};

const wordSkipped = new Set(
  'del delText moveFrom instrText pPr rPr sectPr tblPr tcPr trPr fldData pict drawing'.split(' '),
);
const wordRules: ElementRules = {
  skipped: wordSkipped,
  inline: new Set(
    'r t tab br cr ins hyperlink smartTag sdt sdtContent noBreakHyphen proofErr bookmarkStart bookmarkEnd'.split(' '),
  ),
  rows: new Set(['tr']),
  cells: new Set(['tc']),
  heading: (element) => {
    if (element.name !== 'p') return null;
    const style = childOf(childOf(element, 'pPr'), 'pStyle')?.attributes['w:val'] ?? '';
    const level = /^(?:Heading|heading |berschrift|Überschrift)\s?([1-6])$/u.exec(style)?.[1];
    if (level === undefined && style !== 'Title') return null;
    return { kind: 'heading', level: Number(level ?? 1), text: textOf(element, wordSkipped) };
  },
};
const openRules: ElementRules = {
  skipped: new Set('tracked-changes annotation table-of-content sequence-decls frame forms'.split(' ')),
  inline: new Set('span a s tab line-break soft-page-break bookmark bookmark-start bookmark-end note'.split(' ')),
  rows: new Set(['table-row']),
  cells: new Set(['table-cell']),
  heading: (element) => {
    if (element.name !== 'h') return null;
    return {
      kind: 'heading',
      level: Math.min(Number(element.attributes['text:outline-level'] ?? 1) || 1, 6),
      text: textOf(element),
    };
  },
};

const rules = { hwpx: koreanRules, docx: wordRules, odt: openRules } as const;
export type OfficeForm = keyof typeof rules;

/** Reads the text of an office document from the parts that hold it, in order. */
export function readOfficeText(parts: readonly XmlElement[], form: OfficeForm): FileText {
  const pieces = parts.flatMap((part) => readElements(part, rules[form]));
  const title = pieces.find((piece) => piece.kind === 'heading') ?? pieces.find((piece) => piece.kind !== 'row');
  const numbered = readNumber(pieces.slice(0, firstLines).map((piece) => piece.text));
  return { verdict: 'document', title: title?.text.slice(0, 300) ?? null, ...numbered, pieces };
}
