import { expect, test } from 'vitest';
import { toldIn } from '../../../shared/language/told/told.ts';
import { sayWhole } from '../../../shared/understand/headline/sayFact.ts';

const sweden = { value: 'SE', unit: 'country', precision: null, zone: null };
const until = { value: '2026-12-31', unit: 'date', precision: 'day', zone: 'Asia/Shanghai' } as const;

test('a value is said with the time for which it holds, where one is stated', () => {
  expect(sayWhole(sweden, toldIn('en'))).toBe('Sweden');
  expect(sayWhole({ ...sweden, window: { from: null, until } }, toldIn('en'))).toBe('Sweden (until 31 December 2026)');
});
