import type { Cadence } from './catalog.ts';

/** How long a cadence is. */
export const cadenceSeconds: Readonly<Record<Cadence, number>> = { '15m': 900, '1h': 3600, '6h': 21_600, '1d': 86_400 };
