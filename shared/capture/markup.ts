import type { AnyNode } from 'domhandler';
import { awaitsScript } from './contentArea.ts';
import { foldRuns, foldSpace } from './foldSpace.ts';
import type { OpenPage } from './openPage.ts';
import { type Go, walk } from './walk.ts';

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
  /** Whether the content area holds nothing but a place for a script to fill. */
  readonly awaitsScript: boolean;
  /** Whether an element asks for a password. */
  readonly asksPassword: boolean;
  /** Elements within each other at the deepest place; beyond `deepestNesting` the rest of the page was not looked at. */
  readonly depth: number;
  /** Elements, texts and comments; beyond `mostNodes` the rest of the page was not looked at. */
  readonly nodes: number;
  /** The text of the part that holds the notice, without what stands around it, empty where it says much; how much it says, and how much of that outside links. */
  readonly main: { readonly text: string; readonly length: number; readonly prose: number };
}

const keptText = 4000;
const longestTitle = 300;
const unseen = new Set(['script', 'style', 'noscript', 'template', 'title', 'svg']);
const appRoot = /^(?:app|root|__next|__nuxt|react-root|main-app)$/;
const paragraphs = new Set('p li tr h1 h2 h3 h4 h5 h6 dd br'.split(' '));

function textBelow(node: AnyNode): string {
  let text = '';
  walk(node, (at) => {
    if (text.length >= longestTitle) return 'end';
    if (at.type === 'text') text += at.data;
    return 'in';
  });
  return foldSpace(text);
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
  /** Links around what is walked through. */
  let within = 0;
  const enter = (node: AnyNode): Go => {
    if (node.type === 'text') {
      const folded = foldRuns(node.data);
      if (folded === ' ') return 'past';
      textLength += folded.length;
      if (within === 0) proseLength += folded.length;
      if (text.length < keptText) text += ` ${folded}`;
    }
    if (!('attribs' in node)) return 'in';
    const { name, attribs } = node;
    if (name === 'title') title ??= textBelow(node);
    if (name === 'script') counts.scripts++;
    if (name === 'input' && attribs['type']?.toLowerCase() === 'password') has.asksPassword = true;
    const { id } = attribs;
    if (id !== undefined && appRoot.test(id)) has.hasAppRoot = true;
    if (unseen.has(name)) return 'past';
    if (name === 'h1') heading ??= textBelow(node);
    if (name === 'a') {
      counts.links++;
      within++;
    }
    if (paragraphs.has(name)) counts.paragraphs++;
    return 'in';
  };
  walk(root, enter, (node) => {
    if ('attribs' in node && node.name === 'a') within--;
  });
  return {
    title: title ?? '',
    heading: heading ?? '',
    textLength,
    proseLength,
    text: text.slice(0, keptText).trim(),
    ...counts,
    ...has,
    awaitsScript: awaitsScript(root),
    depth,
    nodes,
    main,
  };
}
