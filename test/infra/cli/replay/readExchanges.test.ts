import { describe, expect, test } from 'vitest';
import { captureOf, exchangesOf, read, textOf } from './reading.ts';
import { gzipByRecord, httpAnswer, newId, type RecordOptions, warcRecord } from './warcs.ts';

const url = 'https://www.test/a';
const identical = { 'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest' };
const notModified = { 'WARC-Profile': 'http://netpreserve.org/warc/1.0/revisit/server-not-modified' };

describe('a revisit', () => {
  const original = (day: number, text: string, digest: string | null, options: Partial<RecordOptions> = {}) =>
    warcRecord({
      url,
      date: `2026-01-0${day}T00:00:00.500Z`,
      block: httpAnswer(text, { 'Content-Type': 'text/html', ETag: `"${text}"` }),
      fields: digest === null ? {} : { 'WARC-Payload-Digest': digest },
      ...options,
    });
  const id = newId();
  const first = original(1, 'first', 'sha1:A', { id });
  const second = original(2, 'second', 'sha1:B');
  const elsewhere = original(2, 'elsewhere', 'sha1:C', { url: 'https://www.test/elsewhere' });
  const revisit = (fields: Record<string, string>, block: string | Buffer = '', date = '2026-01-03T00:00:00Z') =>
    warcRecord({ type: 'revisit', url, date, fields, block });
  const refers = (date: string, to = url) => ({ 'WARC-Refers-To-Target-URI': to, 'WARC-Refers-To-Date': date });

  test.each([
    ['by its id', { 'WARC-Refers-To': id }, 'first'],
    ['by its address and time', refers('2026-01-01T00:00:00.500Z'), 'first'],
    ['by its address and second', refers('2026-01-01T00:00:00Z'), 'first'],
    ['by another address', refers('2026-01-02T00:00:00Z', '<https://www.test/elsewhere>'), 'elsewhere'],
    ['by its digest, in whatever case', { 'WARC-Payload-Digest': 'SHA1:c' }, 'elsewhere'],
    [
      'by its digest, where nothing has the time',
      { ...refers('2025-01-01T00:00:00Z'), 'WARC-Payload-Digest': 'sha1:A' },
      'first',
    ],
    [
      'by its digest, where the record of that time has another',
      { ...refers('2026-01-02T00:00:00Z'), 'WARC-Payload-Digest': 'sha1:A' },
      'first',
    ],
    ['by its address alone', { 'WARC-Refers-To-Target-URI': url }, 'second'],
    ['by nothing, so that it is the last of its address', {}, 'second'],
  ])('has the body that it names %s', async (_name, fields, text) => {
    // Heritrix and wget say of a revisit that it is cut off, as it has no body.
    const content = revisit({ ...identical, ...fields, 'WARC-Truncated': 'length' });
    const exchanges = await exchangesOf(gzipByRecord([content, second, elsewhere, first]));
    expect(textOf(exchanges.at(-1))).toBe(text);
    expect(captureOf(exchanges.at(-1))).toMatchObject({ url, finalUrl: url, capturedAt: '2026-01-03T00:00:00.000Z' });
  });

  test('has its own status and headers, but for the type of the body where it says none', async () => {
    const head = httpAnswer('', { ETag: '"own"' }, '203 Non-Authoritative Information');
    const exchanges = await exchangesOf(first, revisit({ ...identical, 'WARC-Payload-Digest': 'sha1:A' }, head));
    const { status, headers } = captureOf(exchanges[1]);
    expect({ status, headers }).toEqual({ status: 203, headers: { 'content-type': 'text/html', etag: '"own"' } });
    expect(textOf(exchanges[1])).toBe('first');
  });

  test('may name a revisit', async () => {
    const between = revisit({ ...identical, 'WARC-Payload-Digest': 'sha1:A' }, '', '2026-01-02T12:00:00Z');
    const exchanges = await exchangesOf(first, between, revisit({ ...identical, ...refers('2026-01-02T12:00:00Z') }));
    expect(textOf(exchanges[2])).toBe('first');
  });

  test.each([
    ['a digest', { 'WARC-Payload-Digest': 'sha1:Z' }],
    ['a time', refers('2025-12-31T00:00:00Z')],
    ['an address', { 'WARC-Refers-To-Target-URI': 'https://www.test/nowhere' }],
  ])('of what is in none of the files is reported, not made up: %s', async (_name, fields) => {
    const { told, unresolved } = await read([first, revisit({ ...identical, ...fields })]);
    expect([told.length, unresolved.map((entry) => entry.url)]).toEqual([1, [url]]);
  });

  test('that names itself is reported', async () => {
    const { unresolved } = await read([revisit({ ...identical, ...refers('2026-01-03T00:00:00Z') })]);
    expect(unresolved).toHaveLength(1);
  });

  describe('that the server called not modified', () => {
    const isUnchanged = revisit(notModified, 'HTTP/1.1 304 Not Modified\r\n\r\n');
    test.each([
      ['is unchanged for who has what the crawler had', { etag: '"first"' }, 'unchanged'],
      ['is what the crawler had for who has another', { etag: '"other"' }, 'capture'],
      ['is what the crawler had for who asks for the first time', {}, 'capture'],
    ])('%s', async (_name, validators, kind) => {
      const { told } = await read([first, isUnchanged], { validators });
      expect(told[1]?.outcome.kind).toBe(kind);
    });

    test.each([
      ['as a revisit', isUnchanged],
      ['as a revisit without a head', revisit(notModified)],
      ['as a response', warcRecord({ url, block: httpAnswer('', {}, '304 Not Modified') })],
    ])('is unchanged where nobody knows what the crawler had: %s', async (_name, content) => {
      expect((await exchangesOf(content))[0]?.outcome).toEqual({ kind: 'unchanged' });
    });
  });
});

describe('a redirect', () => {
  const moved = (location: string, second = 0, from = 'https://www.test/old', fields = {}) =>
    warcRecord({
      url: from,
      date: `2026-01-01T00:00:0${second}Z`,
      block: httpAnswer('moved', { Location: location }, '301 Moved Permanently'),
      fields,
    });
  const target = (date = '2026-01-01T00:00:09Z', address = 'https://www.test/new') =>
    warcRecord({ url: address, date, block: httpAnswer(`here ${address}`) });

  test('is one exchange with the answer it led to, which counts for its own address too', async () => {
    const exchanges = await exchangesOf(moved('/new'), target());
    const [at, finalUrl] = ['2026-01-01T00:00:09.000Z', 'https://www.test/new'];
    expect(exchanges.map((exchange) => [exchange.url, exchange.at])).toEqual([
      ['https://www.test/old', at],
      [finalUrl, at],
    ]);
    for (const exchange of exchanges)
      expect(captureOf(exchange)).toMatchObject({ url: exchange.url, finalUrl, status: 200, capturedAt: at });
  });

  test.each([
    ['in the order of the files', [moved('/new'), target('2026-01-01T00:00:00Z')]],
    ['behind what it led to, of the same second', [target('2026-01-01T00:00:00Z'), moved('/new')]],
    ['from an address written otherwise', [moved('HTTPS://WWW.TEST:443/x/../new#top'), target()]],
    ['that is cut off', [moved('/new', 0, undefined, { 'WARC-Truncated': 'length' }), target()]],
    ['over http first', [moved('https://www.test/new', 0, 'http://www.test/old'), target()]],
    [
      'to bytes that are no ASCII',
      [moved(Buffer.from('/签证').toString('latin1')), target(undefined, 'https://www.test/签证')],
    ],
  ])('is followed %s', async (_name, content) => {
    const { told } = await read([gzipByRecord(content)]);
    expect(told.map((exchange) => captureOf(exchange).status)).toEqual([200, 200]);
  });

  test('that is itself a revisit is followed, though its body is nowhere', async () => {
    const head = httpAnswer('', { Location: '/new', 'Content-Length': '5' }, '301 Moved Permanently');
    const again = warcRecord({
      type: 'revisit',
      url: 'https://www.test/old',
      block: head,
      fields: { 'WARC-Payload-Digest': 'sha1:Z' },
    });
    const { told, unresolved } = await read([gzipByRecord([again, target()])]);
    expect([told.map((exchange) => captureOf(exchange).status), unresolved]).toEqual([[200, 200], []]);
    expect(captureOf((await exchangesOf(again))[0]).status).toBe(301);
  });

  const steps = (count: number) =>
    Array.from({ length: count }, (_, step) =>
      moved(step === count - 1 ? '/new' : `/${step + 1}`, step, `https://www.test/${step === 0 ? 'old' : step}`),
    );
  test('ends where five of them end', async () => {
    const [exchange] = (await exchangesOf(...steps(5), target())).filter(({ url }) => url.endsWith('/old'));
    expect(captureOf(exchange)).toMatchObject({ status: 200, finalUrl: 'https://www.test/new' });
  });

  test('of more than five is none that a capture follows', async () => {
    const [exchange] = (await exchangesOf(...steps(6), target())).filter(({ url }) => url.endsWith('/old'));
    expect(exchange?.outcome).toMatchObject({ kind: 'failed', rule: 'REDIRECT-LOOP' });
  });

  test.each([
    ['followed within the hosts of the authority', ['other.test'], { kind: 'capture' }],
    ['refused off them', [], { kind: 'failed', rule: 'REDIRECT-OFF-HOST', seen: 'other.test' }],
  ])('is %s', async (_name, hosts, outcome) => {
    const content = [moved('https://other.test/'), target(undefined, 'https://other.test/')];
    const { told } = await read(content, { hosts });
    expect(told[0]?.outcome).toMatchObject(outcome);
  });

  test('back to its own address, as sites send that set a cookie first, is one exchange with what came then', async () => {
    const bounce = gzipByRecord([
      moved('/cookie'),
      moved('/old', 1, 'https://www.test/cookie'),
      target(undefined, 'https://www.test/old'),
    ]);
    const exchanges = await exchangesOf(bounce, moved('/old', 5, 'https://www.test/old'));
    const ofOld = exchanges.filter((exchange) => exchange.url === 'https://www.test/old');
    expect(ofOld.map(textOf)).toEqual(['here https://www.test/old']);
  });

  test.each([
    ['whose target is not there', [moved('/new')], 301],
    ['whose target was captured at another time', [moved('/new'), target('2026-01-02T00:00:00Z')], 301],
    ['whose target was captured before', [moved('/new', 9), target('2026-01-01T00:00:08Z')], 301],
    ['that goes round', [moved('/old2'), moved('/old', 1, 'https://www.test/old2')], 301],
    ['without an address', [warcRecord({ block: httpAnswer('', {}, '302 Found') }), target()], 302],
    ['that is none', [warcRecord({ block: httpAnswer('', { Location: '/new' }, '201 Created') }), target()], 201],
  ])('%s stays what it is', async (_name, content, status) => {
    const { told } = await read(content);
    expect(captureOf(told.find((exchange) => !exchange.url.endsWith('new'))).status).toBe(status);
  });
});

describe('an answer', () => {
  test.each(['response', 'request'])('is known by its method where the %s names the other', async (naming) => {
    const answer = (method: string) => {
      const [request, response] = [newId(), newId()];
      const named = (id: string) => ({ 'WARC-Concurrent-To': id });
      const block = `${method} /a HTTP/1.1\r\n\r\n`;
      return [
        warcRecord({ type: 'request', id: request, block, fields: naming === 'request' ? named(response) : {} }),
        warcRecord({ id: response, block: httpAnswer(method), fields: naming === 'response' ? named(request) : {} }),
      ];
    };
    const { told, withoutDocument } = await read([
      gzipByRecord(['HEAD', 'GET', 'POST', 'OPTIONS'].flatMap(answer)),
      warcRecord({ block: httpAnswer('unknown') }),
    ]);
    expect(told.map((exchange) => [exchange.method, textOf(exchange)])).toEqual([
      ['GET', 'GET'],
      ['POST', 'POST'],
      [null, 'unknown'],
    ]);
    expect(withoutDocument).toBe(2);
  });

  test('is nothing that hangs on a page under an address of no web', async () => {
    const others = ['urn:text:https://www.test/a', 'dns:www.test', 'metadata://gnu.org/x', 'ftp://www.test/a'];
    const { told, unplaced } = await read(
      others.map((address) => warcRecord({ type: 'resource', url: address, block: 'a' })),
    );
    expect([told, unplaced]).toEqual([[], 0]);
  });

  test('without HTTP around it is what the record says it is', async () => {
    const fields = { 'Content-Type': 'text/html; charset=gbk' };
    const [resource, response] = await exchangesOf(
      warcRecord({ type: 'resource', block: '<p>a</p>', fields }),
      warcRecord({ type: 'response', block: '<p>b</p>', fields }),
    );
    const headers = { 'content-type': 'text/html; charset=gbk' };
    expect(captureOf(resource)).toMatchObject({ status: 200, headers, sha256: expect.stringMatching(/^[\da-f]{64}$/) });
    expect([textOf(resource), textOf(response)]).toEqual(['<p>a</p>', '<p>b</p>']);
  });
});
