import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { alertEventSchema } from '../../../../shared/alert/event.ts';
import { programOf } from '../../../support/programOf.ts';
import { regulationPage } from '../../../support/regulation.ts';
import { sha1, tools } from './tools.ts';
import { gzipByRecord, httpAnswer, newId, warcRecord } from './warcs.ts';

const program = await programOf('infra/cli/replay/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'visawire-crawls-'));
afterAll(() => rmSync(folder, { recursive: true }));
const temporary = join(folder, 'tmp');
mkdirSync(temporary);

const [url, moved] = ['https://www.gov.cn/rules/law', 'https://www.gov.cn/rules/law.htm'];
const catalogOf = (...sources: readonly string[]): string =>
  `authorities:
  - { id: cn, name: { en: State Council }, jurisdiction: CN, rank: gazette, hosts: [www.gov.cn] }
sources:
${sources.map((source) => `  - { authority: cn, language: zh-Hans, ${source} }`).join('\n')}
`;
const law = `id: law, url: '${url}', kind: page`;

/** Runs the command over contents, or over files of a name. */
function replay(contents: readonly (Uint8Array | string)[], sources: readonly string[] = [law]) {
  const catalog = join(folder, 'catalog.yaml');
  writeFileSync(catalog, catalogOf(...sources));
  const files = contents.map((content, index) => {
    if (typeof content === 'string') return join(folder, content);
    const file = join(folder, `${index}.warc.gz`);
    writeFileSync(file, content);
    return file;
  });
  const args = [program, ...files, '--catalog', catalog];
  const env = { ...process.env, TMPDIR: temporary };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => alertEventSchema.parse(JSON.parse(line)));
  return { status, events, said: stderr.trimEnd().split('\n'), stdout };
}
const summary = (said: readonly string[]) => said.map((line) => line.trim().replace(/ {2,}/, ' '));

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const page = (number: number, withK: boolean, address = url) =>
  warcRecord({ url: address, date: day(number), block: httpAnswer(regulationPage({ withK, views: number }), html) });

test.each(Object.entries(tools))('a crawl by %s gives its events', async (_name, write) => {
  const pages = [false, false, true].map((withK, index) => ({
    url,
    date: day(index + 1),
    text: regulationPage({ withK, views: index }),
  }));
  const { status, events, said } = replay([await write(pages)]);
  expect([status, events.map(({ time, source }) => [time, source])]).toEqual([0, [[day(3), '/sources/law']]]);
  expect(summary(said)).toEqual([
    '1 document: baseline',
    '1 document: changed',
    '1 document: noise',
    '3 captures, 1 events',
  ]);
});

test('files in any order are one crawl in the order of time', () => {
  const one = gzipByRecord([page(1, false), page(4, true)]);
  const two = gzipSync(Buffer.concat([page(2, false), page(3, false)]));
  const { events, stdout } = replay([two, one]);
  expect(events.map(({ time }) => time)).toEqual([day(4)]);
  expect(replay([one, two]).stdout).toBe(stdout);
});

const redirect = (number: number, to: string) =>
  warcRecord({ url, date: day(number), block: httpAnswer('', { Location: to }, '301 Moved Permanently') });

test('an address that moved is read where it went, as the address that it is', () => {
  const later = [redirect(2, 'law.htm#top'), page(2, false, moved), redirect(3, moved), page(3, true, moved)];
  const { status, events, said } = replay([gzipByRecord([page(1, false), ...later])]);
  expect(status).toBe(0);
  const source = { id: 'law', url, finalUrl: moved };
  expect(events).toMatchObject([
    { time: day(2), type: 'dev.visawire.notice.moved.v1', data: { source, change: { severity: 'editorial' } } },
    { time: day(3), type: 'dev.visawire.notice.amended.v1', data: { source } },
  ]);
  const counted = ['1 document: baseline', '2 document: changed', '2 no source of that address'];
  expect(summary(said)).toEqual([...counted, '5 captures, 2 events']);
});

test('where it went is read for itself too, and one address may have several sources', () => {
  const sources = [law, `id: again, url: '${url}#top', kind: page`, `id: moved, url: '${moved}', kind: page`];
  const { said } = replay([gzipByRecord([redirect(1, moved), page(1, false, moved), page(2, false, moved)])], sources);
  expect(summary(said)).toEqual(['3 document: baseline', '1 document: noise', '3 captures, 0 events']);
});

test('what leads off the hosts of the authority, was cut off or is a bomb is refused and changes nothing', () => {
  const away = [redirect(2, 'https://login.test/'), page(2, true, 'https://login.test/')];
  const fields = { 'WARC-Truncated': 'time' };
  const cut = warcRecord({
    url,
    date: day(3),
    block: httpAnswer(regulationPage({ withK: true, views: 1 }), html),
    fields,
  });
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, '<p>'));
  const huge = warcRecord({ url, date: day(4), block: httpAnswer(bomb, { ...html, 'Content-Encoding': 'gzip' }) });
  const { events, said } = replay([gzipByRecord([page(1, false), ...away, cut, huge, page(5, false)])]);
  expect(events.map(({ type }) => type)).toEqual([
    'dev.visawire.source.failing.v1',
    'dev.visawire.source.recovered.v1',
  ]);
  const counted = ['1 document: baseline', '1 document: noise', '3 error: refused', '1 no source of that address'];
  expect(summary(said)).toEqual([...counted, '6 captures, 2 events']);
});

test('revisits are what they are the same as; those of nothing in the files are told', () => {
  const text = regulationPage({ withK: false, views: 1 });
  const digest = (of: string) => ({ 'WARC-Payload-Digest': sha1(of) });
  const profile = (name: string) => ({ 'WARC-Profile': `http://netpreserve.org/warc/1.0/revisit/${name}` });
  const revisit = (number: number, fields: Record<string, string>, block = '') =>
    warcRecord({ type: 'revisit', url, date: day(number), fields, block });
  const { status, events, said } = replay([
    gzipByRecord([
      warcRecord({ url, date: day(1), block: httpAnswer(text, html), fields: digest(text) }),
      revisit(2, { ...profile('identical-payload-digest'), ...digest(text) }),
      revisit(3, profile('server-not-modified'), 'HTTP/1.1 304 Not Modified\r\n\r\n'),
      revisit(4, { ...profile('identical-payload-digest'), ...digest('another') }),
      page(5, true),
    ]),
  ]);
  expect([status, events.length]).toEqual([0, 1]);
  expect(summary(said)).toEqual([
    '1 document: baseline',
    '1 document: changed',
    '2 unchanged: unchanged',
    `1 revisits of records that are in none of the files, the first of ${url}`,
    '4 captures, 1 events',
  ]);
});

test('a source that asks with a form is read from what was asked with one', () => {
  const address = 'https://www.gov.cn/ask';
  const asked = (method: string, title: string, number: number) => {
    const id = newId();
    const block = httpAnswer(JSON.stringify({ items: [{ id: 1, title }] }), { 'Content-Type': 'application/json' });
    const at = { url: address, date: day(number) };
    return [
      warcRecord({ ...at, type: 'request', block: `${method} /ask HTTP/1.1\r\n\r\n`, id }),
      warcRecord({ ...at, block, fields: { 'WARC-Concurrent-To': id } }),
    ];
  };
  const answers = [
    ...asked('POST', 'one', 1),
    ...asked('OPTIONS', '', 2),
    ...asked('GET', 'two', 3),
    ...asked('POST', 'one', 4),
  ];
  const request = 'request: { method: POST, body: {} }, api: { items: items, id: id, title: title }';
  const { events, said } = replay([gzipByRecord(answers)], [`id: answers, url: '${address}', kind: api, ${request}`]);
  expect(events).toEqual([]);
  expect(summary(said)).toEqual([
    '1 document: baseline',
    '1 no source that asks so',
    '1 unchanged: unchanged',
    '1 answers to HEAD and other methods that get no document',
    '3 captures, 0 events',
  ]);
});

test('what cannot be read is named, each with its reason, without a stack; what can be is replayed', () => {
  const whole = gzipByRecord([page(1, false), page(2, true)]);
  const timeless = Buffer.from(`${page(3, false)}`.replace(/WARC-Date: .*\r\n/, ''));
  const files = [Buffer.from([]), Buffer.from('<!doctype html>'), whole.subarray(0, -3), timeless];
  const { status, events, said } = replay(['nothing.warc.gz', 'tmp', ...files]);
  expect([status, events.length]).toEqual([1, 1]);
  const [missing, isFolder, empty, page3, cut, ...rest] = said;
  expect(missing).toBe(`${join(folder, 'nothing.warc.gz')}: there is no such file`);
  expect(isFolder).toBe(`${temporary}: it is a folder`);
  expect(empty).toContain('2.warc.gz: cannot be read on from record 1, at its beginning: it is empty.');
  expect(page3).toContain(
    '3.warc.gz: cannot be read on from record 1, at byte 0: no WARC header but "<!doctype html>".',
  );
  expect(cut).toMatch(
    /4\.warc\.gz: cannot be read on from record 3, at byte \d+ \(\d+ with gzip undone\): the gzip ends/,
  );
  const counted = ['1 document: baseline', '1 document: changed', '1 records without an address or a time'];
  expect(summary(rest)).toEqual([...counted, '2 captures, 1 events']);
});

test.each([
  ['nothing', []],
  ['no catalog', ['a.warc.gz']],
  ['an option that there is not', ['a.warc.gz', '--catalogue', 'a.yaml']],
])('%s is answered with how to call it', (_name, args) => {
  const ran = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('usage: npm run replay -- FILE.warc.gz … --catalog FILE.yaml');
  expect(ran.stderr).not.toMatch(/\n {4}at /);
});

test('whoever reads the events may stop before the last', () => {
  const pages = Array.from({ length: 60 }, (_, index) => page(index + 1, index % 2 === 1));
  writeFileSync(join(folder, 'many.warc.gz'), gzipByRecord(pages));
  writeFileSync(join(folder, 'many.yaml'), catalogOf(law));
  const command = `"$0" ${program} ${folder}/many.warc.gz --catalog ${folder}/many.yaml | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath], { encoding: 'utf8' });
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
});

test('nothing is left behind in the temporary folder, which must be there', () => {
  const [file, catalog] = [join(folder, '0.warc.gz'), join(folder, 'catalog.yaml')];
  replay([gzipByRecord([page(1, false)])]);
  expect(readdirSync(temporary)).toEqual([]);
  const env = { ...process.env, TMPDIR: join(folder, 'nowhere') };
  const args = [program, file, '--catalog', catalog];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /nowhere: nothing can be kept in the temporary folder \(ENOENT\)\. Likely: .*TMPDIR names another\.\n$/,
  );
});
