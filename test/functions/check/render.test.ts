import { describe, expect, test } from 'vitest';
import type { Browser } from '../../../functions/adapters/browser/browser.ts';
import { withBrowser } from '../../../functions/adapters/browser/withBrowser.ts';
import { readWarcRecord, writeWarcRecord } from '../../../functions/adapters/evidence/warc.ts';
import type { CaptureRequest } from '../../../functions/adapters/web/http.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';
import { elementsPage } from '../../support/scriptedPages.ts';

const source: Source = { ...regulationSource, render: true };
const challenge =
  '<html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/h.js"></script></body></html>';

/** A site that always sends the same shell, and a browser that makes of it what the test says; null for none. */
function monitor() {
  let now = Date.parse('2026-10-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const evidence = createMemoryEvidence();
  const asked: CaptureRequest[] = [];
  let [sends, shows, rendered]: [string, string | null, number] = [elementsPage, '', 0];
  const site = {
    capture: async (request: CaptureRequest) => {
      asked.push(request);
      const status = sends === challenge ? 403 : 200;
      return captured(request.url, sends, clock(), { status, headers: { etag: '"shell"' } });
    },
  };
  const browser: Browser = {
    async render() {
      rendered++;
      return { kind: 'rendered', html: shows ?? '' };
    },
  };
  return async (shown: string | null, of: Source = source, sent = elementsPage) => {
    now += 3_600_000;
    [shows, sends, rendered] = [shown, sent, 0];
    asked.length = 0;
    const http = withBrowser(site, shown === null ? null : browser);
    const { outcome, events } = await openCheck({ http, notices, groups, clock, evidence })(of);
    const told = await Promise.all(events.map(async (id) => (await changes.read(id))?.event));
    const head = await notices.readHead(of.id);
    return { outcome, rendered, head, asked: [...asked], evidence, told: told.flatMap((event) => event ?? []) };
  };
}

describe('a source that is read through a browser', () => {
  test('begins silently with what the browser shows, and is silent while that stays', async () => {
    const check = monitor();
    expect(await check(regulationPage())).toMatchObject({ outcome: 'baseline', told: [] });
    expect(await check(regulationPage())).toMatchObject({ outcome: 'unchanged', told: [] });
  });

  test('is asked for whole each time, as the same shell shows another text: that is told', async () => {
    const check = monitor();
    await check(regulationPage());
    const { asked, told } = await check(regulationPage({ withK: true }));
    expect(asked).toMatchObject([{ validators: {} }]);
    expect(told.filter(isNoticeEvent)).toHaveLength(1);
    expect(JSON.stringify(told)).toContain('K字签证');
  });

  test('keeps what was sent beside what was shown as evidence', async () => {
    const check = monitor();
    const { head, evidence } = await check(regulationPage());
    const kept = await evidence.get(head?.baseline?.evidence.warc ?? '');
    expect(Buffer.from(kept.body).toString('utf8')).toBe(regulationPage());
    expect(Buffer.from(kept.sent?.body ?? []).toString('utf8')).toBe(elementsPage);
    const bytes = (body: Uint8Array) => new Uint8Array(body);
    const { sent, ...shown } = readWarcRecord(writeWarcRecord(kept));
    expect({ ...shown, body: bytes(shown.body) }).toEqual({
      ...(({ sent: _sent, ...rest }) => rest)(kept),
      body: bytes(kept.body),
    });
    expect(bytes(sent?.body ?? bytes(kept.body))).toEqual(bytes(kept.sent?.body ?? new Uint8Array()));
  });

  test('is in trouble by name where there is no browser, with what to do', async () => {
    const check = monitor();
    const { outcome, head } = await check(null);
    expect(outcome).toBe('refused');
    expect(head?.trouble).toMatchObject({
      verdict: 'shell',
      rule: 'NO-BROWSER',
      likely: expect.stringContaining('browser=true'),
    });
  });

  test('is not shown a challenge: that is refused as it was sent', async () => {
    const check = monitor();
    const { head, rendered } = await check(regulationPage(), source, challenge);
    expect(rendered).toBe(0);
    expect(head?.trouble?.verdict).toBe('blocked');
  });

  test('tells nothing when it is read through a browser from now on, or no longer', async () => {
    const check = monitor();
    const { render: _render, ...sent } = source;
    await check(regulationPage(), sent, regulationPage());
    expect(await check(regulationPage(), source)).toMatchObject({ told: [] });
    expect(await check(regulationPage(), sent, regulationPage())).toMatchObject({ told: [] });
  });
});
