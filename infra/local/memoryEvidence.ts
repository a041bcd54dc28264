import type { Evidence } from '../../functions/adapters/evidence/evidence.ts';
import type { Capture } from '../../shared/capture/capture.ts';

/** Evidence kept in memory, for replays. */
export function createMemoryEvidence(): Evidence {
  const kept = new Map<string, Capture>();
  return {
    put: async (capture) => {
      const name = `warc/${capture.sha256.slice(0, 2)}/${capture.sha256}.warc.gz`;
      kept.set(name, capture);
      return name;
    },
    get: async (name) => {
      const capture = kept.get(name);
      if (capture === undefined) throw new Error(`no evidence ${name}`);
      return capture;
    },
  };
}
