import type { AnyNode, Element } from 'domhandler';
import type { Source } from '../../catalog/catalog.ts';
import { addressBlocks } from '../blocks.ts';
import { languageOf } from '../language.ts';
import { lazyNotice } from '../lazyNotice.ts';
import type { Notice } from '../notice.ts';
import { readAttachments } from './attachments.ts';
import { readNumber, readOwnNumber } from './documentNumber.ts';
import { linesOf } from './lines.ts';
import { findMainContent } from './mainContent.ts';
import { readPageHead } from './pageHead.ts';
import type { ParsedPage } from './parsePage.ts';
import { readDate, readPublished } from './published.ts';
import { readSelected } from './selected.ts';
import { selectIn } from './selectIn.ts';
import { readPieces } from './textPieces.ts';
import { readTitle } from './title.ts';
import { isElement } from './visible.ts';

/** Raised with every change of how a page is read, so that our own changes are told from the page's (design §5.5). */
export const pageReaderVersion = 12;

/** Lines at the beginning and at the end of a notice in which its number stands. */
const firstLines = 16;
const lastLines = 6;
/** Lines under the title, where its number stands as well, in whatever part of the page both are. */
const underTitle = 2;

/** What a selector found nothing for; the page changed, or the selector is wrong. */
export interface Unread {
  readonly selector: string;
}

/** Those of some elements that stand in none of the others. */
function outermost(chosen: readonly AnyNode[]): AnyNode[] {
  const all = new Set(chosen);
  const isWithin = (node: AnyNode | null): boolean => node !== null && (all.has(node) || isWithin(node.parent));
  return chosen.filter((node) => !isWithin(node.parent));
}

/** Reads a page as a notice; `select` corrects what is found without it. */
export function readPage({ root, main }: ParsedPage, source: Source, baseUrl: string): Notice | Unread {
  const inPage = selectIn(root);
  const { select } = source;
  const { remove = [] } = select;
  for (const selector of remove) inPage(selector).remove();
  const found = main === null || remove.length > 0 ? findMainContent(root) : main;
  let content: AnyNode[] = [found.content];
  let skip = (element: Element): boolean => found.isFurniture(element);
  if (select.content !== undefined) {
    const chosen = inPage(select.content).toArray();
    if (chosen.length === 0) return { selector: select.content };
    content = outermost(chosen);
    skip = (element) => element.name === 'aside' && found.isFurniture(element);
  }
  const { attachments, links, isList } = readAttachments(content, skip, baseUrl);
  const besideText = (element: Element): boolean => skip(element) || isList(element);
  const blocks = addressBlocks(content.flatMap((node) => readPieces(node, besideText)));
  const isContent = (node: AnyNode | null): boolean =>
    node !== null && (content.includes(node) || isContent(node.parent));
  const isOwn = (node: AnyNode | null): boolean =>
    node !== null && (content.includes(node) || (!(isElement(node) && skip(node)) && isOwn(node.parent)));
  const told = {
    blocks,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(links.length === 0 ? {} : { links }),
  };
  // Noise changes no block, and what else the page says is not asked for then.
  return lazyNotice(told, () => {
    const head = readPageHead(root, baseUrl);
    const title = readSelected(inPage, select.title) || readTitle(head, blocks, isContent, baseUrl) || source.id;
    const lines = linesOf(root);
    const own = lines.filter(({ node }) => isOwn(node)).map(({ text }) => text);
    const ends = [...own.slice(0, firstLines), ...own.slice(firstLines).slice(-lastLines)];
    const titleAt = lines.findIndex(({ text }) => text === title);
    const under = titleAt < 0 ? [] : lines.slice(titleAt + 1, titleAt + 1 + underTitle).map(({ text }) => text);
    const stated = readSelected(inPage, select.published);
    const language = languageOf(blocks, source.language);
    const publisher = { ...source, language };
    return {
      title,
      number:
        readSelected(inPage, select.number) ||
        (readOwnNumber(ends, title) ?? readNumber([title, ...ends, ...under]).number),
      publishedOn:
        readDate(stated, publisher) ??
        (stated || readPublished(head, lines, isOwn, title, publisher, { url: baseUrl, declared: source.language })),
      language,
    };
  });
}
