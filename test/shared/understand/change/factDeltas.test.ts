import { describe, expect, it } from 'vitest';
import { compareFacts } from '../../../../shared/understand/change/factDeltas.ts';
import type { Fact } from '../../../../shared/understand/fact.ts';

/** A fee of 215 USD as one page states it. */
function fact(more: Partial<Fact> = {}): Fact {
  return {
    type: 'fee',
    programme: 'us-h1b',
    qualifier: 'registration',
    value: { value: '215', unit: 'USD', precision: null, zone: null },
    status: 'in_force',
    scope: null,
    quote: { prefix: 'The H-1B registration ', exact: 'fee is $215', suffix: ' for each beneficiary.' },
    path: [],
    rule: 'FEE',
    ...more,
  };
}
const usd = (value: string) => ({ value, unit: 'USD', precision: null, zone: null });
const day = (value: string) => ({ value, unit: 'date', precision: 'day', zone: 'Europe/Brussels' });
const ends = (value: string, more: Partial<Fact> = {}): Fact =>
  fact({ type: 'effective_until', qualifier: null, value: day(value), rule: 'EFFECTIVE-UNTIL', ...more });
const begins = (value: string, more: Partial<Fact> = {}): Fact =>
  fact({ type: 'effective_from', qualifier: null, value: day(value), rule: 'EFFECTIVE-FROM', ...more });
const country = (code: string, until: string): Fact =>
  fact({
    type: 'eligible_nationality',
    qualifier: code,
    value: {
      ...usd(code),
      unit: 'country',
      name: code,
      window: { from: null, until: { value: until, precision: 'day', zone: null } },
    },
  });
const ops = (before: readonly Fact[], after: readonly Fact[]) =>
  compareFacts(before, after).map(({ op, type }) => [op, type]);

describe('facts of two readings', () => {
  it('that are the same say nothing, in any order and with other words around', () => {
    const moved = fact({ path: ['2.'], quote: { prefix: 'Now the ', exact: 'fee of $215', suffix: '.' } });
    expect(compareFacts([fact(), ends('2026-12-31')], [ends('2026-12-31'), moved])).toEqual([]);
  });

  it('that say a value in words and in digits are the same', () => {
    const months = (name: string) => fact({ type: 'stay_per_entry', value: { ...usd('P6M'), unit: 'duration', name } });
    expect(compareFacts([months('six months')], [months('6 months')])).toEqual([]);
  });

  it('that hold the same value in other words are the same, though one names no bound or a later day', () => {
    const stay = (more: Partial<Fact>, bound?: string) =>
      fact({
        type: 'stay_per_entry',
        value: { ...usd('P90D'), unit: 'duration', ...(bound === undefined ? {} : { bound }) },
        ...more,
      });
    expect(compareFacts([stay({}, 'at_most')], [stay({})])).toEqual([]);
    expect(compareFacts([stay({})], [stay({ status: 'scheduled' })])).toEqual([]);
    expect(ops([stay({}, 'at_most')], [stay({}, 'at_least')])).toEqual([['replace', 'stay_per_entry']]);
  });

  it('that say no amount and came under a limit tell nothing of their own, amounts do', () => {
    const exempt = (scope: string | null): Fact =>
      fact({ type: 'visa_required', value: { ...usd('not_required'), unit: 'word' }, scope });
    expect(compareFacts([exempt(null)], [exempt('unless they come to work')])).toEqual([]);
    expect(ops([exempt('unless they come to work')], [exempt(null)])).toEqual([['widen', 'visa_required']]);
    expect(ops([fact()], [fact({ scope: 'unless they are under 16' })])).toEqual([['narrow', 'fee']]);
  });

  it('that hold for the same but for a figure, which is told of itself, are the same', () => {
    const free = (scope: string) =>
      fact({ type: 'visa_required', value: { ...usd('not_required'), unit: 'word' }, scope });
    expect(compareFacts([free('within 30 days')], [free('within 90 days')])).toEqual([]);
    expect(compareFacts([free('within 30 days')], [free('those who fly on')])).toEqual([]);
    expect(ops([free('diplomatic passports')], [free('diplomatic passports and service passports')])).toHaveLength(1);
  });

  it('that a country holds are the same under a first day, and its end is not', () => {
    const undated = { ...country('BR', '2026-12-31'), value: { ...usd('BR'), unit: 'country', name: 'BR' } };
    const from = { value: '2026-09-01', precision: 'day', zone: null };
    expect(
      compareFacts([undated], [{ ...undated, value: { ...undated.value, window: { from, until: null } } }]),
    ).toEqual([]);
    expect(ops([country('BR', '2026-12-31')], [country('BR', '2027-12-31')])).toEqual([
      ['extend', 'eligible_nationality'],
    ]);
  });

  it('that were stopped and go on come again', () => {
    const channel = fact({ type: 'application_channel', value: { ...usd('on_arrival'), unit: 'word' } });
    expect(ops([{ ...channel, status: 'withdrawn' }], [channel])).toEqual([['add', 'application_channel']]);
    expect(ops([channel], [{ ...channel, status: 'withdrawn' }])).toEqual([['replace', 'application_channel']]);
  });

  it('that are stated once more are not news', () => {
    expect(compareFacts([fact()], [fact(), fact({ path: ['2.'] })])).toEqual([]);
    expect(compareFacts([fact(), fact({ path: ['2.'] })], [fact()])).toEqual([]);
  });

  it('are paired where values stand alone under their label', () => {
    const bare = (value: string, exact: string): Fact =>
      fact({ programme: null, qualifier: null, value: usd(value), quote: { prefix: '', exact, suffix: '' } });
    const free = { ...bare('0', 'none'), value: { ...usd('0'), unit: 'word' } };
    expect(ops([bare('50', '50米ドル')], [free])).toEqual([['replace', 'fee']]);
    expect(ops([bare('200', '200')], [bare('400', '400')])).toEqual([['replace', 'fee']]);
  });

  it('are told once of a country that needed a visa and needs none', () => {
    const needed = fact({
      type: 'restricted_nationality',
      qualifier: 'VN',
      value: { ...usd('VN'), unit: 'country', name: 'VN' },
    });
    const freed: Fact = { ...needed, type: 'eligible_nationality' };
    expect(ops([needed], [freed])).toEqual([['add', 'eligible_nationality']]);
    expect(ops([needed], [])).toEqual([['remove', 'restricted_nationality']]);
  });

  it('are replaced with both amounts and both quotes', () => {
    const dearer = fact({
      value: usd('250'),
      quote: { prefix: 'The H-1B registration ', exact: 'fee is $250', suffix: ' for each beneficiary.' },
    });
    expect(compareFacts([fact()], [dearer])).toMatchObject([
      {
        op: 'replace',
        before: { value: '215' },
        after: { value: '250' },
        quote: { before: { exact: 'fee is $215' }, after: { exact: 'fee is $250' } },
      },
    ]);
  });

  it('are marked for a second look when an amount is more than three times the one before', () => {
    expect(compareFacts([fact()], [fact({ value: usd('100000') })])[0]?.caution).toContain('three times');
    expect(compareFacts([fact()], [fact({ value: usd('300') })])[0]?.caution).toBeUndefined();
  });
});

describe('a supplementary charge', () => {
  const charge = fact({ type: 'supplementary_charge', qualifier: null, value: usd('100000') });

  it('is added, and the fee stays, even when the fee goes with the same edit', () => {
    expect(ops([fact()], [fact(), charge])).toEqual([['add', 'supplementary_charge']]);
    expect(ops([fact()], [charge])).toEqual([
      ['add', 'supplementary_charge'],
      ['remove', 'fee'],
    ]);
  });

  it('is narrowed by words that limit it and widened when they go, its amount staying', () => {
    const limited = { ...charge, scope: 'does not apply to extensions of stay' };
    expect(compareFacts([charge], [limited])).toMatchObject([
      { op: 'narrow', scopeBefore: null, after: { value: '100000' } },
    ]);
    expect(compareFacts([limited], [charge])).toMatchObject([{ op: 'widen', scope: null }]);
    expect(compareFacts([limited], [{ ...charge, scope: 'Does not apply to extensions of stay' }])).toEqual([]);
  });

  it('changes its status with its amount staying', () => {
    expect(compareFacts([charge], [{ ...charge, status: 'vacated' }])).toMatchObject([
      {
        op: 'replace',
        status: 'vacated',
        statusBefore: 'in_force',
        before: { value: '100000' },
        after: { value: '100000' },
      },
    ]);
  });
});

describe('a proposed amount', () => {
  const current = fact({ type: 'supplementary_charge', qualifier: null, value: usd('100000') });
  const proposal = fact({ type: 'supplementary_charge', qualifier: null, value: usd('103265'), status: 'proposed' });

  it('never replaces the current one', () => {
    expect(ops([current], [current, proposal])).toEqual([['add', 'supplementary_charge']]);
    expect(ops([current], [proposal])).toEqual([
      ['add', 'supplementary_charge'],
      ['remove', 'supplementary_charge'],
    ]);
  });

  it('becomes the rule when it comes into force with the same value', () => {
    expect(compareFacts([proposal], [{ ...proposal, status: 'scheduled' }])).toMatchObject([
      { op: 'replace', status: 'scheduled', statusBefore: 'proposed', before: { value: '103265' } },
    ]);
  });
});

describe('a day', () => {
  it('on which something ends is extended when it is put off, and replaced when it comes earlier', () => {
    expect(ops([ends('2026-09-14')], [ends('2027-12-31')])).toEqual([['extend', 'effective_until']]);
    expect(ops([ends('2027-12-31')], [ends('2026-09-14')])).toEqual([['replace', 'effective_until']]);
  });

  it('on which something begins is postponed when it is put off', () => {
    expect(ops([begins('2024-11-10')], [begins('2025-10-12')])).toEqual([['postpone', 'effective_from']]);
  });

  it('of another matter is no postponement, even alone on both sides', () => {
    const first = begins('2025-10-12', {
      programme: 'eu-ees',
      quote: { prefix: '', exact: 'From 12 October 2025', suffix: ', the system will begin.' },
    });
    const second = begins('2026-04-10', {
      programme: 'eu-ees',
      quote: { prefix: 'checks come in phases, fully ', exact: 'by 10 April 2026', suffix: '' },
    });
    expect(ops([first], [second])).toEqual([
      ['remove', 'effective_from'],
      ['add', 'effective_from'],
    ]);
  });
});

describe('a list of countries', () => {
  it('is extended country by country, but for those whose end stays', () => {
    const before = [country('FR', '2025-12-31'), country('IT', '2025-12-31'), country('RU', '2026-09-14')];
    const after = [country('FR', '2026-12-31'), country('IT', '2026-12-31'), country('RU', '2026-09-14')];
    expect(compareFacts(before, after).map(({ op, qualifier }) => [op, qualifier])).toEqual([
      ['extend', 'FR'],
      ['extend', 'IT'],
    ]);
  });

  it('gains and loses countries by what they are, whatever their order', () => {
    const delta = compareFacts(
      [country('FR', '2026-12-31'), country('IT', '2026-12-31')],
      [country('SE', '2026-12-31'), country('FR', '2026-12-31')],
    );
    expect(delta.map(({ op, qualifier }) => [op, qualifier])).toEqual([
      ['add', 'SE'],
      ['remove', 'IT'],
    ]);
  });
});

describe('what was not published', () => {
  it('is added when it is', () => {
    const open = fact({ type: 'age_max', qualifier: null, value: null, status: 'not_published' });
    const stated = fact({ type: 'age_max', qualifier: null, value: { ...usd('45'), unit: 'years' } });
    expect(compareFacts([open], [stated])).toMatchObject([
      { op: 'add', after: { value: '45' }, statusBefore: 'not_published' },
    ]);
  });
});
