import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { alertEventSchema, isNoticeEvent } from '../../../../shared/alert/event.ts';
import { fileSource } from '../../../support/fileSource.ts';
import { zip } from '../../../support/laws.ts';
import { manualFiles, manualPost, manualSource } from '../../../support/manualPost.ts';
import { programOf } from '../../../support/programOf.ts';
import { salaryNotice } from '../../../support/salaryNotice.ts';
import { gzipByRecord, httpAnswer, warcRecord } from './warcs.ts';

const program = await programOf('infra/cli/replay/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'visawire-replay-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const catalog = join(folder, 'catalog.yaml');
writeFileSync(
  catalog,
  `authorities:
  - { id: de-gazette, name: { en: Federal Gazette }, jurisdiction: DE, rank: gazette, hosts: [www.bundesanzeiger.de] }
  - { id: kr-hikorea, name: { en: HiKorea }, jurisdiction: KR, rank: instruction, hosts: [www.hikorea.go.kr] }
programmes: []
sources:
  - { id: salary, authority: de-gazette, url: '${fileSource.url}', kind: file, language: de }
  - { id: manuals, authority: kr-hikorea, url: '${manualSource.url}', kind: page, language: ko, attachments: true }
`,
);

const at = (day: number, url: string, body: string | Uint8Array, type: string): Buffer =>
  warcRecord({
    url,
    date: new Date(Date.UTC(2026, 0, day)).toISOString(),
    block: httpAnswer(body, { 'Content-Type': type }),
  });

function replay(records: readonly Buffer[]) {
  const file = join(folder, 'captures.warc.gz');
  writeFileSync(file, gzipByRecord(records));
  const { stdout, stderr } = spawnSync(process.execPath, [program, file, '--catalog', catalog], {
    encoding: 'utf8',
  });
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => alertEventSchema.parse(JSON.parse(line)))
    .filter(isNoticeEvent);
  return { events, stderr };
}

test('recorded PDFs are read: rewritten ones in silence, new figures as an event', () => {
  const pdf = 'application/pdf';
  const page = '<!doctype html><html><head><title>Anmelden</title></head><body>Bitte anmelden.</body></html>';
  const { events, stderr } = replay([
    at(1, fileSource.url, salaryNotice({ amount: '48  300' }), pdf),
    at(2, fileSource.url, salaryNotice({ amount: '48 300' }), pdf),
    at(3, fileSource.url, page, 'text/html'),
    at(4, fileSource.url, salaryNotice(), pdf),
  ]);
  for (const said of ['document: baseline', 'document: noise', 'blocked: refused', 'document: changed'])
    expect(stderr).toContain(said);
  expect(events.map(({ time }) => time.slice(0, 10))).toEqual(['2026-01-04']);
  expect(JSON.stringify(events[0]?.data.facts)).toContain('"50700"');
});

test('files that hang on a recorded page are taken from the recording', () => {
  const files = manualFiles().slice(2);
  const link = new URL(files[0]?.link ?? '', manualSource.url).href;
  const log = (...rows: readonly string[]) =>
    zip({ 'Contents/section0.xml': `<s>${rows.map((row) => `<p><run><t>${row}</t></run></p>`).join('')}</s>` });
  const post = (day: number) => at(day, manualSource.url, manualPost(files), 'text/html; charset=utf-8');
  const hwpx = 'application/octet-stream';
  const { events } = replay([
    post(1),
    at(1, link, log('2026. 1. 1. 최초 등록하였음'), hwpx),
    post(2),
    at(2, link, log('2026. 1. 1. 최초 등록하였음', '2026. 1. 2. 임금요건을 상향함'), hwpx),
  ]);
  expect(events).toHaveLength(1);
  expect(events[0]?.data.edits).toMatchObject([
    { path: ['안내매뉴얼 수정 이력.hwpx'], after: '2026. 1. 2. 임금요건을 상향함' },
  ]);
});
