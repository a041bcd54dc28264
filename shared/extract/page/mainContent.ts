import type { AnyNode, Element } from 'domhandler';
import { walk } from '../../capture/walk.ts';
import { findFurniture } from './furniture.ts';
import { wordsOf } from './hints.ts';
import { countText, type TextAmounts } from './textAmounts.ts';
import { isElement } from './visible.ts';

/** The part of a page that holds the notice, and what in it does not belong to the notice. */
export interface MainContent {
  readonly content: AnyNode;
  readonly isFurniture: (element: Element) => boolean;
  /** The length of the content, furniture and all, in characters. */
  readonly weight: number;
  /** What of that stands outside links. */
  readonly prose: number;
}

type AmountsOf = (node: AnyNode) => TextAmounts;

/** Words of a class or id that mark the frame of a page as against the column with the notice. */
const frameWords = new Set(
  'header footer foot nav menu megamenu gnb lnb snb sidebar skip skipnav skiplink breadcrumb breadcrumbs location copyright cookie cookies consent feedback survey share comments comment related modal popup supplement marginal marginalia masthead nameplate chat chatbot'.split(
    ' ',
  ),
);
/** Words that mark it only where little is said: a column with the notice is called `detail_left` or `top-post` as well. */
const weakFrameWords = new Set('head top bottom left right side search path util banner message alert'.split(' '));
/** Under such a weak name, a neighbour says less than this share of what the column says. */
const weakShare = 0.25;
/** What a column beside the notice is called, where one of its neighbours is called the main one. */
const sideWords = new Set(['side', 'sidebar', 'sub']);
const mainWords = new Set(['main', 'content', 'contents']);
/** How much less the prose of an element counts that is called frame, where the column is looked for. */
const framePenalty = 0.05;
const weakFramePenalty = 0.6;
/** Before the part with the title, less than this share of what the part says is a banner of the site. */
const bannerShare = 0.1;
const footWords = new Set(['footer', 'foot']);
/** Prose that may stand beside the notice in a column of its own without being missed, in characters. */
const asideProse = 60;
/** Of what a frame says, so much is links. */
const frameLinked = 0.6;
/** A `main` or `article` with less prose than this share and length is not the notice (empty mains of page builders). */
const landmarkShare = 0.15;
const landmarkProse = 80;
/** Another article with so much of the prose of the first makes both parts of a list. */
const rivalShare = 2;
/** A lead says at least so much, in characters, and holds few links. */
const leastLead = 40;
const mostLeadLinks = 3;

/** What a page marks as its main part or as an article, in reading order. */
function landmarksOf(
  root: AnyNode,
  amountsOf: AmountsOf,
): { readonly mains: readonly Element[]; readonly articles: readonly Element[] } {
  const landmarks: { readonly mains: Element[]; readonly articles: Element[] } = { mains: [], articles: [] };
  walk(root, (node) => {
    if (!('children' in node) || amountsOf(node).text === 0) return 'past';
    if (isElement(node)) {
      if (node.name === 'main' || node.attribs['role'] === 'main') landmarks.mains.push(node);
      if (node.name === 'article') landmarks.articles.push(node);
    }
    return 'in';
  });
  return landmarks;
}

/** What a page calls its main part: one of its landmarks, if it holds prose to speak of beside what readers say. */
function findLandmark(root: AnyNode, amountsOf: AmountsOf): Element | null {
  const proseOf = (node: AnyNode): number => amountsOf(node).prose - amountsOf(node).talk;
  const whole = proseOf(root);
  const most = (elements: readonly Element[]): Element | null =>
    elements.reduce<Element | null>(
      (best, element) => (best === null || proseOf(element) > proseOf(best) ? element : best),
      null,
    );
  const { mains, articles } = landmarksOf(root, amountsOf);
  const told = mains.filter(
    (element) => proseOf(element) >= Math.max(whole * landmarkShare, Math.min(landmarkProse, whole / 2)),
  );
  // Of several, the one with the title: others hold what readers say, or another view of the page.
  const titled = told.filter((element) => amountsOf(element).titles > 0);
  const main = most(titled.length === 0 ? told : titled);
  if (main !== null) return main;
  const article = most(articles);
  if (article === null || proseOf(article) < whole / 2) return null;
  const others = articles.filter((other) => other !== article && !holds(article, other) && !holds(other, article));
  return others.every((other) => proseOf(other) * rivalShare < proseOf(article)) ? article : null;
}

/** Whether one node is around another. */
function holds(outer: AnyNode, inner: AnyNode): boolean {
  for (let { parent } = inner; parent !== null; { parent } = parent) if (parent === outer) return true;
  return false;
}

/**
 * Where the title and the lead stand before the part that a page marks, the element around all three, and what in it is neither. The
 * lead follows the title within the same element.
 */
function withLead(
  root: AnyNode,
  landmark: Element,
  amountsOf: AmountsOf,
): { readonly content: AnyNode; readonly frame: ReadonlySet<AnyNode> } {
  const frame = new Set<AnyNode>();
  const alone = { content: landmark, frame };
  if (amountsOf(landmark).titles > 0) return alone;
  let title: Element | null = null;
  walk(root, (node) => {
    if (node === landmark || title !== null) return 'end';
    if (!('children' in node) || amountsOf(node).titles === 0) return 'past';
    if (isElement(node) && node.name === 'h1') title = node;
    return 'in';
  });
  const box = (title as Element | null)?.parent ?? null;
  if (box === null || holds(box, landmark) || amountsOf(box).prose - amountsOf(title ?? box).prose < leastLead)
    return alone;
  if (amountsOf(box).links > mostLeadLinks) return alone;
  const around = new Set<AnyNode>();
  for (let node: AnyNode | null = landmark; node !== null; node = node.parent) around.add(node);
  let content: AnyNode | null = box;
  const path = new Set<AnyNode>();
  for (; content !== null && !around.has(content); content = content.parent) path.add(content);
  if (content === null || !('children' in content)) return alone;
  const leave = (node: AnyNode): void => {
    if (!('children' in node) || node === landmark || node === box) return;
    for (const child of node.children) {
      if (path.has(child) || around.has(child)) leave(child);
      else frame.add(child);
    }
  };
  leave(content);
  return { content, frame };
}

const textElement = /^(?:h[1-6]|p|ul|ol|dl|table|pre|blockquote)$/;
const noBox = /^(?:p|ul|ol|dl|pre|h[1-6]|li|blockquote)$/;

function laysOut(table: Element): boolean {
  let lays = false;
  walk(table, (node) => {
    if (!isElement(node)) return 'past';
    lays = node !== table && /^(?:p|h[1-6]|div|ul|table|section|article)$/.test(node.name);
    return lays ? 'end' : 'in';
  });
  return lays;
}

/** Whether the text may stand deeper in an element: a table of data is the notice's own; one that lays out the page is a box. */
const isBox = (node: AnyNode): node is Element =>
  isElement(node) && !noBox.test(node.name) && (!/^t(?:able|body|r|d)$/.test(node.name) || laysOut(node));

type Neighbour = 'frame' | 'small' | 'text';

/**
 * The column of prose within a page's frame: the deepest element beside which no text of the notice stands. What is said in a few
 * words right beside the column stays in; the frame is what leads elsewhere or is called so.
 */
function findColumn(
  root: AnyNode,
  amountsOf: AmountsOf,
): { readonly content: AnyNode; readonly frame: ReadonlySet<AnyNode> } {
  const proseOf = (node: AnyNode): number => amountsOf(node).prose - amountsOf(node).talk;
  const whole = proseOf(root);
  const isCalled = (node: AnyNode, words: ReadonlySet<string>): boolean =>
    isElement(node) && proseOf(node) < whole / 2 && wordsOf(node).some((word) => words.has(word));
  const isNamed = (node: AnyNode, words: ReadonlySet<string>): boolean =>
    isElement(node) && wordsOf(node).some((word) => words.has(word));
  /** `topSide` beside `topMain`, however much it says. */
  const isSide = (node: AnyNode): boolean =>
    isNamed(node, sideWords) &&
    (node.parent?.children ?? []).some(
      (other) =>
        other !== node && amountsOf(other).prose > 0 && isNamed(other, mainWords) && !isNamed(other, sideWords),
    );
  const rank = (node: AnyNode): number =>
    proseOf(node) *
    (isSide(node) || isCalled(node, frameWords) ? framePenalty : isCalled(node, weakFrameWords) ? weakFramePenalty : 1);
  const isBanner = (node: AnyNode, inner: AnyNode): boolean =>
    amountsOf(inner).titles > 0 &&
    amountsOf(node).titles === 0 &&
    amountsOf(node).links > 0 &&
    amountsOf(node).start < amountsOf(inner).start &&
    amountsOf(node).prose < amountsOf(inner).prose * bannerShare;
  const judge = (node: AnyNode, inner: AnyNode): Neighbour => {
    const { text, prose, links, talk } = amountsOf(node);
    if (prose > 0 && talk === prose) return 'frame';
    // A heading, paragraph, table or list right beside the text belongs to it, unless it leads elsewhere.
    if (isElement(node) && textElement.test(node.name) && (prose > 0 || links === 0))
      return links >= 2 && prose < text / 2 ? 'frame' : 'text';
    if (isCalled(node, frameWords) || isSide(node)) return 'frame';
    if (isBanner(node, inner)) return 'frame';
    const leads = links > 0 && (prose < asideProse || text - prose > text * frameLinked);
    if (leads || (isCalled(node, weakFrameWords) && prose < amountsOf(inner).prose * weakShare)) return 'frame';
    return prose < asideProse ? 'small' : 'text';
  };
  const frame = new Set<AnyNode>();
  let column = root;
  let content: AnyNode | null = null;
  while ('children' in column) {
    const seen = column.children.filter((child) => amountsOf(child).text > 0);
    const inner = seen.reduce<AnyNode | undefined>(
      (best, child) => (best === undefined || rank(child) > rank(best) ? child : best),
      undefined,
    );
    if (inner === undefined || !isBox(inner)) break;
    // Behind the foot of a page stand windows that its scripts open.
    const foot = seen.findIndex(
      (child) => child !== inner && amountsOf(child).start > amountsOf(inner).start && isCalled(child, footWords),
    );
    const others = seen
      .filter((child) => child !== inner)
      .map((node) => ({ node, is: foot >= 0 && seen.indexOf(node) >= foot ? ('frame' as const) : judge(node, inner) }));
    const isLast = others.some(({ is }) => is === 'text');
    for (const { node, is } of others) if (is === 'frame' && (!isLast || isCalled(node, frameWords))) frame.add(node);
    if (isLast) break;
    if (others.some(({ is }) => is === 'small')) content ??= column;
    column = inner;
  }
  return { content: content ?? column, frame };
}

/*
 * Why not a library: `@mozilla/readability` 0.6.0, with linkedom, is made for articles. Of official pages built as the real ones are it
 * reads 89 % of the notice's words and a quarter of other words beside, and takes a third of their noise for changes; tables, lists and
 * folded parts are what it drops. Over two real pages, day by day, it sees 1 of 16 changes (`npm run bench:readability`, 2026-11-23).
 */

/**
 * Finds the element that holds the notice, and what in it stands around the notice: the page's own landmark where it has one
 * with prose, else the column of prose within the page's frame. When in doubt, text is kept: what is not read is missed for ever.
 */
export function findMainContent(root: AnyNode): MainContent {
  const amountsOf = countText(root);
  const landmark = findLandmark(root, amountsOf);
  const { content, frame } = landmark === null ? findColumn(root, amountsOf) : withLead(root, landmark, amountsOf);
  const isFurniture = findFurniture(content, amountsOf, landmark !== null);
  return {
    content,
    isFurniture: (element) => frame.has(element) || isFurniture(element),
    weight: amountsOf(content).text,
    prose: amountsOf(content).prose,
  };
}
