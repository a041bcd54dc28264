import { expect, test } from 'vitest';
import { countryIn } from '../../../shared/find/countryIn.ts';

test.each(['Turkey', 'türkiye', 'TURKIYE', '土耳其', 'トルコ', '튀르키예', 'Türkei', 'Turquie', 'Turquía'])(
  '%s is Türkiye, and nothing else is asked for',
  (search) => {
    expect(countryIn(search)).toEqual({ code: 'TR', rest: [] });
  },
);

test.each([
  ['Turkey visa fee', 'TR', [' visa', ' fee']],
  ['visa fee, Viet Nam', 'VN', [' visa', ' fee']],
  ['日本签证', 'JP', ['签证']],
  ['日本簽證', 'JP', ['签证']],
  ['South Korea quota', 'KR', [' quota']],
])('%s names a country, by its longest name', (search, code, rest) => {
  expect(countryIn(search)).toEqual({ code, rest });
});

test.each(['landing fee', 'turkeys', 'unchad', ''])('“%s” names none', (search) => {
  expect(countryIn(search)).toBeNull();
});
