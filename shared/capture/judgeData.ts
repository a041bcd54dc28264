import type { Capture } from './capture.ts';
import { judge } from './judge.ts';
import { summariseMarkup } from './markup.ts';
import { openPage } from './openPage.ts';
import type { Verdict } from './verdict.ts';

/** A page where data should be: block pages and soft 404s come with any type, and often with less than a whole document. */
const page =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|script|meta|title|div|center|h1|p)\b/iu;

/** Whether a text is an HTML page, whatever was asked for. */
export const isPage = (text: string): boolean => page.test(text);

/**
 * Judges a capture of what is no page: a file, a feed, a JSON answer. A page in its place is judged as a page, and never read as
 * the data. `text` is the decoded body, empty where the bytes are no text.
 */
export function judgeData(
  capture: Capture,
  text: string,
  hosts: readonly string[],
  kind: 'feed' | 'api' | 'file',
): Verdict {
  const given = isPage(text) ? text : '';
  const markup = summariseMarkup(openPage(given), { text: '', length: 0, prose: 0 });
  const verdict = judge({ capture, text: given, markup, hosts, kind });
  if (verdict.verdict !== 'document' || given === '') return verdict;
  return {
    verdict: 'error',
    rule: `PAGE-FOR-${kind.toUpperCase()}`,
    seen: `a page titled “${markup.title.slice(0, 100)}” where ${kind === 'api' ? 'JSON' : `a ${kind}`} should be`,
    likely: 'the address was moved or replaced; look at the pages that link to it and correct the address',
  };
}
