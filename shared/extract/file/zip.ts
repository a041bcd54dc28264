import { unzipSync } from 'fflate';
import { decode } from '../../capture/decode.ts';
import type { Refusal } from '../../capture/verdict.ts';
import type { FileReading } from './fileText.ts';
import { officeFormOf, readOfficeText } from './officeText.ts';
import { readXml, xmlRefusal } from './xml.ts';
import { parseXml, type XmlElement } from './xmlTree.ts';

/** Consolidated laws unpack to 1 to 5 MB, manuals of 800 pages to some 30 MB. */
const mostBytes = 96_000_000;
const mostEntries = 5000;

const refuse = (rule: string, seen: string, likely: string): Refusal => ({ verdict: 'error', rule, seen, likely });
const tooLarge = refuse(
  'ZIP-TOO-LARGE',
  `an archive of more than ${mostBytes} bytes or ${mostEntries} entries`,
  'an archive made to cost, or a collection; watch the page that links to it',
);

type Files = ReadonlyMap<string, Uint8Array>;

/** Unpacks the entries that a test takes. fflate unpacks no more of an entry than the size that the archive states for it. */
function unpack(body: Uint8Array, takes: (name: string) => boolean): { readonly files: Files } | Refusal {
  let left = mostBytes;
  let entries = 0;
  try {
    const files = unzipSync(body, {
      filter: ({ name, originalSize }) => {
        entries++;
        if (entries > mostEntries || left < 0 || !takes(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
    return left < 0 || entries > mostEntries ? tooLarge : { files: new Map(Object.entries(files)) };
  } catch (error) {
    // Nothing but fflate runs here, and it throws for archives alone.
    return refuse(
      'ZIP-MALFORMED',
      (error instanceof Error ? error.message : String(error)).slice(0, 200),
      'the download was cut off, or the file is damaged; if it lasts, watch the page that links to it',
    );
  }
}

const xmlText = (name: string, file: Uint8Array, language: string): string =>
  decode(file, name.endsWith('.xml') ? 'application/xml' : undefined, { language }).text;

/** Reads what an archive holds: the text of an office document, or the one XML of a law. */
export function readZip(body: Uint8Array, language: string): FileReading {
  const names: string[] = [];
  const listed = unpack(body, (name) => {
    names.push(name);
    return name === 'META-INF/manifest.xml' || name === 'mimetype';
  });
  if ('verdict' in listed) return listed;
  const manifest = listed.files.get('META-INF/manifest.xml');
  if (manifest !== undefined && xmlText('manifest.xml', manifest, language).includes('encryption-data'))
    return refuse(
      'FILE-ENCRYPTED',
      'a document that asks for a password',
      'the authority locked the file; ask for an open one',
    );
  const form = officeFormOf(names);
  const isWanted = (name: string): boolean =>
    form === null ? /^[^/]+\.xml$/iu.test(name) : form.text.test(name) || form.more.test(name);
  const found = unpack(body, isWanted);
  if ('verdict' in found) return found;
  if (form === null) {
    const [only, ...more] = found.files;
    if (only !== undefined && more.length === 0) return readXml(xmlText(...only, language));
    return refuse(
      'ZIP-CONTENT',
      `an archive of ${names.length} entries: ${names.slice(0, 5).join(', ')}`.slice(0, 200),
      'no law in XML and no document that is read; watch the page that links to it',
    );
  }
  const parts = new Map<string, XmlElement>();
  for (const [name, file] of found.files) {
    const part = parseXml(xmlText(name, file, language));
    if ('fault' in part) return xmlRefusal(part);
    parts.set(name, part);
  }
  return readOfficeText(parts, form);
}
