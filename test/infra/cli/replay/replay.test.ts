import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { alertEventSchema, isNoticeEvent } from '../../../../shared/alert/event.ts';
import { programOf } from '../../../support/programOf.ts';
import { regulationPage } from '../../../support/regulation.ts';
import { gzipByRecord, httpAnswer, warcRecord } from './warcs.ts';

const program = await programOf('infra/cli/replay/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'visawire-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const url = 'https://www.gov.cn/zhengce/regulation.htm';
const catalog = join(folder, 'catalog.yaml');
writeFileSync(
  catalog,
  `authorities:
  - { id: cn-state-council, name: { en: State Council }, jurisdiction: CN, rank: gazette, hosts: [www.gov.cn] }
sources:
  - { id: regulation, authority: cn-state-council, url: '${url}', kind: page, language: zh-Hans }
`,
);

function replay(content: Uint8Array, given = catalog, started = program) {
  const file = join(folder, 'captures.warc.gz');
  writeFileSync(file, content);
  const ran = spawnSync(process.execPath, [started, file, '--catalog', given], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { ...ran, lines: ran.stdout.split('\n').filter(Boolean) };
}
const page = (day: number, withK: boolean) =>
  warcRecord({
    url,
    date: new Date(Date.UTC(2025, 0, day)).toISOString(),
    block: httpAnswer(regulationPage({ withK, views: day }), { 'Content-Type': 'text/html; charset=utf-8' }),
  });

test('events are one a line on standard output, with the time of their capture; the summary is on standard error', () => {
  const pages = gzipByRecord([page(1, false), page(2, false), page(3, true)]);
  // As `npm run replay` starts it.
  const { status, lines, stderr } = replay(pages, catalog, 'infra/cli/replay/index.ts');
  expect(status).toBe(0);
  const events = lines.map((line) => alertEventSchema.parse(JSON.parse(line)));
  expect(events.map(({ type, time, source }) => [type, time, source])).toEqual([
    ['dev.visawire.notice.amended.v1', '2025-01-03T00:00:00.000Z', '/sources/regulation'],
  ]);
  for (const said of ['1  document: baseline', '1  document: noise', '1  document: changed', '3  captures, 1 events'])
    expect(stderr).toContain(said);
});

describe('a list that is followed', () => {
  const board = join(folder, 'board.yaml');
  writeFileSync(
    board,
    `authorities:
  - { id: cn-state-council, name: { en: State Council }, jurisdiction: CN, rank: gazette, hosts: [www.gov.cn] }
sources:
  - { id: board, authority: cn-state-council, url: 'https://www.gov.cn/list/', kind: listing, language: zh-Hans, listing: { item: li, follow: true } }
`,
  );
  const record = (address: string, time: string, html: string) =>
    warcRecord({
      url: `https://www.gov.cn${address}`,
      date: time,
      block: httpAnswer(html, { 'Content-Type': 'text/html; charset=utf-8' }),
    });
  const list = (...names: string[]) =>
    `<main><h1>公告</h1><ul>${names.map((name) => `<li><a href="/${name}.htm">公告${name}</a></li>`).join('')}</ul></main>`;
  const notice =
    '<main><h1>关于延长免签政策的公告</h1><p>免签政策延长至2027年12月31日，适用于持普通护照人员。</p></main>';

  test('is told with the words of the notice where it was captured at the time or after, and without where it was not', () => {
    const { status, lines, stderr } = replay(
      gzipByRecord([
        record('/list/', '2026-01-01T00:00:00Z', list('1')),
        record('/list/', '2026-01-02T00:00:00Z', list('2', '1')),
        record('/2.htm', '2026-01-02T00:00:05Z', notice),
        record('/list/', '2026-01-03T00:00:00Z', list('3', '2', '1')),
      ]),
      board,
    );
    expect(status).toBe(0);
    const events = lines.map((line) => alertEventSchema.parse(JSON.parse(line))).filter(isNoticeEvent);
    expect(events.map(({ time, data }) => [time, data.notice.title, data.links.official])).toEqual([
      ['2026-01-02T00:00:00.000Z', '关于延长免签政策的公告', 'https://www.gov.cn/2.htm'],
      ['2026-01-03T00:00:00.000Z', '公告3', 'https://www.gov.cn/3.htm'],
    ]);
    expect(events[0]?.data.edits.map(({ after }) => after)).toContain(
      '免签政策延长至2027年12月31日，适用于持普通护照人员。',
    );
    expect(stderr).toContain('4  captures, 2 events');
  });
});

test('a WARC that is cut gives the events of the whole records, says where, and does not end well', () => {
  const whole = gzipByRecord([page(1, false), page(2, true)]);
  const { status, lines, stderr } = replay(Buffer.concat([whole, gzipByRecord([page(3, false)]).subarray(0, 500)]));
  expect(status).toBe(1);
  expect(lines).toHaveLength(1);
  expect(stderr).toMatch(/captures\.warc\.gz: cannot be read on from record 3/);
});

test.each([
  ['a catalog that is not there', join(folder, 'none.yaml')],
  ['a catalog that is none', join(folder, 'captures.warc.gz')],
])('%s is named, without a stack', (_name, given) => {
  const { status, stderr, stdout } = replay(gzipByRecord([page(1, false)]), given);
  expect(status).toBe(2);
  expect(stderr).toContain(given);
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(stdout).toBe('');
});

test('a thousand captures take seconds', () => {
  const pages = Array.from({ length: 1000 }, (_, index) => page(index + 1, index >= 500));
  const started = performance.now();
  const { status, lines } = replay(gzipByRecord(pages));
  expect([status, lines.length]).toEqual([0, 1]);
  expect(performance.now() - started).toBeLessThan(60_000);
});
