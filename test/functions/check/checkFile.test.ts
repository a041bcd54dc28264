import { describe, expect, test } from 'vitest';
import type { CaptureOutcome } from '../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import { fileCapture, fileSource } from '../../support/fileSource.ts';
import { openCheck } from '../../support/openCheck.ts';
import { salaryNotice } from '../../support/salaryNotice.ts';

function monitor() {
  const clock = () => new Date('2026-01-05T08:00:00Z');
  const { notices, changes, groups } = createMemoryStores({ clock });
  let answer: CaptureOutcome = { kind: 'unchanged' };
  const check = openCheck({
    http: { capture: async () => answer },
    notices,
    clock,
    groups,
  });
  return async (body: Uint8Array) => {
    answer = { kind: 'capture', capture: fileCapture(body) };
    const { verdict, outcome, events: ids } = await check(fileSource);
    const recorded = await Promise.all(ids.map((id) => changes.read(id)));
    const events = recorded
      .map((change) => change?.event)
      .filter((event): event is NoticeEvent => event !== undefined && isNoticeEvent(event));
    return { verdict, outcome, events };
  };
}

describe('a watched file', () => {
  test('is a silent baseline first', async () => {
    expect(await monitor()(salaryNotice())).toEqual({ verdict: 'document', outcome: 'baseline', events: [] });
  });

  test('written anew with the same text is noise, odd spaces and line breaks included', async () => {
    const check = monitor();
    await check(salaryNotice());
    expect(await check(salaryNotice({ amount: '50 700', reduced: '45 934,20' }))).toMatchObject({
      outcome: 'noise',
      events: [],
    });
  });

  test('with a new amount is one change that shows the whole figures', async () => {
    const check = monitor();
    await check(salaryNotice({ amount: '48  300' }));
    const { events } = await check(salaryNotice());
    expect(events).toHaveLength(1);
    const edits = events[0]?.data.edits ?? [];
    expect(edits.map(({ op, path }) => [op, path.at(-1)])).toEqual([
      ['replace', '(1)'],
      ['replace', '2026'],
    ]);
    const segments = edits[0]?.segments ?? [];
    expect(segments).toContainEqual(['-', '48\u00a0300']);
    expect(segments).toContainEqual(['+', '50\u00a0700']);
  });

  test('that turns into a log-in page keeps what was read', async () => {
    const check = monitor();
    await check(salaryNotice());
    const page = new TextEncoder().encode(
      '<!doctype html><html><head><title>Anmelden</title></head><body>Bitte melden Sie sich an.</body></html>',
    );
    expect(await check(page)).toMatchObject({ verdict: 'blocked', outcome: 'refused' });
    expect(await check(salaryNotice())).toMatchObject({ outcome: 'unchanged', events: [] });
  });
});
