import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches } from './support/architecture.ts';

const root = join(import.meta.dirname, '..');

function sourceFiles() {
  return ['shared', 'functions', 'infra', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

describe('the structure of the project', () => {
  it('keeps its rules in every file', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(20);
    expect(breaches(files)).toEqual([]);
  });
});

describe('the rules on structure', () => {
  const bad = [
    ['shared using functions', 'shared/a.ts', "import { x } from '../functions/b.ts';", 'shared uses functions'],
    [
      'shared using a type of infra',
      'shared/extract/b.ts',
      "import type { X } from '../../infra/x.ts';",
      'shared uses infra',
    ],
    ['functions using infra', 'functions/a/b.ts', "export { x } from '../../infra/x.ts';", 'functions uses infra'],
    ['infra using test', 'infra/a.ts', "await import('../test/x.ts');", 'infra uses test'],
    [
      'an import over several lines',
      'shared/a.ts',
      "import {\n  x,\n} from '../functions/b.ts';",
      'shared uses functions',
    ],
    ['AWS in shared', 'shared/a.ts', "import { S3 } from '@aws-sdk/client-s3';", 'shared uses @aws-sdk/client-s3'],
    ['http in shared', 'shared/a.ts', "import https from 'node:https';", 'shared uses node:https'],
    ['files in shared', 'shared/a.ts', "import 'node:fs/promises';", 'shared uses node:fs/promises'],
    ['undici in shared', 'shared/a.ts', "import { request } from 'undici';", 'shared uses undici'],
    ['fetch in shared', 'shared/a.ts', 'const x = await fetch(url);', 'shared uses the network'],
    ['the environment in shared', 'shared/a.ts', 'const x = process.env.HOME;', 'shared uses the environment'],
    ['Date.now in shared', 'shared/a.ts', `const x = \`at \${Date.now()}\`;`, 'shared uses the clock'],
    ['new Date() in shared', 'shared/a.ts', 'const x = new Date();', 'shared uses the clock'],
    ['new Date without brackets in shared', 'shared/a.ts', 'const x = new Date;', 'shared uses the clock'],
    ['a timer in shared', 'shared/a.ts', 'setTimeout(run, 10);', 'shared uses the clock'],
    ['randomness in shared', 'shared/a.ts', 'const x = Math.random();', 'shared uses randomness'],
    ['random ids in shared', 'shared/a.ts', "import { randomUUID } from 'node:crypto';", 'shared uses randomness'],
    ['logging in shared', 'shared/a.ts', "console.log('x');", 'shared uses logging'],
    ['a long handler', 'functions/a/handler.ts', 'x();\n'.repeat(61), 'a handler of 61 lines'],
    ['a long index', 'functions/a/index.ts', 'x();\n'.repeat(16), 'an index of 16 lines'],
    ['a branching index', 'functions/a/index.ts', 'if (x) y();', 'an index with a branch'],
    ['a folder of utilities', 'test/utils/a.ts', '', 'lies in a folder named utils'],
    ['a folder of helpers', 'infra/aws/helpers/a.ts', '', 'lies in a folder named helpers'],
    [
      'a folder of shared using one that comes after it',
      'shared/extract/a.ts',
      "import type { Evidence } from '../alert/event.ts';",
      'extract uses alert, which comes after it',
    ],
    [
      'neighbours in the wrong order',
      'shared/language/file/a.ts',
      "import { x } from '../../extract/x.ts';",
      'language uses extract, which comes after it',
    ],
    ['a folder of shared that has no place', 'shared/words/a.ts', '', 'shared has no folder words'],
    ['a file that imports itself', 'infra/a.ts', "import { x } from './a.ts';", 'imports itself over nothing else'],
  ] as const;
  it.each(bad)('catch %s', (_, path, text, breach) => {
    expect(breaches([{ path, text }])).toEqual([expect.stringContaining(`${path}: ${breach}`)]);
  });

  it('catch a circle of files, whatever they import of each other', () => {
    const files = [
      { path: 'shared/extract/a.ts', text: "import { b } from './b.ts';" },
      { path: 'shared/extract/b.ts', text: "import type { C } from './file/c.ts';" },
      { path: 'shared/extract/file/c.ts', text: "export { a } from '../a.ts';" },
      { path: 'shared/extract/d.ts', text: "import { a } from './a.ts';" },
    ];
    expect(breaches(files)).toEqual([
      'shared/extract/a.ts: imports itself over shared/extract/b.ts, shared/extract/file/c.ts',
    ]);
  });

  it('let pass two ways to one file', () => {
    const files = [
      { path: 'infra/a.ts', text: "import { b } from './b.ts';\nimport { c } from './c.ts';" },
      { path: 'infra/b.ts', text: "import { c } from './c.ts';" },
      { path: 'infra/c.ts', text: '' },
    ];
    expect(breaches(files)).toEqual([]);
  });

  const good = [
    [
      'dependencies that point inward',
      'infra/a.ts',
      "import { x } from '../functions/b.ts';\nimport '../shared/c.ts';",
    ],
    [
      'folders of shared in their order',
      'shared/alert/a.ts',
      "import { x } from '../catalog/x.ts';\nimport { y } from '../relate/y.ts';\nimport { z } from './z.ts';",
    ],
    ['functions asking the clock', 'functions/a.ts', 'const x = new Date();'],
    ['a given time', 'shared/a.ts', 'const x = new Date(at);\nconst y = Date.parse(text);'],
    ['hashes', 'shared/a.ts', "import { createHash } from 'node:crypto';"],
    ['forbidden words in comments', 'shared/a.ts', '// not Date.now(), nor console.log\n/** new Date() */'],
    ['forbidden words in texts', 'shared/a.ts', "const x = 'process.env, console.log';"],
    ['a handler of 60 lines', 'functions/a/handler.ts', 'x();\n'.repeat(60)],
    ['an index of 15 lines', 'functions/a/index.ts', 'x();\n'.repeat(15)],
  ] as const;
  it.each(good)('let pass %s', (_, path, text) => {
    expect(breaches([{ path, text }])).toEqual([]);
  });
});
