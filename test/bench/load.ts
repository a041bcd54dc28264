import { runLoad } from '../infra/local/load/runLoad.ts';

/**
 * How soon alerts arrive at 200 endpoints, half of them in trouble, while five changes a second come for 100 s. A machine that does
 * nothing else has the healthy ones within five seconds, 99 of 100.
 *
 *     node test/bench/load.ts
 */
const { lines } = await runLoad({
  endpoints: { healthy: 50, slow: 50, byTurns: 50, dead: 25, hostile: 25 },
  changes: 500,
  changesEachSecond: 5,
  jurisdictions: 20,
  slowMs: 2000,
  settleMs: 180_000,
});
console.table(lines);
