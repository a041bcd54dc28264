import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import { foldSpace } from './foldSpace.ts';

/** Splits a selector that ends in `@name` into the selector and the attribute to read. */
export function splitSelector(selector: string): { readonly css: string; readonly attribute: string | null } {
  const found = /^(.*?)@([a-zA-Z_][\w:-]*)$/.exec(selector);
  return { css: found?.[1] ?? selector, attribute: found?.[2] ?? null };
}

/** Text or attribute of the first match, white space folded; empty when there is none or no selector. */
export function readSelected($: CheerioAPI, selector: string | undefined, within?: Cheerio<AnyNode>): string {
  if (selector === undefined) return '';
  const { css, attribute } = splitSelector(selector);
  const found = (within === undefined ? $(css) : css === '' ? within : within.find(css)).first();
  const value = attribute === null ? found.text() : (found.attr(attribute) ?? '');
  return foldSpace(value);
}
