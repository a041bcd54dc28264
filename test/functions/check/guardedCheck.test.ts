import { afterEach, expect, test } from 'vitest';
import { createGuardedCheck } from '../../../functions/check/guardedCheck.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { regulationSource } from '../../support/regulation.ts';

const start = new Date('2026-06-10T06:00:00Z');
const hourMs = 3_600_000;
const read = (id: string) => ({ verdict: 'document', outcome: 'baseline', events: [id] });
const refused = { verdict: 'error', outcome: 'refused' };

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of opened.splice(0)) await stop();
});

function open(stuckMs = 1000) {
  let now = start;
  const clock = () => now;
  const { notices, changes } = createMemoryStores({ clock });
  const { checkSource, stop } = createGuardedCheck({
    notices,
    clock,
    entry: new URL('./someThread.ts', import.meta.url),
    given: null,
    limits: { stuckMs, heapMb: 48 },
  });
  opened.push(stop);
  const check = (id: string) => checkSource({ ...regulationSource, id } satisfies Source);
  const pass = (ms: number): void => {
    now = new Date(now.getTime() + ms);
  };
  return { check, notices, changes, pass };
}

test('a check is answered by the thread, and what it throws is thrown here', async () => {
  const { check } = open();
  expect(await Promise.all([check('one'), check('two')])).toEqual([read('one'), read('two')]);
  await expect(check('broken')).rejects.toThrow('the database is gone');
  expect(await check('three')).toEqual(read('three'));
});

test.each([
  // Longer than a busy machine keeps a thread waiting for its turn.
  ['deaf', 'more than 6 s of work without a pause', 6000],
  ['greedy', 'more than 48 MB of memory', 60_000],
])('a source that is %s fails by name, and those checked beside it are read', async (id, seen, stuckMs) => {
  const { check, notices } = open(stuckMs);
  const [beside, failed, other] = await Promise.all([check('slow-beside'), check(id), check('other')]);
  expect([beside, other]).toEqual([read('slow-beside'), read('other')]);
  expect(failed).toMatchObject(refused);
  expect((await notices.readHead(id))?.trouble).toMatchObject({ rule: 'CHECK-TOO-COSTLY', seen, checks: 1 });
  expect(await notices.readHead('other')).toBeNull();
});

test('what runs here goes on while a check is stuck', async () => {
  const { check } = open();
  let done = false;
  const stuck = check('stuck').finally(() => {
    done = true;
  });
  let turns = 0;
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    turns++;
  }
  await stuck;
  expect(turns).toBeGreaterThan(10);
});

test('three costly checks in a row: operators are told once, and the source rests for a day', async () => {
  const { check, notices, changes, pass } = open();
  const told: string[] = [];
  for (const _ of [1, 2, 3, 4]) {
    told.push(...(await check('deaf')).events);
    pass(hourMs);
  }
  expect(told).toHaveLength(1);
  expect((await changes.read(told[0] ?? ''))?.event.type).toBe('dev.visawire.source.quarantined.v1');
  const head = await notices.readHead('deaf');
  expect(head?.waitUntil).toBe(new Date(start.getTime() + 3 * hourMs + 24 * hourMs).toISOString());
});
