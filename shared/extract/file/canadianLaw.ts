import type { Piece } from '../blocks.ts';
import { type ElementRules, readElements } from './elements.ts';
import type { FileText } from './fileText.ts';
import { childOf, isElement, textOf, type XmlElement } from './xmlTree.ts';

/** Notes on where a provision came from and where it applies are no part of it. */
const skipped = new Set(['HistoricalNote', 'Footnote', 'FootnoteRef', 'OriginatingRef', 'ReaderNote', 'Image']);
/** How deep the number of an element goes; that of a section is its heading's. */
const depths: ReadonlyMap<string, number> = new Map([
  ['Subsection', 6],
  ['Paragraph', 7],
  ['Subparagraph', 8],
  ['Clause', 9],
  ['Subclause', 10],
  ['Item', 8],
]);

const inWords = (element: XmlElement): string =>
  element.children
    .filter(isElement)
    .filter(({ name }) => !skipped.has(name))
    .map((part) => textOf(part, skipped))
    .filter(Boolean)
    .join(' ');

/** `Section 190 Visa exemption — nationals`: a section is headed by its number and the note in its margin. */
function sectionHeading(section: XmlElement): Piece {
  const printed = textOf(childOf(section, 'Label'));
  const note = textOf(childOf(section, 'MarginalNote'), skipped);
  const text = `${printed} ${note}`.trim();
  return { kind: 'heading', level: 6, text, ...(printed === '' ? {} : { label: { printed, depth: 2 } }) };
}

function headingOf(element: XmlElement, parent: XmlElement): Piece | null {
  if (element.name === 'Heading' || element.name === 'ScheduleFormHeading') {
    const level = Math.min(Number(element.attributes['level'] ?? 1) || 1, 4) + 1;
    return { kind: 'heading', level, text: inWords(element) };
  }
  // What stands in the margin of a subsection sums it up.
  if (element.name === 'MarginalNote') return { kind: 'heading', level: 6, text: '' };
  return element.name === 'Label' && parent.name === 'Section' ? sectionHeading(parent) : null;
}

const rules: ElementRules = {
  skipped,
  paragraphs: new Set(['Text', 'TitleText']),
  heading: headingOf,
  numberDepth: ({ name }, outer) => (name === 'Label' ? (depths.get(outer.at(-1) ?? '') ?? null) : null),
};

/** Whether this is a consolidated act or regulation of Justice Laws. */
export const isCanadianLaw = (root: XmlElement): boolean =>
  (root.name === 'Statute' || root.name === 'Regulation') && childOf(root, 'Identification') !== null;

/**
 * Reads a consolidated act or regulation of laws-lois.justice.gc.ca, addressed as `190 › (1) › (a)`. Up to which day it was
 * consolidated is no part of it: that is new each fortnight. Neither are amendments that are not in force.
 */
export function readCanadianLaw(root: XmlElement): FileText {
  const head = childOf(root, 'Identification');
  const title = textOf(childOf(head, 'ShortTitle')) || textOf(childOf(head, 'LongTitle'));
  const pieces: Piece[] = title === '' ? [] : [{ kind: 'heading', level: 1, text: title }];
  for (const part of root.children)
    if (isElement(part) && (part.name === 'Body' || part.name === 'Schedule'))
      pieces.push(...readElements(part, rules));
  const number = textOf(childOf(head, 'InstrumentNumber')) || null;
  return { verdict: 'document', title: title || null, number, publishedOn: null, pieces };
}
