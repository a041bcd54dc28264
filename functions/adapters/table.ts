import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB takes it. */
export type Item = Record<string, AttributeValue>;

/** Compressed text above this many bytes is split; an item may hold 400 KB, names and keys included. */
export const longestPart = 350_000;

export const key = (pk: string, sk: string): Item => ({ pk: { S: pk }, sk: { S: sk } });
export const headKey = (sourceId: string): Item => key(`SOURCE#${sourceId}`, 'HEAD');
export const snapshotKey = (sourceId: string, number: number, part: number): Item =>
  key(`SOURCE#${sourceId}`, `SNAPSHOT#${String(number).padStart(8, '0')}#${String(part).padStart(3, '0')}`);
export const changeKey = (changeId: string): Item => key(`CHANGE#${changeId}`, 'CHANGE');
export const deliveredKey = (changeId: string, endpointId: string): Item =>
  key(`CHANGE#${changeId}`, `DELIVERED#${endpointId}`);
export const endpointKey = (endpointId: string): Item => key('ENDPOINTS', endpointId);
export const readsKey = (host: string): Item => key('READS', host);

/** JSON, compressed: a law of 60 KB takes 15. Quality 5 costs a tenth of the default's time for a few per cent of size. */
export function pack(value: unknown): Uint8Array {
  return brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** @throws Error for bytes that `pack` did not write */
export function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(bytes).toString('utf8'));
}

/** Text of an attribute. @throws Error when the item lacks it */
export function text(item: Item, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`item ${item['pk']?.S} ${item['sk']?.S}: no text in ${name}`);
  return value;
}

/** Bytes of an attribute. @throws Error when the item lacks it */
export function bytes(item: Item, name: string): Uint8Array {
  const value = item[name]?.B;
  if (value === undefined) throw new Error(`item ${item['pk']?.S} ${item['sk']?.S}: no bytes in ${name}`);
  return value;
}
