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
      /^\d+ sources in \d+ jurisdictions, all valid\nstatus: \d+ proved, \d+ seen, \d+ assumed\n\d+ programmes, \d+ with a gap; `sources --coverage` lists them$/,
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
