import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const account = join(import.meta.dirname, '../../../infra/local/demo/account.ts');

/** What the demo prints on a terminal that can show colours. */
function printed(settings: Readonly<Record<string, string>>): string {
  const script = `
import { WriteStream } from 'node:tty';
import { renderScene } from ${JSON.stringify(account)};
process.stdout.isTTY = true;
process.stdout.getColorDepth = WriteStream.prototype.getColorDepth;
console.log(renderScene(1, 'A page changes', { mails: [], operations: [], calls: [], verdicts: [], faults: ['none came'] }));`;
  // Nothing of the environment the tests run in: CI, TMUX and other names decide about colours too.
  const env = { TERM: 'xterm-256color', ...settings };
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
}

test('the demo is in colour on a terminal, and says the same in plain text where NO_COLOR is set', () => {
  const [coloured, plain] = [printed({}), printed({ NO_COLOR: '1' })];
  expect(coloured).toContain('\u001b[');
  expect(plain).not.toContain('\u001b');
  expect(plain).toContain('✗ none came');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});
