import { expect, test } from 'vitest';
import type { Head } from '../../../../functions/adapters/dynamodb/noticeStore.ts';
import { countTrouble, endTrouble } from '../../../../functions/check/record/episodes.ts';
import { regulationSource } from '../../../support/regulation.ts';

const head: Head = {
  v: 1,
  sourceId: regulationSource.id,
  version: 1,
  baseline: null,
  validators: {},
  history: [],
  trouble: null,
  held: null,
  waitUntil: null,
};
const pause = { verdict: 'error', rule: 'UNAVAILABLE', seen: 'Back at 8:45.', likely: 'a pause' } as const;
const broken = { verdict: 'error', rule: 'HTTP-ERROR', seen: 'status 500', likely: 'trouble' } as const;

/** Counts one refusal each quarter of an hour; tells after which of them operators heard, and how it ended. */
function count(refusals: readonly (typeof pause | typeof broken)[]) {
  let now = Date.parse('2026-10-05T04:00:00Z');
  let current = head;
  const told: number[] = [];
  for (const [at, refusal] of refusals.entries()) {
    now += 900_000;
    const counted = countTrouble(regulationSource, current, refusal, new Date(now).toISOString());
    current = counted.head;
    if (counted.events.length > 0) told.push(at + 1);
  }
  return { told, recovered: endTrouble(regulationSource, current, new Date(now).toISOString()).events.length };
}

test('operators hear of a trouble from the third check on, once, and of its end', () => {
  expect(count(Array(10).fill(broken))).toEqual({ told: [3], recovered: 1 });
});

test('operators do not hear that a site pauses for a night, and do when it does so for more than a day', () => {
  expect(count(Array(35).fill(pause))).toEqual({ told: [], recovered: 0 });
  expect(count(Array(100).fill(pause))).toEqual({ told: [97], recovered: 1 });
});

test('operators hear of what comes on top of a pause', () => {
  expect(count([...Array(10).fill(pause), broken])).toEqual({ told: [11], recovered: 1 });
});
