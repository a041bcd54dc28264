import type { Capture } from '../../../shared/capture/capture.ts';
import type { Refusal } from '../../../shared/capture/verdict.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { fileReaderVersion, isOtherwiseWhole, readFileNotice } from '../../../shared/extract/file/file.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import type { AttachedFile, Attachment, Notice } from '../../../shared/extract/notice.ts';
import type { Evidence } from '../../adapters/evidence/evidence.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import type { Keep } from '../record/keep.ts';
import { isOwn } from './isOwn.ts';
import { validatorsOf } from './validators.ts';

interface Dependencies {
  readonly http: HttpClient;
  readonly evidence: Evidence;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  readonly keep: Keep;
}

/** A notice with its files as they are now; `trouble` when none of them could be had. */
export interface Attached {
  readonly notice: Notice;
  readonly trouble: Refusal | null;
}

/** Files read of one notice at one check. */
const mostFiles = 8;
/** After this no further file is asked for at this check; the function has four minutes for a host's sources. */
const longestMs = 90_000;
/** Text kept of all files together, in characters: two manuals of 800 pages are half of it. Beyond, only bytes are compared. */
const mostText = 6_000_000;

type Fetched = { readonly file: AttachedFile } | { readonly trouble: Refusal };

/** Reads the files that a notice comes with, and keeps the last good reading of those that cannot be had now. */
export function createAttachments({ http, evidence, readFile, clock, keep }: Dependencies) {
  /** Bytes that were never read as anything, or not by this reader. */
  const readBytes = async (source: Source, capture: Capture): Promise<AttachedFile['blocks'] | Refusal> => {
    const reading = await readFileNotice(capture, { ...source, kind: 'file' }, readFile);
    if ('notice' in reading) return reading.notice.blocks;
    return isOtherwiseWhole(reading) ? null : reading;
  };

  const fetchFile = async (source: Source, link: string, known: AttachedFile | undefined): Promise<Fetched> => {
    const validators = known?.link === link && known.reader === fileReaderVersion ? known.validators : {};
    const fetched = await http.capture({ url: link, hosts: source.authority.hosts, validators });
    switch (fetched.kind) {
      case 'failed':
        return { trouble: { verdict: 'error', rule: fetched.rule, seen: fetched.seen, likely: fetched.likely } };
      case 'unchanged':
        if (known !== undefined) return { file: known };
        return {
          trouble: { verdict: 'error', rule: 'NOT-MODIFIED', seen: link, likely: 'it did not look at what was asked' },
        };
      case 'capture': {
        const { capture } = fetched;
        const now = { link, validators: validatorsOf(capture), reader: fileReaderVersion };
        if (known?.evidence.sha256 === capture.sha256 && known.reader === fileReaderVersion)
          return { file: { ...known, ...now } };
        const blocks = await readBytes(source, capture);
        if (blocks !== null && 'verdict' in blocks) return { trouble: blocks };
        return { file: { ...now, evidence: await keep(capture), blocks } };
      }
    }
  };

  /** The files of a stored notice for those of a later reading, by name; read anew where our own reader changed since. */
  const carry = async (source: Source, notice: Notice, stored: Notice): Promise<Notice> => {
    if (notice.attachments === undefined) return notice;
    const attachments: Attachment[] = [];
    for (const attachment of notice.attachments) {
      const file = stored.attachments?.find(({ name }) => name === attachment.name)?.file;
      if (file === undefined) attachments.push(attachment);
      else if (file.reader === fileReaderVersion) attachments.push({ ...attachment, file });
      else {
        const blocks = await readBytes(source, await evidence.get(file.evidence.warc));
        const again = blocks !== null && 'verdict' in blocks ? file : { ...file, blocks, reader: fileReaderVersion };
        attachments.push({ ...attachment, file: again });
      }
    }
    return { ...notice, attachments };
  };

  const read = async (source: Source, notice: Notice, before: Notice | null): Promise<Attached> => {
    if (notice.attachments === undefined) return { notice, trouble: null };
    const until = clock().getTime() + longestMs;
    const attachments: Attachment[] = [];
    let trouble: Refusal | null = null;
    let had = 0;
    let asked = 0;
    let left = mostText;
    for (const attachment of notice.attachments) {
      const { name, link } = attachment;
      const known = before?.attachments?.find((other) => other.name === name)?.file;
      let file = known;
      // Of files on other hosts only the name is compared.
      if (link !== null && isOwn(source, link) && asked < mostFiles && clock().getTime() < until) {
        asked++;
        const fetched = await fetchFile(source, link, known);
        if ('file' in fetched) {
          had++;
          file = fetched.file;
        } else trouble ??= fetched.trouble;
      }
      if (file === undefined) {
        attachments.push(attachment);
        continue;
      }
      left -= file.blocks?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
      attachments.push({ ...attachment, file: left < 0 ? { ...file, blocks: null } : file });
    }
    return { notice: { ...notice, attachments }, trouble: had === 0 ? trouble : null };
  };

  return { read, carry };
}
