import { arrayBuffer } from 'node:stream/consumers';

/** There is more than the most that is taken. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Passes on what comes. @throws TooLarge where it passes `maxBytes` in all, and what reading throws */
export async function* atMost(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new TooLarge(`more than ${maxBytes} bytes`);
    yield chunk;
  }
}

/** Joins what comes, and stops taking where it passes `maxBytes`. @throws TooLarge, and what reading throws */
export async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  return new Uint8Array(await arrayBuffer(atMost(chunks, maxBytes)));
}
