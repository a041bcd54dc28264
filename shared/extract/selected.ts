import type { Cheerio } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import { foldSpace } from '../capture/foldSpace.ts';
import type { Select } from './selectIn.ts';

/** Splits a selector that ends in `@name` into the selector and the attribute to read. */
export function splitSelector(selector: string): { readonly css: string; readonly attribute: string | null } {
  const found = /^(.*?)@([a-zA-Z_][\w:-]*)$/.exec(selector);
  return { css: found?.[1] ?? selector, attribute: found?.[2] ?? null };
}

/** Text or attribute of the first match, white space folded; empty when there is none or no selector. */
export function readSelected(select: Select, selector: string | undefined, within?: Cheerio<AnyNode>): string {
  if (selector === undefined) return '';
  const { css, attribute } = splitSelector(selector);
  const found = (within === undefined ? select(css) : css === '' ? within : within.find(css)).first();
  const value = attribute === null ? found.text() : (found.attr(attribute) ?? '');
  return foldSpace(value);
}
