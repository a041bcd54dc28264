/**
 * A document as Chromium's `DOMSnapshot.captureSnapshot` gives it, as far as it is used: shadow trees stand in their places, and in
 * their slots what is shown there. Numbers are of `strings`, but for those of parents and types.
 */
export interface DomSnapshot {
  readonly strings: readonly string[];
  readonly documents: readonly {
    readonly nodes: {
      readonly parentIndex?: readonly number[];
      readonly nodeType?: readonly number[];
      readonly nodeName?: readonly number[];
      readonly nodeValue?: readonly number[];
      /** Names and values by turns. */
      readonly attributes?: readonly (readonly number[])[];
    };
  }[];
}

interface Node {
  readonly type: number;
  readonly name: string;
  readonly value: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly inner: Node[];
}

const element = 1;
const text = 3;
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What no reader of the page sees; what scripts and styles were is in the bytes that were sent. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'canvas']);
/** What style sheets put before and behind, such as the dots of a list. */
const isPseudo = ({ name }: Node): boolean => name.startsWith('::');

/** The document with what stands in it; null where there is none. */
function readTree({ strings, documents }: DomSnapshot): Node | null {
  const { nodes = {} } = documents[0] ?? {};
  const { parentIndex = [], nodeType = [], nodeName = [], nodeValue = [], attributes = [] } = nodes;
  const said = (index: number | undefined): string => strings[index ?? -1] ?? '';
  const read: Node[] = [];
  for (const [at, type] of nodeType.entries()) {
    const given = attributes[at] ?? [];
    const pairs = Array.from(
      { length: given.length / 2 },
      (_, of) => [said(given[of * 2]), said(given[of * 2 + 1])] as const,
    );
    const node = {
      type,
      name: said(nodeName[at]).toLowerCase(),
      value: said(nodeValue[at]),
      attributes: pairs,
      inner: [],
    };
    read.push(node);
    read[parentIndex[at] ?? -1]?.inner.push(node);
  }
  return read[0] ?? null;
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const openingTag = ({ name, attributes }: Node): string =>
  `<${name}${attributes.map(([of, value]) => ` ${of}="${escaped(value)}"`).join('')}>`;

/** A document as HTML, the way it is shown and without scripts. Null where it is longer than `mostLength`, in characters. */
export function renderedHtml(snapshot: DomSnapshot, mostLength: number): string | null {
  const parts = ['<!doctype html>'];
  let length = 0;
  const root = readTree(snapshot);
  const open: (Node | string)[] = root === null ? [] : [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    const isElement = next.type === element && next.name !== 'slot';
    if (isElement && (unseen.has(next.name) || isPseudo(next))) continue;
    const part = next.type === text ? escaped(next.value) : isElement ? openingTag(next) : '';
    parts.push(part);
    length += part.length;
    if (length > mostLength) return null;
    if (isElement && !voids.has(next.name)) open.push(`</${next.name}>`);
    for (const inner of next.inner.toReversed()) open.push(inner);
  }
  return parts.join('');
}
