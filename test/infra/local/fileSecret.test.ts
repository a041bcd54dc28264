import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileSecret } from '../../../infra/local/fileSecret.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'visawire-secret-'));

test('a secret is made once, for its owner alone, and nothing is left beside it', async () => {
  const dir = folder();
  const path = join(dir, 'webhook-secret');
  const made = await createFileSecret(path)();
  expect(made.byteLength).toBe(64);
  expect(await createFileSecret(path)()).toEqual(made);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir)).toEqual(['webhook-secret']);
});

test('two folders have two secrets', async () => {
  const [one, other] = [join(folder(), 's'), join(folder(), 's')];
  expect(await createFileSecret(one)()).not.toEqual(await createFileSecret(other)());
});

test.each(['', 'secret', 'f'.repeat(63)])('a file that holds %j signs nothing', async (content) => {
  const path = join(folder(), 's');
  writeFileSync(path, content);
  await expect(createFileSecret(path)()).rejects.toThrow(`${path}: not a master secret`);
});
