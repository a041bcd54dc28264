import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaptureOutcome, CaptureRequest } from '../../../../functions/adapters/web/http.ts';
import { createMemoryEvidence } from '../../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../../shared/alert/event.ts';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import { captured } from '../../../support/captured.ts';
import { zip } from '../../../support/laws.ts';
import { type ManualFile, manualFiles, manualPost, manualSource } from '../../../support/manualPost.ts';
import { openCheck } from '../../../support/openCheck.ts';
import { lines, makePdf } from '../../../support/pdf.ts';

const watched: Source = { ...manualSource, attachments: true };
const ole = (marker: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new TextEncoder().encode(marker)]);
const log = (...rows: readonly string[]): Uint8Array =>
  zip({
    'Contents/section0.xml': `<s>${['수정 이력', ...rows].map((row) => `<p><run><t>${row}</t></run></p>`).join('')}</s>`,
  });
const manual = (wage: string, day = '2026. 9. 1.'): Uint8Array =>
  makePdf([
    lines(['외국인체류 안내매뉴얼', day, `전문인력의 임금요건은 연 ${wage}원 이상이어야 한다.`], {
      font: 'mapped',
      step: 30,
    }),
  ]);

interface Site {
  readonly files?: readonly ManualFile[];
  /** Bytes by number of the file; none is answered as gone. */
  readonly bytes?: Readonly<Record<number, Uint8Array>>;
}
const whole: NonNullable<Site['bytes']> = { 0: ole('one'), 1: manual('31,120,000'), 2: log('2026. 9. 1. 최초 등록') };

function monitor(source: Source = watched) {
  let now = Date.parse('2026-09-18T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const asked: CaptureRequest[] = [];
  let site: Site = {};
  const answer = (url: string): { status: number; body: Uint8Array } => {
    if (url === source.url) return { status: 200, body: new TextEncoder().encode(manualPost(site.files)) };
    const body = site.bytes?.[Number(/fileSn=(\d+)/u.exec(url)?.[1])];
    return body === undefined
      ? { status: 503, body: new TextEncoder().encode('<html><body>error</body></html>') }
      : { status: 200, body };
  };
  const capture = async (request: CaptureRequest): Promise<CaptureOutcome> => {
    asked.push(request);
    const { url, validators } = request;
    const { status, body } = answer(url);
    const sha256 = createHash('sha256').update(body).digest('hex');
    if (validators.etag === sha256) return { kind: 'unchanged' };
    const headers = {
      'content-type': url === source.url ? 'text/html; charset=utf-8' : 'application/octet-stream',
      etag: sha256,
    };
    return captured(url, body, clock(), { status, headers });
  };
  const evidence = createMemoryEvidence();
  const check = openCheck({
    http: { capture },
    notices,
    evidence,
    clock,
    groups,
  });
  return {
    evidence,
    async check(given: Site, of: Source = source) {
      site = { bytes: whole, ...given };
      now += 3_600_000;
      asked.length = 0;
      const { verdict, outcome, events: ids } = await check(of);
      const recorded = (await Promise.all(ids.map((id) => changes.read(id)))).map((change) => change?.event);
      const events = recorded.filter((event): event is NoticeEvent => event !== undefined && isNoticeEvent(event));
      return { verdict, outcome, events, asked: [...asked], all: recorded };
    },
  };
}
const editsOf = (events: readonly NoticeEvent[]) => events.flatMap(({ data }) => data.edits);

describe('a post whose files are read', () => {
  test('is a silent baseline, and silent while nothing changes: files are asked for only if they changed', async () => {
    const { check } = monitor();
    expect(await check({})).toMatchObject({ outcome: 'baseline', events: [] });
    const again = await check({});
    expect(again).toMatchObject({ outcome: 'unchanged', events: [] });
    expect(again.asked.slice(1).map(({ validators }) => validators.etag?.length)).toEqual([64, 64, 64]);
  });

  test('tells what changed in the text of a file under the same name, with that file as evidence', async () => {
    const { check, evidence } = monitor();
    await check({});
    const { events } = await check({
      bytes: { ...whole, 2: log('2026. 9. 1. 최초 등록', '2026. 9. 18. E-7-1 임금요건 상향') },
    });
    expect(events).toHaveLength(1);
    expect(editsOf(events)).toMatchObject([
      { op: 'insert', path: ['안내매뉴얼 수정 이력.hwpx'], after: expect.stringContaining('E-7-1 임금요건 상향') },
    ]);
    const { after } = events[0]?.data.evidence ?? {};
    expect((await evidence.get(after?.warc ?? '')).url).toContain('fileSn=2');
    expect(events[0]?.data.links.official).toContain('fileSn=2');
  });

  test('tells facts that changed in a file', async () => {
    const { check } = monitor();
    await check({ bytes: { ...whole, 1: manual('28,670,000') } });
    const { events } = await check({});
    expect(editsOf(events)).toMatchObject([{ op: 'replace', path: ['외국인체류 안내매뉴얼 260901.pdf'] }]);
    expect(JSON.stringify(events[0]?.data.facts)).toContain('31120000');
  });

  test('tells a new edition by its name and by its text', async () => {
    const { check } = monitor();
    await check({});
    const { events } = await check({ files: manualFiles('260918'), bytes: { ...whole, 1: manual('32,000,000') } });
    const edits = editsOf(events);
    expect(edits.map(({ op, path }) => [op, path.length, path[0]])).toEqual([
      ['replace', 1, '사증발급 안내매뉴얼(체류자격별) 260918.hwp'],
      ['replace', 1, '외국인체류 안내매뉴얼 260918.pdf'],
      ['replace', 1, '외국인체류 안내매뉴얼 260918.pdf'],
    ]);
    expect(edits[2]?.after).toContain('32,000,000원');
  });

  test('tells that a file which cannot be read was replaced', async () => {
    const { check } = monitor();
    await check({});
    const { events } = await check({ bytes: { ...whole, 0: ole('two') } });
    expect(editsOf(events)).toMatchObject([
      { op: 'replace', after: expect.stringMatching(/^사증발급 .*\.hwp, SHA-256 [0-9a-f]{16}$/u) },
    ]);
    expect(events[0]?.data.change.severity).not.toBe('editorial');
  });

  test('takes another day on the cover for editorial, and only that', async () => {
    const { check } = monitor();
    await check({});
    const { events } = await check({ bytes: { ...whole, 1: manual('31,120,000', '2026. 9. 18.') } });
    expect(events[0]?.data.change).toMatchObject({ severity: 'editorial', rule: 'EDITORIAL-COVER-DATE' });
    const later = await check({ bytes: { ...whole, 1: manual('31,120,000', '시행일: 2026. 9. 20.') } });
    expect(later.events[0]?.data.change.severity).not.toBe('editorial');
  });
});

describe('no change', () => {
  test('is the same text in other bytes, at another address', async () => {
    const { check } = monitor();
    await check({});
    const files = manualFiles().map((file) => ({ ...file, link: `${file.link}&v=2` }));
    const written = makePdf(
      [
        lines(['외국인체류 안내매뉴얼', '2026. 9. 1.', '전문인력의 임금요건은 연 31,120,000원 이상이어야 한다.'], {
          font: 'mapped',
          step: 30,
        }),
      ],
      { isPacked: true },
    );
    expect(await check({ files, bytes: { ...whole, 1: written } })).toMatchObject({ outcome: 'noise', events: [] });
  });

  test('is a file that cannot be had, or an error page in its place', async () => {
    const { check } = monitor();
    await check({});
    expect(await check({ bytes: { 0: ole('one') } })).toMatchObject({ outcome: 'unchanged', events: [] });
    expect(await check({ bytes: { ...whole, 1: manual('1').subarray(0, 500) } })).toMatchObject({ events: [] });
    const busy = new TextEncoder().encode('{"result": "busy"}');
    expect(await check({ bytes: { ...whole, 0: busy } })).toMatchObject({ events: [] });
    expect(await check({})).toMatchObject({ outcome: 'unchanged', events: [] });
  });

  test('and when none of the files can be had, operators hear of it as of a page', async () => {
    const { check } = monitor();
    await check({});
    const told = [];
    for (let times = 0; times < 4; times++) told.push(...(await check({ bytes: {} })).all);
    told.push(...(await check({})).all);
    expect(told.map((event) => event?.type)).toEqual([
      'dev.visawire.source.failing.v1',
      'dev.visawire.source.recovered.v1',
    ]);
  });
});

test('a change of our own selectors is silent, and the files stay as they were read', async () => {
  const { check } = monitor();
  await check({});
  const corrected = { ...watched, select: { title: 'h1' } };
  expect(await check({}, corrected)).toMatchObject({ outcome: 'noise', events: [] });
  const { events } = await check(
    { bytes: { ...whole, 1: manual('32,000,000') } },
    { ...watched, select: { title: '#content h1' } },
  );
  expect(editsOf(events)).toMatchObject([{ op: 'replace', after: expect.stringContaining('32,000,000원') }]);
});

test('files on other hosts are not asked for', async () => {
  const { check } = monitor();
  const files = [{ name: 'foreign.pdf', link: 'https://elsewhere.test/a.pdf' }];
  expect((await check({ files })).asked.map(({ url }) => url)).toEqual([watched.url]);
});

test('without the wish to read them, files are compared by name alone', async () => {
  const { check } = monitor(manualSource);
  expect((await check({})).asked).toHaveLength(1);
  expect(await check({ bytes: { ...whole, 1: manual('32,000,000') } })).toMatchObject({ outcome: 'unchanged' });
  expect((await check({ files: manualFiles('260918') })).events).toHaveLength(1);
});
