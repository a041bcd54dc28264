import { Parser } from 'htmlparser2';
import { foldSpace } from '../../capture/foldSpace.ts';

/** An element of XML, its name without a prefix: what a prefix stands for is not looked up. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Why a text is no whole XML document. */
export interface XmlFault {
  readonly fault: 'no-element' | 'cut-off' | 'too-deep';
}

/** Laws nest some 20 deep; what is deeper was made to break readers. */
export const deepest = 200;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/**
 * Parses XML in one pass. Nothing outside the text is ever fetched, and no entity but the five of XML and those that are numbers is
 * replaced: a document type that defines others is passed over, so they cannot grow.
 */
export function parseXml(text: string): XmlElement | XmlFault {
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let isTooDeep = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= deepest) {
          isTooDeep = true;
          parser.reset();
          return;
        }
        const element = { name: name.replace(/^.*:/u, ''), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(data) {
        open.at(-1)?.children.push(data);
      },
      onclosetag() {
        root = open.pop() ?? root;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  if (isTooDeep) return { fault: 'too-deep' };
  // At its end the parser closes by itself what is open.
  if (open.length > 0) return { fault: 'cut-off' };
  parser.end();
  return root ?? { fault: 'no-element' };
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The value of an attribute, whatever prefix it has; null where it is not stated. */
export function attributeOf({ attributes }: XmlElement, name: string): string | null {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key] ?? null;
  return null;
}

/** The first child of that name, or null. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.filter(isElement).find((child) => child.name === name) ?? null;
}

/** Elements below this one that a test takes, in order; those inside of one that was taken are not looked at. */
export function elementsIn(element: XmlElement, takes: (element: XmlElement) => boolean): XmlElement[] {
  return element.children.filter(isElement).flatMap((child) => (takes(child) ? [child] : elementsIn(child, takes)));
}

/** Elements that part words, and hold none or others. */
export const apart: ReadonlySet<string> = new Set('BR br lineBreak line-break tab s cr p P subList Column'.split(' '));

/** All text below a node, white space folded, but for what lies in inner elements of these names. */
export function textOf(node: XmlNode | null, without: ReadonlySet<string> = new Set()): string {
  const read = (inner: XmlNode): string => {
    if (typeof inner === 'string') return inner;
    if (without.has(inner.name)) return '';
    const text = inner.children.map(read).join('');
    return apart.has(inner.name) ? ` ${text}` : text;
  };
  const nodes = node === null ? [] : isElement(node) ? node.children : [node];
  return foldSpace(nodes.map(read).join(''));
}
