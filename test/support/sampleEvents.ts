import { readContext } from '../../functions/check/tell/change.ts';
import { headOf } from '../../functions/check/tell/headOf.ts';
import { pageChange } from '../../functions/check/tell/pageChanges.ts';
import type { NoticeEvent } from '../../shared/alert/event.ts';
import { resolveCatalog } from '../../shared/catalog/catalog.ts';
import type { Block } from '../../shared/extract/notice.ts';
import { milestoneEvents } from '../../shared/programmes/milestoneEvent.ts';
import { restate } from '../../shared/programmes/restate.ts';
import * as understand from '../../shared/understand/change/changedFacts.ts';
import { readFacts } from '../../shared/understand/readFacts.ts';

/** A page that nobody published, as it was and as it is. */
interface Sample {
  readonly jurisdiction: string;
  /** By language. */
  readonly office: Readonly<Record<string, string>>;
  readonly title: string;
  /** What the page is called in the catalog, where its title does not do. */
  readonly called?: Readonly<Record<string, string>>;
  readonly language: string;
  readonly timezone: string;
  readonly section: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly note?: string;
}

const readBefore = '2026-06-09T06:05:00.000Z';
const read = '2026-06-10T06:05:00.000Z';
const britain = {
  jurisdiction: 'GB',
  office: {
    en: 'A travel advice office',
    'zh-Hans': '某旅行建议发布机构',
    'zh-Hant': '某旅遊建議發布機關',
    ja: 'ある渡航情報機関',
    ko: '어느 여행정보기관',
    de: 'Eine Stelle für Reisehinweise',
    fr: 'Un service de conseils aux voyageurs',
    es: 'Un servicio de consejos de viaje',
  },
  language: 'en',
  timezone: 'Europe/London',
} as const;
const china = {
  jurisdiction: 'CN',
  office: {
    en: 'An immigration administration',
    'zh-Hans': '某移民管理机构',
    'zh-Hant': '某移民管理機構',
    ja: 'ある移民管理機関',
    ko: '어느 이민관리기관',
    de: 'Eine Einwanderungsverwaltung',
    fr: 'Une administration de l’immigration',
    es: 'Una administración de migración',
  },
  language: 'zh-Hans',
  timezone: 'Asia/Shanghai',
} as const;
const hongKong = {
  jurisdiction: 'HK',
  office: {
    en: 'An immigration department',
    'zh-Hans': '某入境事务机构',
    'zh-Hant': '某入境事務機構',
    ja: 'ある入境事務機関',
    ko: '어느 입경사무기관',
    de: 'Eine Einreisebehörde',
    fr: 'Un service de l’immigration',
    es: 'Un departamento de inmigración',
  },
  language: 'zh-Hant',
  timezone: 'Asia/Hong_Kong',
} as const;
const germany = {
  jurisdiction: 'DE',
  office: {
    en: 'An office',
    'zh-Hans': '某政府机关',
    'zh-Hant': '某政府機關',
    ja: 'ある官庁',
    ko: '어느 관청',
    de: 'Ein Amt',
    fr: 'Un office',
    es: 'Una oficina',
  },
  language: 'de',
  timezone: 'Europe/Berlin',
} as const;
const japan = {
  jurisdiction: 'JP',
  office: {
    en: 'A ministry',
    'zh-Hans': '某部门',
    'zh-Hant': '某部會',
    ja: 'ある官庁',
    ko: '어느 관청',
    de: 'Ein Ministerium',
    fr: 'Un ministère',
    es: 'Un ministerio',
  },
  language: 'ja',
  timezone: 'Asia/Tokyo',
} as const;

/** Changes of the kinds that people are told most. */
export const samples: readonly Sample[] = [
  {
    ...britain,
    title: 'Entry requirements: Mongolia',
    section: 'Visa requirements',
    before: ['Your passport must be valid for 6 months.', 'You must have a visa to visit Mongolia.'],
    after: ['Your passport must be valid for 6 months.', 'You do not need a visa to visit Mongolia.'],
    note: 'You no longer need a visa (‘Visa requirements’ section).',
  },
  {
    ...britain,
    title: 'Entry requirements: Kenya',
    section: 'Fees',
    before: ['The visa fee is USD 30.', 'Pay online.'],
    after: ['The visa fee is USD 50 from 1 July 2026.', 'Pay online.'],
  },
  {
    ...britain,
    title: 'Entry requirements: Vietnam',
    section: 'Staying longer',
    before: ['You can stay for up to 15 days without a visa. Apply for a visa to stay longer.'],
    after: ['You can stay for up to 45 days without a visa. Apply for a visa to stay longer.'],
  },
  {
    ...britain,
    title: 'Entry requirements: Cyprus',
    section: 'Passport validity requirements',
    before: ['Your passport must be valid for at least 3 months after the day you leave.'],
    after: ['Your passport must be valid for at least 6 months after the day you leave.'],
  },
  {
    ...britain,
    title: 'Entry requirements: Chad',
    section: 'Borders',
    before: ['All land borders with Sudan are open.'],
    after: ['All land borders with Sudan are closed.'],
  },
  {
    ...britain,
    title: 'Entry requirements: Ghana',
    section: 'Vaccination requirements',
    before: ['You may be asked for proof of travel.'],
    after: ['You must have a yellow fever certificate to enter Ghana.', 'You may be asked for proof of travel.'],
  },
  {
    ...britain,
    title: 'Entry requirements: Thailand',
    section: 'Arrival card',
    before: ['Fill in forms on the plane.'],
    after: ['You must complete an arrival card online before you travel from 1 July 2026.'],
  },
  {
    ...britain,
    title: 'Entry requirements: Norway',
    section: 'Border checks',
    before: ['Queues at the border are short.'],
    after: ['You must have your fingerprints taken when you enter Norway.', 'Queues may be longer.'],
  },
  {
    ...britain,
    title: 'Entry requirements: Iraq',
    section: 'Visa requirements',
    before: ['You can get a visa on arrival.'],
    after: ['You must apply for a visa at an embassy before you travel.'],
  },
  {
    ...britain,
    title: 'Entry requirements: Peru',
    section: 'Travelling with children',
    before: ['Read the guidance on travel with children.'],
    after: ['Learn about travel with children and carry the birth certificates of those who travel with you.'],
  },
  {
    ...china,
    title: '关于K字签证的公告',
    called: {
      en: 'Notice on the K visa',
      'zh-Hans': '关于K字签证的公告',
      'zh-Hant': '關於K字簽證的公告',
      ja: 'Kビザに関する公告',
      ko: 'K비자에 관한 공고',
      de: 'Bekanntmachung zum K-Visum',
      fr: 'Avis sur le visa K',
      es: 'Aviso sobre el visado K',
    },
    section: '第一条',
    before: ['外国人入境应当持有有效签证。'],
    after: ['外国人入境应当持有有效签证。', 'K字签证，发给入境的外国青年科技人才。', '本公告自2026年7月1日起施行。'],
  },
  {
    ...china,
    title: '关于签证收费标准的通知',
    called: {
      en: 'Notice on visa fees',
      'zh-Hans': '关于签证收费标准的通知',
      'zh-Hant': '關於簽證收費標準的通知',
      ja: '査証手数料に関する通知',
      ko: '비자 수수료에 관한 통지',
      de: 'Mitteilung zu Visumgebühren',
      fr: 'Avis sur les frais de visa',
      es: 'Aviso sobre las tasas de visado',
    },
    section: '收费标准',
    before: ['签证费为每人140美元。'],
    after: ['签证费为每人185美元。'],
  },
  {
    ...china,
    title: '关于过境免签的公告',
    called: {
      en: 'Notice on visa-free transit',
      'zh-Hans': '关于过境免签的公告',
      'zh-Hant': '關於過境免簽的公告',
      ja: '通過査証免除に関する公告',
      ko: '무비자 환승에 관한 공고',
      de: 'Bekanntmachung zum visumfreien Transit',
      fr: 'Avis sur le transit sans visa',
      es: 'Aviso sobre el tránsito sin visado',
    },
    section: '停留时间',
    before: ['过境旅客可免签停留不超过144小时。'],
    after: ['过境旅客可免签停留不超过240小时。'],
  },
  {
    ...hongKong,
    title: '高端人才通行證計劃',
    called: {
      en: 'Top Talent Pass Scheme',
      'zh-Hans': '高端人才通行证计划',
      'zh-Hant': '高端人才通行證計劃',
      ja: '高度人材通行証計画',
      ko: '고급인재 통행증 제도',
      de: 'Top Talent Pass Scheme',
      fr: 'Programme Top Talent Pass',
      es: 'Programa Top Talent Pass',
    },
    section: '申請費用',
    before: ['申請費用為港幣230元。'],
    after: ['申請費用為港幣600元。'],
  },
  {
    ...hongKong,
    title: '到訪香港特別行政區的簽證規定',
    called: {
      en: 'Visit visa rules of Hong Kong',
      'zh-Hans': '访港签证规定',
      'zh-Hant': '到訪香港特別行政區的簽證規定',
      ja: '香港の訪問査証規定',
      ko: '홍콩 방문 비자 규정',
      de: 'Visumregeln für Besuche in Hongkong',
      fr: 'Règles de visa pour Hong Kong',
      es: 'Normas de visado para visitar Hong Kong',
    },
    section: '停留期限',
    before: ['訪客可免簽證逗留不超過14天。'],
    after: ['訪客可免簽證逗留不超過30天。'],
  },
  {
    ...germany,
    title: 'Blaue Karte EU',
    called: {
      en: 'EU Blue Card',
      'zh-Hans': '德国欧盟蓝卡',
      'zh-Hant': '德國歐盟藍卡',
      ja: 'EUブルーカード（ドイツ）',
      ko: '독일 EU 블루카드',
      de: 'Blaue Karte EU',
      fr: 'Carte bleue européenne (Allemagne)',
      es: 'Tarjeta azul UE (Alemania)',
    },
    section: 'Gehalt',
    before: ['Das Mindestgehalt für die Blaue Karte EU beträgt 48.300 Euro im Jahr.'],
    after: ['Das Mindestgehalt für die Blaue Karte EU beträgt 50.700 Euro im Jahr.'],
  },
  {
    ...germany,
    title: 'Chancenkarte',
    called: {
      en: 'Opportunity Card',
      'zh-Hans': '德国机会卡',
      'zh-Hant': '德國機會卡',
      ja: 'チャンスカード（ドイツ）',
      ko: '독일 기회카드',
      de: 'Chancenkarte',
      fr: 'Carte d’opportunité (Allemagne)',
      es: 'Tarjeta de oportunidades (Alemania)',
    },
    section: 'Gebühr',
    before: ['Die Gebühr für das Visum beträgt 75 Euro.'],
    after: ['Die Gebühr für das Visum beträgt 90 Euro.'],
  },
  {
    ...japan,
    title: '査証免除措置',
    called: {
      en: 'Visa exemptions of Japan',
      'zh-Hans': '日本免签措施',
      'zh-Hant': '日本免簽措施',
      ja: '査証免除措置',
      ko: '일본 사증면제 조치',
      de: 'Visumbefreiungen Japans',
      fr: 'Exemptions de visa du Japon',
      es: 'Exenciones de visado de Japón',
    },
    section: '短期滞在',
    before: ['滞在期間は15日以内です。'],
    after: ['滞在期間は90日以内です。'],
  },
];

const idOf = (title: string): string => Buffer.from(title).toString('hex').slice(0, 24);

function circumstancesOf(sample: Sample) {
  const { jurisdiction, office, title, called = { en: title }, language, timezone } = sample;
  const { sources } = resolveCatalog({
    authorities: [{ id: 'office', name: office, jurisdiction, rank: 'page', hosts: ['office.test'] }],
    programmes: [],
    sources: [
      {
        id: idOf(title),
        authority: 'office',
        url: `https://office.test/${idOf(title)}`,
        kind: 'page',
        language,
        timezone,
        title: called,
        programmes: [],
        every: '1h',
        status: 'seen',
        select: {},
      },
    ],
  });
  const [source] = sources;
  if (source === undefined) throw new Error('no source');
  const evidence = (capturedAt: string) => ({ capturedAt, sha256: 'a'.repeat(64), warc: 'warc/aa/a.warc.gz' });
  return {
    source,
    finalUrl: source.url,
    now: read,
    parent: null,
    before: evidence(readBefore),
    after: evidence(read),
    siteUrl: 'https://wire.test',
    programmes: [],
    understand,
  };
}

function noticeOf({ title, language, section, note }: Sample, texts: readonly string[], isNow: boolean) {
  const blocks = texts.map((text): Block => ({ kind: 'paragraph', path: [section], text }));
  return { title, number: null, publishedOn: null, language, blocks, ...(isNow && note !== undefined ? { note } : {}) };
}

/** A sample as the event of a check. */
export function sampleEvent(sample: Sample): NoticeEvent {
  const { before, after, title } = sample;
  const circumstances = circumstancesOf(sample);
  const event = pageChange(noticeOf(sample, before, false), noticeOf(sample, after, true), title, null, circumstances);
  if (event === null) throw new Error(`${title}: no change`);
  return event;
}

/** What a page says, and the moment at which the timer reminds of it. */
export const reminded: readonly (readonly [Sample, string])[] = [
  [
    {
      ...britain,
      title: 'Entry requirements: Mongolia',
      section: 'Visa requirements',
      before: [],
      after: ['Until 31 December 2026, you can visit Mongolia without a visa.'],
    },
    '2026-12-24T08:00:00Z',
  ],
  [
    {
      ...china,
      title: '关于试行免签政策的公告',
      called: {
        en: 'Notice on trial visa-free entry',
        'zh-Hans': '关于试行免签政策的公告',
        'zh-Hant': '關於試行免簽政策的公告',
        ja: '査証免除の試行に関する公告',
        ko: '무비자 시범 시행에 관한 공고',
        de: 'Bekanntmachung zur visumfreien Einreise',
        fr: 'Avis sur l’entrée sans visa',
        es: 'Aviso sobre la entrada sin visado',
      },
      section: '期限',
      before: [],
      after: ['对瑞典持普通护照人员试行免签政策，停留不超过30天。', '本政策自2026年7月1日起施行。'],
    },
    '2026-07-01T01:00:00Z',
  ],
];

/** What the timer tells on a day that a page states. */
export function reminderOf([sample, at]: readonly [Sample, string]): NoticeEvent {
  const { source, after, finalUrl } = circumstancesOf(sample);
  const notice = noticeOf(sample, sample.after, true);
  const context = readContext({ source, now: read, programmes: [] }, notice);
  const { destination = null } = context;
  const head = headOf([], [], destination, { source, programmes: [] });
  const { id, url, language, authority } = source;
  const statement = restate(
    {
      source: {
        id,
        url,
        finalUrl,
        language,
        jurisdiction: authority.jurisdiction,
        authority: { id: authority.id, name: authority.name, rank: authority.rank },
      },
      zone: sample.timezone,
      notice: { id, title: sample.title, number: null, publishedOn: null, language },
      destination,
      ...(head === null ? {} : { head }),
      programmes: [],
      official: finalUrl,
      evidence: after,
    },
    notice.blocks,
    readFacts(notice, context).facts,
    null,
    null,
    read,
  );
  const [event] = milestoneEvents([statement], [], { now: new Date(at), siteUrl: 'https://wire.test' });
  if (event === undefined) throw new Error(`${sample.title}: no reminder`);
  return event;
}
