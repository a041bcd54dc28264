import type { Piece } from '../blocks.ts';
import { type ElementRules, readElements } from './elements.ts';
import type { FileText } from './fileText.ts';
import { attributeOf, childOf, isElement, textOf, type XmlElement } from './xmlTree.ts';

/** Parts of a sheet that hold its text; around them stand trail, themes, references, forms and what its terms mean. */
const parts: ReadonlySet<string> = new Set(['Avertissement', 'Introduction', 'Texte', 'ListeSituations', 'Conclusion']);
/** Links to forms and services within the text. */
const skipped = new Set(['ServiceEnLigne', 'OuSAdresser', 'Source', 'Image', 'Video']);
/** Levels of headings by what they head. */
const levels: ReadonlyMap<string, number> = new Map([
  ['Situation', 2],
  ['Chapitre', 3],
  ['SousChapitre', 4],
  ['Cas', 5],
]);
/** What is set apart as a note; its heading says no more than that. */
const notes: ReadonlySet<string> = new Set(['Attention', 'ANoter', 'ASavoir', 'Rappel', 'Exemple']);

function headingOf(element: XmlElement, parent: XmlElement): Piece | null {
  if (element.name === 'TitreFlottant') return { kind: 'heading', level: 6, text: textOf(element) };
  if (element.name !== 'Titre') return null;
  if (notes.has(parent.name)) return { kind: 'heading', level: 6, text: '' };
  const level = levels.get(parent.name);
  return level === undefined ? null : { kind: 'heading', level, text: textOf(element) };
}

const rules: ElementRules = {
  skipped,
  paragraphs: new Set(['Titre', 'Paragraphe']),
  rows: new Set(['Rangée', 'Rangee']),
  cells: new Set(['Cellule']),
  heading: headingOf,
};

/** Whether this is a sheet of Service-Public's open data, such as `F16922`. */
export const isFrenchSheet = (root: XmlElement): boolean =>
  root.name === 'Publication' && /^[A-Z]\d+$/u.test(attributeOf(root, 'ID') ?? '') && childOf(root, 'title') !== null;

/**
 * Reads a practical sheet of Service-Public (Publication.xsd 3.4 and 3.5). When it was looked at last is its date, and no part of its
 * text.
 */
export function readFrenchSheet(root: XmlElement): FileText {
  const title = textOf(childOf(root, 'title'));
  const pieces: Piece[] = title === '' ? [] : [{ kind: 'heading', level: 1, text: title }];
  for (const part of root.children)
    if (isElement(part) && parts.has(part.name)) pieces.push(...readElements(part, rules));
  const publishedOn = /\d{4}-\d{2}-\d{2}/u.exec(textOf(childOf(root, 'date')))?.[0] ?? null;
  return { verdict: 'document', title: title || null, number: null, publishedOn, pieces };
}
