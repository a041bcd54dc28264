import type { ChildNode, Document } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';

/** A parsed page. */
export interface OpenPage {
  readonly root: Document;
  /** Elements within each other at the deepest place; beyond `deepestNesting` the rest of the page was not parsed. */
  readonly depth: number;
  /** Elements, texts and comments; beyond `mostNodes` the rest of the page was not parsed. */
  readonly nodes: number;
}

/**
 * What parsers do for an element takes longer the deeper it stands: 100,000 elements within each other cost 4 s each time.
 * Browsers nest no deeper (Blink and WebKit, read 2026-11-23); of 900 captures the deepest page had 23.
 */
export const deepestNesting = 512;
/**
 * A page of so many takes 380 MB to read, of the gigabyte that a check has (2026-11-23). The largest of 889 captures had 4,180, one
 * for each 27 characters; a page of law of 5 MB would have 200,000.
 */
export const mostNodes = 300_000;
/** Whether a page is parsed to its end. */
export const isWhole = ({ depth, nodes }: Pick<OpenPage, 'depth' | 'nodes'>): boolean =>
  depth <= deepestNesting && nodes <= mostNodes;

/** Characters parsed before the depth is looked at. */
const chunkLength = 65_536;

/** What may stand in a head; anything else ends it, as the HTML standard has it, with or without `</head>`. */
const headContent = new Set(
  'base basefont bgsound link meta title noscript noframes style script template head'.split(' '),
);

/** What a cell or row ends, as the HTML standard has it, whatever was left open within: old pages close neither cell nor font. */
const endedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
  ['tr', new Set(['tr'])],
]);
/** Elements left open in tables are held by the parser to the end: of the deepest nesting, so many times. */
const mostHeldOpen = 8;

class Builder extends DomHandler {
  depth = 0;
  nodes = 0;
  /** For each element that the parser holds open, whether the tree has ended it already. */
  private readonly ended: boolean[] = [];

  override onopentag(name: string, attribs: Record<string, string>): void {
    if (!headContent.has(name) && this.nameAt(this.tagStack.length - 1) === 'head') this.endOne();
    const ends = endedBy.get(name);
    if (ends !== undefined) this.endWithin(ends);
    super.onopentag(name, attribs);
    this.ended.push(false);
    this.depth = Math.max(this.depth, this.tagStack.length - 1, this.ended.length / mostHeldOpen);
  }

  override onclosetag(): void {
    if (this.ended.pop() === false) super.onclosetag();
  }

  private nameAt(at: number): string {
    const open = this.tagStack[at];
    return open?.type === 'tag' ? open.name : '';
  }

  private endOne(): void {
    this.ended[this.ended.lastIndexOf(false)] = true;
    super.onclosetag();
  }

  /** Ends the innermost open element of some names in the table that is open, and all within it. */
  private endWithin(names: ReadonlySet<string>): void {
    let at = this.tagStack.length - 1;
    while (at > 0 && this.nameAt(at) !== 'table' && !names.has(this.nameAt(at))) at--;
    if (!names.has(this.nameAt(at))) return;
    while (this.tagStack.length > at) this.endOne();
  }

  protected override addNode(node: ChildNode): void {
    super.addNode(node);
    this.nodes++;
  }
}

/** Parses a page, once for all that is read from it. */
export function openPage(html: string): OpenPage {
  const builder = new Builder();
  const parser = new Parser(builder);
  for (let at = 0; at < html.length && isWhole(builder); at += chunkLength)
    parser.write(html.slice(at, at + chunkLength));
  parser.end();
  return { root: builder.root, depth: builder.depth, nodes: builder.nodes };
}
