import { expect, test } from 'vitest';
import { printedDays } from '../../../../shared/extract/page/printedDays.ts';

const days = (text: string, language = 'en', jurisdiction = 'GB') =>
  printedDays(text, [language], jurisdiction).map(({ day }) => day);

test.each([
  ['7 May 2026', 'en', 'GB'],
  ['May 7th, 2026', 'en', 'US'],
  ['07-May-2026', 'en', 'IE'],
  ['7. Mai 2026', 'de', 'AT'],
  ['7 mai 2026', 'fr', 'BE'],
  ['7 de mayo de 2026', 'es', 'CL'],
  ['7 maja 2026', 'pl', 'PL'],
  ['2026. május 7.', 'hu', 'HU'],
  ['7 toukokuuta 2026', 'fi', 'FI'],
  ['7 Μαΐου 2026', 'el', 'GR'],
  ['7 мая 2026 г.', 'ru', 'KZ'],
  ['7 พฤษภาคม 2026', 'th', 'TH'],
  ['2026年5月7日', 'ja', 'JP'],
  ['2026. 5. 7.', 'ko', 'KR'],
  ['07.05.26', 'de', 'DE'],
  ['5/7/2026', 'en', 'US'],
  ['7/5/2026', 'en', 'NZ'],
])('%s is read in %s', (text, language, jurisdiction) => {
  expect(days(text, language, jurisdiction)).toEqual(['2026-05-07']);
});

test.each([
  ['a day here and another there', '7/5/2026', 'en', 'CA'],
  ['no day of the month', '31 June 2026', 'en', 'GB'],
  ['a span', '5-7 May 2026', 'en', 'GB'],
  ['a version', '2.10.2026.4', 'de', 'DE'],
  ['a word that is no month', '7 Maple 2026', 'en', 'GB'],
])('%s is none: %s', (_what, text, language, jurisdiction) => {
  expect(days(text, language, jurisdiction)).toEqual([]);
});
