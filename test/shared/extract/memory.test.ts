import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Of the gigabyte that a check has, as `infra/wiring.ts` says. */
const heapMb = 640;

test('an answer of any size is read or refused within the memory of a check', () => {
  const script = join(import.meta.dirname, '../../support/readLarge.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${heapMb}`, script], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toEqual([
    'elements: document',
    'too many elements: TOO-MANY-NODES',
    'too many elements, too long: TOO-LONG',
    'rows: document',
    'entries: document',
    'words: document',
    'words, too long: TOO-LONG',
    'attributes: TOO-MANY-NODES',
    'entries of a feed: document',
    'empty elements of a feed: NOT-A-FEED',
    'empty items: NOTHING-SELECTED',
    'items: document',
    'numbers: NOTHING-SELECTED',
    'numbers, too long: TOO-LONG',
  ]);
});
