import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guides } from '../functions/site/guides.ts';
import { noticeEventSchema } from '../shared/alert/event.ts';
import { resolveCatalog } from '../shared/catalog/catalog.ts';
import { parseCatalog } from '../shared/catalog/load.ts';
import { endpointSecret, signedHeaders } from '../shared/delivery/signature.ts';
import { parseFixture } from './support/sourceFixture.ts';
import { trySource } from './support/trySource.ts';

const root = join(import.meta.dirname, '..');
const guide = (name: string): string => readFileSync(join(root, `functions/site/docs/${name}.md`), 'utf8');
const programs = guide('programs');
const block = (language: string): string => {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(programs)?.[1];
  if (found === undefined) throw new Error(`the guide has no ${language}`);
  return found;
};

test('the event in the guide is one of the published contract', () => {
  expect(noticeEventSchema.safeParse(JSON.parse(block('json'))).error).toBeUndefined();
});

test('the verifier in the guide takes what is signed, and refuses what was changed or is old', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'visawire-readme-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'receive.ts'), block('ts'));
  const { receive } = await import(join(folder, 'receive.ts'));
  const secret = endpointSecret(new Uint8Array(32), 'endpoint', 1);
  const now = Math.floor(Date.now() / 1000);
  const body = JSON.stringify({ id: 'a', title: '外国人' });
  const headers = signedHeaders({ id: 'a', timestamp: now, body }, [secret]);
  expect(receive(body, headers, secret)).toEqual(JSON.parse(body));
  expect(() => receive(body.replace('外', '内'), headers, secret)).toThrow();
  expect(() => receive(body, signedHeaders({ id: 'a', timestamp: now - 3600, body }, [secret]), secret)).toThrow();
  expect(() => receive(body, headers, endpointSecret(new Uint8Array(32), 'endpoint', 2))).toThrow();
  rmSync(folder, { recursive: true });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)('and so does the one in Python', () => {
  const secret = endpointSecret(new Uint8Array(32), 'endpoint', 1);
  const body = JSON.stringify({ id: 'a', title: '外国人' });
  const verify = (given: string, timestamp: number, secrets: readonly string[]): number | null => {
    const headers = signedHeaders({ id: 'a', timestamp, body }, secrets);
    const script = `${block('python')}\nimport sys\nbody, headers, secret = json.load(sys.stdin)\nreceive(body.encode(), headers, secret)\n`;
    return spawnSync('python3', ['-c', script], { input: JSON.stringify([given, headers, secret]) }).status;
  };
  const now = Math.floor(Date.now() / 1000);
  const other = endpointSecret(new Uint8Array(32), 'endpoint', 2);
  expect(verify(body, now, [secret])).toBe(0);
  expect(verify(body, now, [other, secret])).toBe(0);
  expect(verify(body.replace('外', '内'), now, [secret])).toBe(1);
  expect(verify(body, now - 3600, [secret])).toBe(1);
  expect(verify(body, now, [other])).toBe(1);
});

/** The YAML examples. */
const [entry = '', fixture = ''] = [...guide('sources').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
);

test('the source in the guide is one the catalog takes, in ten lines, and its fixture holds', async () => {
  expect(entry.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  const nz = readFileSync(join(root, 'shared/catalog/nz.yaml'), 'utf8');
  const result = parseCatalog(`${nz.trimEnd()}\n${entry}`, 'nz.yaml');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  const source = resolveCatalog(result.catalog).sources.at(-1);
  if (source === undefined) throw new Error('no source');
  expect(source.id).toBe('nz-post-study-work');
  expect(await trySource(source, parseFixture(fixture, 'sources.md'))).toEqual([]);
});

/** Everything written for readers, with the name it has. */
const written = [
  { name: 'README.md', text: readFileSync(join(root, 'README.md'), 'utf8') },
  ...guides.map(({ name }) => ({ name: `${name}.md`, text: guide(name) })),
];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const help = spawnSync(process.execPath, [join(root, 'infra/cli/visawire.ts'), '--help'], { encoding: 'utf8' }).stdout;
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

test.each(written)('$name names no script and no command that is not there', ({ text }) => {
  const named = all(text, /npm run ([a-z][a-z:-]*)/g);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const commands = all(text, /visawire -- ([a-z]+)/g);
  expect(commands.filter((name) => !new RegExp(`^ +${name}\\b`, 'm').test(help))).toEqual([]);
});

test.each(written)('$name names no file of ours that is not there', ({ text }) => {
  const paths = all(text, /`((?:shared|functions|infra|test)\/[\w./-]*)`/g);
  const links = all(text, /\]\((?!https?:|\/|#)([^)#]+)/g);
  expect([...paths, ...links].filter((path) => !existsSync(join(root, path)) && !path.includes('nz-post'))).toEqual([]);
});

test.each(written)('$name leads to no guide and no heading that is not there', ({ text }) => {
  const known = guides.map(({ name }) => `/docs/${name}`);
  expect(all(text, /\]\((\/docs[^)]*)\)/g).filter((path) => !known.includes(path))).toEqual([]);
});

test('the README is short: two thousand words at most', () => {
  expect((written[0]?.text ?? '').split(/\s+/).length).toBeLessThan(2000);
});
