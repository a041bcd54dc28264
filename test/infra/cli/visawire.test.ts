import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Commands } from '../../../infra/cli/command.ts';
import { catalogCommand } from '../../../infra/cli/commands/catalog.ts';
import { schemaCommand } from '../../../infra/cli/commands/schema.ts';
import { commands as visawireCommands } from '../../../infra/cli/commands.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { withProgress } from '../../../infra/cli/progress.ts';

const commands = { catalog: catalogCommand, schema: schemaCommand };

const run = (...args: string[]) => runOf(commands, ...args);
const runAll = (...args: string[]) => runOf(visawireCommands, ...args);
async function runOf(some: Commands, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(some, args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function catalogFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'catalog-')), 'nz.yaml');
  writeFileSync(path, text);
  return path;
}

describe('visawire', () => {
  it('shows its commands when asked', async () => {
    const { code, out } = await run('help');
    expect(code).toBe(0);
    expect(out).toContain('  catalog check --live [SOURCE …]\n');
  });

  it('shows the usage of one command when asked, and which release it is, and exits 0', async () => {
    for (const args of [
      ['catalog', '--help'],
      ['catalog', 'check', '-h'],
      ['schema', '--help'],
    ]) {
      const { code, out, err } = await run(...args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`Usage: npm run visawire -- ${args[0]}`);
      expect(out).toContain('Exit codes: 0');
    }
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('says which command was meant', async () => {
    expect((await run('catalgo')).err).toContain('Did you mean catalog?');
  });

  it('says a fault in one line, with its cause and without where in the code, and exits 70', async () => {
    const fail = () => {
      throw new Error('the table is not there', { cause: new TypeError('connect ECONNREFUSED\u001b[31m') });
    };
    const err: string[] = [];
    const broken = { broken: { forms: [''], summary: 'fails', options: {}, run: fail } };
    const code = await dispatch(broken, ['broken'], { out: () => {}, err: (text) => err.push(text) });
    expect(code).toBe(70);
    expect(err.join()).toMatch(
      /^visawire broken: the table is not there \(TypeError: connect ECONNREFUSED[^\u001b\n]*\)$/u,
    );
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['catalogue']],
    ['the name of an inherited property', ['constructor']],
  ])('shows them and exits 2 for %s', async (_, args) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: npm run visawire -- COMMAND');
  });

  it.each([
    ['no subcommand', ['catalog']],
    ['an unknown subcommand', ['catalog', 'chek']],
    ['an unknown option', ['catalog', 'check', '--catalogue', 'x.yaml']],
    ['an option without value', ['catalog', 'check', '--catalog']],
  ])('shows the usage of a command and exits 2 for %s', async (_, args) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run visawire -- catalog check');
  });
});

describe('catalog check', () => {
  it('counts what is valid', async () => {
    const { code, out } = await run('catalog', 'check');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^\d+ sources in \d+ jurisdictions, all valid\nstatus: \d+ proved, \d+ seen, \d+ assumed\nmost: [A-Z]{2} \d+(?:, [A-Z]{2} \d+)+\n\d+ of them travel advice, \d+ in a hundred\n\d+ programmes, \d+ with a gap, \d+ of them without a reason; `sources --coverage` lists them$/,
    );
  });

  it('prints the problems of a file and exits 1', async () => {
    const { code, out, err } = await run('catalog', 'check', '--catalog', catalogFile('authorities: []\nsources: 3\n'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/nz\.yaml:2:10 sources: found the number 3\. Allowed: a list of sources\. Likely fix: /);
  });

  it('exits 1 when the file is missing', async () => {
    const { code, err } = await run('catalog', 'check', '--catalog', 'none.yaml');
    expect(code).toBe(1);
    expect(err).toContain('none.yaml: no such file');
  });
});

describe('schema', () => {
  it('prints a JSON Schema', async () => {
    const { code, out } = await run('schema');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: 'Visawire catalog', type: 'object' });
  });
});

describe('help', () => {
  it('explains each option of each command, and what is completed is what is explained', async () => {
    const { out } = await runAll('help');
    const names = Object.keys(visawireCommands);
    for (const name of names) {
      expect(out).toContain(`  ${name}`);
      const one = (await runAll(name, '--help')).out;
      for (const [option, { says }] of Object.entries(visawireCommands[name]?.options ?? {})) {
        expect(one).toContain(`  --${option}`);
        expect(one.replace(/\s+/g, ' ')).toContain(says.replace(/\s+/g, ' '));
      }
    }
    expect((await runAll('preview', '--help')).out).toContain('--allow HOST:PORT');
  });
});

/** What bash offers for a line that ends where the cursor is. */
const offered = (script: string, ...words: readonly string[]): string[] => {
  const line = `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length - 1}\n_visawire\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['--norc', '-c', line], { encoding: 'utf8' }).trim().split('\n');
};

/** What zsh offers there. It shows only what continues the last word. */
const offeredByZsh = (script: string, ...words: readonly string[]): string[] => {
  const asked = words.map((word) => `'${word}'`).join(' ');
  const line = `compdef() { :; }\n_describe() { print -rl -- "\${(@P)2}"; }\n_files() { :; }\n${script}\nwords=(${asked})\nCURRENT=${words.length}\n_visawire`;
  return execFileSync('zsh', ['-f', '-c', line], { encoding: 'utf8' }).trim().split('\n');
};
const hasZsh = spawnSync('zsh', ['-f', '-c', ':']).status === 0;

describe('completion', () => {
  it('offers bash the commands, their actions and their options', async () => {
    const { code, out } = await runAll('completion', 'bash');
    expect(code).toBe(0);
    expect(offered(out, 'visawire', 'su')).toEqual(['subscribers']);
    expect(offered(out, 'visawire', 'webhooks', 're')).toEqual(['redrive', 'replay', 'remove']);
    expect(offered(out, 'visawire', 'webhooks', 'add', '--dest')).toEqual(['--destinations']);
    expect(offered(out, 'visawire', 'completion', '')).toEqual(['bash', 'zsh', '--help']);
  });

  it('offers zsh the same, with what each is', async () => {
    const { out } = await runAll('completion', 'zsh');
    expect(out).toMatch(/^compdef _visawire visawire$/m);
    expect(out).toContain('webhooks) words_here=(add list redrive replay');
    expect(out).toContain("'--allow:asks this address too");
  });

  it.skipIf(!hasZsh)(
    'offers in zsh itself the same commands as bash, and their actions and their options',
    async () => {
      const { out } = await runAll('completion', 'zsh');
      const commands = offeredByZsh(out, 'visawire', '').map((one) => one.split(':')[0]);
      expect(commands).toEqual(offered((await runAll('completion', 'bash')).out, 'visawire', ''));
      expect(offeredByZsh(out, 'visawire', 'completion', '')).toEqual(['bash', 'zsh']);
      const ofWebhooks = offeredByZsh(out, 'visawire', 'webhooks', 're');
      expect(ofWebhooks).toEqual(expect.arrayContaining(['redrive', 'replay', 'remove']));
      const options = Object.keys(visawireCommands['webhooks']?.options ?? {});
      for (const option of options)
        expect(ofWebhooks).toContainEqual(expect.stringMatching(new RegExp(`^--${option}:.`)));
    },
  );

  it('refuses other shells', async () => {
    expect(await runAll('completion', 'fish')).toMatchObject({ code: 2, out: '' });
  });
});

describe('progress', () => {
  const terminal = (isTTY: boolean) => {
    const written: string[] = [];
    return { isTTY, columns: 40, written, write: (text: string) => written.push(text) };
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows on a terminal what takes longer than two seconds, in one line that goes before other lines', () => {
    const [shown, said] = [terminal(true), [] as string[]];
    const { output, stop } = withProgress({ out: (text) => said.push(text), err: () => {} }, shown);
    output.doing('3 of 40 sources, each of which has a long name');
    vi.advanceTimersByTime(1900);
    expect(shown.written).toEqual([]);
    vi.advanceTimersByTime(1600);
    expect(shown.written.at(-1)).toMatch(/^\r\u001b\[K… 3 of 40 sources, each of which has a ?$/);
    output.out('done');
    expect(shown.written.at(-1)).toBe('\r\u001b[K');
    stop();
    vi.advanceTimersByTime(9000);
    expect([shown.written.at(-1), said]).toEqual(['\r\u001b[K', ['done']]);
  });

  it('shows nothing where standard error is a file or a pipe', () => {
    const hidden = terminal(false);
    const { output, stop } = withProgress({ out: () => {}, err: () => {} }, hidden);
    output.doing('3 of 40 sources');
    vi.advanceTimersByTime(60_000);
    stop();
    expect(hidden.written).toEqual([]);
  });
});
