import { Parser } from 'htmlparser2';

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
  /** Elements within each other at the deepest place; beyond `deepestNesting` the rest of the page was not looked at. */
  readonly depth: number;
}

/**
 * What parsers do for an element takes longer the deeper it stands: 100,000 elements within each other cost 4 s each time.
 * Browsers nest no deeper (Blink and WebKit, read 2026-11-23); of 900 captures the deepest page had 23.
 */
export const deepestNesting = 512;
/** Characters parsed before the depth is looked at. */
const chunkLength = 65_536;

const keptText = 4000;
const unseen = new Set(['script', 'style', 'noscript', 'template', 'title', 'svg']);
const appRoot = /^(?:app|root|__next|__nuxt|react-root|main-app)$/;

/** Counts what a page is made of; bounded in memory, linear in time, whatever the nesting. */
export function summariseMarkup(html: string): Markup {
  let title = '';
  let text = '';
  let heading = '';
  let textLength = 0;
  let proseLength = 0;
  let inHeading = false;
  let headings = 0;
  let inLinks = 0;
  let paragraphs = 0;
  let links = 0;
  let scripts = 0;
  let hasAppRoot = false;
  let depth = 0;
  let open = 0;
  let hidden = 0;
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      open++;
      if (open > depth) depth = open;
      if (name === 'title') inTitle = true;
      if (unseen.has(name)) hidden++;
      if (name === 'script') scripts++;
      if (name === 'a') {
        links++;
        inLinks++;
      }
      if (name === 'h1') inHeading = headings++ === 0;
      if (/^(?:p|li|tr|h[1-6]|dd|br)$/.test(name)) paragraphs++;
      if (appRoot.test(attributes['id'] ?? '')) hasAppRoot = true;
    },
    ontext(data) {
      if (inTitle && title.length < 300) title += data;
      if (hidden > 0) return;
      const folded = data.replace(/\s+/gu, ' ');
      if (folded === ' ') return;
      textLength += folded.length;
      if (inLinks === 0) proseLength += folded.length;
      if (inHeading && heading.length < 300) heading += folded;
      if (text.length < keptText) text += ` ${folded}`;
    },
    onclosetag(name) {
      open--;
      if (name === 'title') inTitle = false;
      if (name === 'h1') inHeading = false;
      if (name === 'a' && inLinks > 0) inLinks--;
      if (unseen.has(name) && hidden > 0) hidden--;
    },
  });
  for (let at = 0; at < html.length && depth <= deepestNesting; at += chunkLength)
    parser.write(html.slice(at, at + chunkLength));
  parser.end();
  return {
    title: title.replace(/\s+/gu, ' ').trim(),
    heading: heading.replace(/\s+/gu, ' ').trim(),
    textLength,
    proseLength,
    text: text.slice(0, keptText).trim(),
    paragraphs,
    links,
    scripts,
    hasAppRoot,
    depth,
  };
}
