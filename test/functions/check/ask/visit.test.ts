import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaptureOutcome, CaptureRequest } from '../../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../../shared/alert/event.ts';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import { captured } from '../../../support/captured.ts';
import { openCheck } from '../../../support/openCheck.ts';
import { regulationSource } from '../../../support/regulation.ts';

const source: Source = {
  ...regulationSource,
  kind: 'listing',
  language: 'en',
  url: 'https://www.gov.cn/list/',
  listing: { item: 'li', link: 'a', follow: true },
};
const list = (count: number): string =>
  `<main><h1>Alerts</h1><ul>${Array.from({ length: count }, (_, at) => `<li><a href="/${count - at}">Alert ${count - at}</a></li>`).join('')}</ul></main>`;
const page = (fee: number, more = ''): string =>
  `<html><body><nav><a href="/">Home</a></nav><main><h1>Alert</h1><p>The fee for a new petition is ${fee} dollars.</p>${more}</main></body></html>`;
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A site of a list and its notices, checked when the test says. */
function watch(given = source) {
  let now = Date.parse('2026-06-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const pages = new Map<string, string>();
  let asked: string[] = [];
  const capture = async ({ url }: CaptureRequest): Promise<CaptureOutcome> => {
    asked.push(url);
    const text = pages.get(url);
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
    set: (path: string, text: string) => pages.set(`https://www.gov.cn${path}`, text),
    held: async () => (await notices.readHead(given.id))?.heldNotices,
    unset: (path: string) => pages.delete(`https://www.gov.cn${path}`),
    check: async (hours: number, as = given) => {
      now += hours * 3_600_000;
      asked = [];
      const { outcome, events } = await check(as);
      const recorded = await Promise.all(events.map(async (id) => (await changes.read(id))?.event));
      const told: NoticeEvent[] = recorded.filter((event) => event !== undefined).filter(isNoticeEvent);
      return { outcome, events: told, asked: asked.map((url) => new URL(url).pathname) };
    },
  };
}
type Site = ReturnType<typeof watch>;

/** A site with a baseline of one notice, and a second that was told when it came. */
async function withTwo(given = source): Promise<Site> {
  const site = watch(given);
  site.set('/1', page(10));
  site.set('/2', page(190));
  site.set('/list/', list(1));
  await site.check(1);
  site.set('/list/', list(2));
  expect((await site.check(1)).events).toHaveLength(1);
  return site;
}

describe('a notice that is edited in place', () => {
  test('is told by the words that changed, once, with the page before and after', async () => {
    const site = await withTwo();
    site.set('/2', page(215));
    expect((await site.check(1)).asked).toEqual(['/list/']);
    const { events, asked } = await site.check(24);
    expect(asked).toEqual(['/list/', '/2', '/1']);
    expect(events).toMatchObject([
      {
        type: 'dev.visawire.notice.amended.v1',
        subject: 'cn-regulation/https://www.gov.cn/2',
        data: {
          notice: { title: 'Alert 2' },
          evidence: { before: { sha256: sha256Of(page(190)) }, after: { sha256: sha256Of(page(215)) } },
          links: { official: 'https://www.gov.cn/2' },
        },
      },
    ]);
    expect(events[0]?.data.edits).toMatchObject([
      {
        op: 'replace',
        before: 'The fee for a new petition is 190 dollars.',
        after: 'The fee for a new petition is 215 dollars.',
      },
    ]);
    expect(await site.check(24)).toMatchObject({ outcome: 'noise', events: [] });
  });

  test('is told too where it was there before the first reading, from the first visit on', async () => {
    const site = await withTwo();
    await site.check(24);
    site.set('/1', page(12));
    expect((await site.check(24)).events).toMatchObject([{ subject: 'cn-regulation/https://www.gov.cn/1' }]);
  });

  test('is told beside a new one of the same check', async () => {
    const site = await withTwo();
    site.set('/2', page(215));
    site.set('/3', page(300));
    site.set('/list/', list(3));
    expect((await site.check(24)).events.map(({ type }) => type)).toEqual([
      'dev.visawire.notice.published.v1',
      'dev.visawire.notice.amended.v1',
    ]);
  });
});

describe('a visit is silent', () => {
  test('when nothing changed but noise, and asks no oftener than once a day', async () => {
    const site = await withTwo();
    await site.check(24);
    site.set('/2', page(190, '<p>Page views: 12</p>'));
    expect((await site.check(1)).asked).toEqual(['/list/']);
    expect((await site.check(23)).events).toEqual([]);
  });

  test('when a notice cannot be read, which is no trouble of the source; what comes back is compared with what was', async () => {
    const site = await withTwo();
    site.unset('/2');
    expect(await site.check(24)).toMatchObject({ outcome: 'noise', events: [] });
    site.set('/2', "<html><script>$_ts=window['$_ts'];</script></html>");
    expect((await site.check(24)).events).toEqual([]);
    site.set('/2', page(215));
    expect((await site.check(24)).events).toHaveLength(1);
  });

  test('until a second one agrees, when most of a notice is gone', async () => {
    const long = page(
      190,
      '<p>Employers must file the form with the fee before the petition is decided.</p>'.repeat(20),
    );
    const site = await withTwo();
    site.set('/2', long);
    expect((await site.check(24)).events).toHaveLength(1);
    site.set('/2', page(190));
    expect((await site.check(24)).events).toEqual([]);
    const since = '2026-06-03T02:00:00.000Z';
    const reason = expect.stringMatching(/^\d+ characters of text where there were \d+$/);
    expect(await site.held()).toEqual([{ link: 'https://www.gov.cn/2', since, reason }]);
    site.set('/2', long);
    expect((await site.check(24)).events).toEqual([]);
    expect(await site.held()).toEqual([]);
    site.set('/2', page(190));
    expect((await site.check(24)).events).toEqual([]);
    site.set('/2', page(195));
    expect((await site.check(24)).events).toMatchObject([{ data: { change: { confidence: 'medium' } } }]);
    expect(await site.held()).toEqual([]);
  });

  test('until the next visit, which tells it as doubtful when that says something else again', async () => {
    const long = page(190, '<p>Employers must file the form before the petition is decided.</p>'.repeat(20));
    const site = await withTwo();
    site.set('/2', long);
    await site.check(24);
    site.set(
      '/2',
      '<html><body><main><h1>Closed</h1><p>Come back when the sun shines over the hills.</p></main></body></html>',
    );
    expect((await site.check(24)).events).toEqual([]);
    site.set(
      '/2',
      '<html><body><main><h1>Moved</h1><p>Everything you know about us was put elsewhere.</p></main></body></html>',
    );
    expect((await site.check(24)).events).toMatchObject([{ data: { change: { confidence: 'low' } } }]);
  });

  test('when our own rules changed: only what the page changed is told', async () => {
    const site = await withTwo();
    site.set('/2', page(190, '<p class="box">Ask the help desk of the office.</p>'));
    await site.check(24);
    const without = { ...source, select: { remove: ['.box'] } };
    expect((await site.check(24, without)).events).toEqual([]);
    site.set('/2', page(215, '<p class="box">Ask somebody else at the office.</p>'));
    expect((await site.check(24, without)).events[0]?.data.edits).toHaveLength(1);
  });
});

test('no more than the ten newest are visited, and of a list that is not followed none', async () => {
  const site = watch();
  for (let at = 1; at <= 30; at++) site.set(`/${at}`, page(at));
  site.set('/list/', list(30));
  await site.check(1);
  expect((await site.check(24)).asked).toEqual(['/list/', ...Array.from({ length: 10 }, (_, at) => `/${30 - at}`)]);
  const other = watch({ ...source, listing: { item: 'li', link: 'a', follow: false } });
  other.set('/list/', list(30));
  await other.check(1);
  expect(await other.check(24)).toMatchObject({ outcome: 'unchanged', asked: ['/list/'] });
});
