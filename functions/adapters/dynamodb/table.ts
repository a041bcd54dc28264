import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB takes it. */
export type Item = Record<string, AttributeValue>;

/** Compressed text above this many bytes is split; an item may hold 400 KB, names and keys included. */
const longestPart = 350_000;

export const key = (pk: string, sk: string): Item => ({ pk: { S: pk }, sk: { S: sk } });
export const headKey = (sourceId: string): Item => key(`SOURCE#${sourceId}`, 'HEAD');
export const snapshotKey = (sourceId: string, number: number): Item =>
  key(`SOURCE#${sourceId}`, `SNAPSHOT#${String(number).padStart(8, '0')}`);
export const statementsPk = 'STATEMENTS';
/** What a page, or one gain of a list, states; parts of a long one stand behind it, with a `#` in their key. */
export const statementsKey = (name: string): Item => key(statementsPk, name);
export const changeKey = (changeId: string): Item => key(`CHANGE#${changeId}`, 'CHANGE');
export const linkPrefix = 'LINK#';
/** That a later change relates to this one. */
export const linkKey = (changeId: string, laterId: string): Item =>
  key(`CHANGE#${changeId}`, `${linkPrefix}${laterId}`);
export const journalKey = (jurisdiction: string, place: number): Item =>
  key(`JOURNAL#${jurisdiction}`, String(place).padStart(10, '0'));
/** That a change published a document. */
export const documentKey = (document: string, changeId: string): Item => key(`DOCUMENT#${document}`, changeId);
/** Who made an edit first, and who made it since. */
export const editItemKey = (key: string): Item => ({ pk: { S: `EDIT#${key}` }, sk: { S: 'EDIT' } });
export const groupKey = (key: string): Item => ({ pk: { S: 'GROUPS' }, sk: { S: key } });
/** What became of alerts that operators held, dropped or took back. */
export const withheldPk = 'WITHHELD';
export const withheldKey = (changeId: string): Item => key(withheldPk, changeId);
/** What operators know of troubles. */
export const operationsKey = key('OPERATIONS', 'OPERATIONS');
/** Which renderings of a mail went out. */
export const mailKey = (changeId: string, mail: string): Item => key(`MAILED#${changeId}`, mail);
export const digestKey = (period: string): Item => key('DIGESTS', period);
export const endpointKey = (endpointId: string): Item => key('ENDPOINTS', endpointId);
export const takenKey = (endpointId: string, deliveryId: string): Item =>
  key(`ENDPOINT#${endpointId}`, `TAKEN#${deliveryId}`);
export const tryKey = (endpointId: string, at: string, deliveryId: string): Item =>
  key(`ENDPOINT#${endpointId}`, `TRY#${at}#${deliveryId}`);
/** A notice's id may be a long address; a sort key holds 1 KB. */
export const asideKey = (endpointId: string, noticeId: string): Item =>
  key(`ENDPOINT#${endpointId}`, `ASIDE#${createHash('sha256').update(noticeId).digest('hex')}`);
/** Counters of the form; the function that counts may write under no other keys. */
export const limitKey = (of: string, window: string): Item => key(`LIMIT#${of}`, window);
/** What a machine made of a clause in a language. */
export const translationKey = (clause: string, from: string, to: string): Item =>
  key(`TRANSLATION#${createHash('sha256').update(`${from} ${clause}`).digest('hex')}`, to);
export const watchedKey = (sourceId: string): Item => key('WATCHED', sourceId);

/** Packs of rows, and of the words in them; the number is the version of what they hold. */
export const rowsPk = 'ROWS#1';
const inOrder = (place: number): string => String(place).padStart(8, '0');
export const rowsKey = (place: number): Item => key(rowsPk, inOrder(place));
/** Changes that no pack has, by time and id. */
export const latePk = 'LATE';
export const lateKey = ({ recordedAt, changeId }: { readonly recordedAt: string; readonly changeId: string }): Item =>
  key(latePk, `${recordedAt}#${changeId}`);
export const wordsKey = (place: number): Item => key('WORDS#1', inOrder(place));

/** JSON, compressed: a law of 60 KB takes 15. Quality 5 costs a tenth of the default's time for a few per cent of size. */
export function pack(value: unknown): Uint8Array {
  return brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** @throws Error for bytes that `pack` did not write */
export function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(bytes).toString('utf8'));
}

export interface Stored {
  /** The whole item, or its key and where the parts are. */
  readonly item: Item;
  /** To be written before the item that points at them; none when the item holds everything. */
  readonly parts: readonly Item[];
}

/**
 * A value as an item under `key`, in parts when it is too large for one, or for the `longest` bytes that it may take there.
 *
 * Parts are named by what they hold: a write that then loses its race has overwritten nothing that the winner points at.
 * What a loser or a crash leaves behind is never read and never removed; so large a text is rare enough for that.
 */
export function store(key: Item, value: unknown, longest = longestPart): Stored {
  const packed = pack(value);
  const v = { N: '1' };
  if (packed.length <= Math.min(longest, longestPart)) return { item: { ...key, v, body: { B: packed } }, parts: [] };
  const digest = createHash('sha256').update(packed).digest('hex');
  const parts: Item[] = [];
  for (let from = 0; from < packed.length; from += longestPart) {
    const body = { B: packed.subarray(from, from + longestPart) };
    parts.push({ ...partKey(key, digest, parts.length + 1), v, body });
  }
  return { item: { ...key, v, digest: { S: digest }, parts: { N: String(parts.length) } }, parts };
}

/** The value that `store` made an item of. @throws Error when a part is missing or the item is not of its making */
export async function load(item: Item, get: (key: Item) => Promise<Item | undefined>): Promise<unknown> {
  return unpack(await loadPacked(item, get));
}

/** The same as it is stored. */
export async function loadPacked(item: Item, get: (key: Item) => Promise<Item | undefined>): Promise<Uint8Array> {
  if (item['parts']?.N === undefined) return bytes(item, 'body');
  const keys = Array.from({ length: Number(item['parts'].N) }, (_, index) =>
    partKey(item, text(item, 'digest'), index + 1),
  );
  const parts = await Promise.all(keys.map(get));
  return Buffer.concat(
    parts.map((part, index) => {
      if (part === undefined) throw new Error(`item ${nameOf(item)}: part ${index + 1} of ${keys.length} is missing`);
      return bytes(part, 'body');
    }),
  );
}

function partKey(of: Item, digest: string, part: number): Item {
  return key(text(of, 'pk'), `${text(of, 'sk')}#${digest}#${String(part).padStart(3, '0')}`);
}

function nameOf(item: Item): string {
  return `${item['pk']?.S} ${item['sk']?.S}`;
}

/** Text of an attribute. @throws Error when the item lacks it */
export function text(item: Item, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`item ${nameOf(item)}: no text in ${name}`);
  return value;
}

/** Bytes of an attribute. @throws Error when the item lacks it */
export function bytes(item: Item, name: string): Uint8Array {
  const value = item[name]?.B;
  if (value === undefined) throw new Error(`item ${nameOf(item)}: no bytes in ${name}`);
  return value;
}
