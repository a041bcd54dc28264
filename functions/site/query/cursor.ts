import * as z from 'zod/mini';
import type { Cursor } from '../../adapters/dynamodb/changeStore.ts';

const cursorSchema = z.object({
  recordedAt: z.iso.datetime(),
  changeId: z.string().check(z.regex(/^[0-9a-f]{1,64}$/)),
});

/** A place as addresses carry it. */
export function writeCursor({ recordedAt, changeId }: Cursor): string {
  return Buffer.from(JSON.stringify({ recordedAt, changeId })).toString('base64url');
}

/** What a cursor says, or null when it is none of ours. */
export function readCursor(text: string): Cursor | null {
  try {
    const read = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
