import { expect, it } from 'vitest';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { contextOf, noticeOf } from '../../support/reading.ts';

const context = contextOf('en', 'KE', { now: '2026-06-10T06:00:00Z' });

/** Type and scope of each fact that a paragraph states. */
const scopesOf = (text: string): readonly (string | null)[][] =>
  readFacts(noticeOf([text]), context).facts.map(({ type, scope }) => [type, scope]);

it.each([
  ['All other nationals must apply for a visa.', 'visa_required', 'All other nationals'],
  ['Nationals of ASEAN member states do not need a visa.', 'visa_required', 'Nationals of ASEAN member states'],
  ['Nationals of Chad and Mali may stay for up to 30 days.', 'stay_per_entry', 'Nationals of Chad and Mali'],
  ['Foreigners aged 16 and over must give fingerprints.', 'biometrics_required', 'Foreigners aged 16 and over'],
  ['All visitors, including children, must hold a visa.', 'visa_required', null],
  ['Visitors must hold a visa.', 'visa_required', null],
  ['The fee is USD 50 for students and USD 75 for others.', 'fee', 'students'],
  ['The fee is USD 50 for students and USD 75 for others.', 'fee', 'others'],
])('%s', (text, type, scope) => {
  expect(scopesOf(text)).toContainEqual([type, scope]);
});
