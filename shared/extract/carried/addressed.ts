import type { Document, Element } from 'domhandler';
import { hasAttributes, shownIn, unread } from '../../capture/contentArea.ts';
import { openPage } from '../../capture/openPage.ts';
import { walk } from '../../capture/walk.ts';
import { append } from './append.ts';
import { htmlOfData, readData } from './carriedData.ts';

/** Lists of fewer records are no list of a whole site. */
const fewestRecords = 3;
/** A longer text is a page of its own, in characters. */
const longestAlert = 3000;
const mostValues = 40_000;
const deepest = 8;

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An address without what does not tell two pages of one site apart; empty for all else. */
function pathOf(address: string, base: string): string {
  if (!/^(?:\/|https?:\/\/)/.test(address)) return '';
  const path = URL.parse(address, base)?.pathname ?? '';
  return path.replace(/(?<=.)\/$/, '').toLowerCase();
}

/** How SharePoint names the page that it answers with: its place in the store, where the address is a friendly one. */
const storedAt = /\bserverRequestPath: ?"((?:[^"\\]|\\u[0-9a-f]{4}){1,300})"/i;

/** The paths by which a site knows a page: of its address, and of its place in SharePoint. */
function ownPaths(scripts: readonly Element[], url: string): ReadonlySet<string> {
  const own = new Set([pathOf(url, url)]);
  for (const { children } of scripts) {
    const [first] = children;
    const stored = first?.type === 'text' ? storedAt.exec(first.data)?.[1] : undefined;
    if (stored === undefined) continue;
    own.add(
      pathOf(
        stored.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        url,
      ),
    );
  }
  own.delete('');
  own.delete('/');
  return own;
}

/** The paths of the pages that a record names as those it is shown on. */
function pathsIn(record: unknown, url: string): readonly string[] {
  if (!isMapping(record)) return [];
  const lists = Object.values(record).filter((value) => Array.isArray(value) && value.length > 0);
  const paths = lists.map((list) =>
    Array.isArray(list) ? list.map((address) => (typeof address === 'string' ? pathOf(address, url) : '')) : [],
  );
  return paths.find((some) => !some.includes('')) ?? [];
}

/**
 * The alert that a site carries for one page, as HTML: of a list of texts that name the pages they are shown on, the first that names
 * this one, as such lists begin with the newest (immi.homeaffairs.gov.au; 2026-12-01). Empty where there is none.
 */
function alertFor(data: unknown, own: ReadonlySet<string>, url: string): string {
  let left = mostValues;
  const find = (value: unknown, depth: number): string => {
    if (left-- <= 0 || depth > deepest || typeof value !== 'object' || value === null) return '';
    if (Array.isArray(value) && value.length >= fewestRecords) {
      const named = value.map((record: unknown) => pathsIn(record, url));
      const at = named.findIndex((paths) => paths.some((path) => own.has(path)));
      const isList = named.filter((paths) => paths.length > 0).length >= fewestRecords;
      if (isList) return at === -1 ? '' : ofRecord(value[at]);
    }
    for (const part of Object.values(value)) {
      const found = find(part, depth + 1);
      if (found !== '') return found;
    }
    return '';
  };
  return find(data, 0);
}

/** The words of a record, without the name by which editors know it. */
function ofRecord(record: unknown): string {
  const html = htmlOfData(record).replace(/^<h1>[^<]*<\/h1>/, '');
  return html.length > longestAlert ? '' : html;
}

/** Text of a script element. */
const textOf = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.data : '')).join('');

/** A paragraph says at least so much, in characters. */
const leastParagraph = 30;

/** The first paragraph of an area, before which its alerts stand. */
function firstParagraph(area: Element | Document): Element | null {
  let found: Element | null = null;
  walk(area, (node) => {
    if (!hasAttributes(node)) return 'in';
    if (unread.has(node.name)) return 'past';
    if (node.name !== 'p' || shownIn(node).length < leastParagraph) return 'in';
    found = node;
    return 'end';
  });
  return found;
}

/**
 * Puts into the content of a page the alert that its site carries for it, unless the page shows it; how many nodes that are.
 * @param scripts those that hold data
 * @param code those that don't
 */
export function placeAlert(
  area: Element | Document,
  { scripts, code }: { readonly scripts: readonly Element[]; readonly code: readonly Element[] },
  url: string,
): number {
  const own = scripts.length === 0 ? [] : [...ownPaths(code, url)];
  for (const script of own.length === 0 ? [] : scripts) {
    const text = textOf(script);
    const folded = text.toLowerCase();
    if (!own.some((path) => folded.includes(path))) continue;
    const html = alertFor(readData(text), new Set(own), url);
    const inner = openPage(`<div>${html}</div>`);
    const said = shownIn(inner.root);
    if (said === '' || shownIn(area).includes(said)) continue;
    const before = firstParagraph(area);
    append(before?.parent ?? area, inner.root.children, before);
    return inner.nodes;
  }
  return 0;
}
