import { describe, expect, test } from 'vitest';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../../shared/alert/event.ts';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import { captured } from '../../../support/captured.ts';
import { openCheck } from '../../../support/openCheck.ts';
import { regulationPage, regulationSource } from '../../../support/regulation.ts';

const folder = 'https://www.gov.cn/lists';
const list = `${folder}/`;
const [old, next] = [`${folder}/t20260713_11981384.html`, `${folder}/t20261005_12003311.html`];
const source: Source = {
  ...regulationSource,
  url: old,
  successor: { listing: list, match: '/t\\d{8}_\\d+\\.html', title: '条例' },
};
const entry = (address: string, title = '外国人入境出境管理条例'): string =>
  `<li><a href="${address}">${title}</a></li>`;
const listing = (...entries: string[]): string =>
  `<!doctype html><html lang="zh"><body><main><h1>文件</h1><ul>${entries.join('')}${['一', '二', '三']
    .map((n) => entry(`${folder}/t20250101_1000000${n.charCodeAt(0) % 9}.html`, `第${n}号签证中心通知`))
    .join('')}</ul></main></body></html>`;

/** A site whose addresses answer what the test says, else with 404. */
function monitor() {
  let now = Date.parse('2026-10-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  let pages: Readonly<Record<string, string>> = {};
  const http = {
    capture: async ({ url }: { readonly url: string }) =>
      captured(url, pages[url] ?? '<h1>404</h1>', clock(), {
        status: pages[url] === undefined ? 404 : 200,
        ...(pages[url]?.startsWith('{') === true ? { headers: { 'content-type': 'application/json' } } : {}),
      }),
  };
  const check = openCheck({ http, notices, groups, clock });
  return async (answers: typeof pages, of = source) => {
    now += 3_600_000;
    pages = answers;
    const { outcome, events } = await check(of);
    const told = await Promise.all(events.map(async (id) => (await changes.read(id))?.event));
    return {
      outcome,
      rule: (await notices.readHead(of.id))?.trouble?.rule ?? null,
      told: told.flatMap((event) =>
        event !== undefined && isNoticeEvent(event) ? [[event.data.change.kind, event.data.source.finalUrl]] : [],
      ),
    };
  };
}

describe('a document with editions', () => {
  test('is read where the newest stands, and its differences are told as an amendment', async () => {
    const check = monitor();
    await check({ [list]: listing(entry(old)), [old]: regulationPage() });
    expect(await check({ [list]: listing(entry(old)), [old]: regulationPage() })).toMatchObject({ told: [] });
    const answers = {
      [list]: listing(entry(next), entry(old)),
      [old]: regulationPage(),
      [next]: regulationPage({ withK: true }),
    };
    expect(await check(answers)).toEqual({ outcome: 'changed', rule: null, told: [['amended', next]] });
    expect(await check(answers)).toMatchObject({ outcome: 'unchanged', told: [] });
  });

  test('that says the same at its new address is moved, once', async () => {
    const check = monitor();
    await check({ [list]: listing(entry(old)), [old]: regulationPage() });
    const answers = { [list]: listing(entry(next)), [next]: regulationPage() };
    expect(await check(answers)).toMatchObject({ told: [['moved', next]] });
    expect(await check(answers)).toMatchObject({ told: [] });
  });

  test('is no other entry of the list, however new', async () => {
    const check = monitor();
    await check({ [list]: listing(entry(old)), [old]: regulationPage() });
    const answers = { [list]: listing(entry(next, '签证中心搬迁通知'), entry(old)), [old]: regulationPage() };
    expect(await check(answers)).toMatchObject({ outcome: 'unchanged', told: [] });
  });

  test('is found in a list that is JSON by the addresses that its entries have', async () => {
    const check = monitor();
    const asked: Source = {
      ...source,
      successor: {
        listing: `${folder}/editions?format=json`,
        items: 'results.bindings',
        link: `join('', ['${folder}/', name.value])`,
        match: '/t\\d{8}_\\d+\\.html$',
      },
    };
    const answer = (...addresses: string[]) => ({
      [asked.successor?.listing ?? '']: JSON.stringify({
        results: { bindings: addresses.map((address) => ({ name: { value: address.split('/').at(-1) } })) },
      }),
    });
    await check({ ...answer(old), [old]: regulationPage() }, asked);
    const answers = { ...answer(`${folder}/annex.pdf`, next, old), [next]: regulationPage({ withK: true }) };
    expect(await check(answers, asked)).toEqual({ outcome: 'changed', rule: null, told: [['amended', next]] });
    expect(await check({ ...answer(), [next]: regulationPage() }, asked)).toMatchObject({ rule: 'NO-ITEMS' });
    const other = { ...answer(`${folder}/annex.pdf`), [next]: regulationPage() };
    expect(await check(other, asked)).toMatchObject({ outcome: 'refused', rule: 'NO-EDITION' });
  });

  test.each([
    ['a list that is gone', {}, 'HTTP-GONE'],
    ['a list without an edition', { [list]: listing() }, 'NO-EDITION'],
  ])('%s is trouble, though the edition known so far still answers', async (_, answers, rule) => {
    const check = monitor();
    await check({ [list]: listing(entry(old)), [old]: regulationPage() });
    expect(await check({ ...answers, [old]: regulationPage() })).toMatchObject({ outcome: 'refused', rule });
  });
});
