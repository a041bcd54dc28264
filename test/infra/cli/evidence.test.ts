import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWacz } from '../../../functions/adapters/evidence/wacz.ts';
import { packCapture } from '../../../functions/adapters/evidence/warc.ts';
import { UsageError } from '../../../infra/cli/command.ts';
import { evidenceCommand } from '../../../infra/cli/commands/evidence.ts';
import { captured } from '../../support/captured.ts';

const folder = mkdtempSync(join(tmpdir(), 'visawire-evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { capture } = captured('https://www.gov.cn/a.htm', '<p>K字签证</p>', new Date('2026-01-01T00:00:00Z'));
const { name, packed } = packCapture(capture);
const wacz = writeWacz(
  {
    v: 1,
    change: 'ab'.repeat(16),
    source: 'cn-regulation',
    title: '条例\u001b[31m',
    detectedAt: '2026-01-01T00:00:01.000Z',
    evidence: { before: null, after: { capturedAt: capture.capturedAt, sha256: capture.sha256, warc: name } },
  },
  { before: null, after: packed },
);

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), doing: () => {} };
  const code = await evidenceCommand.run(args, output);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a file that is as it was written is said to be, with what it stands behind', async () => {
  const file = join(folder, 'whole.wacz');
  writeFileSync(file, wacz);
  const { code, out, err } = await run('verify', file);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`after: read 2026-01-01T00:00:00.000Z, sha256 ${capture.sha256}`);
  expect(out).toContain('Every byte is as it was written');
  expect(out).not.toContain('\u001b');
});

test('one of which a byte was altered is not, and the exit code says so', async () => {
  const file = join(folder, 'altered.wacz');
  const altered = Uint8Array.from(wacz);
  altered[500] = (altered[500] ?? 0) ^ 1;
  writeFileSync(file, altered);
  const { code, err } = await run('verify', file);
  expect(code).toBe(1);
  expect(err).toContain('ALTERED OR MISSING');
});

test('what is not asked for rightly is said to be wrong', async () => {
  await expect(run('verify', join(folder, 'none.wacz'))).rejects.toThrow(UsageError);
  await expect(run('verify')).rejects.toThrow('name one file');
  await expect(run()).rejects.toThrow('verify, chain or save');
});
