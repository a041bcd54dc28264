import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { contextOf, noticeOf } from '../../support/reading.ts';

interface Setting {
  readonly publishedOn: string;
  readonly programmes: readonly string[];
  readonly title?: string;
  readonly now?: string;
}

/** What a whole notice states: type, class, programme and value of each fact, provisions left out. */
function read(language: string, jurisdiction: string, texts: readonly string[], setting: Setting): string[] {
  const { publishedOn, programmes, title = '', now = '2025-12-30T00:00:00Z' } = setting;
  const { facts } = readFacts(
    noticeOf(texts, { title, publishedOn }),
    contextOf(language, jurisdiction, { programmes, now }),
  );
  return facts
    .filter(({ type }) => type !== 'citation')
    .map(({ type, programme, qualifier, value, status }) =>
      [type, qualifier, programme, value?.value ?? status].filter((part) => part !== null).join(' '),
    );
}

describe('a notice as authorities build it', () => {
  it('is a Chinese decree with its number, adoption, signature and day of effect', () => {
    const texts = [
      '中华人民共和国国务院令 第814号',
      '本决定已经2025年7月16日国务院第63次常务会议通过，现予公布，自2025年10月1日起施行。',
      '总理 李强',
      '2025年8月7日',
      '一、第六条增加一项：“（六）K字签证，发给入境的外国青年科技人才。”',
    ];
    expect(read('zh-Hans', 'CN', texts, { publishedOn: '2025-08-14', programmes: ['cn-k'] })).toEqual([
      'instrument cn-k 中华人民共和国国务院令 第814号',
      'adopted_on cn-k 2025-07-16',
      'effective_from cn-k 2025-10-01',
      'signed_on cn-k 2025-08-07',
      'visa_class K cn-k K',
    ]);
  });

  it('is an answer that names conditions of a class without figures', () => {
    const texts = [
      '申请人应当具有本科及以上学历，具体条件和要求将在中国驻外使领馆网站公布。',
      'K字签证在入境次数、有效期、停留期等方面更加便利。',
      '除有年龄和工作经历要求外，不要求国内有聘用或邀请单位。',
    ];
    expect(
      read('zh-Hans', 'CN', texts, { publishedOn: '2025-08-14', programmes: ['cn-k'], title: 'K字签证问答' }),
    ).toEqual([
      'degree cn-k bachelor',
      'conditions cn-k not_published',
      'entries cn-k not_published',
      'visa_validity cn-k not_published',
      'stay_per_entry cn-k not_published',
      'sponsor_required cn-k not_required',
      'age_max cn-k not_published',
      'fee cn-k not_published',
    ]);
  });

  it('is a proclamation that ends twelve months after it begins', () => {
    const texts = [
      'The entry of such workers is restricted, except for those whose petitions are accompanied by a payment of $100,000. This restriction shall expire, absent extension, 12 months after the effective date of this proclamation, which shall be 12:01 a.m. eastern daylight time on September 21, 2025.',
    ];
    expect(read('en', 'US', texts, { publishedOn: '2025-09-24', programmes: ['us-h1b'] })).toEqual([
      'supplementary_charge us-h1b 100000',
      'effective_until us-h1b 2026-09-21',
      'effective_from us-h1b 2025-09-21T00:01:00-04:00',
    ]);
  });

  it('is a German announcement whose two amounts fit their shares', () => {
    const texts = [
      'Das Mindestgehalt nach § 18g Absatz 1 Satz 1 wird für das Jahr 2026 in Höhe von 50 Prozent der jährlichen Beitragsbemessungsgrenze in der allgemeinen Rentenversicherung, das sind 50 700 Euro, bekannt gegeben.',
      'Das Mindestgehalt nach § 18g Absatz 1 Satz 2 beträgt für das Jahr 2026 45,3 Prozent der jährlichen Beitragsbemessungsgrenze in der allgemeinen Rentenversicherung, das sind 45 934 ,20 Euro.',
    ];
    expect(read('de', 'DE', texts, { publishedOn: '2025-12-18', programmes: ['de-blue-card'] })).toEqual([
      'salary_threshold de-blue-card 50700',
      'salary_threshold de-blue-card 45934.2',
    ]);
  });

  it('is a Korean table of wages for classes of one programme, with its term and what it leaves to the old rule', () => {
    const texts = [
      '법무부공고 제2025-406호',
      '특정활동(E-7) 자격의 임금요건을 다음과 같이 공고합니다.',
      '전문인력(E-7-1): 연간 3,112만원 이상',
      '준전문인력(E-7-2), 일반기능인력(E-7-3): 연간 2,589만원 이상',
      '적용기간: 2026. 2. 1. ~ 2026. 12. 31.',
      '2026년 1월 31일까지 접수분은 종전 기준 적용',
    ];
    expect(read('ko', 'KR', texts, { publishedOn: '2025-12-29', programmes: ['kr-e7'] })).toEqual([
      'instrument kr-e7 법무부공고 제2025-406호',
      'salary_threshold E-7-1 kr-e7 31120000',
      'salary_threshold E-7-2/E-7-3 kr-e7 25890000',
      'effective_from kr-e7 2026-02-01',
      'effective_until kr-e7 2026-12-31',
      'transition_rule kr-e7 2026-01-31',
    ]);
  });

  it('is a Japanese amendment with a transition of three years', () => {
    const texts = [
      '資本金の額について、500万円から3,000万円に引き上げます。',
      'B2相当以上の日本語能力を有することを要します。',
      'この改正は令和7年10月16日に施行されます。',
      '施行日の前日までに受付した申請には、改正前の基準が適用されます。',
    ];
    expect(read('ja', 'JP', texts, { publishedOn: '2025-10-10', programmes: ['jp-business-manager'] })).toEqual([
      'capital_required jp-business-manager 30000000',
      'language_level ja jp-business-manager B2',
      'effective_from jp-business-manager 2025-10-16',
      'transition_rule jp-business-manager 2025-10-16',
    ]);
  });

  it('is a spokesperson’s word that extends one list and adds to it', () => {
    const texts = [
      '中方决定将对法国等国的免签政策延长至2026年12月31日。同时，自2025年11月10日至2026年12月31日，对瑞典持普通护照人员实行免签政策。',
    ];
    const facts = read('zh-Hans', 'CN', texts, { publishedOn: '2025-11-03', programmes: ['cn-visa-free-unilateral'] });
    expect(facts).toContain('eligible_nationality FR cn-visa-free-unilateral FR');
    expect(facts).toContain('eligible_nationality SE cn-visa-free-unilateral SE');
    expect(facts).toContain('effective_until cn-visa-free-unilateral 2026-12-31');
    expect(facts).toContain('effective_from cn-visa-free-unilateral 2025-11-10');
  });

  it('is a page of fees under its headings', () => {
    const row = (text: string) => ({ kind: 'row', path: ['Visa fees'], text }) as const;
    const { facts } = readFacts(
      {
        title: 'Fees',
        publishedOn: null,
        blocks: [row('Visa | Fee | Validity'), row('Visitor | $190 | 12 months'), row('Student | $1,600 | 5 years')],
      },
      contextOf('en', 'AU'),
    );
    expect(facts.map(({ type, qualifier, value }) => [type, qualifier, value?.value])).toEqual([
      ['fee', 'visitor', '190'],
      ['visa_validity', 'visitor', 'P12M'],
      ['fee', 'student', '1600'],
      ['visa_validity', 'student', 'P5Y'],
    ]);
  });
});

describe('a bare amount', () => {
  const bare = (path: readonly string[], text: string, language = 'zh-Hans', jurisdiction = 'CN') =>
    readFacts(
      { title: '', publishedOn: null, blocks: [{ kind: 'paragraph', path, text }] },
      contextOf(language, jurisdiction),
    ).facts.map(({ type }) => type);

  it('is what its heading says, however short', () => {
    expect(bare(['收费标准'], '普通签证：200元')).toEqual(['fee']);
    expect(bare(['罚款'], '每日：500元')).toEqual(['penalty']);
  });

  it('is nothing under a number alone', () => {
    expect(bare(['第六条', '（六）'], '普通签证：200元')).toEqual([]);
  });
});

describe('a fact', () => {
  it('is scheduled before its day, in force after it and expired after its end', () => {
    const status = (now: string) =>
      readFacts(
        noticeOf(['The list is valid from 1 July 2026 until 30 June 2027.']),
        contextOf('en', 'AU', { now }),
      ).facts.map((fact) => fact.status);
    expect(status('2026-01-01T00:00:00Z')).toEqual(['scheduled', 'in_force']);
    expect(status('2026-08-01T00:00:00Z')).toEqual(['in_force', 'in_force']);
    expect(status('2027-08-01T00:00:00Z')).toEqual(['in_force', 'expired']);
  });

  it('begins on the day of its authority, whatever day it is elsewhere', () => {
    const status = (now: string) =>
      readFacts(noticeOf(['This takes effect on 1 July 2026.']), contextOf('en', 'NZ', { now })).facts[0]?.status;
    expect(status('2026-06-30T11:00:00Z')).toBe('scheduled');
    expect(status('2026-06-30T13:00:00Z')).toBe('in_force');
  });

  it('is proposed in a notice that proposes', () => {
    const texts = ['The fee for each petition is $500.'];
    const [fact] = readFacts(noticeOf(texts, { title: 'Proposed rule on fees' }), contextOf('en', 'US')).facts;
    expect(fact?.status).toBe('proposed');
  });

  it('has the words that limit it, of its sentence and of the next', () => {
    const texts = ['체류자격 변경허가 수수료는 15만원으로 한다. 다만, 영주 자격은 제외한다.'];
    expect(readFacts(noticeOf(texts), contextOf('ko', 'KR')).facts[0]?.scope).toContain('영주 자격은 제외');
    const unless = ['A fee of £100 applies unless the applicant is under 18.'];
    expect(readFacts(noticeOf(unless), contextOf('en', 'GB')).facts[0]?.scope).toBe('unless the applicant is under 18');
  });

  it('of no programme is not given to one that its sentence does not name', () => {
    const read = (text: string) =>
      readFacts(noticeOf([text]), contextOf('zh-Hans', 'CN', { programmes: ['cn-k'] })).facts[0]?.programme;
    expect(read('申请F字签证的费用为400元。')).toBeNull();
    expect(read('申请K字签证的费用为400元。')).toBe('cn-k');
    expect(read('申请费用为400元。')).toBe('cn-k');
  });

  it('in a language without a reader is not read', () => {
    expect(readFacts(noticeOf(['A taxa é de 100 euros.']), contextOf('pt', 'PT'))).toEqual({
      facts: [],
      unread: [],
    });
  });
});

describe('what stands beside a fact', () => {
  const told = (language: string, jurisdiction: string, ...texts: string[]) =>
    readFacts(noticeOf(texts), contextOf(language, jurisdiction)).facts.map(({ type, qualifier, value, status }) =>
      [type, qualifier, value?.value, status].filter((part) => part != null).join(' '),
    );

  it('tells that a court has struck a charge down, and of what is unlawful no rule', () => {
    expect(told('en', 'US', 'A court has vacated the additional $250 payment.')).toEqual([
      'supplementary_charge 250 vacated',
    ]);
    expect(told('en', 'HK', 'Officers raid a workshop over illegal employment of visitors')).toEqual([]);
    expect(told('en', 'HK', 'Visitors are not allowed to work.')).toEqual(['work_permitted not_permitted in_force']);
  });

  it('is no fact where a cell holds values alone', () => {
    expect(told('zh-Hans', 'CN', '国家 | 免签有效期', '法国 | 2024年12月1日至2025年12月31日')).toContain(
      'eligible_nationality FR FR in_force',
    );
    expect(told('zh-Hans', 'CN', '国家 | 免签有效期', '法国 | 2024年12月1日至2025年12月31日').join()).not.toContain(
      'visa_required FR',
    );
  });

  it('names the visa that a price is for, and not what a bare line might mean', () => {
    expect(told('zh-Hans', 'TH', '过境签证30美元，旅游签证50美元。')).toEqual([
      'fee visa 30 in_force',
      'fee visa 50 in_force',
    ]);
    expect(told('zh-Hans', 'TH', '过境签证：30美元')).toEqual([]);
  });
});

describe('an amount that is not believed', () => {
  const unread = (language: string, jurisdiction: string, text: string) =>
    readFacts(noticeOf([text]), contextOf(language, jurisdiction)).unread;

  it.each([
    ['en', 'CN', 'A fee of $140 is charged.', 'which currency'],
    ['en', 'DE', 'a fee of 50 700 euros', 'grouped by spaces'],
    ['de', 'DE', 'Das Gehalt beträgt 700 Euro jährlich.', 'is no salary'],
    ['en', 'US', 'The visa is valid for 90 years.', 'longer than any'],
  ])('%s %s: %s', (language, jurisdiction, text, reason) => {
    expect(unread(language, jurisdiction, text)[0]?.reason).toContain(reason);
  });
});
