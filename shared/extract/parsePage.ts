import { type Markup, summariseMarkup } from '../capture/markup.ts';
import { deepestNesting, type OpenPage, openPage } from '../capture/openPage.ts';
import { findMainContent, type MainContent } from './mainContent.ts';
import { textOf } from './textOf.ts';

/** A page parsed once, for the verdict and for what is read from it. */
export interface ParsedPage extends OpenPage {
  /** Null where the page is nested too deep to be read. */
  readonly main: MainContent | null;
}

/** What the page is made of, and the text of the part that holds the notice: what verdicts are drawn from. */
export const markupOf = (page: ParsedPage): Markup =>
  summariseMarkup(page, page.main === null ? '' : textOf(page.main.content, page.main.isChrome));

export function parsePage(html: string): ParsedPage {
  const { root, depth } = openPage(html);
  return { root, depth, main: depth > deepestNesting ? null : findMainContent(root) };
}
