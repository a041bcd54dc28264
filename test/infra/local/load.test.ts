import { expect, test } from 'vitest';
import { runLoad } from './load/runLoad.ts';

/** A benchmark runs 200 endpoints and 500 changes, and says how soon they arrive (`node test/bench/load.ts`); here a few of each kind. */
test('endpoints in trouble: nobody’s trouble is another’s, and all that can be reached have all, once', async () => {
  const { lines, inwardRequests } = await runLoad({
    endpoints: { healthy: 4, slow: 4, byTurns: 4, dead: 2, hostile: 3 },
    changes: 24,
    changesEachSecond: 12,
    jurisdictions: 4,
    slowMs: 200,
    settleMs: 300_000,
  });
  for (const { group, endpoints, wanted, taken, copies, forged, wrong } of lines) {
    expect({ endpoints, wanted }, group).toEqual({ endpoints: 4, wanted: 24 });
    expect({ taken, copies, forged, wrong }, group).toEqual({ taken: 24, copies: 0, forged: 0, wrong: 0 });
  }
  expect(inwardRequests).toBe(0);
});
