import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogCommand } from '../../../infra/cli/commands/catalog.ts';
import { schemaCommand } from '../../../infra/cli/commands/schema.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';

const commands = { catalog: catalogCommand, schema: schemaCommand };

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(commands, args, { out: (text) => out.push(text), err: (text) => err.push(text) });
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
    expect(out).toContain('catalog check [--catalog FILE|FOLDER [--beside]]');
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
    const broken = { broken: { usage: 'broken', summary: 'fails', run: fail } };
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
      /^\d+ sources in \d+ jurisdictions, all valid\nstatus: \d+ proved, \d+ seen, \d+ assumed\n\d+ programmes, \d+ with a gap, \d+ of them without a reason; `sources --coverage` lists them$/,
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
