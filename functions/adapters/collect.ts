/** There is more than the most that is taken. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Joins what comes, and stops taking where it passes `maxBytes`. @throws TooLarge, and what reading throws */
export async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new TooLarge(`more than ${maxBytes} bytes`);
    kept.push(chunk);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of kept) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}
