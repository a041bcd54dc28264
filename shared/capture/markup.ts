import type { AnyNode } from 'domhandler';
import type { OpenPage } from './openPage.ts';

/** What a page is made of, counted in one pass; enough to tell a document from a shell or a block page. */
export interface Markup {
  readonly title: string;
  /** The first heading of level 1; empty when there is none. */
  readonly heading: string;
  /** Length of the text people see, white space folded. */
  readonly textLength: number;
  /** Length of the text outside links. */
  readonly proseLength: number;
  /** The beginning of that text. */
  readonly text: string;
  readonly paragraphs: number;
  readonly links: number;
  readonly scripts: number;
  /** Whether an element waits for a script to fill it: `<div id="app">`. */
  readonly hasAppRoot: boolean;
  /** Whether an element asks for a password. */
  readonly asksPassword: boolean;
  /** Elements within each other at the deepest place; beyond `deepestNesting` the rest of the page was not looked at. */
  readonly depth: number;
  /** Elements, texts and comments; beyond `mostNodes` the rest of the page was not looked at. */
  readonly nodes: number;
  /** The text of the part that holds the notice, without what stands around it, empty where it says much; and how much it says. */
  readonly main: { readonly text: string; readonly length: number };
}

const keptText = 4000;
const longestTitle = 300;
const unseen = new Set(['script', 'style', 'noscript', 'template', 'title', 'svg']);
const appRoot = /^(?:app|root|__next|__nuxt|react-root|main-app)$/;
const paragraph = /^(?:p|li|tr|h[1-6]|dd|br)$/;
const fold = (text: string): string => text.replace(/\s+/gu, ' ');

function textBelow(node: AnyNode): string {
  let text = '';
  const open: AnyNode[] = [node];
  for (let at = open.pop(); at !== undefined && text.length < longestTitle; at = open.pop()) {
    if (at.type === 'text') text += at.data;
    else if ('children' in at) for (const child of at.children.toReversed()) open.push(child);
  }
  return fold(text).trim();
}

/** Counts what a page is made of; bounded in memory, linear in time, whatever the nesting. */
export function summariseMarkup({ root, depth, nodes }: OpenPage, main: Markup['main']): Markup {
  let title: string | null = null;
  let heading: string | null = null;
  let text = '';
  let textLength = 0;
  let proseLength = 0;
  const counts = { paragraphs: 0, links: 0, scripts: 0 };
  const has = { hasAppRoot: false, asksPassword: false };
  const open: { readonly node: AnyNode; readonly linked: boolean }[] = [{ node: root, linked: false }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, linked } = step;
    if (node.type === 'text') {
      const folded = fold(node.data);
      if (folded === ' ') continue;
      textLength += folded.length;
      if (!linked) proseLength += folded.length;
      if (text.length < keptText) text += ` ${folded}`;
      continue;
    }
    if (!('children' in node)) continue;
    let isLink = linked;
    if ('name' in node) {
      const { name, attribs } = node;
      if (name === 'title') title ??= textBelow(node);
      if (name === 'script') counts.scripts++;
      if (name === 'input' && attribs['type']?.toLowerCase() === 'password') has.asksPassword = true;
      if (appRoot.test(attribs['id'] ?? '')) has.hasAppRoot = true;
      if (unseen.has(name)) continue;
      if (name === 'h1') heading ??= textBelow(node);
      if (name === 'a') counts.links++;
      isLink ||= name === 'a';
      if (paragraph.test(name)) counts.paragraphs++;
    }
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child !== undefined) open.push({ node: child, linked: isLink });
    }
  }
  return {
    title: title ?? '',
    heading: heading ?? '',
    textLength,
    proseLength,
    text: text.slice(0, keptText).trim(),
    ...counts,
    ...has,
    depth,
    nodes,
    main,
  };
}
