import { expect, test } from 'vitest';
import type { Head } from '../../../functions/adapters/dynamodb/noticeStore.ts';
import { readHealth } from '../../../functions/site/read.ts';
import { sourcesCommand } from '../../../infra/cli/commands/sources.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { renderHealth, wantsLook } from '../../../infra/cli/renderHealth.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { regulationSource as source } from '../../support/regulation.ts';

const now = new Date('2026-01-03T12:00:00.000Z');
const since = '2026-01-02T00:00:00.000Z';

/** What an operator is shown of a source with this head, read well a moment ago unless said otherwise. */
async function shown(given: Partial<Head>, readAt: string | null = '2026-01-03T11:48:00.000Z') {
  const { notices, changes } = createMemoryStores({ clock: () => now });
  const empty = { baseline: null, validators: {}, history: [], trouble: null, held: null, waitUntil: null };
  const head: Head = { v: 1, sourceId: source.id, version: 1, ...empty, ...given };
  await notices.record({ expectedVersion: 0, head, snapshot: null, events: [] });
  if (readAt !== null) await notices.recordReads('www.gov.cn', { [source.id]: readAt });
  const [health] = await readHealth(changes, [source], now);
  if (health === undefined) throw new Error('no source');
  return { lines: renderHealth(health, now), wants: wantsLook(health, now) };
}

test('a source that is read as promised wants no look', async () => {
  expect(await shown({})).toEqual({
    lines: ['cn-regulation (assumed)  read 2026-01-03T11:48:00.000Z, 12 minutes ago'],
    wants: false,
  });
  expect((await shown({ waitUntil: '2026-01-03T11:00:00.000Z' })).wants).toBe(false);
});

test('one that is late does', async () => {
  expect(await shown({}, null)).toEqual({
    lines: ['cn-regulation (assumed)  not as promised: never read well yet'],
    wants: true,
  });
});

test('a reading that is held back is shown with what was seen, since when, and what would release it', async () => {
  const says = [{ severity: 'major' as const, summary: { en: 'Fees: no longer stated: EUR 80' } }];
  const held = { digest: 'd', since, reason: '90 characters of text where there were 4000', says, more: 2 };
  const heldNotices = [{ link: 'https://www.gov.cn/2', since, reason: '3 rows of tables where there were 20' }];
  const { lines, wants } = await shown({ held, heldNotices });
  expect(wants).toBe(true);
  expect(lines.slice(1)).toEqual([
    `    held back since ${since}: the page: 90 characters of text where there were 4000`,
    '        would be told as major: Fees: no longer stated: EUR 80',
    '        would be told as and 2 more',
    expect.stringContaining('released by the next reading that agrees'),
    `    held back since ${since}: a notice: 3 rows of tables where there were 20`,
    '        https://www.gov.cn/2',
    expect.stringContaining('released by the next daily visit'),
  ]);
});

test('a trouble is shown from its first check on, without what would act on the terminal, and the wait that a server asked for', async () => {
  const likely = 'the site asks for a browser check';
  const trouble = {
    verdict: 'blocked',
    rule: 'R',
    seen: '\u001b[2Jgone',
    likely,
    since,
    checks: 1,
    told: null,
  } as const;
  const { lines, wants } = await shown({ trouble, waitUntil: '2026-01-03T13:00:00.000Z' });
  expect(wants).toBe(true);
  expect(lines.join('\n')).not.toContain('\u001b');
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/^ {4}blocked since 2026-01-02T00:00:00\.000Z, 1 check: R: .*gone$/),
    `        likely: ${likely}`,
    '    asked again from 2026-01-03T13:00:00.000Z on, as its server wants',
  ]);
});

test('a source that the catalog does not have is said to, and nothing is asked', async () => {
  const said: string[] = [];
  const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  expect(await dispatch({ sources: sourcesCommand }, ['sources', 'nowhere'], output)).toBe(2);
  expect(said.join('\n')).toContain('no source nowhere in the catalog');
});
