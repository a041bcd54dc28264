import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { programOf } from '../../../support/programOf.ts';
import { gzipByRecord, httpAnswer, warcRecord } from './warcs.ts';

const program = await programOf('infra/cli/replay/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'visawire-readings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const host = 'https://www.office.example';
const catalog = join(folder, 'catalog.yaml');
writeFileSync(
  catalog,
  `authorities:
  - { id: office, name: { en: Office }, jurisdiction: GB, rank: page, hosts: [www.office.example] }
sources:
  - { id: fees, authority: office, url: '${host}/fees', kind: page, language: en }
  - { id: news, authority: office, url: '${host}/news', kind: listing, language: en }
  - { id: data, authority: office, url: '${host}/data', kind: api, language: en }
`,
);

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Office</title></head><body><main>${body}</main></body></html>`;
const feesPage = page(
  '<h1>Visitor visa</h1><p>Published 4 March 2026</p><p>The application fee is GBP 127 from 8 April 2026.</p><p>Apply before you travel.</p><p><a href="/form.pdf">Form 7 (PDF, 1 MB)</a></p>',
);
const newsPage = page(
  `<h1>News</h1><ul>${[1, 2, 3, 4, 5, 6].map((n) => `<li><a href="/news/2026/item-${n}">Notice number ${n} of the office</a></li>`).join('')}</ul>`,
);
const dataAnswer = JSON.stringify({
  results: [1, 2, 3].map((n) => ({
    id: n,
    title: `Rule ${n} of the year`,
    url: `${host}/rules/${n}`,
    date: '2026-02-03',
  })),
});

function readings(answers: readonly { path: string; body: string; type?: string; status?: string }[]) {
  const file = join(folder, 'captures.warc.gz');
  const records = answers.map(({ path, body, type = 'text/html; charset=utf-8', status = '200 OK' }, at) =>
    warcRecord({
      url: `${host}${path}`,
      date: new Date(Date.UTC(2026, 2, at + 1)).toISOString(),
      block: httpAnswer(body, { 'Content-Type': type }, status),
    }),
  );
  writeFileSync(file, gzipByRecord(records));
  const args = [program, file, '--catalog', catalog, '--readings'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const lines = stdout.split('\n').filter(Boolean);
  return { lines: lines.map((line) => JSON.parse(line)), stderr, status };
}

test('each capture is one line: what it was read as, with its facts, its files and what was not believed', () => {
  const { lines, stderr, status } = readings([{ path: '/fees', body: feesPage }]);
  expect(status).toBe(0);
  expect(lines).toHaveLength(1);
  expect(Object.keys(lines[0])).toEqual(
    'source capturedAt verdict rule title number publishedOn language blocks items attachments facts unread'.split(' '),
  );
  expect(lines[0]).toMatchObject({
    source: 'fees',
    capturedAt: '2026-03-01T00:00:00.000Z',
    verdict: 'document',
    rule: null,
    title: 'Visitor visa',
    language: 'en',
    items: [],
    attachments: [{ name: 'Form 7', link: `${host}/form.pdf` }],
  });
  expect(lines[0].blocks).toContain('The application fee is GBP 127 from 8 April 2026.');
  expect(lines[0].facts.map(({ type }: { type: string }) => type)).toContain('fee');
  expect(stderr).toContain('1  document');
});

test('the same page read twice gives two lines, and a refusal says its rule', () => {
  const { lines } = readings([
    { path: '/fees', body: feesPage },
    { path: '/fees', body: feesPage },
    { path: '/fees', body: '<h1>gone</h1>', status: '404 Not Found' },
  ]);
  expect(lines.map(({ verdict, rule }) => [verdict, rule])).toEqual([
    ['document', null],
    ['document', null],
    ['missing', 'HTTP-GONE'],
  ]);
  expect(lines[2]).toMatchObject({ title: null, blocks: [], items: [], attachments: [], facts: [], unread: [] });
});

test('a listing and an API without rules are read by those that would be drafted for them', () => {
  const { lines } = readings([
    { path: '/news', body: newsPage },
    { path: '/data', body: dataAnswer, type: 'application/json' },
  ]);
  expect(lines[0].items).toHaveLength(6);
  expect(lines[0].items[0]).toEqual({
    title: 'Notice number 1 of the office',
    link: `${host}/news/2026/item-1`,
    publishedOn: null,
  });
  expect(lines[1].items[0]).toEqual({
    title: 'Rule 1 of the year',
    link: `${host}/rules/1`,
    publishedOn: '2026-02-03',
  });
});
