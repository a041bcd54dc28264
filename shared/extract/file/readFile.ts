import { decode } from '../../capture/decode.ts';
import type { Refusal } from '../../capture/verdict.ts';
import type { FileBytes, FileReading } from './fileText.ts';
import { formatOf } from './format.ts';

export interface FileReaderParts {
  /** Folder with pdf.js’ character maps, ending in a slash: Chinese, Japanese and Korean fonts name them without carrying them. */
  readonly characterMaps: string;
}

const nothing: Refusal = {
  verdict: 'empty',
  rule: 'FILE-EMPTY',
  seen: 'no bytes',
  likely: 'the site answered with an empty file; it is tried again',
};

const unreadable = (seen: string): Refusal => ({
  verdict: 'error',
  rule: 'FILE-UNREADABLE',
  seen,
  likely: 'a format that is not read; watch the page that links to it, or another form of the file',
});

const noFile = (seen: string): Refusal => ({
  verdict: 'error',
  rule: 'NO-FILE',
  seen,
  likely: 'the address answers something else than the file; look at the page that links to it',
});

/**
 * Reads a file by what its bytes are. Not bounded in time by itself: hostile bytes belong in a thread that can be ended.
 * Readers are loaded when the first file of their format comes.
 */
export async function readFile(
  { body, contentType, language }: FileBytes,
  parts: FileReaderParts,
): Promise<FileReading> {
  const format = formatOf(body);
  switch (format) {
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts');
      return readPdf(body, parts.characterMaps);
    }
    case 'zip': {
      const { readZip } = await import('./zip.ts');
      return readZip(body, language);
    }
    case 'markup': {
      const { readXml } = await import('./xml.ts');
      return readXml(decode(body, contentType, { language }).text);
    }
    case 'json': {
      const { readLawJson } = await import('./lawJson.ts');
      return readLawJson(decode(body, contentType, { language }).text);
    }
    case 'ole':
      return unreadable('an HWP, DOC or XLS file of the old binary form');
    case 'unknown':
      return unreadable('bytes of no known form');
    case 'text':
      return noFile('plain text');
    case 'nothing':
      return nothing;
  }
}
