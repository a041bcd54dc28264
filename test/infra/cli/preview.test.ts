import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { catalogCommand } from '../../../infra/cli/commands/catalog.ts';
import { previewCommand } from '../../../infra/cli/commands/preview.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { parseCatalog } from '../../../shared/catalog/load.ts';
import { closeServers, serve } from '../../functions/adapters/web/support/localServer.ts';

afterEach(closeServers);

const pages: Readonly<Record<string, string>> = {
  '/visa': `<html lang="en-NZ"><body><nav><a href="/">Home</a></nav><main><h1>Work visa</h1>
    <p>To work you need a job offer from an accredited employer.</p><p>The fee is NZD $1,540 for each person.</p></main></body></html>`,
  '/odd': `<html lang="ko"><body><div class="zone"><p>처음 화면으로</p><p>새 소식과 공지 사항</p><p>정보 광장 둘러보기</p><p>전자 민원 신청 안내</p><p>기관과 조직 소개</p><p>통계 자료와 연보</p><p>자주 묻는 질문 모음</p><p>찾아오시는 길 안내</p><p>뉴스레터 구독 신청</p><p>누리집 이용 안내문</p></div>
    <div class="board"><h2>임금요건 기준 공고</h2><p>2026년에 적용되는 임금요건 기준을 다음과 같이 공고합니다. 적용 기간은 붙임과 같으며, 그 밖의 사항은 출입국·외국인청에 문의하시기 바랍니다. 종전의 기준은 접수일을 기준으로 적용하며, 이 공고는 2026년 2월 1일부터 시행합니다.</p></div></body></html>`,
  '/news': `<html lang="zh-CN"><body><main><h1>通知</h1><ul>${[1, 2, 3, 4, 5, 6]
    .map((day) => `<li><a href="/news/2026/t2026090${day}_${100 + day}.html">第${day}号签证公告</a></li>`)
    .join('')}</ul></main></body></html>`,
  '/release': `<html lang="en"><body><div class="menu"><ul><li><a href="/visas/work">Visas for people who work</a></li><li><a href="/visas/study">Visas for people who study</a></li>
    <li><a href="/visas/visit">Visas for people who visit</a></li><li><a href="/visas/family">Visas for their families</a></li><li><a href="/visas/stay">Visas for those who stay</a></li></ul></div>
    <div class="content"><h1>Fees of work visas rise</h1><p>5 October 2026</p><p>The government raises the fees of all work visas by a tenth from 1 January 2027, the minister said in a statement to parliament today.</p>
    <p>Applications that are made before that day cost what they cost now, whenever they are decided. Employers who pay for their workers are told by letter.</p></div>
    <div class="latest"><h3>Latest news</h3><ul>${[1, 2, 3, 4].map((at) => `<li>${at} October 2026 <a href="/n/${at}">Another piece of news, number ${at}</a></li>`).join('')}</ul></div></body></html>`,
  '/feed': `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Visa fees</title><link>https://office.test/1</link><guid>1</guid><description>Fees rise.</description></item></channel></rss>`,
  '/documents.json': JSON.stringify({
    count: 2,
    facets: [{ name: 'x' }],
    results: [
      {
        type: 'Rule',
        title: 'H-1B',
        document_number: '2026-1',
        html_url: 'https://office.test/d/1',
        publication_date: '2026-10-01',
      },
      {
        type: 'Rule',
        title: 'L-1',
        document_number: '2026-2',
        html_url: 'https://office.test/d/2',
        publication_date: '2026-10-02',
      },
    ],
  }),
  '/content.json': JSON.stringify({
    title: 'Skilled Worker',
    details: { body: '<p>The fee is £819 for a person.</p>' },
  }),
  '/blocked': "<html><head><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head><body>\u001b[31m</body></html>",
};

async function site() {
  return await serve((request, response) => {
    const html = pages[request.url ?? ''];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '<h1>404</h1>');
  });
}

function saved(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'saved-')), name);
  writeFileSync(path, text);
  return path;
}

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await dispatch({ preview: previewCommand, catalog: catalogCommand }, args, output);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const previewOf = async (path: string) => {
  const { host, origin } = await site();
  return { host, origin, ...(await run('preview', `${origin}${path}`, '--allow', host)) };
};

describe('preview', () => {
  it('shows verdict, title, language and blocks of a page that is in no catalog', async () => {
    const { code, out } = await previewOf('/visa');
    expect(code).toBe(0);
    expect(out).toMatch(
      /verdict {4}document\ntitle {6}Work visa\nnumber {5}-\npublished {2}-\nlanguage {3}en\nblocks {5}3/,
    );
    expect(out).toContain('paragraph  The fee is NZD $1,540 for each person.');
    expect(out).not.toContain('odd');
  });

  /** The drafted entry as a person would put it into a catalog. */
  const filled = (out: string, host: string) => {
    const entry = out
      .slice(out.indexOf('  - id:'))
      .replace('- id: …', '- id: zz-new')
      .replace(/authority: ….*/, 'authority: zz');
    const authority = `  - { id: zz, name: { en: An office }, jurisdiction: NZ, rank: page, hosts: ['${host}'] }`;
    const text = `authorities:\n${authority}\nsources:\n${entry.replaceAll('…', 'UTC')}\n`;
    const result = parseCatalog(text, 'zz.yaml');
    return 'catalog' in result ? result.catalog.sources[0] : result.problems;
  };

  it('drafts an entry that the catalog takes once the dots are filled', async () => {
    const { out, origin, host } = await previewOf('/visa');
    expect(out).toContain(`authority: … # none of the catalog publishes on ${host}: add one`);
    expect(filled(out, host)).toMatchObject({
      url: `${origin}/visa`,
      title: { en: 'Work visa' },
      kind: 'page',
      language: 'en',
    });
  });

  it('tells a feed, and reads it', async () => {
    const { out, host } = await previewOf('/feed');
    expect(out).toContain('entries    1');
    expect(out).toContain('Visa fees\n    https://office.test/1');
    expect(filled(out, host)).toMatchObject({ kind: 'feed' });
  });

  it('tells a list in JSON, and where things are in it', async () => {
    const { out, host } = await previewOf('/documents.json');
    expect(out).toContain('2026-10-01  H-1B\n    https://office.test/d/1');
    expect(filled(out, host)).toMatchObject({
      kind: 'api',
      api: {
        items: 'results',
        id: 'document_number',
        title: 'title',
        link: 'html_url',
        published: 'publication_date',
      },
    });
  });

  it('tells one notice in JSON', async () => {
    const { out, host } = await previewOf('/content.json');
    expect(out).toContain('The fee is £819 for a person.');
    expect(filled(out, host)).toMatchObject({ kind: 'api', api: { title: 'title', body: 'details.body' } });
  });

  it('proposes what to expect of a new source, and drafts it', async () => {
    const { out, host } = await previewOf('/visa');
    expect(out).toContain('try        expects: { text: work }');
    expect(filled(out, host)).toMatchObject({ expects: { text: 'work' } });
    const list = await previewOf('/news');
    expect(filled(list.out, list.host)).toMatchObject({ expects: { rows: 3 } });
  });

  it('says what is odd about a reading, and which selectors to try', async () => {
    const { out } = await previewOf('/odd');
    expect(out).toMatch(/odd {8}\d+ of \d+ lines are short, as in a menu\ntry {8}select: { content: 'div\.board' }/);
  });

  it('takes a list for one, counts its entries as they will be read, and drafts it', async () => {
    const { out, host } = await previewOf('/news');
    expect(out).toContain('entries    6\n2026-09-01  第1号签证公告');
    expect(out).toContain('read       6 entries, the newest of 2026-09-06');
    expect(filled(out, host)).toMatchObject({ kind: 'listing', language: 'zh-Hans' });
  });

  it('takes a release for a page, whatever menus and news stand around it', async () => {
    const { out, host } = await previewOf('/release');
    expect(out).toContain('title      Fees of work visas rise');
    expect(out).not.toContain('entries');
    expect(out).toMatch(/read {7}\d+ blocks of \d+ characters/);
    expect(filled(out, host)).toMatchObject({ kind: 'page', language: 'en' });
  });

  it('says what it doubts', async () => {
    expect((await previewOf('/visa')).out).toContain(
      'doubt      only 104 characters are read: much of it may be filled in by a script\ndoubt      no day of publication is read',
    );
  });

  it.each(['zh-cmn-Hans', 'zh-CN', 'cmn-Hans-CN'])('knows the language that a page names %s', async (tag) => {
    const { out } = await run(
      'preview',
      saved('a.html', pages['/news']?.replace('zh-CN', tag) ?? ''),
      '--url',
      'https://office.test/n/',
    );
    expect(out).toMatch(/language: (?:zh-Hans|cmn)/);
  });

  it('says why a page is no document, and exits 1', async () => {
    const { code, out } = await previewOf('/blocked');
    expect(code).toBe(1);
    expect(out).toMatch(
      /verdict {4}blocked\nrule {7}CHALLENGE-RIVERSEC\nseen {7}.*\nlikely {5}the site asks for a browser check/,
    );
    expect(out).not.toContain('\u001b');
  });

  it('says that nothing answers, and exits 1', async () => {
    const { code, err } = await run('preview', 'http://127.0.0.1:9/');
    expect(code).toBe(1);
    expect(err).toMatch(/^ADDRESS-REFUSED: [\s\S]*\nlikely: /);
  });

  it('reads a saved answer as if it came from its address', async () => {
    const { code, out } = await run(
      'preview',
      saved('news.html', pages['/news'] ?? ''),
      '--url',
      'https://office.test/n/',
    );
    expect(code).toBe(0);
    expect(out).toContain('fetched    https://office.test/n/');
    expect(out).toContain('https://office.test/news/2026/t20260901_101.html');
  });

  it('says that a saved answer needs its address, and an address its answer', async () => {
    const file = saved('news.html', '');
    expect(await run('preview', file)).toMatchObject({ code: 1, err: expect.stringContaining('add `--url URL`') });
    expect(await run('preview', `${file}.gone`, '--url', 'https://office.test/')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file'),
    });
  });

  it('knows neither an id nor an address', async () => {
    expect(await run('preview', 'us-h1')).toMatchObject({
      code: 1,
      err: 'us-h1: no source of that id in the catalog, and no URL',
    });
  });
});

describe('preview of a source that says what it expects', () => {
  it.each([
    ['{ text: job offer }', 0, 'expects    met: expects: { text: job offer }'],
    ['{ text: points }', 1, 'expects    not met: EXPECTS-TEXT: nothing says “points” in 3 blocks of'],
  ])('%s ends with %i', async (expects, code, says) => {
    const { host } = await site();
    const path = join(mkdtempSync(join(tmpdir(), 'catalog-')), 'zz.yaml');
    writeFileSync(
      path,
      `authorities:\n  - { id: zz, name: { en: An office }, jurisdiction: NZ, rank: page, hosts: ['${host}'] }\nsources:\n  - { id: zz-visa, authority: zz, url: 'http://${host}/visa', kind: page, language: en, expects: ${expects} }\n`,
    );
    const previewed = await run('preview', 'zz-visa', '--catalog', path, '--allow', host);
    expect(previewed.code).toBe(code);
    expect(previewed.out).toContain(says);
    expect(previewed.out).toContain('The fee is NZD $1,540');
  });
});

describe('catalog check --live', () => {
  const catalogOf = (host: string, ...paths: string[]): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'catalog-')), 'zz.yaml');
    const source = (path: string) =>
      `  - { id: zz${path.replace('/', '-')}, authority: zz, url: 'http://${host}${path}', kind: page, language: en }\n`;
    writeFileSync(
      path,
      `authorities:\n  - { id: zz, name: { en: An office }, jurisdiction: NZ, rank: page, hosts: ['${host}'] }\nsources:\n${paths.map(source).join('')}`,
    );
    return path;
  };

  it('reads every source once, one after another within a host, and exits 0 when all are documents', async () => {
    const { host } = await site();
    const { code, out } = await run(
      'catalog',
      'check',
      '--live',
      '--catalog',
      catalogOf(host, '/visa', '/odd'),
      '--allow',
      host,
    );
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '2 sources in 1 jurisdiction, all valid',
      'status: 0 proved, 0 seen, 2 assumed',
      'document   zz-visa  3 blocks, “Work visa”',
      'document   zz-odd  12 blocks, “임금요건 기준 공고”',
      '2 of 2 sources read as documents',
    ]);
  });

  it('says what is wrong with the others, and exits 1', async () => {
    const { host } = await site();
    const { code, out } = await run(
      'catalog',
      'check',
      '--live',
      '--catalog',
      catalogOf(host, '/blocked', '/gone'),
      '--allow',
      host,
    );
    expect(code).toBe(1);
    expect(out).toMatch(/blocked {4}zz-blocked {2}CHALLENGE-RIVERSEC: .*\n {11}likely: /);
    expect(out).toContain('missing    zz-gone  HTTP-GONE: status 404');
    expect(out).toContain('0 of 2 sources read as documents');
  });

  it('reads only the sources that are named, and knows misspelt ones', async () => {
    const { host } = await site();
    const file = catalogOf(host, '/visa', '/blocked');
    expect(await run('catalog', 'check', '--live', 'zz-visa', '--catalog', file, '--allow', host)).toMatchObject({
      code: 0,
    });
    expect(await run('catalog', 'check', '--live', 'zz-vsia', '--catalog', file, '--allow', host)).toMatchObject({
      code: 1,
      err: 'no source zz-vsia; likely meant: zz-visa',
    });
  });
});
