import { describe, expect, test } from 'vitest';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';
import { captured } from '../../../support/captured.ts';
import { openCheck } from '../../../support/openCheck.ts';
import { regulationPage, regulationSource } from '../../../support/regulation.ts';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}
const good: Answer = { status: 200 };

/** A source that is due every ten minutes: how many of these checks ask nothing after each answer, in order. */
async function waits(...answers: readonly Answer[]): Promise<number[]> {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => new Date(now);
  const askedAt: number[] = [];
  const { notices, groups } = createMemoryStores({ clock });
  const check = openCheck({
    http: {
      capture: async ({ url }) => {
        const { status, headers = {} } = answers[askedAt.length] ?? good;
        askedAt.push(now);
        const text = status === 200 ? regulationPage() : 'No.';
        return captured(url, text, clock(), { status, headers });
      },
    },
    notices,
    groups,
    clock,
    heedsWaits: true,
  });
  for (let checks = 0; checks < 500 && askedAt.length <= answers.length; checks++) {
    await check(regulationSource);
    now += 600_000;
  }
  return answers.map((_answer, at) => ((askedAt[at + 1] ?? Infinity) - (askedAt[at] ?? 0)) / 600_000 - 1);
}

describe.each([403, 412, 429, 503, 521])('a source that answers %i', (status) => {
  test('is asked more and more seldom, and as often as before once it was read well', async () => {
    const bad = { status };
    expect(await waits(bad, bad, bad, good, bad)).toEqual([0, 1, 3, 0, 0]);
  });

  test('is asked again when it says, in seconds or by a date', async () => {
    const seconds = { status, headers: { 'retry-after': '3600' } };
    expect(await waits(seconds, seconds)).toEqual([5, 5]);
    expect(await waits({ status, headers: { 'retry-after': 'Thu, 01 Jan 2026 02:00:00 GMT' } })).toEqual([11]);
  });

  test('is asked more seldom too where what it says is no time, and within a day whatever it says', async () => {
    const odd = (said: string) => ({ status, headers: { 'retry-after': said } });
    for (const said of ['', ' ', 'later']) expect(await waits(odd(said), odd(said))).toEqual([0, 1]);
    expect(await waits(odd('999999999'))).toEqual([143]);
  });
});

test('a source that fails otherwise is asked as often as before', async () => {
  expect(await waits({ status: 404 }, { status: 500 }, { status: 500 })).toEqual([0, 0, 0]);
});
