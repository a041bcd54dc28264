import type { Document } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';

/** A parsed page. */
export interface OpenPage {
  readonly root: Document;
  /** Elements within each other at the deepest place; beyond `deepestNesting` the rest of the page was not parsed. */
  readonly depth: number;
}

/**
 * What parsers do for an element takes longer the deeper it stands: 100,000 elements within each other cost 4 s each time.
 * Browsers nest no deeper (Blink and WebKit, read 2026-11-23); of 900 captures the deepest page had 23.
 */
export const deepestNesting = 512;
/** Characters parsed before the depth is looked at. */
const chunkLength = 65_536;

class Builder extends DomHandler {
  depth = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs);
    this.depth = Math.max(this.depth, this.tagStack.length - 1);
  }
}

/** Parses a page, once for all that is read from it. */
export function openPage(html: string): OpenPage {
  const builder = new Builder();
  const parser = new Parser(builder);
  for (let at = 0; at < html.length && builder.depth <= deepestNesting; at += chunkLength)
    parser.write(html.slice(at, at + chunkLength));
  parser.end();
  return { root: builder.root, depth: builder.depth };
}
