import type { Cheerio } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { splitSelector } from '../../catalog/selector.ts';
import type { Select } from './selectIn.ts';

/** Text or attribute of the first match, white space folded; empty when there is none or no selector. */
export function readSelected(select: Select, selector: string | undefined, within?: Cheerio<AnyNode>): string {
  if (selector === undefined) return '';
  const { css, attribute } = splitSelector(selector);
  const found = (within === undefined ? select(css) : css === '' ? within : within.find(css)).first();
  const value = attribute === null ? found.text() : (found.attr(attribute) ?? '');
  return foldSpace(value);
}
