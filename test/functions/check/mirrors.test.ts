import { describe, expect, test } from 'vitest';
import type { CaptureRequest } from '../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';

const [first, second, third] = ['https://www.gov.cn/k', 'https://english.gov.cn/k', 'https://old.gov.cn/k'] as const;
const source: Source = {
  ...regulationSource,
  url: first,
  mirrors: [second, third],
  authority: { ...regulationSource.authority, hosts: ['www.gov.cn', 'english.gov.cn', 'old.gov.cn'] },
};
const wall = '<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1></body></html>';

/** A source with two mirrors; each address answers what the test says, else with a wall. */
function monitor() {
  let now = Date.parse('2026-10-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  let pages: Readonly<Record<string, string>> = {};
  const asked: CaptureRequest[] = [];
  const http = {
    capture: async (request: CaptureRequest) => {
      asked.push(request);
      const page = pages[request.url];
      const headers = { etag: `"${new URL(request.url).host}"` };
      return captured(request.url, page ?? wall, clock(), { headers, status: page === undefined ? 403 : 200 });
    },
  };
  const check = openCheck({ http, notices, groups, clock });
  return async (answers: typeof pages) => {
    now += 3_600_000;
    pages = answers;
    asked.length = 0;
    const { outcome, events } = await check(source);
    const told = await Promise.all(events.map(async (id) => (await changes.read(id))?.event));
    const head = await notices.readHead(source.id);
    return {
      outcome,
      rule: head?.trouble?.rule ?? null,
      asked: asked.map(({ url, validators }) => [url, validators.etag ?? null]),
      told: told.flatMap((event) =>
        event !== undefined && isNoticeEvent(event)
          ? [[event.data.change.kind, event.data.change.severity, event.data.source.finalUrl]]
          : [],
      ),
    };
  };
}

describe('a source with mirrors', () => {
  test('is read from its own address alone while that answers', async () => {
    const check = monitor();
    expect(await check({ [first]: regulationPage(), [second]: regulationPage() })).toMatchObject({
      outcome: 'baseline',
      asked: [[first, null]],
    });
  });

  test('is read from the first mirror that answers, which is recorded and told once, and no trouble', async () => {
    const check = monitor();
    await check({ [first]: regulationPage() });
    expect(await check({ [third]: regulationPage() })).toEqual({
      outcome: 'changed',
      rule: null,
      // A validator says nothing of another server's copy.
      asked: [
        [first, '"www.gov.cn"'],
        [second, null],
        [third, null],
      ],
      told: [['moved', 'editorial', third]],
    });
    expect(await check({ [third]: regulationPage() })).toMatchObject({
      outcome: 'unchanged',
      asked: [
        [first, null],
        [second, null],
        [third, '"old.gov.cn"'],
      ],
      told: [],
    });
    expect(await check({ [first]: regulationPage() })).toMatchObject({ outcome: 'unchanged', told: [] });
    expect(await check({ [first]: regulationPage() })).toMatchObject({ asked: [[first, '"www.gov.cn"']] });
  });

  test('tells a change that a mirror alone shows, with its address', async () => {
    const check = monitor();
    await check({ [first]: regulationPage() });
    const { told } = await check({ [second]: regulationPage({ withK: true }) });
    expect(told).toEqual([['amended', expect.stringMatching(/critical|major/), second]]);
  });

  test('is in the trouble of its own address where no mirror answers', async () => {
    const check = monitor();
    await check({ [first]: regulationPage() });
    expect(await check({})).toMatchObject({
      outcome: 'refused',
      rule: expect.stringMatching(/HTTP-REFUSED|WALL|BLOCK/),
    });
  });
});
