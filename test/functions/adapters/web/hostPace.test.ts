import { describe, expect, test } from 'vitest';
import { createHostPace, LONGEST_INTERVAL_MS } from '../../../../functions/adapters/web/hostPace.ts';
import { fc } from '../../../support/property.ts';

describe('the pace of a host', () => {
  test.each([403, 412, 429, 503, 521])('is halved by each answer of %i, and doubled by each good one', (status) => {
    const pace = createHostPace(1000);
    const after = (answer: number): number => {
      pace.heard('office.example', answer);
      return pace.intervalMs('office.example', 0);
    };
    expect([status, status, 200, 304, 200].map(after)).toEqual([2000, 4000, 2000, 1000, 1000]);
    expect(pace.intervalMs('other.example', 0)).toBe(1000);
  });

  test.each([301, 404, 410, 500])('is no other after %i', (status) => {
    const pace = createHostPace(1000);
    pace.heard('office.example', status);
    expect(pace.intervalMs('office.example', 0)).toBe(1000);
  });

  test('is the slower of ours and what the host asks for, and stays within a check whatever it answers and asks', () => {
    const pace = createHostPace(1000);
    expect([0, 500, 10_000, 3_600_000].map((askedMs) => pace.intervalMs('office.example', askedMs))).toEqual([
      1000,
      1000,
      10_000,
      LONGEST_INTERVAL_MS,
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 100, max: 599 })),
        fc.double({ min: 0, noNaN: true }),
        (heard, askedMs) => {
          for (const status of heard) pace.heard('office.example', status);
          const intervalMs = pace.intervalMs('office.example', askedMs);
          expect(intervalMs).toBeGreaterThanOrEqual(1000);
          expect(intervalMs).toBeLessThanOrEqual(LONGEST_INTERVAL_MS);
        },
      ),
    );
  });
});
