import { expect, test } from 'vitest';
import { joinDigits } from '../../../../shared/extract/file/digits.ts';

/** No-break spaces shown as `_`. */
const joined = (text: string): string => joinDigits(text).replaceAll('\u00a0', '_');

test.each([
  ['50 700 Euro', '50_700 Euro'],
  ['jährlich 50  700 Euro', 'jährlich 50_700 Euro'],
  ['45 934 ,20 Euro', '45_934,20 Euro'],
  ['45 934,20 Euro', '45_934,20 Euro'],
  ['1 234 567 KRW', '1_234_567 KRW'],
  ['für das Jahr 2026 50 700 Euro', 'für das Jahr 2026 50_700 Euro'],
  ['nach Absatz 2 39 682,80 Euro', 'nach Absatz 2 39_682,80 Euro'],
  ['im Jahr 2025 100 Personen', 'im Jahr 2025 100 Personen'],
  ['§§ 18, 19 AufenthG', '§§ 18, 19 AufenthG'],
  ['31. 12. 2026', '31. 12. 2026'],
])('%s keeps its numbers whole', (text, expected) => {
  expect(joined(text)).toBe(expected);
});

// Read on their own, the last groups would be a plausible wrong figure.
test.each([
  ['5 0 700 Euro', '5_0_700 Euro'],
  ['4 5 934 ,20 Euro', '4_5_934,20 Euro'],
  ['48 3 00 EUR', '48_3_00 EUR'],
])('%s, torn apart as no grouping tears it, is one number that cannot be read', (text, expected) => {
  expect(joined(text)).toBe(expected);
});
