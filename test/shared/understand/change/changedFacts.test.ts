import { describe, expect, it } from 'vitest';
import { changedFacts, publishedFacts } from '../../../../shared/understand/change/changedFacts.ts';
import { contextOf, noticeOf } from '../../../support/reading.ts';

const us = contextOf('en', 'US', { now: '2025-09-22T12:00:00Z', programmes: ['us-h1b'] });
const cn = contextOf('zh-Hans', 'CN', { programmes: ['cn-k'] });
const clause = (label: string, text: string) => ({ kind: 'clause', path: ['第六条', label], label, text }) as const;
const outline = (facts: ReturnType<typeof changedFacts>['facts']) =>
  facts.map(({ op, type, before, after }) => [op, type, before?.value ?? null, after?.value ?? null]);

describe('a new visa class', () => {
  const before = [
    clause('（六）', 'L字签证，发给入境旅游的人员；'),
    clause('（七）', 'M字签证，发给入境进行商业贸易活动的人员。'),
    '本条例自2013年9月1日起施行。',
  ];
  const after = [
    clause('（六）', 'K字签证，发给入境的外国青年科技人才；'),
    clause('（七）', 'L字签证，发给入境旅游的人员；'),
    clause('（八）', 'M字签证，发给入境进行商业贸易活动的人员。'),
    '本条例自2013年9月1日起施行。',
    '本决定自2025年10月1日起施行。',
  ];
  const { facts, unread } = changedFacts(noticeOf(before), noticeOf(after), cn);

  it('is one class added and the day from which it holds; renumbered classes say nothing', () => {
    expect(outline(facts)).toEqual([
      ['add', 'visa_class', null, 'K'],
      ['add', 'effective_from', null, '2025-10-01'],
    ]);
    expect(unread).toEqual([]);
  });

  it('is of its programme, quotes the text, and is scheduled until it holds', () => {
    expect(facts[0]).toMatchObject({
      programme: 'cn-k',
      status: 'scheduled',
      quote: { before: null, after: { exact: 'K字签证，发给入境的外国青年科技人才' } },
    });
    expect(facts[1]).toMatchObject({
      status: 'scheduled',
      after: { zone: 'Asia/Shanghai', precision: 'day' },
      quote: { after: { prefix: '本决定', exact: '自2025年10月1日起施行', suffix: '。' } },
    });
  });
});

describe('what the authority says it will publish', () => {
  const text = 'K字签证的具体条件和要求将在中国驻外使领馆网站公布。';
  const read = (more: readonly string[] = []) =>
    publishedFacts(noticeOf([text, ...more], { title: 'K字签证' }), cn).facts;

  it('is not published, and so is all that a subscriber asks first and the notice does not state', () => {
    const facts = read();
    expect(facts.map(({ type }) => type)).toEqual([
      'conditions',
      'age_max',
      'entries',
      'visa_validity',
      'stay_per_entry',
      'fee',
    ]);
    for (const fact of facts) {
      expect(fact).toMatchObject({ op: 'add', status: 'not_published', programme: 'cn-k', after: null });
      expect(fact.quote.after?.exact).toContain('将在中国驻外使领馆网站公布');
    }
  });

  it('is published once it is stated, which is news', () => {
    const facts = changedFacts(
      noticeOf([text], { title: 'K字签证' }),
      noticeOf([text, '申请K字签证的，年龄不超过45周岁。'], { title: 'K字签证' }),
      cn,
    ).facts;
    expect(facts).toMatchObject([
      { op: 'add', type: 'age_max', after: { value: '45' }, statusBefore: 'not_published' },
    ]);
  });
});

describe('a supplementary charge', () => {
  const registration = 'The H-1B registration fee is $215.';
  const charge =
    'New H-1B petitions filed at or after 12:01 a.m. eastern daylight time on September 21, 2025 must be accompanied by an additional $100,000 payment.';

  it('is added beside the fee, which keeps its price', () => {
    const { facts } = changedFacts(noticeOf([registration]), noticeOf([registration, charge]), us);
    expect(outline(facts)).toEqual([
      ['add', 'applies_from', null, '2025-09-21T00:01:00-04:00'],
      ['add', 'supplementary_charge', null, '100000'],
    ]);
  });

  it('keeps its amount when its scope is narrowed', () => {
    const exempt =
      'This payment does not apply to petitions requesting an amendment, change of status, or extension of stay.';
    const { facts } = changedFacts(noticeOf([charge]), noticeOf([charge, exempt]), us);
    const narrowed = facts.find(({ type }) => type === 'supplementary_charge');
    expect(narrowed).toMatchObject({
      op: 'narrow',
      before: { value: '100000' },
      after: { value: '100000' },
      scopeBefore: null,
    });
    expect(narrowed?.scope).toContain('change of status');
  });

  it('keeps its amount when a court vacates it', () => {
    const vacated = 'A court vacated the additional $100,000 payment for new H-1B petitions.';
    const { facts } = changedFacts(noticeOf([charge]), noticeOf([vacated]), us);
    expect(facts.find(({ type }) => type === 'supplementary_charge')).toMatchObject({
      op: 'replace',
      status: 'vacated',
      statusBefore: 'in_force',
    });
  });

  it('stands when another amount is proposed beside it', () => {
    const proposal = 'DHS proposes an additional payment of $103,265 for all cap-subject H-1B petitions.';
    const { facts } = changedFacts(noticeOf([charge]), noticeOf([charge, proposal]), us);
    expect(outline(facts)).toEqual([['add', 'supplementary_charge', null, '103265']]);
    expect(facts[0]?.status).toBe('proposed');
  });
});

describe('a list of countries', () => {
  const head = '国家 | 免签有效期';
  const france = '法国 | 2024年12月1日至2025年12月31日';
  const russia = '俄罗斯 | 2025年9月15日至2026年9月14日';
  const unilateral = contextOf('zh-Hans', 'CN', { programmes: ['cn-visa-free-unilateral'] });

  it('gains one country with the time it may come in, whatever the header counts', () => {
    const before = noticeOf(['对46个国家单方面免签', head, france]);
    const after = noticeOf(['对47个国家单方面免签', head, france, russia]);
    const { facts } = changedFacts(before, after, unilateral);
    expect(facts).toMatchObject([
      {
        op: 'add',
        type: 'eligible_nationality',
        programme: 'cn-visa-free-unilateral',
        after: {
          value: 'RU',
          name: '俄罗斯',
          window: { from: { value: '2025-09-15' }, until: { value: '2026-09-14' } },
        },
      },
    ]);
  });

  it('is extended for the countries whose end is put off', () => {
    const { facts } = changedFacts(
      noticeOf([head, france, russia]),
      noticeOf([head, france.replace('2025年12月31日', '2026年12月31日'), russia]),
      unilateral,
    );
    expect(facts).toMatchObject([
      {
        op: 'extend',
        qualifier: 'FR',
        before: { window: { until: { value: '2025-12-31' } } },
        after: { window: { until: { value: '2026-12-31' } } },
      },
    ]);
  });
});

describe('an amount that a formula gives', () => {
  const de = contextOf('de', 'DE', { programmes: ['de-blue-card'] });
  const sentence = (year: number, amount: string) =>
    `Das Mindestgehalt für die Blaue Karte EU beträgt für das Jahr ${year} jährlich ${amount} Euro brutto, das sind 50 Prozent der jährlichen Beitragsbemessungsgrenze in der allgemeinen Rentenversicherung.`;

  it('is replaced by that of the next year, the share staying', () => {
    const { facts } = changedFacts(noticeOf([sentence(2025, '48 300')]), noticeOf([sentence(2026, '50  700')]), de);
    expect(facts).toMatchObject([
      {
        op: 'replace',
        type: 'salary_threshold',
        before: { value: '48300', window: { from: { value: '2025' } } },
        after: {
          value: '50700',
          unit: 'EUR',
          period: 'year',
          basis: 'gross',
          formula: { factor: '50', unit: 'percent' },
        },
      },
    ]);
    expect(facts[0]?.caution).toBeUndefined();
  });

  it('is not believed when two shares of one ceiling do not fit each other', () => {
    const reduced = sentence(2026, '700')
      .replace('50 Prozent', '45,3 Prozent')
      .replace('jährlich 700', 'jährlich 7 000');
    const { facts, unread } = publishedFacts(noticeOf([sentence(2026, '50 700'), reduced]), de);
    expect(facts).toEqual([]);
    expect(unread).toHaveLength(2);
    expect(unread[0]?.reason).toContain('do not agree');
  });
});
