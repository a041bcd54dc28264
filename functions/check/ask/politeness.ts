import type { Capture } from '../../../shared/capture/capture.ts';
import { asksForFewer } from '../../adapters/web/hostPace.ts';

const firstWaitSeconds = 10 * 60;
const longestWaitSeconds = 24 * 60 * 60;

/** When the next request may go out after a refusal, RFC 3339, or null for no wait of its own: `Retry-After`, else doubling. */
export function backOffUntil(capture: Capture, checks: number, now: Date): string | null {
  const asked = capture.headers['retry-after'];
  if (asked === undefined && !asksForFewer(capture.status)) return null;
  const seconds = asked === undefined || asked.trim() === '' ? Number.NaN : Number(asked);
  const date = asked === undefined ? Number.NaN : Date.parse(asked);
  const doubled = firstWaitSeconds * 2 ** Math.min(checks - 1, 10);
  const wait = Number.isFinite(seconds) ? seconds : Number.isFinite(date) ? (date - now.getTime()) / 1000 : doubled;
  return new Date(now.getTime() + Math.min(Math.max(wait, 0), longestWaitSeconds) * 1000).toISOString();
}
