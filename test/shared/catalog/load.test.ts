import { describe, expect, it } from 'vitest';
import { parseCatalog, parseCatalogs } from '../../../shared/catalog/load.ts';
import { type CatalogProblem, formatProblem } from '../../../shared/catalog/problem.ts';

const good = `authorities:
  - id: cn-nia
    name: { en: National Immigration Administration, zh-Hans: 国家移民管理局 }
    jurisdiction: CN
    rank: instruction
    hosts: [www.nia.gov.cn]
sources:
  - id: cn-announcements
    authority: cn-nia
    title: { en: Announcements }
    url: https://www.nia.gov.cn/list/
    kind: listing
    language: zh-Hans
    timezone: Asia/Shanghai
    programmes: [cn-k]
    every: 1h
    status: proved
    checked: 2026-10-03
    select: { content: '#content', remove: [.share], title: h1, published: 'meta[name=date]@content' }
    listing: { item: ul li, link: a, title: a@title, published: span, match: '/c\\d+/', follow: false }
programmes:
  - { id: cn-k, name: { en: K visa } }
`;

/** The good catalog with one text replaced. */
function spoilt(from: string, to: string): string {
  expect(good).toContain(from);
  return good.replace(from, to);
}

function problemsIn(text: string, file = 'cn.yaml'): readonly CatalogProblem[] {
  const result = parseCatalog(text, file);
  return 'problems' in result ? result.problems : [];
}

function problemIn(text: string): CatalogProblem {
  const problems = problemsIn(text);
  expect(problems.map(formatProblem)).toHaveLength(1);
  const [problem] = problems;
  if (problem === undefined) throw new Error('no problem was found');
  return problem;
}

describe('a catalog without mistakes', () => {
  it('is read with its defaults', () => {
    const minimal = spoilt(good.slice(good.indexOf('    title:')), '').concat(
      '    url: https://www.nia.gov.cn/\n    kind: page\n    language: zh-Hans\n',
    );
    expect(parseCatalog(minimal, 'cn.yaml')).toMatchObject({
      catalog: { sources: [{ timezone: 'UTC', programmes: [], every: '6h', status: 'assumed', select: {} }] },
    });
  });

  it('is read with every field given', () => {
    expect(problemsIn(good)).toEqual([]);
  });

  it.each(['EU', 'HK', 'MO', 'TW', 'XK', 'GB', 'KR'])('may be of the jurisdiction %s', (code) => {
    expect(problemsIn(spoilt('jurisdiction: CN', `jurisdiction: ${code}`))).toEqual([]);
  });

  it('may use anchors and aliases, Windows line ends and a byte order mark', () => {
    const aliased = good.replace('[.share]', '&chrome [.share]').replace('title: h1', 'title: &h h1, number: *h');
    expect(problemsIn(`\uFEFF${aliased.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it('may name a host with a port', () => {
    const local = good.replace('[www.nia.gov.cn]', "['127.0.0.1:8080']").replace('www.nia.gov.cn/', '127.0.0.1:8080/');
    expect(problemsIn(local)).toEqual([]);
  });

  it('may read an attribute of the item itself', () => {
    expect(problemsIn(spoilt('title: a@title', "title: '@title'"))).toEqual([]);
  });
});

describe('a mistake is told with its place, what was seen, what is allowed and a fix:', () => {
  const mistakes = [
    ['an unknown field', 'every: 1h', 'evry: 1h', 16, 'sources[0].evry', '`evry`', 'timezone', '`every`'],
    ['an unknown field of an authority', 'rank:', 'rnak:', 5, 'authorities[0].rnak', '`rnak`', 'rank', '`rank`'],
    [
      'an unknown field of a selector',
      'remove:',
      'removed:',
      19,
      'sources[0].select.removed',
      '`removed`',
      'content, remove',
      '`remove`',
    ],
    [
      'a wrong type',
      'programmes: [cn-k]',
      'programmes: cn-k',
      15,
      'sources[0].programmes',
      '"cn-k"',
      'a list',
      '[value]',
    ],
    [
      'a number for a text',
      "content: '#content'",
      'content: 7',
      19,
      'sources[0].select.content',
      'number 7',
      'CSS selector',
      "'7'",
    ],
    [
      'a text YAML takes for a comment',
      "content: '#content', remove: [.share], title: h1, published: 'meta[name=date]@content' }",
      'content: #content\n      }',
      19,
      'sources[0].select.content',
      'empty',
      'CSS selector',
      'single quotes',
    ],
    [
      'a bad id',
      'id: cn-announcements',
      'id: CN_Announcements',
      8,
      'sources[0].id',
      '"CN_Announcements"',
      'lower-case',
      'cn-announcements',
    ],
    ['a bad programme', '[cn-k]', '[cn-k, K visa]', 15, 'sources[0].programmes[1]', '"K visa"', 'lower-case', 'k-visa'],
    [
      'a misspelt programme',
      'programmes: [cn-k]',
      'programmes: [cn-kk]',
      15,
      'sources[0].programmes[0]',
      '"cn-kk"',
      'defined under',
      'write cn-k',
    ],
    [
      'a programme that nobody defines',
      'programmes: [cn-k]',
      'programmes: [cn-k, zz-gold]',
      15,
      'sources[0].programmes[1]',
      '"zz-gold"',
      'defined under',
      'add zz-gold with its names',
    ],
    ['an unknown cadence', 'every: 1h', 'every: 2h', 16, 'sources[0].every', '"2h"', '15m, 1h, 6h or 1d', '1h'],
    [
      'an unknown rank',
      'rank: instruction',
      'rank: instructions',
      5,
      'authorities[0].rank',
      '"instructions"',
      'gazette, law',
      'instruction',
    ],
    [
      'an unknown status',
      'status: proved',
      'status: checked',
      17,
      'sources[0].status',
      '"checked"',
      'proved (with',
      'allowed values',
    ],
    [
      'a proof without its day',
      '    checked: 2026-10-03\n',
      '',
      8,
      'sources[0].checked',
      'nothing',
      'YYYY-MM-DD',
      'add the day',
    ],
    [
      'a day of reading without a proof',
      'status: proved',
      'status: seen',
      18,
      'sources[0].checked',
      '`checked` without `status: proved`',
      'beside `status: proved`',
      'remove it',
    ],
    [
      'an expectation of nothing',
      'every: 1h',
      'every: 1h\n    expects: {}',
      17,
      'sources[0].expects',
      'a mapping',
      'at least one of text, rows and newest',
      'add `text`',
    ],
    [
      'an age that is no number of days',
      'every: 1h',
      'every: 1h\n    expects: { newest: 3 months }',
      17,
      'sources[0].expects.newest',
      '"3 months"',
      'a number of days',
      'write it as described',
    ],
    [
      'a mirror on another host',
      'every: 1h',
      'every: 1h\n    mirrors: [https://nia.example.org/list/]',
      17,
      'sources[0].mirrors[0]',
      'nia.example.org',
      'www.nia.gov.cn',
      'add nia.example.org',
    ],
    [
      'a mirror that is the address itself',
      'every: 1h',
      'every: 1h\n    mirrors: [https://www.nia.gov.cn/list/]',
      17,
      'sources[0].mirrors[0]',
      'stands there already',
      'none of them',
      'remove it',
    ],
    [
      'editions of a list',
      'every: 1h',
      'every: 1h\n    successor: { listing: https://www.nia.gov.cn/, match: /c/ }',
      17,
      'sources[0].successor',
      '`successor` in a source of kind listing',
      'page or file',
      'follow: true',
    ],
    [
      'editions in JSON without their addresses',
      'kind: listing\n    language: zh-Hans',
      'kind: page\n    successor: { listing: https://www.nia.gov.cn/api, items: rows, match: /c/ }\n    language: zh-Hans',
      13,
      'sources[0].successor',
      '`items` without `link`',
      'a mapping of listing',
      'write both',
    ],
    [
      'an unknown authority',
      'authority: cn-nia',
      'authority: cn-nai',
      9,
      'sources[0].authority',
      '"cn-nai"',
      'cn-nia',
      'write cn-nia',
    ],
    [
      'an address on another host',
      'url: https://www.nia.gov.cn/list/',
      'url: https://nia.gov.cn/list/',
      11,
      'sources[0].url',
      'nia.gov.cn',
      'www.nia.gov.cn',
      'add nia.gov.cn',
    ],
    [
      'an address on a look-alike host',
      'url: https://www.nia.gov.cn/list/',
      'url: https://www.nia.gov.cn.example.com/',
      11,
      'sources[0].url',
      'www.nia.gov.cn.example.com',
      'www.nia.gov.cn',
      'correct',
    ],
    [
      'an address on another port',
      'url: https://www.nia.gov.cn/list/',
      'url: https://www.nia.gov.cn:8443/',
      11,
      'sources[0].url',
      'www.nia.gov.cn:8443',
      'www.nia.gov.cn',
      'hosts',
    ],
    ['another scheme', 'url: https:', 'url: ftp:', 11, 'sources[0].url', 'ftp:', 'http or https', 'https'],
    [
      'an address without scheme',
      'url: https://www',
      'url: www',
      11,
      'sources[0].url',
      '"www.nia.gov.cn/list/"',
      'absolute',
      'https://www.nia.gov.cn/list/',
    ],
    [
      'a password in the address',
      'url: https://www',
      'url: https://me:secret@www',
      11,
      'sources[0].url',
      'password',
      'without user name',
      'https://www.nia.gov.cn/list/',
    ],
    [
      'an unknown time zone',
      'timezone: Asia/Shanghai',
      'timezone: Asia/Shangai',
      14,
      'sources[0].timezone',
      '"Asia/Shangai"',
      'IANA',
      'Asia/Shanghai',
    ],
    [
      'a city as time zone',
      'timezone: Asia/Shanghai',
      'timezone: Seoul',
      14,
      'sources[0].timezone',
      '"Seoul"',
      'IANA',
      'Asia/Seoul',
    ],
    [
      'an offset as time zone',
      'timezone: Asia/Shanghai',
      "timezone: '+08:00'",
      14,
      'sources[0].timezone',
      '"+08:00"',
      'IANA',
      'area and city',
    ],
    [
      'an unknown language',
      'language: zh-Hans',
      'language: xx',
      13,
      'sources[0].language',
      '"xx"',
      'BCP 47',
      'zh-Hans',
    ],
    [
      'a language by name',
      'language: zh-Hans',
      'language: Chinese',
      13,
      'sources[0].language',
      '"Chinese"',
      'BCP 47',
      'zh-Hans',
    ],
    [
      'a locale for a language',
      'language: zh-Hans',
      'language: zh_CN',
      13,
      'sources[0].language',
      '"zh_CN"',
      'BCP 47',
      'zh-CN',
    ],
    [
      'an unknown language of a title',
      'title: { en:',
      'title: { english:',
      10,
      'sources[0].title.english',
      'english',
      'language tag',
      'en',
    ],
    [
      'a lower-case country',
      'jurisdiction: CN',
      'jurisdiction: cn',
      4,
      'authorities[0].jurisdiction',
      '"cn"',
      'ISO 3166-1',
      'CN',
    ],
    [
      'a country that is none',
      'jurisdiction: CN',
      'jurisdiction: QQ',
      4,
      'authorities[0].jurisdiction',
      '"QQ"',
      'ISO 3166-1',
      'CN',
    ],
    [
      'a country by a withdrawn code',
      'jurisdiction: CN',
      'jurisdiction: UK',
      4,
      'authorities[0].jurisdiction',
      '"UK"',
      'ISO 3166-1',
      'GB',
    ],
    [
      'a region that makes no rules',
      'jurisdiction: CN',
      'jurisdiction: ZZ',
      4,
      'authorities[0].jurisdiction',
      '"ZZ"',
      'ISO 3166-1',
      'CN',
    ],
    [
      'a host with scheme',
      'hosts: [www.nia.gov.cn]',
      "hosts: ['https://www.nia.gov.cn/', www.nia.gov.cn]",
      6,
      'authorities[0].hosts[0]',
      'https://www.nia.gov.cn/',
      'without scheme',
      'www.nia.gov.cn',
    ],
    [
      'a host in capitals',
      'hosts: [www.nia.gov.cn]',
      'hosts: [WWW.nia.gov.cn, www.nia.gov.cn]',
      6,
      'authorities[0].hosts[0]',
      'WWW',
      'lower case',
      'www.nia.gov.cn',
    ],
    [
      'a bad selector',
      'item: ul li',
      "item: 'ul[li'",
      20,
      'sources[0].listing.item',
      'ul[li',
      'CSS selector',
      'querySelector',
    ],
    [
      'an unknown pseudo-class',
      'title: h1',
      "title: 'h1:frist'",
      19,
      'sources[0].select.title',
      'frist',
      '@name',
      'querySelector',
    ],
    [
      'a selector that is cut off',
      'item: ul li',
      "item: 'ul >'",
      20,
      'sources[0].listing.item',
      'combinator',
      'CSS selector',
      'querySelector',
    ],
    [
      'an attribute where none is read',
      "content: '#content'",
      "content: '#content@class'",
      19,
      'sources[0].select.content',
      '#content@class',
      'CSS selector',
      'attributes',
    ],
    [
      'a bad selector in a list',
      'remove: [.share]',
      "remove: [.share, '..x']",
      19,
      'sources[0].select.remove[1]',
      '..x',
      'CSS selector',
      'querySelector',
    ],
    [
      'a bad regular expression',
      "match: '/c\\d+/'",
      "match: '/c(\\d+/'",
      20,
      'sources[0].listing.match',
      'Invalid regular expression',
      'regular expression',
      'backslash',
    ],
    [
      'a date that does not exist',
      'checked: 2026-10-03',
      'checked: 2026-02-30',
      18,
      'sources[0].checked',
      '"2026-02-30"',
      'YYYY-MM-DD',
      '2026-10-03',
    ],
    [
      'a date in another order',
      'checked: 2026-10-03',
      'checked: 3.10.2026',
      18,
      'sources[0].checked',
      '"3.10.2026"',
      'YYYY-MM-DD',
      '2026-10-03',
    ],
    [
      'a page with listing rules',
      'kind: listing',
      'kind: page',
      20,
      'sources[0].listing',
      'kind page',
      'only where `kind` is listing',
      'kind: listing',
    ],
    [
      'attachments of a listing',
      '    every: 1h\n',
      '    every: 1h\n    attachments: true\n',
      17,
      'sources[0].attachments',
      'kind listing',
      'only where `kind` is page',
      'kind: page',
    ],
    [
      'attachments that are neither wanted nor not',
      '    every: 1h\n',
      '    every: 1h\n    attachments: all\n',
      17,
      'sources[0].attachments',
      '"all"',
      'true or false',
      'check',
    ],
    [
      'a kind that does not exist',
      'kind: listing',
      'kind: listings',
      12,
      'sources[0].kind',
      '"listings"',
      'page, listing, feed, api or file',
      'write listing',
    ],
    ['a missing field', '    language: zh-Hans\n', '', 8, 'sources[0].language', 'missing', 'BCP 47', 'language:'],
    [
      'a field without value',
      'kind: listing',
      'kind:',
      12,
      'sources[0].kind',
      'empty',
      'page, listing, feed, api or file',
      'write a value',
    ],
    [
      'a field twice',
      '    every: 1h\n',
      '    every: 1h\n    every: 6h\n',
      17,
      'sources[0].every',
      'second time',
      'each field once',
      'remove one',
    ],
    ['a tab', '    every: 1h', '\tevery: 1h', 16, '', 'a tab', 'spaces', 'spaces'],
    ['an unclosed bracket', '[cn-k]', '[cn-k', 16, '', 'cannot read', 'YAML', 'bracket'],
    [
      'a text with a colon',
      'title: { en: Announcements }',
      'title: Notice: all',
      10,
      '',
      'cannot read',
      'quotes',
      'single quotes',
    ],
    [
      'an alias to nothing',
      'item: ul li',
      'item: *li',
      20,
      'sources[0].listing.item',
      'alias',
      'quotes',
      'single quotes',
    ],
    ['two documents', 'sources:\n', '---\nsources:\n', 7, '', 'second YAML document', 'one document', 'split'],
  ] as const;

  it.each(mistakes)('%s', (_, from, to, line, field, seen, allowed, fix) => {
    const [problem] = problemsIn(spoilt(from, to));
    expect(problem).toMatchObject({
      file: 'cn.yaml',
      line,
      column: expect.any(Number),
      seen: expect.stringContaining(seen),
      allowed: expect.stringContaining(allowed),
      fix: expect.stringContaining(fix),
    });
    // How far a broken YAML text was understood differs; its line does not.
    if (field !== '') expect(problem?.field).toBe(field);
  });

  const ofApi = (rules: string) =>
    good
      .replace('kind: listing', 'kind: api')
      .replace(/ {4}select: .*\n/, '')
      .replace(/ {4}listing: .*/, `    ${rules}`);

  it('a listing or an API that leaves its items to be found', () => {
    expect(problemsIn(good.replace(/ {4}listing: .*\n/, ''))).toEqual([]);
    expect(problemsIn(ofApi('select: {}'))).toEqual([]);
  });

  it('an API that says where things are', () => {
    const rules = "api: { items: 'results[?x]', id: number, title: title, link: url, body: '{size: size}' }";
    expect(problemsIn(ofApi(rules))).toEqual([]);
    const request = 'request: { method: POST, body: { f: { page: 1 } }, language: en, headers: { athenaAppName: x } }';
    expect(problemsIn(ofApi(`${rules}\n    ${request}\n    paging: { parameter: f.page }`))).toEqual([]);
    expect(problemsIn(ofApi(`${rules}\n    paging: { next: next_page_url }`))).toEqual([]);
  });

  it.each([
    ["api: { items: 'results[', title: title }", 'sources[0].api.items', 'no JMESPath expression'],
    ["api: { title: 'size(x)' }", 'sources[0].api.title', 'Unknown function: size()'],
    ["api: { title: title, match: '(' }", 'sources[0].api.match', 'no regular expression'],
    ["feed: { match: 'visa' }", 'sources[0].feed', '`feed` in a source of kind api'],
    ['api: { title: title }\n    request: { method: POST }', 'sources[0].request.body', ''],
    ['api: { title: title }\n    request: { body: { a: 1 } }', 'sources[0].request.body', '`body` without POST'],
    ['api: { title: title }\n    request: { method: PUT }', 'sources[0].request.method', '"PUT"'],
    ["api: { title: title, unavailable: 'meta..x' }", 'sources[0].api.unavailable', 'no JMESPath expression'],
    ['api: { items: r, title: title, id: id, follow: true }', 'sources[0].api.follow', 'without an address'],
    ['api: { title: title }\n    request: { headers: { "X y": a } }', 'sources[0].request.headers.X y', 'X y'],
    ['api: { title: title }\n    request: { headers: { Cookie: a } }', 'sources[0].request.headers.Cookie', 'Cookie'],
    [
      'api: { title: title }\n    request: { headers: { X-Api-Key: a } }',
      'sources[0].request.headers.X-Api-Key',
      'Key',
    ],
    ['api: { title: title }\n    request: { headers: { Host: a } }', 'sources[0].request.headers.Host', 'Host'],
    ['api: { title: title }\n    request: { headers: { X-A: "a\\nb" } }', 'sources[0].request.headers.X-A', 'a\\nb'],
    [
      `api: { title: title }\n    request: { headers: { ${Array.from({ length: 11 }, (_, at) => `X-${at}: a`).join(', ')} } }`,
      'sources[0].request.headers',
      '11 headers',
    ],
    ['api: { items: r, title: title, note: n }', 'sources[0].api.note', 'beside `items`'],
    ['api: { title: title }\n    paging: {}', 'sources[0].paging', 'neither'],
    ['api: { title: title }\n    paging: { next: a, parameter: b }', 'sources[0].paging', 'beside'],
    ["api: { title: title }\n    paging: { next: 'a[' }", 'sources[0].paging.next', 'no JMESPath expression'],
    [
      'api: { title: title }\n    request: { method: POST, body: { a: 1 } }\n    paging: { parameter: b }',
      'sources[0].paging.parameter',
      'does not have as a number',
    ],
  ])('an API with %s', (rules, field, seen) => {
    const found = problemsIn(ofApi(rules)).find((problem) => problem.field === field);
    expect(found).toBeDefined();
    expect(found?.seen).toContain(seen);
    expect(found?.fix).not.toBe('');
  });

  it.each([
    ['kind: page', '', 'paging: { parameter: page }', 'sources[0].paging', 'kind page'],
    ['kind: listing', "listing: { item: 'ul li' }", 'paging: { next: a }', 'sources[0].paging.next', 'kind listing'],
    ['kind: feed', "feed: { number: 'a b' }", '', 'sources[0].feed.number', '"a b"'],
  ])('of %s with %s %s', (kind, rules, paging, field, seen) => {
    const text = good
      .replace('kind: listing', kind)
      .replace(/ {4}listing: .*/, [rules, paging].map((line) => (line === '' ? '' : `    ${line}`)).join('\n'));
    expect(problemIn(text)).toMatchObject({ field, seen: expect.stringContaining(seen) });
  });

  it('an id of a listing without a group', () => {
    const text = good.replace(/listing: \{ ?/, "listing: { id: 'c\\d+', ");
    expect(problemIn(text)).toMatchObject({ field: 'sources[0].listing.id', seen: expect.stringContaining('group') });
  });

  it.each([
    ['nothing at all', ''],
    ['only a comment', '# to be written\n'],
  ])('a file with %s', (_, text) => {
    expect(problemIn(text)).toMatchObject({ line: 1, column: 1, field: '', seen: 'an empty file' });
  });

  it.each([
    ['a list', '- id: cn-nia\n', 'a list of 1'],
    ['a text', 'hello\n', '"hello"'],
  ])('a file that is %s', (_, text, seen) => {
    expect(problemIn(text)).toMatchObject({ line: 1, field: '', seen, fix: expect.stringContaining('authorities:') });
  });

  it('a list of texts where entries are asked for', () => {
    expect(problemIn('authorities: []\nsources: [cn-nia]\n')).toMatchObject({ line: 2, field: 'sources[0]' });
  });

  it('an id that is used twice, with the place of its first use', () => {
    const entry = good.slice(good.indexOf('  - id: cn-announcements'), good.indexOf('programmes:\n'));
    expect(problemIn(good.replace(entry, entry + entry))).toMatchObject({
      line: 21,
      field: 'sources[1].id',
      seen: '"cn-announcements", which is already used at cn.yaml:8',
    });
  });

  it('an authority that is defined twice', () => {
    const entry = good.slice(good.indexOf('  - id: cn-nia'), good.indexOf('sources:'));
    expect(problemIn(spoilt('sources:\n', `${entry}sources:\n`))).toMatchObject({
      line: 7,
      field: 'authorities[1].id',
      seen: '"cn-nia", which is already used at cn.yaml:2',
    });
  });

  it('aliases that would fill the memory', () => {
    const layers = Array.from({ length: 9 }, (_, depth) => {
      const inner = depth === 0 ? 'x' : `*l${depth - 1}`;
      return `l${depth}: &l${depth} [${Array.from({ length: 9 }, () => inner).join(', ')}]\n`;
    });
    expect(problemIn(layers.join(''))).toMatchObject({ line: 2, seen: expect.stringContaining('aliases') });
  });
});

describe('problems', () => {
  it('are all told at once, in the order of the file', () => {
    const text = good.replace('CN', 'cn').replace('every: 1h', 'every: 2h').replace('Asia/Shanghai', 'Shanghai');
    expect(problemsIn(text).map((problem) => [problem.line, problem.field])).toEqual([
      [4, 'authorities[0].jurisdiction'],
      [14, 'sources[0].timezone'],
      [16, 'sources[0].every'],
    ]);
  });

  it('point at the column of the value, or of the name if the name is wrong', () => {
    expect(problemIn(spoilt('every: 1h', 'every: 2h'))).toMatchObject({ line: 16, column: 12 });
    expect(problemIn(spoilt('every: 1h', 'evry: 1h'))).toMatchObject({ line: 16, column: 5 });
  });

  it('that a tab brings about are not told beside it', () => {
    expect(problemIn(spoilt('    every: 1h', '\tevery: 1h'))).toMatchObject({ line: 16, column: 1, seen: 'a tab' });
  });

  it('never quote a password', () => {
    const [problem] = problemsIn(spoilt('https://www', 'https://me:secret@www'));
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('are none where an expression can be read and only meets other data than it takes', () => {
    const text = spoilt('kind: listing', 'kind: api').replace(
      / {4}listing: .*/,
      '    api: { items: results, title: "join(\', \', [name, date])" }',
    );
    expect(problemsIn(text)).toEqual([]);
  });

  it.each([
    ["link: 'a@onclick', address: 'https://www.nia.gov.cn/view?n={id}'", 'sources[0].listing.id'],
    ["link: 'a@onclick', id: '(\\d+)', address: 'https://www.nia.gov.cn/view'", 'sources[0].listing.address'],
  ])('are told where an address is made without an id: %s', (rules, field) => {
    expect(problemIn(spoilt('link: a,', `${rules},`))).toMatchObject({ field });
  });

  it('quote control characters escaped and long values cut', () => {
    const { seen } = problemIn(spoilt('every: 1h', `every: "a\\e[2J${'b'.repeat(500)}"`));
    expect(seen).toContain('\\u001b');
    expect(seen.length).toBeLessThan(100);
  });

  it('read as one paragraph that begins like the message of a compiler', () => {
    expect(formatProblem(problemIn(spoilt('every: 1h', 'every: 2h')))).toBe(
      'cn.yaml:16:12 sources[0].every: found "2h". Allowed: 15m, 1h, 6h or 1d. Likely fix: write 1h.',
    );
  });
});

describe('several files', () => {
  const other = good
    .slice(0, good.indexOf('programmes:\n'))
    .replaceAll('cn-nia', 'cn-other')
    .replace('id: cn-announcements', 'id: cn-other-list');

  it('are joined in their order', () => {
    const result = parseCatalogs([
      { file: 'a.yaml', text: other },
      { file: 'b.yaml', text: good },
    ]);
    expect(result).toMatchObject({ catalog: { sources: [{ id: 'cn-other-list' }, { id: 'cn-announcements' }] } });
  });

  it('share no id', () => {
    const result = parseCatalogs([
      { file: 'a.yaml', text: good },
      { file: 'b.yaml', text: other.replace('cn-other-list', 'cn-announcements') },
    ]);
    expect(result).toMatchObject({
      problems: [{ file: 'b.yaml', line: 8, seen: '"cn-announcements", which is already used at a.yaml:8' }],
    });
  });

  it('lend each other their programmes', () => {
    expect(problemsIn(other)).toMatchObject([{ field: 'sources[0].programmes[0]' }]);
    expect(parseCatalogs([{ file: 'a.yaml', text: other }], ['cn-k'])).toHaveProperty('catalog');
    expect(parseCatalogs([{ file: 'a.yaml', text: other }], 'any')).toHaveProperty('catalog');
  });

  it('do not lend each other authorities', () => {
    const result = parseCatalogs([
      { file: 'a.yaml', text: good },
      { file: 'b.yaml', text: other.replace('authority: cn-other', 'authority: cn-nia') },
    ]);
    expect(result).toMatchObject({ problems: [{ file: 'b.yaml', field: 'sources[0].authority' }] });
  });
});

it('a source of the built-in catalog says what it expects, another may leave it', () => {
  const stating = spoilt('every: 1h', 'every: 1h\n    expects: { text: 公告, rows: 10, newest: 90d }');
  expect(problemsIn(good)).toEqual([]);
  const result = parseCatalogs([{ text: good, file: 'cn.yaml' }], [], true);
  const problems = 'problems' in result ? result.problems : [];
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(/sources\[0\]\.expects: found nothing .*`preview cn-announcements` proposes it/),
  ]);
  expect(parseCatalogs([{ text: stating, file: 'cn.yaml' }], [], true)).not.toHaveProperty('problems');
});
