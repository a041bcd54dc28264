import { unzipSync } from 'fflate';
import * as z from 'zod/mini';
import type { Evidence } from '../../../shared/capture/evidence.ts';
import { hashOfLink } from '../../../shared/capture/evidenceLink.ts';
import {
  aboutPath,
  archivePath,
  packageDigestPath,
  packagePath,
  sha256,
  type WaczAbout,
  waczAboutSchema,
  zipFiles,
} from './wacz.ts';
import { readWarcRecord, recordFault } from './warc.ts';

const packageSchema = z.object({
  resources: z.array(z.object({ path: z.string(), hash: z.string(), bytes: z.int() })),
});
const digestSchema = z.object({ path: z.string(), hash: z.string() });
const indexLineSchema = z.object({ length: z.string(), offset: z.string() });

/** What a WACZ holds, and what of it does not hold. */
export interface CheckedWacz {
  /** Null where the file cannot be read that far. */
  readonly about: WaczAbout | null;
  /** What was altered or is missing, in words; none when every byte is as it was written. */
  readonly faults: readonly string[];
}

type Files = Readonly<Record<string, Uint8Array>>;

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** A file's content by its schema, or null where it is not what it should be. */
function readJson<Schema extends z.ZodMiniType>(files: Files, path: string, schema: Schema): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(textOf(files[path])));
  } catch {
    return null;
  }
}

/** Files that are not those which the package lists by their hashes. */
function packageFaults(files: Files): string[] {
  const digest = readJson(files, packageDigestPath, digestSchema);
  const listed = readJson(files, packagePath, packageSchema);
  if (digest === null || listed === null) return [`${packagePath} or ${packageDigestPath}: missing or not readable`];
  const own = digest.hash === sha256(files[packagePath] ?? new Uint8Array()) ? [] : [`${packagePath}: altered`];
  const known = new Set([packagePath, packageDigestPath, ...listed.resources.map(({ path }) => path)]);
  return [
    ...own,
    ...listed.resources.flatMap(({ path, hash, bytes }) => {
      const file = files[path];
      if (file === undefined) return [`${path}: missing`];
      return file.length === bytes && sha256(file) === hash ? [] : [`${path}: altered`];
    }),
    ...Object.keys(files).flatMap((path) => (known.has(path) ? [] : [`${path}: not listed`])),
  ];
}

/** The records where the index says they lie. */
function recordsOf(files: Files): Uint8Array[] {
  const archive = files[archivePath] ?? new Uint8Array();
  return textOf(files['indexes/index.cdx'])
    .split('\n')
    .flatMap((line): Uint8Array[] => {
      const read = readJson({ line: Buffer.from(line.slice(line.indexOf('{'))) }, 'line', indexLineSchema);
      if (read === null) return [];
      const offset = Number(read.offset);
      return [archive.subarray(offset, offset + Number(read.length))];
    });
}

/** Digest of what was read of a record, or null where it is damaged. */
function digestOf(packed: Uint8Array): string | null {
  try {
    return readWarcRecord(packed).sha256;
  } catch {
    return null;
  }
}

/** What a capture's record lacks of what the change says of it. */
function captureFaults(side: string, evidence: Evidence | null, records: readonly Uint8Array[]): string[] {
  if (evidence === null) return [];
  const own = records.filter((packed) => digestOf(packed) === evidence.sha256);
  const faults = own.map((packed) => recordFault(evidence.warc, packed));
  if (faults.includes(null)) return [];
  return [`the capture ${side}: ${faults[0] ?? 'missing, or its bytes were altered'}`];
}

function linkFaults({ source, evidence: { before, after, link } }: WaczAbout): string[] {
  if (link === undefined || hashOfLink(link, { source, before, after }) === link.hash) return [];
  return ['its link of the chain: the hash is not that of what it names'];
}

/** Holds a WACZ of ours against the hashes in it: files, records, link of the chain, and the ZIP around them. */
export function checkWacz(bytes: Uint8Array): CheckedWacz {
  let files: Files;
  try {
    files = unzipSync(bytes);
  } catch {
    return { about: null, faults: ['the file: no ZIP, or cut off'] };
  }
  const about = readJson(files, aboutPath, waczAboutSchema);
  if (about === null) return { about, faults: [`${aboutPath}: missing or not readable; is it a WACZ of Visawire?`] };
  const records = recordsOf(files);
  const { before, after } = about.evidence;
  const faults = [
    ...packageFaults(files),
    ...captureFaults('before', before, records),
    ...captureFaults('after', after, records),
    ...linkFaults(about),
  ];
  const isAsWritten = Buffer.compare(zipFiles(files), bytes) === 0;
  const framing = isAsWritten ? [] : ['the ZIP: what it holds is whole, but it was altered around it, or packed again'];
  return { about, faults: faults.length > 0 ? faults : framing };
}
