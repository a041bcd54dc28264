import type { Capture } from '../../capture/capture.ts';
import { decode } from '../../capture/decode.ts';
import { isPage, judgeData } from '../../capture/judgeData.ts';
import type { Refusal } from '../../capture/verdict.ts';
import type { Source } from '../../catalog/catalog.ts';
import { addressBlocks } from '../blocks.ts';
import { languageOf } from '../language.ts';
import type { Notice } from '../notice.ts';
import { beginning, readable } from '../readable.ts';
import type { ReadFile } from './fileText.ts';
import { formatOf } from './format.ts';

/** Raised with every change of how a file is read (design §5.5). */
export const fileReaderVersion = 11;

/** Whether an address of which nothing is known leads to a file: by its bytes, and by the first element of what is XML. */
export function isFile({ body, headers }: Capture): boolean {
  const format = formatOf(body);
  switch (format) {
    case 'pdf':
    case 'zip':
    case 'ole':
      return true;
    case 'markup': {
      const { text } = decode(body, headers['content-type']);
      return !isPage(text) && /^\s*<\?xml/u.test(text) && !/<(?:rss|feed|rdf:RDF)\b/u.test(text.slice(0, 2000));
    }
    case 'json':
    case 'text':
    case 'unknown':
    case 'nothing':
      return false;
  }
}

/** Refusals of bytes that are the whole file all the same: what they hold cannot be read, but that they changed can be told. */
const whole = new Set(
  'FILE-UNREADABLE FILE-ENCRYPTED FILE-TOO-COSTLY PDF-ENCRYPTED PDF-NO-TEXT PDF-GARBLED PDF-TOO-LONG ZIP-CONTENT ZIP-TOO-LARGE XML-TOO-DEEP'.split(
    ' ',
  ),
);
export const isOtherwiseWhole = ({ rule }: Refusal): boolean => whole.has(rule);

/** Reads a file as a notice, or says why it is none. A page in its place is judged as a page, and never read as the file. */
export async function readFileNotice(
  capture: Capture,
  source: Source,
  readFile: ReadFile,
): Promise<{ readonly notice: Notice } | Refusal> {
  const { body, headers } = capture;
  const contentType = headers['content-type'];
  const text = formatOf(body) === 'markup' ? decode(body, contentType, { language: source.language }).text : '';
  const verdict = judgeData(capture, text, source.authority.hosts, 'file');
  if (verdict.verdict !== 'document') return verdict;
  const reading = await readFile({ body, contentType, language: source.language });
  if (reading.verdict !== 'document') return reading;
  const { number, publishedOn, pieces } = reading;
  const title = readable(reading.title ?? beginning(pieces[0]?.text ?? source.id, 200));
  return {
    notice: {
      title,
      number,
      publishedOn,
      language: languageOf(pieces, source.language),
      blocks: addressBlocks(pieces),
    },
  };
}
