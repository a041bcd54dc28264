import type { Cadence } from './catalog.ts';

/** How long a cadence is. */
export const cadenceSeconds: Readonly<Record<Cadence, number>> = { '15m': 900, '1h': 3600, '6h': 21_600, '1d': 86_400 };

/** Rounds that may be missed, and an hour for the way there, before silence no longer means that nothing changed. */
const missedRounds = 3;
const graceSeconds = 3600;

/** How old the last good reading of a source may be before operators are told. */
export function promisedFreshnessSeconds(every: Cadence): number {
  return cadenceSeconds[every] * missedRounds + graceSeconds;
}

/** Whether a source was read as promised: only then does silence mean that nothing changed. */
export function isFresh(every: Cadence, lastReadAt: string | null, now: Date): boolean {
  return lastReadAt !== null && now.getTime() - Date.parse(lastReadAt) <= promisedFreshnessSeconds(every) * 1000;
}
