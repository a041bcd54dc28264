import { expect, test } from 'vitest';
import { fold } from '../../../../shared/language/numbers/folded.ts';
import { findMoney } from '../../../../shared/language/numbers/money.ts';

test.each([
  ['They pay a $80 fee.', 'USD'],
  ['They pay A$80.', 'AUD'],
  ['They pay a US $80 fee.', 'USD'],
  ['They pay c$80.', 'CAD'],
])('a small word apart from a sign is no part of it: %s', (text, currency) => {
  expect(findMoney(fold(text), 'en', 'US').map((found) => [found.amount, found.currency])).toEqual([['80', currency]]);
});
