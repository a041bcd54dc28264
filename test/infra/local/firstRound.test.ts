import { expect, test } from 'vitest';
import { createLog } from '../../../functions/adapters/runtime/log.ts';
import { createFirstRound } from '../../../infra/local/firstRound.ts';

test('npm start tells how far its first round is, each source counted once, and when all were asked', () => {
  let now = 0;
  const lines: string[] = [];
  const round = createFirstRound(
    [{ id: 'a' }, { id: 'b' }],
    createLog((line) => lines.push(line)),
    () => now,
  );
  const check = (source: string, outcome: string) => round.log.info('checked', { source, outcome });
  expect(round.say()).toBe('First round: 0 of 2 sources asked after 0 s: 0 read well, 0 not so far.');
  now = 15_000;
  check('a', 'baseline');
  check('a', 'unchanged');
  check('gone', 'baseline');
  expect(round.say()).toBe('First round: 1 of 2 sources asked after 15 s: 1 read well, 0 not so far.');
  now = 75_000;
  check('b', 'refused');
  expect(round.isOver()).toBe(true);
  expect(round.say()).toBe('First round: all 2 sources asked after 1 min 15 s: 1 read well, 1 not.');
  expect(lines).toHaveLength(4);
});
