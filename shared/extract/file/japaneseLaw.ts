import { type ElementRules, readElements } from './elements.ts';
import type { FileText } from './fileText.ts';
import { childOf, elementsIn, textOf, type XmlElement } from './xmlTree.ts';

const skipped = new Set(['TOC', 'Rt', 'ArticleCaption', 'LawNum', 'LawTitle', 'Fig', 'FigStruct']);
/** How a word is read stands beside it. */
const ruby = new Set(['Rt']);
const divisions = ['PartTitle', 'ChapterTitle', 'SectionTitle', 'SubsectionTitle', 'DivisionTitle'];
const articleDepth = 2;
const itemDepth = 4;
const depths: Readonly<Record<string, number>> = { ParagraphNum: 3, ItemTitle: itemDepth };
const eras: Readonly<Record<string, number>> = { Meiji: 1867, Taisho: 1911, Showa: 1925, Heisei: 1988, Reiwa: 2018 };

const rules: ElementRules = {
  skipped,
  inline: new Set(['Sentence', 'Column', 'Ruby', 'Line', 'Sup', 'Sub', 'QuoteStruct', 'ArithFormula']),
  blocks: new Set([
    'ParagraphSentence',
    'ItemSentence',
    'Item',
    'Paragraph',
    'TableStruct',
    'Table',
    'List',
    'ListSentence',
  ]),
  heading: (element, parent) => {
    const text = textOf(element, skipped);
    if (element.name === 'ArticleTitle') {
      const caption = textOf(childOf(parent, 'ArticleCaption'), ruby);
      return { kind: 'heading', level: 6, text: `${text}${caption}`, label: { printed: text, depth: articleDepth } };
    }
    const level = divisions.indexOf(element.name);
    if (level !== -1) return { kind: 'heading', level: level + 2, text };
    if (element.name === 'SupplProvisionLabel') {
      const amending = parent.attributes['AmendLawNum'];
      return { kind: 'heading', level: 2, text: amending === undefined ? text : `${text}（${amending}）` };
    }
    return /^(?:Appdx\w*Title|TableStructTitle|PreambleTitle)$/u.test(element.name)
      ? { kind: 'heading', level: 2, text }
      : null;
  },
  numberDepth: ({ name }) => {
    const inner = /^Subitem(\d+)Title$/u.exec(name)?.[1];
    return inner === undefined ? (depths[name] ?? null) : itemDepth + Number(inner);
  },
};

function promulgated({ attributes }: XmlElement): string | null {
  const year = eras[attributes['Era'] ?? ''];
  const [own, month, day] = [attributes['Year'], attributes['PromulgateMonth'], attributes['PromulgateDay']];
  if (year === undefined || own === undefined || month === undefined || day === undefined) return null;
  return `${year + Number(own)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Reads the standard law XML of e-Gov (`Law`, XMLSchemaForJapaneseLaw 3): article by article, addressed as `第六条 › ２ › 一`. */
export function readJapaneseLaw(root: XmlElement): FileText {
  const [law = root] = root.name === 'Law' ? [root] : elementsIn(root, ({ name }) => name === 'Law');
  const body = childOf(law, 'LawBody');
  const title = textOf(childOf(body, 'LawTitle'), ruby) || null;
  const pieces = readElements(law, rules);
  return {
    verdict: 'document',
    title,
    number: textOf(childOf(law, 'LawNum')) || null,
    publishedOn: promulgated(law),
    pieces: title === null ? pieces : [{ kind: 'heading', level: 1, text: title }, ...pieces],
  };
}
