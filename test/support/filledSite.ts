import { newHead } from '../../functions/check/record/newHead.ts';
import type { NoticeEvent, Severity } from '../../shared/alert/event.ts';
import type { Programme, Source } from '../../shared/catalog/catalog.ts';
import { sourceReference } from '../../shared/catalog/sourceReference.ts';
import type { StatedFact, Statement } from '../../shared/programmes/statement.ts';
import { noticeEvent } from './events.ts';
import { openSite, siteNow } from './openSite.ts';
import { regulationSource } from './regulation.ts';

const evidence = { capturedAt: '2026-01-01T00:00:00.000Z', sha256: 'a'.repeat(64), warc: 'warc/aa/a.warc.gz' };

const adviceSource: Source = {
  ...regulationSource,
  id: 'gb-advice-turkey',
  title: { en: 'Entry requirements: Türkiye' },
  url: 'https://www.gov.uk/foreign-travel-advice/turkey/entry-requirements',
  language: 'en',
  timezone: 'Europe/London',
  destination: 'TR',
  programmes: [],
  authority: { ...regulationSource.authority, id: 'gb-fcdo', name: { en: 'FCDO' }, jurisdiction: 'GB' },
};
const ownSource: Source = {
  ...regulationSource,
  title: { en: 'Entry and exit', 'zh-Hans': '出境入境管理' },
  programmes: ['cn-k'],
};
const programmes: readonly Programme[] = [
  { id: 'cn-k', name: { en: 'China K visa', 'zh-Hans': '中国K字签证' }, jurisdiction: 'CN' },
  { id: 'us-h1b', name: { en: 'US H-1B', ja: '米国H-1B' }, jurisdiction: 'US' },
];

const quote = { prefix: '', exact: '自2026年2月1日起施行', suffix: '' };
const fact = (over: Partial<StatedFact>): StatedFact => ({
  type: 'fee',
  programme: 'cn-k',
  qualifier: null,
  value: { value: '800', unit: 'CNY', precision: null, zone: null },
  status: 'in_force',
  scope: null,
  quote,
  said: '自2026年2月1日起施行，费用为800元。',
  since: '2026-01-01T00:00:00.000Z',
  ...over,
});
const date = (value: string) => ({ value, unit: 'date', precision: 'day', zone: 'Asia/Shanghai' });
const statement: Statement = {
  source: sourceReference(ownSource),
  zone: 'Asia/Shanghai',
  notice: {
    id: 'https://www.gov.cn/1',
    title: '外国人入境出境管理条例',
    number: '国务院令第814号',
    publishedOn: null,
    language: 'zh-Hans',
  },
  programmes: ['cn-k'],
  official: ownSource.url,
  evidence,
  change: null,
  facts: [
    fact({ scope: '除外交人员外' }),
    fact({ type: 'effective_from', value: date('2026-02-01'), status: 'scheduled' }),
    fact({ type: 'effective_until', value: date('2026-12-31') }),
    fact({ type: 'quota', value: null, status: 'not_published' }),
  ],
  history: [
    {
      type: 'fee',
      programme: 'cn-k',
      qualifier: null,
      at: '2026-01-01T00:00:00.000Z',
      change: 'ab'.repeat(16),
      op: 'replace',
      before: { value: '600', unit: 'CNY', precision: null, zone: null },
      after: { value: '800', unit: 'CNY', precision: null, zone: null },
      status: 'in_force',
    },
  ],
};

function change(at: number, severity: Severity, over: Partial<NoticeEvent['data']> = {}): NoticeEvent {
  const event = noticeEvent({ severity });
  const id = at.toString(16).padStart(32, '0');
  const { data } = event;
  return {
    ...event,
    id,
    data: {
      ...data,
      change: { ...data.change, id },
      programmes: ['cn-k'],
      group: { id, size: 1, sources: [] },
      ...over,
    },
  };
}

/** A site with something in every part of every page: severities, a group, advice, facts with dates, trouble, what is held back. */
export async function filledSite() {
  const group = { id: '1'.padStart(32, '0'), size: 3, sources: [] };
  const advice = { source: sourceReference(adviceSource), destination: 'TR', programmes: [] };
  const opened = await openSite(
    [
      ...[1, 2, 3].map((at) => change(at, 'critical', { ...advice, group })),
      change(4, 'major'),
      change(5, 'minor'),
      change(6, 'editorial'),
    ],
    { sources: [ownSource, adviceSource], programmes },
  );
  const { notices } = opened;
  const since = '2026-01-02T00:00:00.000Z';
  const trouble = {
    verdict: 'blocked',
    rule: 'CHALLENGE',
    seen: 'a browser check',
    likely: 'the site asks for a browser check',
    since,
    checks: 3,
    told: null,
  } as const;
  const held = { digest: 'd', since, reason: '90 characters of text where there were 4000' };
  await notices.recordReads('www.gov.cn', { [ownSource.id]: '2026-01-03T11:48:00.000Z' });
  await notices.record({
    expectedVersion: 0,
    head: { ...newHead(ownSource.id), version: 1, held },
    snapshot: null,
    events: [],
    statements: { key: 'one', statements: [statement] },
  });
  await notices.record({
    expectedVersion: 0,
    head: { ...newHead(adviceSource.id), version: 1, trouble },
    snapshot: null,
    events: [],
  });
  return { ...opened, now: siteNow };
}

/** One page of every kind, as English has it. */
export const pageKinds = [
  '/',
  '/?jurisdiction=GB&editorial=yes',
  '/?jurisdiction=XQ',
  `/changes/${'4'.padStart(32, '0')}`,
  `/changes/${'4'.padStart(32, '0')}?view=side`,
  `/changes/${'4'.padStart(32, '0')}/after`,
  '/compare?country=CN&country=US',
  '/docs',
  '/docs/programs',
  '/countries',
  '/countries/CN',
  '/countries/TR',
  '/programmes',
  '/programmes/cn-k',
  '/programmes/cn-k?with=us-h1b',
  '/authorities/gb-fcdo',
  '/sources',
  '/sources/gb-advice-turkey',
  '/subscribe?jurisdiction=CN',
  '/about',
  '/levels',
  '/privacy',
  '/nowhere',
] as const;
