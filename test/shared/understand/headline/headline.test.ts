import { describe, expect, it } from 'vitest';
import { changedFacts, headline } from '../../../../shared/understand/change/changedFacts.ts';
import { contextOf, noticeOf } from '../../../support/reading.ts';

const context = contextOf('en', 'GB', { now: '2026-06-10T06:00:00Z' });

/** What a change of one paragraph is told as, in English. */
function told(before: string, after: string): string {
  const { facts } = changedFacts(noticeOf([before]), noticeOf([after]), context);
  const change = { title: 'Page', kind: 'amended', facts, edits: [], head: null } as const;
  return headline({ ...change, language: 'en', jurisdiction: 'GB' }).en;
}

describe('the headline', () => {
  it('names the unit of working days', () => {
    expect(
      told('Applications are processed within 5 working days.', 'Applications are processed within 10 working days.'),
    ).toBe('Page: processing time: 5 working days → 10 working days');
  });
  it('tells an end that was put off as one change', () => {
    expect(told('The programme ends on 30 June 2026.', 'The programme has been extended to 31 December 2027.')).toBe(
      'Page: end date: extended from 30 June 2026 to 31 December 2027',
    );
  });
  it('says the day of a postponed beginning once', () => {
    expect(told('From 1 July 2026 the visa fee will be £60.', 'From 1 October 2026 the visa fee will be £60.')).toBe(
      'Page: start date: postponed from 1 July 2026 to 1 October 2026',
    );
  });
  it('tells of one nationality first whether it needs a visa', () => {
    expect(told('No change.', 'Ecuadorian citizens need a visa.')).toBe(
      'Page: visa required (Ecuador); restricted: Ecuador',
    );
  });
  it('leaves a day that is said no more out beside what changed', () => {
    expect(told('The border is closed until 1 May 2026.', 'The border will reopen on 1 July 2026.')).toBe(
      'Page: border: open, from 1 July 2026',
    );
  });
  it('does not tell a value as its own successor', () => {
    const [one, other] = ['if they are students', 'if they are crew'].map(
      (whom) => `Visitors do not need a visa ${whom}.`,
    );
    expect(told(one ?? '', other ?? '')).not.toContain('not required → not required');
  });
});

describe('a table with several columns of amounts', () => {
  const table = (year: number, ...fees: readonly [string, string]) => [
    { kind: 'row', path: [], text: `Route | Current fee | Fee from 8 April ${year}` } as const,
    { kind: 'row', path: [], text: `Visit visa | ${fees.join(' | ')}` } as const,
  ];
  it('never tells an amount of one column as that of another', () => {
    const { facts } = changedFacts(
      noticeOf(table(2026, '£127', '£135')),
      noticeOf(table(2027, '£135', '£142')),
      context,
    );
    expect(
      facts
        .filter(({ type }) => type === 'fee')
        .map(({ op, qualifier, before, after }) => [op, qualifier, before?.value ?? null, after?.value ?? null]),
    ).toEqual([
      ['replace', 'visit visa / Current fee', '127', '135'],
      ['add', 'visit visa / Fee from 8 April 2027', null, '142'],
    ]);
  });
});
