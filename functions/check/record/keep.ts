import type { Evidence as EvidenceReference } from '../../../shared/alert/event.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import type { Evidence } from '../../adapters/evidence/evidence.ts';

/** Keeps a raw capture as evidence; returns where it can be found and checked. */
export type Keep = (capture: Capture) => Promise<EvidenceReference>;

export const createKeep =
  (evidence: Evidence): Keep =>
  async (capture) => ({
    capturedAt: capture.capturedAt,
    sha256: capture.sha256,
    warc: await evidence.put(capture),
  });
