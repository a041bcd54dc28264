import { readRedirect } from '../../../functions/adapters/web/redirect.ts';
import { type HttpHead, readHttpHead } from './httpBlock.ts';
import { readWarc, WarcError } from './readWarc.ts';
import type { Spool } from './spool.ts';
import type { WarcRecord } from './warcRecord.ts';

/** A record that tells of an exchange, its block left on disk. */
export interface Entry extends Omit<WarcRecord, 'block' | 'url' | 'at'> {
  readonly url: string;
  readonly at: string;
  /** Null when there is no answer in the block: a revisit as older tools write it, or not HTTP. */
  readonly answer: { readonly status: number; readonly leadsTo: URL | null } | null;
  readonly readBlock: () => Promise<Buffer>;
}

export interface Entries {
  /** In the order of the files. */
  readonly entries: readonly Entry[];
  /** HTTP methods by the ids of requests, and of the records that requests name. */
  readonly methods: ReadonlyMap<string, string>;
  /** Records that tell of an exchange, but not of its address or time. */
  readonly unplaced: number;
  /** What is wrong with which files. */
  readonly troubles: readonly string[];
}

const told = new Set(['response', 'revisit', 'resource']);

/** What a browser made of an answer takes its place, as it does in a check. */
const isRendered = ({ type, contentType, refersTo }: WarcRecord): boolean =>
  type === 'conversion' && refersTo.id !== null && /^text\/html\b/i.test(contentType);

/** The head of the answer in a block. A body that has none, as in a resource, is an answer with nothing but a type. */
export function readAnswer({ type, contentType }: Pick<Entry, 'type' | 'contentType'>, block: Buffer): HttpHead | null {
  const head = readHttpHead(block);
  if (head !== null || type === 'revisit' || /^application\/http\b/i.test(contentType)) return head;
  return { status: 200, headers: contentType === '' ? {} : { 'content-type': contentType }, bodyAt: 0 };
}

async function toEntry(record: WarcRecord, url: string, at: string, spool: Spool): Promise<Entry> {
  const { block, ...rest } = record;
  const head = readAnswer(record, block);
  const answer =
    head === null ? null : { status: head.status, leadsTo: readRedirect(head.status, head.headers['location'], url) };
  return { ...rest, url, at, answer, readBlock: await spool.keep(block) };
}

/**
 * Reads files as far as they can be read. In memory stay 3 KB of each record, so that 60,000 records fit in a heap of 200 MB (measured
 * 2026-11-23); the blocks wait on disk, unpacked.
 */
export async function readEntries(files: readonly string[], spool: Spool): Promise<Entries> {
  const entries: Entry[] = [];
  const methods = new Map<string, string>();
  const troubles: string[] = [];
  let unplaced = 0;
  const add = async (record: WarcRecord): Promise<void> => {
    const { type, id, concurrentTo, url, at, block } = record;
    if (type === 'request') {
      const method = /^[A-Z]+(?= )/.exec(block.toString('latin1', 0, 20))?.[0];
      for (const named of [id, ...concurrentTo]) if (method !== undefined && named !== null) methods.set(named, method);
    } else if (isRendered(record)) {
      const place = entries.findLastIndex((entry) => entry.id === record.refersTo.id);
      const sent = entries[place];
      if (sent !== undefined) entries[place] = { ...(await toEntry(record, sent.url, sent.at, spool)), id: sent.id };
    } else if (told.has(type) && (url === null || /^https?:/i.test(url))) {
      if (url === null || at === null || !URL.canParse(url)) unplaced++;
      else entries.push(await toEntry(record, url, at, spool));
    }
  };
  for (const file of files) {
    try {
      for await (const record of readWarc(file)) await add(record);
    } catch (error) {
      if (!(error instanceof WarcError)) throw error;
      troubles.push(error.message);
    }
  }
  return { entries, methods, unplaced, troubles };
}
