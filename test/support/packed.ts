import { strToU8, zipSync } from 'fflate';
import { lines, makePdf } from './pdf.ts';

/**
 * A fixture's text in the form its type names: a PDF has one line of text a line and a page for each form feed between, an archive
 * holds the text as its one XML.
 */
export function packed(type: string, text: string, encoding: 'utf8' | 'latin1'): Uint8Array {
  if (type.startsWith('application/zip')) return zipSync({ 'document.xml': strToU8(text) });
  if (!type.startsWith('application/pdf')) return Buffer.from(text, encoding);
  return makePdf(text.split('\f').map((page) => lines(page.trim().split('\n'), { top: 780, font: 'mapped' })));
}
