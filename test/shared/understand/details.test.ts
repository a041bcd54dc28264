import { expect, it } from 'vitest';
import { toldIn } from '../../../shared/language/told/told.ts';
import { sayValue } from '../../../shared/understand/headline/sayValue.ts';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { contextOf, noticeOf } from '../../support/reading.ts';

const context = contextOf('en', 'KE', { now: '2026-06-10T06:00:00Z' });

/** What a paragraph asks for, in words. */
const askedBy = (text: string): string[] =>
  readFacts(noticeOf([text]), context).facts.flatMap(({ type, value }) =>
    value === null || (type !== 'registration_required' && type !== 'document_required')
      ? []
      : sayValue(value, toldIn('en')),
  );

it.each([
  ['You must register with the police within 3 working days.', 'required within 3 working days'],
  ['You must register with the police within 24 hours of arrival.', 'required within 24 hours'],
  ['You must register with the police if you stay 90 days.', 'required'],
  ['Your passport must be valid for six months and have two blank pages.', '2 blank passport pages'],
  ['You must show a return ticket.', 'return or onward ticket'],
])('%s', (text, said) => {
  expect(askedBy(text)).toEqual([said]);
});
