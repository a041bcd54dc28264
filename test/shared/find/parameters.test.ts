import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../../shared/find/filter.ts';
import { knownOf } from '../../../shared/find/known.ts';
import { readFilter } from '../../../shared/find/parameters.ts';

const known = knownOf({ programmes: [], sources: [] });
const read = (name: 'since' | 'until', value: string) => readFilter(new URLSearchParams({ [name]: value }), known);
const row = '2026-08-18T08:00:00.000Z';

describe('a day that no calendar has is refused, not moved to another', () => {
  test.each(['2026-02-31', '2026-04-31T08:00:00Z', '2025-02-29', '2026-13-01', '0000-00-00'])('%s', (day) => {
    expect(read('since', day)).toHaveProperty('bad.parameter', 'since');
  });
  test('the last of February in a leap year is taken', () => {
    expect(read('since', '2028-02-29')).toHaveProperty('filter.since', '2028-02-29');
  });
});

describe('times at the ends of the calendar keep their place before and behind all others', () => {
  test.each(['9999-12-31T23:59:59-14:00', '9999-12-31'])('from %s on nothing was recorded', (since) => {
    expect(row >= rangeOf({ since }).from).toBe(false);
    expect(row <= rangeOf({ until: since }).to).toBe(true);
  });
  test.each(['0000-01-01T00:00:00+14:00', '0000-01-01'])('until %s nothing was', (until) => {
    expect(row <= rangeOf({ until }).to).toBe(false);
    expect(row >= rangeOf({ since: until }).from).toBe(true);
  });
});
