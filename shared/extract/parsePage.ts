import { type Markup, summariseMarkup } from '../capture/markup.ts';
import { isWhole, type OpenPage, openPage } from '../capture/openPage.ts';
import { unfoldCarried } from './carried/carried.ts';
import { findMainContent, type MainContent } from './mainContent.ts';
import { textOf } from './textOf.ts';

/** A page parsed once, for the verdict and for what is read from it. */
export interface ParsedPage extends OpenPage {
  /** Null where the page is nested too deep or has too many nodes to be read. */
  readonly main: MainContent | null;
}

/** A part that weighs more says too much for any verdict to hang on its words, in characters. */
const mostWeighed = 8000;

/** What the page is made of, and the part that holds the notice: what verdicts are drawn from. */
export function markupOf(page: ParsedPage): Markup {
  if (page.main === null) return summariseMarkup(page, { text: '', length: 0 });
  const { content, isChrome, weight } = page.main;
  const text = weight > mostWeighed ? '' : textOf(content, isChrome);
  return summariseMarkup(page, { text, length: text === '' ? weight : text.length });
}

export function parsePage(html: string): ParsedPage {
  const page = unfoldCarried(openPage(html));
  return { ...page, main: isWhole(page) ? findMainContent(page.root) : null };
}
