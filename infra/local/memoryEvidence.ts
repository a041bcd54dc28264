import type { Evidence } from '../../functions/adapters/evidence/evidence.ts';
import { packCapture, readWarcRecord } from '../../functions/adapters/evidence/warc.ts';

/** Evidence kept in memory, for replays. */
export function createMemoryEvidence(): Evidence {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (capture) => {
      const { name, packed } = packCapture(capture);
      kept.set(name, packed);
      return name;
    },
    get: async (name) => {
      const packed = kept.get(name);
      if (packed === undefined) throw new Error(`no evidence ${name}`);
      return readWarcRecord(packed);
    },
    read: async (name, mostBytes = Number.POSITIVE_INFINITY) => {
      const packed = kept.get(name);
      if (packed === undefined) return 'missing';
      return packed.length > mostBytes ? 'too long' : packed;
    },
  };
}
