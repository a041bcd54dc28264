import type { Capture } from '../capture/capture.ts';
import { decode } from '../capture/decode.ts';
import { judge } from '../capture/judge.ts';
import { summariseMarkup } from '../capture/markup.ts';
import type { Refusal } from '../capture/verdict.ts';
import type { Source } from '../catalog/catalog.ts';
import { addressBlocks } from './blocks.ts';
import type { ReadFile } from './file/fileText.ts';
import { formatOf } from './file/format.ts';
import type { Notice } from './notice.ts';

/** Raised with every change of how a file is read (design §5.5). */
export const fileReaderVersion = 1;

/** A page where a file should be: block pages and soft 404s come with any type, and often with less than a whole document. */
const page =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|script|meta|title|div|center|h1|p)\b/iu;

/** Reads a file as a notice, or says why it is none. A page in its place is judged as a page, and never read as the file. */
export async function readFileNotice(
  capture: Capture,
  source: Source,
  readFile: ReadFile,
): Promise<{ readonly notice: Notice } | Refusal> {
  const { body, headers } = capture;
  const contentType = headers['content-type'];
  const markup = formatOf(body) === 'markup' ? decode(body, contentType, { language: source.language }).text : '';
  const text = page.test(markup) ? markup : '';
  const { hosts } = source.authority;
  const summary = summariseMarkup(text);
  const verdict = judge({ capture, text, markup: summary, hosts, kind: 'file' });
  if (verdict.verdict !== 'document') return verdict;
  if (text !== '') {
    return {
      verdict: 'error',
      rule: 'PAGE-FOR-FILE',
      seen: `a page titled “${summary.title.slice(0, 100)}” where a file should be`,
      likely: 'the file was moved or replaced; look at the page that links to it and correct the address',
    };
  }
  const reading = await readFile({ body, contentType, language: source.language });
  if (reading.verdict !== 'document') return reading;
  const { number, publishedOn, pieces } = reading;
  const title = reading.title ?? pieces[0]?.text.slice(0, 200) ?? source.id;
  return { notice: { title, number, publishedOn, language: source.language, blocks: addressBlocks(pieces) } };
}
