import type { Piece } from '../blocks.ts';
import { readNumber } from '../page/documentNumber.ts';
import { beginning } from '../readable.ts';
import { type ElementRules, readElements } from './elements.ts';
import type { FileText } from './fileText.ts';
import { shownInHangul } from './hangulText.ts';
import { shownInOpenDocument } from './openDocumentText.ts';
import { shownInWord } from './wordText.ts';
import { attributeOf, textOf, type XmlElement } from './xmlTree.ts';

/** First lines in which a number may stand. */
const firstLines = 8;

/** HWPX: what is drawn around the text, or typed into a form's fields. */
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

const wordRules: ElementRules = {
  inline: new Set(),
  rows: new Set(['tr']),
  cells: new Set(['tc']),
  heading: (element) => {
    const { level } = element.attributes;
    return level === undefined ? null : { kind: 'heading', level: Number(level), text: textOf(element) };
  },
};
const openRules: ElementRules = {
  skipped: new Set('tracked-changes annotation table-of-content sequence-decls forms'.split(' ')),
  paragraphs: new Set(['p', 'h']),
  rows: new Set(['table-row']),
  cells: new Set(['table-cell']),
  heading: (element) => {
    if (element.name !== 'h') return null;
    const level = Math.min(Number(attributeOf(element, 'outline-level') ?? 1) || 1, 6);
    return { kind: 'heading', level, text: textOf(element) };
  },
};

/** The parts of a document, by their names in its archive. */
export type OfficeParts = ReadonlyMap<string, XmlElement>;

/** Where a form of document keeps its text, how that is shown, and how it is read. */
interface OfficeForm {
  readonly text: RegExp;
  readonly more: RegExp;
  readonly read: (parts: OfficeParts) => readonly Piece[];
}

const numberIn = (name: string): number => Number(/\d+/u.exec(name)?.[0] ?? 0);

/** The first that has its text in an archive decides. */
const forms: readonly OfficeForm[] = [
  {
    text: /^Contents\/section\d+\.xml$/u,
    more: /^Contents\/header\.xml$/u,
    read: (parts) => {
      const sections = [...parts].filter(([name]) => name !== 'Contents/header.xml');
      const isShown = shownInHangul(parts.get('Contents/header.xml') ?? null);
      return sections
        .sort(([one], [other]) => numberIn(one) - numberIn(other))
        .flatMap(([, section]) => readElements(isShown(section), koreanRules));
    },
  },
  {
    text: /^word\/document\d*\.xml$/u,
    more: /^word\/(?:styles|footnotes|endnotes)\.xml$/u,
    read: (parts) => {
      const part = (name: string): XmlElement | null => parts.get(`word/${name}.xml`) ?? null;
      const document = [...parts].find(([name]) => /^word\/document\d*\.xml$/u.test(name))?.[1];
      if (document === undefined) return [];
      const [styles, footnotes, endnotes] = [part('styles'), part('footnotes'), part('endnotes')];
      return readElements(shownInWord({ document, styles, footnotes, endnotes }), wordRules);
    },
  },
  {
    text: /^content\.xml$/u,
    more: /^styles\.xml$/u,
    read: (parts) => {
      const content = parts.get('content.xml');
      return content === undefined
        ? []
        : readElements(shownInOpenDocument(content, parts.get('styles.xml') ?? null), openRules);
    },
  },
];

/** The form of the document that an archive with these entries holds, or null. */
export const officeFormOf = (names: readonly string[]): OfficeForm | null =>
  forms.find(({ text }) => names.some((name) => text.test(name))) ?? null;

/** Reads the text of an office document. */
export function readOfficeText(parts: OfficeParts, form: OfficeForm): FileText {
  const pieces = form.read(parts);
  const title = pieces.find((piece) => piece.kind === 'heading') ?? pieces.find((piece) => piece.kind !== 'row');
  const numbered = readNumber(pieces.slice(0, firstLines).map((piece) => piece.text));
  return { verdict: 'document', title: title === undefined ? null : beginning(title.text, 300), ...numbered, pieces };
}
