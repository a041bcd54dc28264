/**
 * Takes bytes in order, with a look ahead. What goes wrong while looking ahead is thrown when the bytes before it are taken, not
 * earlier: they are whole.
 */
export interface ByteReader {
  /** How many bytes were taken so far. */
  readonly position: () => number;
  /** The next bytes, as many as asked for or as there are; they stay. None at the end. */
  readonly peek: (count: number) => Promise<Buffer>;
  /** The next bytes, at least one and at most as many as asked for. None at the end. */
  readonly take: (atMost: number) => Promise<Buffer>;
  /** Takes as many as given, or all there are. */
  readonly skip: (count: number) => Promise<void>;
  /** Why no more bytes come than were seen; null at the end, or before it. */
  readonly failure: () => Error | null;
}

export function createByteReader(chunks: AsyncIterator<Buffer>): ByteReader {
  let held: Buffer = Buffer.alloc(0);
  let position = 0;
  let failure: Error | null = null;
  const hold = async (count: number): Promise<void> => {
    while (held.length < count && failure === null) {
      try {
        const next = await chunks.next();
        if (next.done === true) return;
        held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
      }
    }
    if (held.length === 0 && count > 0 && failure !== null) throw failure;
  };
  const take = async (atMost: number): Promise<Buffer> => {
    await hold(1);
    const taken = held.subarray(0, atMost);
    held = held.subarray(taken.length);
    position += taken.length;
    return taken;
  };
  return {
    position: () => position,
    peek: async (count) => {
      await hold(count);
      return held.subarray(0, count);
    },
    take,
    skip: async (count) => {
      for (let left = count; left > 0; ) {
        const { length } = await take(left);
        if (length === 0) return;
        left -= length;
      }
    },
    failure: () => failure,
  };
}
