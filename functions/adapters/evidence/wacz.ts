import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { getSurt } from 'warcio/utils';
import * as z from 'zod/mini';
import type { Capture } from '../../../shared/capture/capture.ts';
import { evidenceSchema } from '../../../shared/capture/evidence.ts';
import { evidenceLinkSchema } from '../../../shared/capture/evidenceLink.ts';
import { readWarcRecord } from './warc.ts';

/** What a WACZ of ours says of the change that its captures stand behind, in `evidence.json`. */
export const waczAboutSchema = z.object({
  v: z.literal(1),
  change: z.string(),
  source: z.string(),
  /** Of the notice. Hostile. */
  title: z.string(),
  /** When the change was detected, RFC 3339. */
  detectedAt: z.string(),
  evidence: z.object({
    before: z.nullable(evidenceSchema),
    after: evidenceSchema,
    link: z.optional(evidenceLinkSchema),
  }),
});
export type WaczAbout = z.infer<typeof waczAboutSchema>;

/** Packed records as they are stored. */
export interface WaczRecords {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

export const waczVersion = '1.1.1';
export const archivePath = 'archive/data.warc.gz';
export const packagePath = 'datapackage.json';
export const packageDigestPath = 'datapackage-digest.json';
export const aboutPath = 'evidence.json';

/** The same in every zone: a ZIP says local times, and the same captures give the same bytes wherever they are packed. */
const zipTime = new Date(1980, 0, 1);
const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
const json = (content: unknown): Uint8Array => text(`${JSON.stringify(content, null, 2)}\n`);
export const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** The record that says who wrote a WARC, packed. */
function warcInfo({ change, detectedAt }: WaczAbout): Uint8Array {
  const fields = `software: Visawire\r\nformat: WARC File Format 1.1\r\ndescription: captures behind change ${change}\r\n`;
  const id = createHash('sha256').update(fields).digest('hex');
  const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-5${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`;
  const head = [
    'WARC/1.1',
    'WARC-Type: warcinfo',
    `WARC-Record-ID: <urn:uuid:${uuid}>`,
    `WARC-Date: ${detectedAt}`,
    'Content-Type: application/warc-fields',
    `Content-Length: ${fields.length}`,
  ];
  return gzipSync(`${head.join('\r\n')}\r\n\r\n${fields}\r\n\r\n`);
}

/** One line of the index: where the record of an address and a time lies in the archive. */
function cdxLine(capture: Capture, packed: Uint8Array, offset: number): string {
  const { url, status, capturedAt } = capture;
  // Replay shows what was sent; what a browser made of it lies behind it as a record of its own.
  const { headers, sha256: body } = capture.sent ?? capture;
  const type = headers['content-type'];
  const fields = {
    url,
    ...(type === undefined ? {} : { mime: type.split(';')[0]?.trim() }),
    status: String(status),
    digest: `sha256:${body}`,
    length: String(packed.length),
    offset: String(offset),
    filename: archivePath.replace('archive/', ''),
    recordDigest: sha256(packed),
  };
  return `${getSurt(url)} ${capturedAt.replace(/\D/g, '').slice(0, 14)} ${JSON.stringify(fields)}\n`;
}

/**
 * The captures behind a change as one WACZ 1.1.1, which replay tools open: the records as they are stored, an index, a list of pages, what
 * they stand behind, and the hash of each file. The same captures give the same bytes.
 */
export function writeWacz(about: WaczAbout, { before, after }: WaczRecords): Uint8Array {
  const records = [
    ...(before === null || Buffer.compare(before, after) === 0 ? [] : [{ side: 'before', packed: before }]),
    { side: 'after', packed: after },
  ].map(({ side, packed }) => ({ side, packed, capture: readWarcRecord(packed) }));
  const info = warcInfo(about);
  let offset = info.length;
  const lines = records.map(({ capture, packed }) => {
    const line = cdxLine(capture, packed, offset);
    offset += packed.length;
    return line;
  });
  const pages = records.map(({ side, capture: { url, capturedAt } }) =>
    JSON.stringify({ id: side, url, ts: capturedAt, title: `${about.title} (${side})` }),
  );
  const head = JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'All pages' });
  const files: Readonly<Record<string, Uint8Array>> = {
    [archivePath]: Buffer.concat([info, ...records.map(({ packed }) => packed)]),
    'indexes/index.cdx': text(lines.toSorted().join('')),
    'pages/pages.jsonl': text(`${[head, ...pages].join('\n')}\n`),
    [aboutPath]: json(about),
  };
  const last = records.at(-1)?.capture;
  const description = json({
    profile: 'data-package',
    wacz_version: waczVersion,
    title: about.title,
    description: 'What an official page said before and after a change, as captured by Visawire.',
    created: about.detectedAt,
    software: 'Visawire',
    mainPageUrl: last?.url,
    mainPageDate: last?.capturedAt,
    resources: Object.entries(files).map(([path, bytes]) => ({
      name: path.split('/').at(-1),
      path,
      hash: sha256(bytes),
      bytes: bytes.length,
    })),
  });
  return zipFiles({
    ...files,
    [packagePath]: description,
    [packageDigestPath]: json({ path: packagePath, hash: sha256(description) }),
  });
}

/** Files as a ZIP that readers can seek in: nothing is packed again. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const stored: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, [bytes, { level: 0, mtime: zipTime }]]),
  );
  return zipSync(stored);
}
