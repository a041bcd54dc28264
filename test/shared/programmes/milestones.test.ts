import { describe, expect, test } from 'vitest';
import { milestoneEvents } from '../../../shared/programmes/milestoneEvent.ts';
import { dueMilestones } from '../../../shared/programmes/milestones.ts';
import { programmeRecord } from '../../../shared/programmes/programmeRecord.ts';
import type { StatedFact, Statement } from '../../../shared/programmes/statement.ts';
import { fc } from '../../support/property.ts';

const quote = { prefix: '', exact: '自2025年10月1日起施行', suffix: '' };
const day = (value: string) => ({ value, unit: 'date', precision: 'day', zone: null });
const fact = (over: Partial<StatedFact> = {}): StatedFact => ({
  type: 'effective_from',
  programme: 'cn-k',
  qualifier: null,
  value: day('2025-10-01'),
  status: 'scheduled',
  scope: null,
  quote,
  said: quote.exact,
  since: '2025-08-14T02:00:00Z',
  ...over,
});
const until = (value: string, over: Partial<StatedFact> = {}): StatedFact =>
  fact({ type: 'effective_until', value: day(value), status: 'in_force', ...over });
const statement = (facts: readonly StatedFact[], over: Partial<Statement> = {}): Statement => ({
  source: {
    id: 'cn-regulation',
    url: 'https://www.gov.cn/a',
    finalUrl: 'https://www.gov.cn/a',
    language: 'zh-Hans',
    jurisdiction: 'CN',
    authority: { id: 'cn-state-council', name: { en: 'State Council' }, rank: 'gazette' },
  },
  zone: 'Asia/Shanghai',
  notice: { id: 'cn-regulation', title: '条例', number: '国务院令第814号', publishedOn: '2025-08-14' },
  programmes: ['cn-k'],
  official: 'https://www.gov.cn/a',
  evidence: { capturedAt: '2025-08-14T02:00:00Z', sha256: 'a', warc: 'a' },
  change: null,
  facts,
  history: [],
  ...over,
});
const programmes = [{ id: 'cn-k', name: { en: 'K visa', 'zh-Hans': 'K字签证', 'zh-Hant': 'K字簽證' } }];
const siteUrl = 'https://wire.test';
const at = (time: string, facts: readonly StatedFact[], over: Partial<Statement> = {}, zone = 'Asia/Shanghai') =>
  dueMilestones(statement(facts, { ...over, zone }), new Date(time)).map(
    ({ kind, day: on, ahead }) => `${kind} ${on} ${ahead}`,
  );

describe('a policy comes into force', () => {
  test.each([
    ['Asia/Shanghai', '2025-09-30T15:59:00Z', '2025-09-30T16:00:00Z'],
    ['America/New_York', '2025-10-01T03:59:00Z', '2025-10-01T04:00:00Z'],
    ['Pacific/Auckland', '2025-09-30T10:59:00Z', '2025-09-30T11:00:00Z'],
  ])('when the day begins in %s, not before', (zone, before, then) => {
    expect(at(before, [fact()], {}, zone)).toEqual([]);
    expect(at(then, [fact()], {}, zone)).toEqual(['in-force 2025-10-01 0']);
  });
  test.each(['proposed', 'suspended', 'vacated', 'expired', 'not_published'] as const)('not what is %s', (status) => {
    expect(at('2025-10-01T00:00:00Z', [fact({ status })])).toEqual([]);
  });
  test('not what was in force when it was first read', () => {
    expect(at('2025-10-02T00:00:00Z', [fact({ since: '2025-10-01T02:00:00Z' })])).toEqual([]);
  });
  test('not late, where the timer stood still over its day', () => {
    expect(at('2025-10-01T15:59:00Z', [fact()])).toEqual(['in-force 2025-10-01 0']);
    expect(at('2025-10-01T16:00:00Z', [fact()])).toEqual([]);
  });
  test('not where no sentence tells of it: it depends, or is of another thing', () => {
    const { said: _said, ...untold } = fact();
    expect(at('2025-10-01T00:00:00Z', [untold])).toEqual([]);
  });
  test('not on a month alone: which day is not said', () => {
    const month = { value: '2025-10', unit: 'date', precision: 'month', zone: null };
    expect(at('2025-10-01T00:00:00Z', [fact({ value: month })])).toEqual([]);
  });
});

describe('a policy ends', () => {
  const since = '2025-08-01T00:00:00Z';
  test.each([
    ['2025-11-30T16:00:00Z', ['expiring 2025-12-31 30']],
    ['2025-12-23T16:00:00Z', ['expiring 2025-12-31 7']],
    ['2025-12-29T16:00:00Z', ['expiring 2025-12-31 1']],
    ['2025-12-30T15:59:00Z', ['expiring 2025-12-31 1']],
    ['2025-12-31T15:59:00Z', []],
    ['2025-12-31T16:00:00Z', ['expired 2025-12-31 -1']],
  ])('at %s: %j', (time, told) => {
    expect(at(time, [until('2025-12-31', { since })])).toEqual(told);
  });
  test('an extension takes the place of the old end: nothing is told of it', () => {
    const extended = until('2026-12-31', { status: 'extended', since: '2025-11-03T00:00:00Z' });
    expect(at('2025-12-31T16:00:00Z', [extended])).toEqual([]);
    expect(at('2026-12-01T00:00:00Z', [extended])).toEqual(['expiring 2026-12-31 30']);
  });
  test('read only ten days before, it is told seven days before', () => {
    const late = until('2025-12-31', { since: '2025-12-21T00:00:00Z' });
    expect(at('2025-12-22T00:00:00Z', [late])).toEqual([]);
    expect(at('2025-12-24T00:00:00Z', [late])).toEqual(['expiring 2025-12-31 7']);
  });
  test('not on a day that is only the least of what may come', () => {
    const least = { ...day('2025-12-31'), bound: 'at_least' };
    const repealed = { ...day('2026-01-01'), bound: 'before' };
    expect(at('2025-12-24T00:00:00Z', [until('', { since, value: least })])).toEqual([]);
    expect(at('2025-12-24T00:00:00Z', [until('', { since, value: repealed })])).toEqual(['expiring 2025-12-31 7']);
  });
});

test('what is told depends on day and distance alone: a second run, and another hour, make no second id', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }), (one, other) => {
      const ids = [one, other].map((hour) => {
        const now = new Date(Date.UTC(2025, 8, 30, 16 + hour));
        return milestoneEvents([statement([fact()])], programmes, { now, siteUrl }).map(({ id }) => id);
      });
      expect(ids[0]).toEqual(ids[1]);
      expect(ids[0]).toHaveLength(1);
    }),
  );
});

test('a sentence that was reworded makes no second event', () => {
  const now = new Date('2025-09-30T17:00:00Z');
  const idsOf = (said: string) =>
    milestoneEvents([statement([fact({ said, quote: { ...quote, exact: said } })])], programmes, { now, siteUrl }).map(
      ({ id }) => id,
    );
  expect(idsOf('自2025年10月1日起施行。')).toEqual(idsOf('本规定自2025年10月1日起施行。'));
});

test('what begins or ends is said by name, with the sentence whole', () => {
  const what = [
    {
      type: 'visa_required',
      programme: null,
      qualifier: null,
      value: { value: 'not_required', unit: 'word', precision: null, zone: null },
    },
  ];
  const said = 'Until 31 December 2025, you can visit Mongolia without a visa.';
  const { programme: _programme, ...ending } = until('2025-12-31', { said, what });
  const page = statement([{ ...ending, programme: null }], {
    programmes: [],
    destination: 'MN',
    head: { en: 'Mongolia', 'zh-Hans': '蒙古', de: 'Mongolei' },
  });
  const [event] = milestoneEvents([page], [], { now: new Date('2025-12-24T00:00:00Z'), siteUrl });
  expect(event?.data.summary).toMatchObject({
    en: 'Mongolia: visa-free entry ends in 7 days, on 31 December 2025',
    'zh-Hans': '蒙古：免签入境将于2025年12月31日到期，还有7天',
    de: 'Mongolei: visumfreie Einreise endet in 7 Tagen, am 31. Dezember 2025',
  });
  expect(event?.data.destination).toBe('MN');
  expect(event?.data.facts[0]?.quote.after?.exact).toBe(said);
});

test('all that ends on one day is one event, which names the first and counts the rest', () => {
  const countries = ['FR', 'DE', 'IT', 'ES', 'NL'].map((code) =>
    fact({
      type: 'eligible_nationality',
      programme: 'cn-k',
      value: {
        value: code,
        unit: 'country',
        precision: null,
        zone: null,
        window: { from: null, until: { value: '2025-12-31', precision: 'day', zone: null } },
      },
      status: 'in_force',
    }),
  );
  const events = milestoneEvents([statement(countries)], programmes, {
    now: new Date('2025-12-24T00:00:00Z'),
    siteUrl,
  });
  expect(events.map(({ type }) => type)).toEqual(['dev.visawire.policy.expiring.v1']);
  expect(events[0]?.data.facts).toHaveLength(5);
  expect(events[0]?.data.summary['en']).toBe(
    'K visa: the rule for France, Germany, Italy and 2 more ends in 7 days, on 31 December 2025',
  );
});

test('a gap between the end of one notice and the beginning of the next is said', () => {
  const ending = statement([until('2025-12-31')]);
  const next = statement([fact({ value: day('2026-02-01') })], {
    notice: { id: 'b', title: 'b', number: null, publishedOn: null },
  });
  const now = new Date('2025-12-31T16:00:00Z');
  const said = (all: readonly Statement[]) =>
    milestoneEvents(all, programmes, { now, siteUrl })
      .filter(({ data }) => data.change.kind === 'expired')
      .map(({ data }) => data.summary['en']);
  expect(said([ending, next])).toEqual(['K visa: ended on 31 December 2025; nothing is stated until 1 February 2026']);
  const atOnce = statement([fact({ value: day('2026-01-01') })]);
  expect(said([ending, atOnce])).toEqual(['K visa: ended on 31 December 2025: “自2025年10月1日起施行”']);
});

test('one day on many pages of an authority is one event that names them all; another notice’s is its own', () => {
  const of = (id: string, title: string) =>
    statement([fact()], {
      source: { ...statement([]).source, id },
      notice: { id, title, number: null, publishedOn: null },
    });
  const now = new Date('2025-09-30T17:00:00Z');
  const pages = [of('b', 'Entry requirements'), of('a', 'Entry requirements'), of('c', 'Another rule')];
  const told = milestoneEvents(pages, programmes, { now, siteUrl }).map(({ data }) => data.group.sources);
  expect(told).toEqual([['a', 'b'], ['c']]);
});

describe('the record of a programme', () => {
  const now = new Date('2025-09-01T00:00:00Z');
  const recordOf = (statements: readonly Statement[], at = now, id = 'cn-k') => programmeRecord(id, statements, at);
  const fee = (amount: string) =>
    fact({ type: 'fee', value: { value: amount, unit: 'USD', precision: null, zone: null }, status: 'in_force' });
  const page = (facts: readonly StatedFact[]) =>
    statement(facts, {
      source: { ...statement([]).source, id: 'cn-embassy', authority: { id: 'e', name: { en: 'e' }, rank: 'embassy' } },
    });

  test('takes what the highest rank states, and shows who states otherwise', () => {
    const [held, ...others] = recordOf([page([fee('140')]), statement([fee('185')])]).holds;
    expect(others).toEqual([]);
    expect([held?.fact.value?.value, held?.by.source.id]).toEqual(['185', 'cn-regulation']);
    expect(held?.others.map(({ fact: { value }, by }) => [value?.value, by.source.id])).toEqual([
      ['140', 'cn-embassy'],
    ]);
  });
  test('never puts a proposed amount in the place of the current one', () => {
    const { holds } = recordOf([statement([fee('215'), { ...fee('103265'), status: 'proposed' }])]);
    expect(holds.map(({ fact: { status, value } }) => [status, value?.value])).toEqual([
      ['in_force', '215'],
      ['proposed', '103265'],
    ]);
  });
  test('says what is not published', () => {
    const open = fact({ type: 'fee', value: null, status: 'not_published' });
    const { holds, unpublished } = recordOf([statement([open])]);
    expect([holds.length, unpublished.map(({ fact: { type } }) => type)]).toEqual([0, ['fee']]);
  });
  test('has nothing of other programmes', () => {
    expect(recordOf([statement([fee('185')])], now, 'us-h1b').holds).toEqual([]);
  });
  test('says what is to come until its day, that it holds from then on, and nothing of what has ended', () => {
    const newClass = fact({ type: 'visa_class', value: { value: 'K', unit: 'class', precision: null, zone: null } });
    const stated = [statement([fact(), newClass, until('2025-12-31')])];
    const at = (time: string) =>
      recordOf(stated, new Date(time)).holds.map(({ fact: { type, status } }) => `${type} ${status}`);
    expect(at('2025-09-30T15:00:00Z')).toEqual([
      'effective_from scheduled',
      'effective_until in_force',
      'visa_class scheduled',
    ]);
    expect(at('2025-09-30T17:00:00Z')).toEqual([
      'effective_from in_force',
      'effective_until in_force',
      'visa_class in_force',
    ]);
    expect(at('2026-01-01T00:00:00Z')).toEqual(['effective_from in_force', 'visa_class in_force']);
  });
});
