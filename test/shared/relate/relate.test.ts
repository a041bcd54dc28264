import { describe, expect, test } from 'vitest';
import { alertEventSchema } from '../../../shared/alert/event.ts';
import { eventOf, type Told, tellAll } from '../../support/announced.ts';

/** Sweden, as four channels of China announced it. */
const podium: Told = {
  source: 'mfa-spokesperson',
  rank: 'spokesperson',
  programmes: ['cn-visa-free-unilateral'],
  at: '2025-11-03T08:00:00.000Z',
  title: '外交部发言人宣布对瑞典试行免签',
  texts: ['中方决定自2025年11月10日起至2026年12月31日，对瑞典持普通护照人员试行免签政策，停留不超过30天。'],
};
const notice: Told = {
  source: 'nia-announcements',
  authority: 'nia',
  rank: 'instruction',
  programmes: ['cn-visa-free-unilateral'],
  at: '2025-11-04T08:00:00.000Z',
  title: '国家移民管理局公告2025年第5号',
  number: '国家移民管理局公告2025年第5号',
  texts: ['自2025年11月10日起至2026年12月31日，对瑞典持普通护照人员试行免签政策，停留不超过30天。'],
};
const english: Told = {
  source: 'nia-english',
  authority: 'nia',
  rank: 'instruction',
  language: 'en',
  programmes: ['cn-visa-free-unilateral'],
  at: '2025-11-10T08:00:00.000Z',
  title: 'China to try out visa-free entry for Sweden',
  texts: [
    'From November 10, 2025 to December 31, 2026, holders of ordinary passports from Sweden may enter China visa-free for up to 30 days.',
  ],
};
const swap = (told: Told, from: string | RegExp, to: string): Told => ({
  ...told,
  texts: told.texts.map((text) => text.replace(from, to)),
});
/** How the last of some notices is told. */
const last = (...notices: Told[]) => {
  const all = tellAll(notices);
  const { event, relation } = all.at(-1) ?? { event: eventOf(podium), relation: null };
  const { change, relations } = event.data;
  return {
    rule: change.rule,
    severity: change.severity,
    isTold: change.severity !== 'editorial',
    first: relations.sameEventAs.map((id) => all.find((one) => one.event.id === id)?.event.data.source.id),
    original: all.find((one) => one.event.id === relations.translationOf)?.event.data.source.id,
    facts: event.data.facts.map(({ type }) => type),
    event,
    relation,
  };
};

describe('SAME-EVENT', () => {
  test('one event from several authorities is one alert, and the highest rank supplies the number', () => {
    const all = tellAll([podium, notice]);
    const [first, second] = all.map(({ event }) => event);
    expect(first?.data.change.severity).toBe('critical');
    expect(second?.data.change).toMatchObject({ severity: 'editorial', rule: 'SAME-EVENT', alone: 'critical' });
    expect(second?.data.relations.sameEventAs).toEqual([first?.id]);
    expect(second?.data.relations.translationOf).toBeNull();
    expect(second?.data.announcements).toMatchObject([
      { source: 'nia-announcements', number: '国家移民管理局公告2025年第5号', authority: { rank: 'instruction' } },
      { source: 'mfa-spokesperson', number: null, authority: { rank: 'spokesperson' } },
    ]);
    for (const event of [first, second])
      expect(alertEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  test('what a later announcement adds is told, alone', () => {
    const less = swap(podium, '，停留不超过30天', '');
    expect(last(less, notice)).toMatchObject({ isTold: true, first: ['mfa-spokesperson'], facts: ['stay_per_entry'] });
  });

  test('a third announcement is held against all before it, and names the first', () => {
    const less = swap(podium, '，停留不超过30天', '');
    const third = {
      ...notice,
      source: 'consular',
      authority: 'consular',
      at: '2025-11-05T08:00:00.000Z',
      title: '关于对瑞典免签的通知',
      number: '领事司通知',
    };
    expect(last(less, notice, third)).toMatchObject({ rule: 'SAME-EVENT', first: ['mfa-spokesperson'] });
  });

  test.each([
    [
      'another country, from the same day for the same time',
      (told: Told) => swap({ ...told, title: '关于对丹麦免签的公告' }, '瑞典', '丹麦'),
    ],
    [
      'another programme, from the same day',
      (told: Told) =>
        swap(
          { ...told, title: '关于过境的公告', programmes: ['cn-transit-240h'] },
          /对瑞典.*$/u,
          '实行240小时过境免签，停留不超过30天。',
        ),
    ],
    [
      'the same country, which is taken from the list',
      (told: Told) => ({
        ...told,
        title: '关于恢复签证要求的公告',
        texts: ['自2026年3月1日起，恢复对瑞典公民的签证要求。'],
      }),
    ],
    [
      'a proposal of the same',
      (told: Told) => ({
        ...told,
        title: '关于对瑞典免签的征求意见稿',
        texts: ['征求意见：拟自2025年11月10日起至2026年12月31日，对瑞典持普通护照人员试行免签政策，停留不超过30天。'],
      }),
    ],
  ])('near miss: %s is an alert of its own', (_, change) => {
    expect(last(podium, { ...change(notice), number: '公告' })).toMatchObject({ isTold: true, first: [] });
  });

  test('two documents of one gazette are two, whatever they have in common', () => {
    const fee = 'H-1B petitions must be accompanied by an additional $100,000 payment, effective September 21, 2026.';
    const register: Told = {
      source: 'register',
      rank: 'gazette',
      jurisdiction: 'US',
      language: 'en',
      at: '2026-09-23T12:00:00.000Z',
      title: 'A proclamation',
      number: '91 FR 60497',
      texts: ['Proclamation 11069 of September 18, 2026', fee, '[FR Doc. 2026-19554 Filed 9-22-26; 11:15 am]'],
    };
    const other: Told = {
      ...register,
      source: 'register-orders',
      title: 'An order',
      texts: ['Executive Order 14431 of September 18, 2026', fee, '[FR Doc. 2026-19555 Filed 9-22-26; 11:15 am]'],
    };
    expect(last(register, other)).toMatchObject({ isTold: true, first: [] });
    expect(last(register, { ...register, source: 'reprint', authority: 'government-printing' })).toMatchObject({
      rule: 'SAME-EVENT',
      first: ['register'],
    });
  });

  test('the gazette prints days later what the White House posted, with a slip in its title', () => {
    const texts = [
      'The entry of H-1B workers is restricted except for those whose petitions are accompanied by a payment of $100,000.',
      'This restriction shall expire on September 21, 2027.',
    ];
    const posted: Told = {
      source: 'white-house',
      rank: 'gazette',
      jurisdiction: 'US',
      language: 'en',
      at: '2026-09-18T22:00:00.000Z',
      title: 'Restriction on Entry of Certain Nonimmigrant Workers and the Integrity and Integrity of Programs',
      texts,
    };
    const printed: Told = {
      ...posted,
      source: 'register',
      authority: 'register',
      at: '2026-09-23T12:00:00.000Z',
      title: 'Restriction on Entry of Certain Nonimmigrant Workers and the Integrity of Programs',
      number: '91 FR 60497',
      texts: ['Proclamation 11069 of September 18, 2026', ...texts],
    };
    const agency: Told = {
      ...posted,
      source: 'uscis',
      authority: 'uscis',
      rank: 'instruction',
      at: '2026-09-21T12:00:00.000Z',
      title: 'H-1B FAQ',
      programmes: ['us-h1b'],
      texts: [
        'Proclamation 11069 extends the additional $100,000 payment for H-1B petitions until September 21, 2027.',
      ],
    };
    const { event, rule, first } = last(posted, agency, printed);
    expect(rule).toBe('SAME-EVENT');
    expect(first).toContain('white-house');
    expect(event.data.announcements?.find(({ citation }) => citation !== null)).toMatchObject({
      source: 'register',
      citation: '91 FR 60497',
    });
  });

  test('a notice of the same title on another day, with nothing else in common, is an alert of its own', () => {
    const raid: Told = {
      source: 'press',
      rank: 'page',
      jurisdiction: 'HK',
      language: 'en',
      at: '2026-03-02T08:00:00.000Z',
      title: 'Immigration Department mounts operation against illegal employment of visitors',
      texts: [],
    };
    const elsewhere = { ...raid, source: 'gov-news', authority: 'information' };
    expect(last(raid, { ...elsewhere, at: '2026-03-02T10:00:00.000Z' })).toMatchObject({ rule: 'SAME-EVENT' });
    expect(last(raid, { ...elsewhere, at: '2026-03-06T10:00:00.000Z' }).isTold).toBe(true);
  });

  test('what comes a season later is new again; on the day it begins it is the same, told to those who ask for graver alerts', () => {
    expect(last(podium, { ...notice, at: '2026-01-20T08:00:00.000Z' }).isTold).toBe(true);
    const [early, ahead] = [podium, notice].map((told) =>
      swap(swap(told, '2025年11月10日', '2026年3月10日'), '2025年第5号', '2026年第5号'),
    );
    expect(last(early ?? podium, { ...(ahead ?? notice), at: '2026-03-10T08:00:00.000Z' })).toMatchObject({
      severity: 'critical',
      first: ['mfa-spokesperson'],
    });
  });

  test('what was taken back since, or has another value since, is news when it is announced again', () => {
    const page: Told = {
      source: 'fees',
      rank: 'page',
      jurisdiction: 'US',
      language: 'en',
      programmes: ['us-h1b'],
      at: '2026-01-01T08:00:00.000Z',
      title: 'H-1B fees',
      before: ['The H-1B registration fee is $10 from March 1, 2024.'],
      texts: ['The H-1B registration fee is $215 from March 1, 2026.'],
    };
    const raised: Told = {
      ...page,
      at: '2026-01-03T08:00:00.000Z',
      before: page.texts,
      texts: ['The H-1B registration fee is $250 from March 1, 2026.'],
    };
    const other: Told = {
      ...page,
      source: 'news',
      authority: 'news',
      at: '2026-01-05T08:00:00.000Z',
      title: 'H-1B registration',
    };
    expect(last(page, other)).toMatchObject({ rule: 'SAME-EVENT', first: ['fees'] });
    expect(last(page, raised, other)).toMatchObject({ isTold: true, first: [] });
  });

  test('a page that says more than the facts it shares is told', () => {
    const page: Told = {
      source: 'entry',
      authority: 'entry',
      programmes: ['cn-visa-free-unilateral'],
      at: '2025-11-05T08:00:00.000Z',
      title: '入境须知',
      before: ['请携带有效护照。'],
      texts: ['请携带有效护照。', ...podium.texts],
    };
    expect(last(podium, page)).toMatchObject({ rule: 'SAME-EVENT' });
    expect(last(podium, { ...page, texts: [...page.texts, '旅客应当事先在本页登记。'] }).isTold).toBe(true);
    expect(last(podium, { ...page, texts: podium.texts }).isTold).toBe(true);
  });

  test('near miss: pages of one authority, one for each country, each tell what they gain', () => {
    const france: Told = {
      source: 'france',
      authority: 'travel-advice',
      jurisdiction: 'GB',
      language: 'en',
      at: '2025-09-01T08:00:00.000Z',
      title: 'Entry requirements for France',
      before: ['Check your passport.'],
      texts: [],
    };
    const text = 'From 12 October 2025, the ETIAS fee is EUR 20.';
    const spain: Told = {
      ...france,
      source: 'spain',
      title: 'Entry requirements for Spain',
      at: '2025-09-03T08:00:00.000Z',
    };
    const [one, other] = [france, spain].map((told) => ({ ...told, texts: [...(told.before ?? []), text] }));
    expect(last(one ?? france, other ?? spain)).toMatchObject({ isTold: true, first: [] });
    expect(last(one ?? france, { ...(other ?? spain), authority: 'border-office' })).toMatchObject({
      rule: 'SAME-EVENT',
    });
  });

  test('those who follow another programme, and those who ask for graver alerts only, are told', () => {
    expect(last(podium, { ...notice, programmes: ['cn-visa-free-unilateral', 'cn-residence'] }).isTold).toBe(true);
    const late = { ...podium, programmes: [] };
    const [first] = tellAll([late]);
    expect(first?.event.data.programmes).toEqual(['cn-visa-free-unilateral']);
  });

  test('what is stated for one country holds for that country alone, in another language too', () => {
    const russia = { ...swap(notice, '瑞典', '俄罗斯'), number: '国家移民管理局公告2025年第6号' };
    const sweden = { ...english, number: russia.number };
    expect(last(sweden, russia).facts).toEqual(expect.arrayContaining(['eligible_nationality', 'stay_per_entry']));
  });

  test('a scope that was not told is told, though the value was', () => {
    const base: Told = {
      source: 'white-house',
      rank: 'gazette',
      jurisdiction: 'US',
      language: 'en',
      programmes: ['us-h1b'],
      at: '2026-09-18T22:00:00.000Z',
      title: 'H-1B',
      texts: ['H-1B petitions require an additional $100,000 payment, effective September 21, 2026.'],
    };
    const narrower: Told = {
      ...base,
      source: 'uscis',
      authority: 'uscis',
      rank: 'instruction',
      at: '2026-09-20T22:00:00.000Z',
      title: 'H-1B guidance',
      texts: [
        'H-1B petitions require an additional $100,000 payment, effective September 21, 2026, unless the petition asks for an amendment or extension of stay.',
      ],
    };
    expect(last(base, { ...narrower, texts: base.texts })).toMatchObject({ rule: 'SAME-EVENT' });
    const { isTold, first, facts } = last(base, narrower);
    expect({ isTold, first }).toEqual({ isTold: true, first: ['white-house'] });
    expect(facts).toContain('supplementary_charge');
  });
});

describe('disagreements', () => {
  test('a lower rank that says otherwise is told, its value kept out of the facts', () => {
    const wrong = swap(
      { ...podium, source: 'embassy', authority: 'embassy', rank: 'embassy', at: '2025-11-05T08:00:00.000Z' },
      '不超过30天',
      '不超过15天',
    );
    const { isTold, facts, event, first } = last(notice, wrong);
    expect({ isTold, first }).toEqual({ isTold: true, first: ['nia-announcements'] });
    expect(facts).not.toContain('stay_per_entry');
    expect(event.data.disagreements).toMatchObject([
      {
        type: 'stay_per_entry',
        here: { value: { value: 'P15D' } },
        there: { value: { value: 'P30D' }, authority: 'nia' },
        prevails: 'there',
      },
    ]);
  });

  test('a higher rank that says otherwise is told with its value', () => {
    const wrong = swap(podium, '不超过30天', '不超过15天');
    const { isTold, facts, event } = last(wrong, notice);
    expect(isTold).toBe(true);
    expect(facts).toContain('stay_per_entry');
    expect(event.data.disagreements).toMatchObject([{ type: 'stay_per_entry', prevails: 'here' }]);
  });
});

describe('TRANSLATION', () => {
  test('is attached to its original, without a second alert', () => {
    expect(last(notice, english)).toMatchObject({
      rule: 'TRANSLATION',
      original: 'nia-announcements',
      first: ['nia-announcements'],
    });
  });

  test('the other script is a translation too', () => {
    const converted: Told = {
      ...notice,
      source: 'nia-hant',
      language: 'zh-Hant',
      at: '2025-11-05T08:00:00.000Z',
      title: '國家移民管理局公告2025年第5號',
      number: '國家移民管理局公告2025年第5號',
      texts: ['自2025年11月10日起至2026年12月31日，對瑞典持普通護照人員試行免簽政策，停留不超過30天。'],
    };
    expect(last(notice, converted)).toMatchObject({ rule: 'TRANSLATION', original: 'nia-announcements' });
  });

  test('that comes first is told; its original is then no translation', () => {
    const { rule, original } = last({ ...english, at: '2025-11-03T00:00:00.000Z' }, notice);
    expect(original).toBeUndefined();
    expect(rule).not.toBe('TRANSLATION');
  });

  test('that lags is said to be stale: the original has the word', () => {
    const stale = swap(english, '30 days', '15 days');
    const { rule, event } = last(notice, stale);
    expect(rule).toBe('TRANSLATION-STALE');
    expect(event.data.disagreements).toMatchObject([{ type: 'stay_per_entry', prevails: 'there' }]);
    expect(event.data.facts.map(({ type }) => type)).not.toContain('stay_per_entry');
  });

  const list = (told: Partial<Told>, before: string[], texts: string[]): Told => ({
    ...notice,
    programmes: ['cn-transit-240h'],
    title: '240-hour transit',
    source: 'nia-list',
    before,
    texts,
    ...told,
  });
  const chinese = list(
    {},
    ['240小时过境免签适用国家（55国）', '240小时过境免签政策适用于下列国家公民：泰国、印度尼西亚。'],
    ['240小时过境免签适用国家（57国）', '240小时过境免签政策适用于下列国家公民：泰国、印度尼西亚、越南。'],
  );
  const translated = (count: number): Told =>
    list(
      { source: 'nia-list-english', language: 'en', at: '2025-11-10T08:00:00.000Z' },
      [
        'The 240-hour visa-free transit policy applies to 54 countries.',
        'Nationals of Thailand and Indonesia are eligible for visa-free transit.',
      ],
      [
        `The 240-hour visa-free transit policy applies to ${count} countries.`,
        'Nationals of Thailand, Indonesia and Vietnam are eligible for visa-free transit.',
      ],
    );

  test('of a list is told by its count to be as new as the original, or stale', () => {
    expect(last(chinese, translated(57))).toMatchObject({ rule: 'TRANSLATION', original: 'nia-list' });
    const { rule, event } = last(chinese, translated(55));
    expect(rule).toBe('TRANSLATION-STALE');
    expect(event.data.disagreements).toMatchObject([
      { here: { value: { value: '55', unit: 'count' } }, there: { value: { value: '57' } }, prevails: 'there' },
    ]);
  });

  test('near miss: a list that gains another country is an alert of its own', () => {
    const other = translated(57);
    const laos = { ...other, texts: other.texts.map((text) => text.replace('Vietnam', 'Laos')) };
    expect(last(chinese, laos)).toMatchObject({ isTold: true, first: [] });
  });

  test('near miss: another country in another language is an alert of its own', () => {
    expect(last(notice, swap({ ...english, title: 'Visa-free entry for Denmark' }, 'Sweden', 'Denmark'))).toMatchObject(
      { isTold: true, first: [] },
    );
  });
});
