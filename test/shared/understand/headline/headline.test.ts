import { describe, expect, it } from 'vitest';
import { changedFacts, headline } from '../../../../shared/understand/change/changedFacts.ts';
import type { FactDelta, FactValue } from '../../../../shared/understand/fact.ts';
import { type Summarised, summarise } from '../../../../shared/understand/headline/summarise.ts';
import { contextOf, noticeOf } from '../../../support/reading.ts';

const context = contextOf('en', 'GB', { now: '2026-06-10T06:00:00Z' });

/** What a change of one paragraph is told as, in English. */
function told(before: string, after: string): string {
  const { facts } = changedFacts(noticeOf([before]), noticeOf([after]), context);
  const change = { title: 'Page', kind: 'amended', facts, edits: [], head: null } as const;
  return headline({ ...change, language: 'en', jurisdiction: 'GB' }).en;
}

const value = (text: string, unit: string): FactValue => ({ value: text, unit, precision: 'day', zone: null });
function fact(type: FactDelta['type'], op: 'add' | 'remove', stated: FactValue): FactDelta {
  const [before, after] = op === 'add' ? [null, stated] : [stated, null];
  const quote = { before: null, after: null };
  return { op, type, programme: null, qualifier: null, before, after, status: 'in_force', scope: null, quote };
}
const day = (type: FactDelta['type'], date: string): FactDelta => fact(type, 'add', value(date, 'date'));
const stay = (op: 'add' | 'remove'): FactDelta => fact('stay_per_entry', op, value('P30D', 'duration'));
const said = (facts: readonly FactDelta[], more: Partial<Summarised> = {}) =>
  summarise({
    language: 'en',
    title: 'Page',
    kind: 'amended',
    facts,
    edits: [],
    clause: null,
    head: null,
    jurisdiction: 'GB',
    ...more,
  });

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
    expect(told('No change.', 'Ecuadorian citizens need a visa.')).toBe('Page: visa required (Ecuador)');
  });
  it('leaves a day that is said no more out beside what changed', () => {
    expect(told('The border is closed until 1 May 2026.', 'The border will reopen on 1 July 2026.')).toBe(
      'Page: border open, from 1 July 2026',
    );
  });
  it('tells a time that begins and ends in one', () => {
    const ferry = 'The visa fee is waived from 2 May 2027 until 9 June 2027.';
    expect(told('Pay the visa fee of £40.', ferry)).toContain(', from 2 May 2027 to 9 June 2027');
  });
  it('calls days that are all there is to tell by what they are', () => {
    const facts = [day('effective_until', '2027-06-09'), day('effective_from', '2027-05-02')];
    expect(said(facts).en).toBe('Page: applies from 2 May 2027 to 9 June 2027');
    expect(said(facts).de).toBe('Page: gilt vom 2. Mai 2027 bis 9. Juni 2027');
  });
  it('says once that several things are stated no more', () => {
    const facts = [stay('remove'), { ...stay('remove'), type: 'visa_validity' } as const];
    expect(said(facts).en).toBe('Page: no longer stated: stay 30 days, visa validity 30 days');
    expect(said(facts).fr).toBe('Page : mention supprimée : durée de séjour (30 jours), validité du visa (30 jours)');
    expect(said(facts).es).toBe('Page: ya no consta: estancia (30 días), validez del visado (30 días)');
  });
  it('says that something is required now, but not where the day of it is told', () => {
    const [before, after] = ['You do not need a visa.', 'You need a visa'];
    expect(told(before, `${after}.`)).toBe('Page: visa now required');
    expect(told(before, `${after} from 3 August 2027.`)).toBe('Page: visa required, from 3 August 2027');
  });
  it('tells more of what a new notice says rather than that it is new, and never leaves out that it was withdrawn', () => {
    const facts = [stay('add'), { ...stay('add'), type: 'visa_validity' } as const];
    const head = { en: 'A page with a name as long as what it tells us' };
    expect(said(facts, { kind: 'published' }).en).toContain('new notice, ');
    const long = { kind: 'published', title: head.en, head } as const;
    expect(said(facts, long).en).toBe(`${head.en}: stay: 30 days; visa validity: 30 days`);
    const list = { kind: 'published', title: 'Rules of stay', head: { en: 'News', de: 'Neues' } } as const;
    expect(said(facts, list).en).toBe('Rules of stay: new notice, stay: 30 days; visa validity: 30 days');
    expect(said(facts, list).de).toMatch(/^Neues: neue Bekanntmachung, /u);
    expect(said(facts, { kind: 'withdrawn', head }).en).toContain(': withdrawn, ');
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
