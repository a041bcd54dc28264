import { expect, test } from 'vitest';
import { watchCanary } from '../../../infra/local/watchCanary.ts';

const minute = 60_000;

test('a canary every hour is all well; none for longer is told until one comes', () => {
  let now = 0;
  const missing = watchCanary(() => new Date(now));
  const at = (minutes: number, arrived: number): number | null => {
    now = minutes * minute;
    return missing(arrived);
  };
  expect([at(5, 1), at(60, 0), at(65, 1), at(130, 0), at(140, 0)]).toEqual([null, null, null, null, null]);
  expect([at(145, 0), at(200, 0)]).toEqual([80 * minute, 135 * minute]);
  expect([at(205, 1), at(265, 0)]).toEqual([null, null]);
});

test('one that never came is told after as long', () => {
  let now = 0;
  const missing = watchCanary(() => new Date(now));
  now = 76 * minute;
  expect(missing(0)).toBe(now);
});
