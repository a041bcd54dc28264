import { createHash } from 'node:crypto';
import type { CaptureOutcome } from '../../functions/adapters/web/http.ts';
import type { Capture } from '../../shared/capture/capture.ts';

/** What a client is answered that gets these words, or bytes, from an address; with status 200 and no headers unless given. */
export function captured(
  url: string,
  answer: string | Uint8Array,
  at: Date,
  over: Partial<Pick<Capture, 'finalUrl' | 'status' | 'headers'>> = {},
): Extract<CaptureOutcome, { kind: 'capture' }> {
  const body = Buffer.from(answer);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const usual = { finalUrl: url, status: 200, headers: {} };
  return { kind: 'capture', capture: { url, ...usual, ...over, body, sha256, capturedAt: at.toISOString() } };
}
