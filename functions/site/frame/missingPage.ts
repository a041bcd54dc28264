import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Page } from './page.ts';
import type { Reader } from './reader.ts';

/** That there is nothing at an address, with the way to what is. */
export function missingPage(context: Context, page: Page, { words: { missing }, to }: Reader): Promise<Response> {
  const body = html`<h1>${missing.title}</h1><p>${missing.text} <a href="${to('/')}">${missing.all}</a></p>`;
  return page(context, { title: missing.title }, body, 404);
}
