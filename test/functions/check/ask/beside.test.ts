import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaptureOutcome, CaptureRequest } from '../../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../../shared/alert/event.ts';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import { besideLists } from '../../../../shared/extract/data/besideLists.ts';
import { openCheck } from '../../../support/openCheck.ts';
import { regulationSource } from '../../../support/regulation.ts';

const url = 'https://www.gov.cn/zhengce/zuixin/';
const source: Source = {
  ...regulationSource,
  id: 'latest',
  kind: 'listing',
  url,
  listing: { item: 'h4 a', link: 'a', match: 'content_\\d+', id: 'content_(\\d+)', follow: false },
};

/** As a list of newest policies is sent: a frame, an empty list, and the script that fills it. */
const shell =
  '<!DOCTYPE html><html><head><title>最新政策</title></head><body><div class="header"><a href="/">首页</a></div><div class="list"><h3>最新政策</h3><ul id="list"></ul></div><script>$.ajax({url:"./LATEST.json",type:"GET",success:function(data){render(data)}})</script></body></html>';
const entries = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, at) => ({
      TITLE: `国务院关于出入境管理的第${count - at}号通知`,
      URL: `https://www.gov.cn/zhengce/content/202607/content_${7000 + count - at}.htm`,
      DOCRELPUBTIME: `2026-07-${String(count - at).padStart(2, '0')}`,
    })),
  );

function monitor() {
  let now = Date.parse('2026-07-20T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const answers = new Map<string, string>();
  const asked: CaptureRequest[] = [];
  const http = {
    capture: async (request: CaptureRequest): Promise<CaptureOutcome> => {
      asked.push(request);
      const text = answers.get(request.url);
      if (text === undefined) return { kind: 'failed', rule: 'CONNECTION', seen: request.url, likely: 'it is down' };
      const body = new TextEncoder().encode(text);
      const isJson = request.url.endsWith('.json');
      const headers = { 'content-type': isJson ? 'application/json' : 'text/html; charset=utf-8', etag: '"1"' };
      const sha256 = createHash('sha256').update(body).digest('hex');
      const about = { url: request.url, finalUrl: request.url, status: 200, headers, body, sha256 };
      return { kind: 'capture', capture: { ...about, capturedAt: clock().toISOString() } };
    },
  };
  const check = openCheck({ http, notices, groups, clock });
  return {
    answers,
    asked,
    check: async () => {
      now += 3_600_000;
      const { outcome, verdict, events } = await check(source);
      const told = await Promise.all(events.map(async (id) => (await changes.read(id))?.event));
      return {
        outcome,
        verdict,
        titles: told.flatMap((event) => (event !== undefined && isNoticeEvent(event) ? [event.data.notice.title] : [])),
      };
    },
    trouble: async () => (await notices.readHead(source.id))?.trouble,
  };
}

describe('a list that a script fills from JSON beside the page', () => {
  test('is read from there, as if the page held it', async () => {
    const { check, answers, asked } = monitor();
    answers.set(url, shell);
    answers.set(`${url}LATEST.json`, entries(9));
    expect(await check()).toMatchObject({ verdict: 'document', outcome: 'baseline' });
    answers.set(`${url}LATEST.json`, entries(10));
    expect(await check()).toMatchObject({ outcome: 'changed', titles: ['国务院关于出入境管理的第10号通知'] });
    expect((await check()).titles).toEqual([]);
    // The page is the same for ever: asked with its own validators, it would hide what its list gains.
    expect(asked.filter((request) => request.url === url).map(({ validators }) => validators)).toEqual([{}, {}, {}]);
  });

  test('is trouble of the source where it cannot be read, and says where the list seems to be', async () => {
    const { check, answers, trouble } = monitor();
    answers.set(url, shell);
    expect(await check()).toMatchObject({ verdict: 'shell', outcome: 'refused' });
    expect((await trouble())?.likely).toContain('https://www.gov.cn/zhengce/zuixin/LATEST.json');
  });
});

test('addresses of JSON are those of the page’s own host that hold no settings', () => {
  const html =
    '<link rel="manifest" href="/manifest.json"><div data-src="/api/list.json?page=1&amp;size=20"></div><script>fetch(\'/i18n/en.json\');load("https://cdn.example.org/a.json");get(`news/latest.json`)</script>';
  expect(besideLists(html, 'https://www.office.example/visas/')).toEqual([
    'https://www.office.example/api/list.json?page=1&size=20',
    'https://www.office.example/visas/news/latest.json',
  ]);
});
