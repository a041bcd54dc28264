import { isDeepStrictEqual } from 'node:util';
import { expectedFees, runKills } from '../infra/local/kills/runKills.ts';

/**
 * Kills the local stack so many times at random moments, and says what became of the changes of eight sources.
 *
 *     node test/bench/kills.ts 50 [SEED]
 */
const [rounds = '50', seed = '1'] = process.argv.slice(2);
const { changes, recorded, delivered, copies, settledMs } = await runKills({
  rounds: Number(rounds),
  seed: Number(seed),
  settleMs: 120_000,
  say: (line) => console.log(line),
});
const wanted = Object.fromEntries(Object.entries(changes).map(([id, count]) => [id, expectedFees(count)]));
const all = Object.values(changes).reduce((sum, count) => sum + count, 0);
console.log(
  `${all} changes; copies more than one: ${copies}; the last was told ${(settledMs / 1000).toFixed(1)} s after the last start`,
);
for (const [name, told] of [['recorded', recorded] as const, ...Object.entries(delivered)]) {
  const isRight = isDeepStrictEqual(told, wanted);
  console.log(`${name.padEnd(9)} ${isRight ? 'every change once, in order' : 'WRONG'}`);
  if (isRight) continue;
  process.exitCode = 1;
  for (const [id, fees] of Object.entries(told))
    if (!isDeepStrictEqual(fees, wanted[id]))
      console.log(`  ${id}: ${fees.join(' ')}; wanted ${wanted[id]?.join(' ')}`);
}
process.exit();
