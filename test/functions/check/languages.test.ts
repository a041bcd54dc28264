import { describe, expect, test } from 'vitest';
import type { CaptureOutcome, CaptureRequest } from '../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationSource } from '../../support/regulation.ts';

const listing: Source = {
  ...regulationSource,
  kind: 'listing',
  url: 'https://www.gov.cn/list/',
  listing: { item: 'li', link: 'a', follow: true },
};

const english = (fee: string): string =>
  `<p>The fee for a visa of single entry is ${fee} for citizens of all countries from 1 March 2027.</p>
   <p>Applicants must pay the fee at the centre where they hand in the application, in cash or by card.</p>`;
const chinese = (fee: string): string =>
  `<p>自2027年3月1日起，一次入境签证的费用为${fee}，适用于所有国家的公民。</p><p>申请人应当在递交申请的中心以现金或者银行卡缴纳费用。</p>`;
const traditional = (fee: string): string =>
  `<p>自2027年3月1日起，一次入境簽證的費用為${fee}，適用於所有國家的公民。</p><p>申請人應當在遞交申請的中心以現金或者銀行卡繳納費用。</p>`;
const page = (title: string, content: string): string =>
  `<html><body><nav><a href="/">首页</a></nav><main><h1>${title}</h1>${content}</main></body></html>`;
const list = (...titles: readonly string[]): string =>
  `<main><h1>公告</h1><ul>${titles.map((title, at) => `<li><a href="/${titles.length - at}">${title}</a></li>`).join('')}</ul></main>`;

/** A site of the test's own pages; `check` tells the changes of notices and what they state. */
function watch(source: Source) {
  let now = Date.parse('2026-11-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const pages = new Map<string, string>();
  const capture = async ({ url }: CaptureRequest): Promise<CaptureOutcome> => {
    const text = pages.get(new URL(url).pathname);
    if (text === undefined) return { kind: 'failed', rule: 'CONNECTION', seen: url, likely: 'down' };
    return captured(url, text, clock());
  };
  const check = openCheck({
    http: { capture },
    notices,
    groups,
    clock,
  });
  return {
    pages,
    statements: () => changes.listStatements(),
    check: async (): Promise<NoticeEvent[]> => {
      now += 24 * 3_600_000;
      const { events } = await check(source);
      const recorded = await Promise.all(events.map(async (id) => (await changes.read(id))?.event));
      return recorded.filter((event) => event !== undefined).filter(isNoticeEvent);
    },
  };
}

const feesOf = ({ data }: NoticeEvent) =>
  data.facts
    .filter(({ type }) => type === 'fee')
    .map(({ before, after }) => [before?.value, after?.value, after?.unit]);

describe('a list whose notices are in several languages', () => {
  /** The list with its first notice read, and one more of each text. */
  async function gained(...added: readonly (readonly [title: string, html: string])[]) {
    const site = watch(listing);
    site.pages.set('/1', page('关于入境的公告', chinese('100元')));
    site.pages.set('/list/', list('关于入境的公告'));
    await site.check();
    for (const [at, [title, html]] of added.entries()) site.pages.set(`/${at + 2}`, page(title, html));
    site.pages.set('/list/', list(...added.map(([title]) => title).toReversed(), '关于入境的公告'));
    return { site, events: await site.check() };
  }

  test('has the facts of each read in its own', async () => {
    const { events } = await gained(
      ['Announcement of visa fees', english('CNY 900')],
      ['关于签证费用的公告', chinese('800元')],
      ['關於簽證費用的公告', traditional('700元')],
    );
    expect(events.map(({ data }) => data.notice.language).sort()).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    const fees = new Map(events.map((event) => [event.data.notice.language, feesOf(event)]));
    expect(fees.get('en')).toEqual([[undefined, '900', 'CNY']]);
    expect(fees.get('zh-Hans')).toEqual([[undefined, '800', 'CNY']]);
    expect(fees.get('zh-Hant')).toEqual([[undefined, '700', 'CNY']]);
    for (const { data } of events) expect(data.source.language).toBe('zh-Hans');
  });

  test('has an edit in place of each told by words and facts of its own', async () => {
    const { site } = await gained(
      ['Announcement of visa fees', english('CNY 900')],
      ['关于签证费用的公告', chinese('800元')],
    );
    await site.check();
    site.pages.set('/2', page('Announcement of visa fees', english('CNY 950')));
    site.pages.set('/3', page('关于签证费用的公告', chinese('850元')));
    const events = await site.check();
    const told = new Map(events.map((event) => [event.data.notice.language, event]));
    expect([...told.keys()].sort()).toEqual(['en', 'zh-Hans']);
    expect([...told.values()].flatMap(feesOf)).toEqual(
      expect.arrayContaining([
        ['900', '950', 'CNY'],
        ['800', '850', 'CNY'],
      ]),
    );
    // By words, where a language has spaces between them.
    expect(told.get('en')?.data.edits[0]?.segments).toContainEqual(['-', '900']);
  });

  test('tells the language of a title where that is all there is', async () => {
    const site = watch({ ...listing, listing: { item: 'li', link: 'a', follow: false } });
    site.pages.set('/list/', list('关于入境的公告'));
    await site.check();
    site.pages.set('/list/', list('Visa fee rises to CNY 900 from 1 March 2027', '关于入境的公告'));
    const [event] = await site.check();
    expect(event?.data.notice.language).toBe('en');
    expect(event === undefined ? [] : feesOf(event)).toEqual([[undefined, '900', 'CNY']]);
  });
});

test('a page in another language than the catalog says is compared, read and stated in its own', async () => {
  const site = watch(regulationSource);
  const path = new URL(regulationSource.url).pathname;
  site.pages.set(path, page('Visa fees', english('CNY 900')));
  await site.check();
  const stated = (await site.statements())[0];
  expect(stated?.notice.language).toBe('en');
  expect(stated?.facts.filter(({ type }) => type === 'fee').map(({ value }) => value?.value)).toEqual(['900']);
  site.pages.set(path, page('Visa fees', english('CNY 950')));
  const [event] = await site.check();
  expect(event === undefined ? [] : feesOf(event)).toEqual([['900', '950', 'CNY']]);
  expect(event?.data.notice.language).toBe('en');
});
