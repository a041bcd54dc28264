import { expect, test } from 'vitest';
import { expectedFees, runKills } from './kills/runKills.ts';

/** A benchmark runs fifty (`node test/bench/kills.ts 50`); here a few, in the start of the stack and in its work. */
test('a stack that is killed at random moments records every change once and delivers it in order', async () => {
  const { changes, recorded, delivered } = await runKills({
    rounds: 3,
    seed: 4,
    settleMs: 180_000,
    say: () => {},
  });
  const wanted = Object.fromEntries(Object.entries(changes).map(([id, count]) => [id, expectedFees(count)]));
  expect(recorded).toEqual(wanted);
  expect(delivered).toEqual({ one: wanted, two: wanted, mailbox: wanted });
});
