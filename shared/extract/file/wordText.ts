import { inOrder, isShaded, readWordStyles, showingOf, type WordStyle } from './wordStyles.ts';
import { signOf } from './wordSymbols.ts';
import { attributeOf, childOf, isElement, type XmlElement } from './xmlTree.ts';

/** The parts of a Word document that hold text or say how it is shown; null where it has none. */
export interface WordParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
}

/** What never shows: text deleted or moved away, properties, codes of fields, readings beside their characters, data of other programs. */
const unseen = new Set(
  'del moveFrom delText delInstrText instrText rPr pPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr fldData rubyPr rt object control comment'.split(
    ' ',
  ),
);
/** What stands for one character, or for the gap between two words. */
const characters: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['ptab', ' '],
  ['br', '\n'],
  ['cr', '\n'],
  // It only forbids to break the line: `30-60 days`.
  ['noBreakHyphen', '-'],
]);
/** A table of one of these has a look of its own, which may paint what its words stand on. */
const styled = 'tblStyle';

/** Reads what is shown, and accepted where changes were tracked, as paragraphs of plain text, tables and their rows. */
class Reading {
  readonly #styleOf: (id: string | null) => WordStyle | undefined;
  /** Parts of open fields: their code is not shown, what it came to is. */
  readonly #fields: ('code' | 'result')[] = [];
  /** Notes in the order in which the text refers to them. */
  readonly notes: string[] = [];
  /** Paragraphs of text boxes, which stand behind the paragraph that holds their anchor. */
  #boxes: XmlElement[] = [];
  #grounds = 0;

  constructor(styles: XmlElement | null) {
    this.#styleOf = readWordStyles(styles);
  }

  #isShown(run: XmlElement, paragraph: WordStyle | undefined): boolean {
    const properties = childOf(run, 'rPr');
    const style = childOf(properties, 'rStyle');
    const own = style === null ? undefined : this.#styleOf(attributeOf(style, 'val'));
    const { struck, hidden, white, shaded } = inOrder([showingOf(properties), own, paragraph]);
    return struck !== true && hidden !== true && !(white === true && shaded !== true && this.#grounds === 0);
  }

  /** The words of a paragraph below one of its elements. */
  #words(element: XmlElement, style: WordStyle | undefined): string {
    const { name } = element;
    if (unseen.has(name)) return '';
    if (name === 'fldChar') {
      const type = attributeOf(element, 'fldCharType');
      if (type === 'begin') this.#fields.push('code');
      if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
      if (type === 'end') this.#fields.pop();
      return '';
    }
    if (name === 'txbxContent') {
      // A box may be filled with any colour.
      this.#grounds++;
      this.#boxes.push(...this.blocks(element));
      this.#grounds--;
      return '';
    }
    if (name === 'AlternateContent') return this.#alternative(element, style);
    if (name === 'r' && !this.#isShown(element, style)) {
      // A field may begin in what is hidden.
      for (const child of element.children.filter(isElement)) if (child.name === 'fldChar') this.#words(child, style);
      return '';
    }
    if (this.#fields.includes('code') && (name === 't' || characters.has(name))) return '';
    const character = characters.get(name);
    if (character !== undefined) return character;
    if (name === 'sym')
      return signOf(attributeOf(element, 'font') ?? '', Number.parseInt(attributeOf(element, 'char') ?? '', 16));
    if (name === 'footnoteReference' || name === 'endnoteReference') {
      this.notes.push(`${name.replace('Reference', '')} ${attributeOf(element, 'id')}`);
      return '';
    }
    const isText = name === 't';
    return element.children
      .map((child) => (isElement(child) ? this.#words(child, style) : isText ? child : ''))
      .join('');
  }

  /** The same drawing in a newer and an older form: the first that says something. */
  #alternative(element: XmlElement, style: WordStyle | undefined): string {
    for (const choice of element.children.filter(isElement)) {
      const before = this.#boxes.length;
      const words = this.#words({ ...choice, name: 'choice' }, style);
      if (words.trim() !== '' || this.#boxes.length > before) return words;
    }
    return '';
  }

  #paragraph(paragraph: XmlElement): XmlElement[] {
    const properties = childOf(paragraph, 'pPr');
    const named = childOf(properties, 'pStyle');
    const id = named === null ? null : attributeOf(named, 'val');
    const style = this.#styleOf(id);
    const outer = this.#boxes;
    this.#boxes = [];
    if (isShaded(properties)) this.#grounds++;
    const words = paragraph.children.filter(isElement).map((child) => this.#words(child, style));
    if (isShaded(properties)) this.#grounds--;
    const boxes = this.#boxes;
    this.#boxes = outer;
    const level = style?.level ?? levelOfId(id);
    const attributes: Record<string, string> = level === null ? {} : { level: String(level) };
    return [{ name: 'p', attributes, children: [words.join('')] }, ...boxes];
  }

  /** Paragraphs and tables below an element, in order. */
  blocks(element: XmlElement): XmlElement[] {
    const found: XmlElement[] = [];
    let carried: XmlElement | null = null;
    for (const child of element.children.filter(isElement)) {
      if (unseen.has(child.name)) continue;
      if (child.name === 'AlternateContent') {
        const choices = child.children.filter(isElement).map((choice) => this.blocks(choice));
        found.push(...(choices.find((blocks) => blocks.length > 0) ?? []));
        continue;
      }
      if (child.name === 'p') {
        const [own, ...boxes] = this.#paragraph(child);
        if (own === undefined) continue;
        const whole: XmlElement = carried === null ? own : { ...own, children: [...carried.children, ...own.children] };
        // A paragraph whose end was deleted goes on with the next.
        const isOpen = childOf(childOf(childOf(child, 'pPr'), 'rPr'), 'del') !== null;
        carried = isOpen ? whole : null;
        if (!isOpen) found.push(whole);
        found.push(...boxes);
        continue;
      }
      if (carried !== null) found.push(carried);
      carried = null;
      if (child.name === 'tbl') found.push(this.#table(child));
      else found.push(...this.blocks(child));
    }
    return carried === null ? found : [...found, carried];
  }

  #table(table: XmlElement): XmlElement {
    const properties = childOf(table, 'tblPr');
    const isPainted = isShaded(properties) || childOf(properties, styled) !== null;
    if (isPainted) this.#grounds++;
    const rows = this.#within(table, 'tr').filter((row) => {
      const properties = childOf(row, 'trPr');
      return childOf(properties, 'del') === null && childOf(properties, 'hidden') === null;
    });
    const read = rows.map((row): XmlElement => {
      const cells = this.#within(row, 'tc').filter((cell) => childOf(childOf(cell, 'tcPr'), 'cellDel') === null);
      return { name: 'tr', attributes: {}, children: cells.map((cell) => this.#cell(cell)) };
    });
    if (isPainted) this.#grounds--;
    return { name: 'tbl', attributes: {}, children: read };
  }

  #cell(cell: XmlElement): XmlElement {
    const isPainted = isShaded(childOf(cell, 'tcPr'));
    if (isPainted) this.#grounds++;
    const children = this.blocks(cell);
    if (isPainted) this.#grounds--;
    return { name: 'tc', attributes: {}, children };
  }

  /** Rows or cells of this name, also those that a content control or a mark of a change is around. */
  #within(element: XmlElement, name: string): XmlElement[] {
    return element.children
      .filter(isElement)
      .flatMap((child) =>
        child.name === name
          ? [child]
          : /^(?:sdt|sdtContent|ins|customXml)$/u.test(child.name)
            ? this.#within(child, name)
            : [],
      );
  }
}

/** A style that the document does not define, by what Word calls its own in English and German. */
function levelOfId(id: string | null): number | null {
  const level = /^(?:Heading|heading |berschrift|Überschrift)\s?([1-6])$/u.exec(id ?? '')?.[1];
  return level !== undefined ? Number(level) : id === 'Title' ? 1 : null;
}

/** The text of a document as people see it: each change accepted, each thing once, its notes at the end. */
export function shownInWord({ document, styles, footnotes, endnotes }: WordParts): XmlElement {
  const reading = new Reading(styles);
  const body = reading.blocks(document);
  const notes = new Map<string, XmlElement>();
  for (const part of [footnotes, endnotes])
    for (const note of part?.children.filter(isElement) ?? [])
      notes.set(`${note.name} ${attributeOf(note, 'id')}`, note);
  // Notes may refer to notes.
  for (let at = 0; at < reading.notes.length; at++) {
    const key = reading.notes[at] ?? '';
    const note = notes.get(key);
    notes.delete(key);
    if (note !== undefined) body.push(...reading.blocks(note));
  }
  return { name: 'document', attributes: {}, children: body };
}
