import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWarcRecord } from '../../../functions/adapters/evidence/warc.ts';
import { createHttpClient } from '../../../functions/adapters/web/nodeHttp.ts';
import { withRobots } from '../../../functions/adapters/web/robots.ts';
import { proveCommand } from '../../../infra/cli/commands/prove.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { type Finding, proveSource } from '../../../infra/cli/proveSource.ts';
import { writeProofs } from '../../../infra/cli/writeProofs.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { parseCatalog } from '../../../shared/catalog/load.ts';
import { closeServers, type LocalServer, serve, serveRaw } from '../../functions/adapters/web/support/localServer.ts';
import { regulationSource } from '../../support/regulation.ts';
import { failures } from '../../support/sourceFixture.ts';

const permit = `<!doctype html><html lang="en"><head><title>Work permit</title></head><body><nav><a href="/">Home</a></nav><main><h1>Work permit</h1>
<p>You need a job offer from an employer of this country before you apply for a permit.</p><p>The least salary is 50,000 dollars a year.</p></main></body></html>`;
const news = `<!doctype html><html lang="en"><head><title>News</title></head><body><main><h1>News</h1><ul>${[1, 2, 3, 4]
  .map(
    (day) =>
      `<li><a href="/news/permit-${day}">Notice ${day} on permits of work</a> <span>${day} October 2026</span></li>`,
  )
  .join('')}</ul></main></body></html>`;
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Permit fees</title><link>http://office.test/1</link><guid>1</guid><description>Fees rise.</description></item></channel></rss>`;

type Play = (response: ServerResponse) => void;
const html =
  (body: string, status = 200, type = 'text/html; charset=utf-8'): Play =>
  (response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
const failure =
  (name: string): Play =>
  (response) => {
    const { status, headers, body } = failures.get(name) ?? { status: 500, headers: {}, body: '' };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
const redirect =
  (to: string): Play =>
  (response) => {
    response.writeHead(302, { location: to }).end();
  };

interface Behaviour {
  readonly plays: Play;
  readonly finds: Finding;
  /** What the report must say of it. */
  readonly says: RegExp;
  readonly source?: Partial<Source>;
}

/** What offices and what stands before them do, by the name of its address. */
const behaviours: Readonly<Record<string, Behaviour>> = {
  'read-well': { plays: html(permit), finds: 'well', says: /^3 blocks, “Work permit”$/ },
  'a-list': { plays: html(news), finds: 'well', says: /^4 entries/, source: { kind: 'listing', expects: { rows: 4 } } },
  'a-feed': {
    plays: html(rss, 200, 'application/rss+xml'),
    finds: 'well',
    says: /^1 entries/,
    source: { kind: 'feed', expects: { rows: 1 } },
  },
  'an-answer': {
    plays: html(
      JSON.stringify({ title: 'Work permit', details: { body: '<p>The least salary is 50,000.</p>' } }),
      200,
      'application/json',
    ),
    finds: 'well',
    says: /Work permit/,
    source: { kind: 'api', api: { title: 'title', body: 'details.body', mayBeEmpty: false } },
  },
  'bad-charset': {
    plays: (response) => {
      const body = Buffer.from(permit.replace('Work permit</h1>', 'Work permit\u00a0»</h1>'), 'latin1');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    },
    finds: 'well',
    says: /Work permit/,
  },
  'redirect-within': {
    plays: redirect('/read-well'),
    finds: 'moved',
    says: /^to http:\/\/127\.0\.0\.1:\d+\/read-well; 3 blocks/,
  },
  'redirect-off': {
    plays: redirect('http://elsewhere.test/permit'),
    finds: 'moved',
    says: /REDIRECT-OFF-HOST: .*elsewhere\.test/,
  },
  'redirect-loop': { plays: redirect('/redirect-loop'), finds: 'failing', says: /REDIRECT-LOOP/ },
  'wall-403': { plays: html('<h1>Forbidden</h1>', 403), finds: 'walled', says: /status 403/ },
  challenge: { plays: failure('cloudflare'), finds: 'walled', says: /CHALLENGE-CLOUDFLARE/ },
  'challenge-200': { plays: failure('riversec-200'), finds: 'walled', says: /CHALLENGE-RIVERSEC/ },
  'too-many': { plays: html('<h1>Too many requests</h1>', 429), finds: 'walled', says: /status 429/ },
  'cookie-wall': {
    plays: html(
      '<html><head><title>Cookies</title></head><body><p>Please enable cookies in your browser to continue.</p></body></html>',
    ),
    finds: 'walled',
    says: /COOKIE-WALL/,
  },
  login: {
    plays: html(
      '<html><head><title>Log in</title></head><body><form action="/login"><label>User name</label><input name="user"><label>Password</label><input type="password" name="p"><button>Log in</button></form></body></html>',
    ),
    finds: 'walled',
    says: /LOGIN/,
  },
  'robots-refuse': { plays: html(permit), finds: 'walled', says: /ROBOTS: .*does not allow \/robots-refuse/ },
  'not-found': { plays: html('<h1>Not found</h1>', 404), finds: 'gone', says: /HTTP-GONE/ },
  gone: { plays: html('', 410), finds: 'gone', says: /HTTP-GONE/ },
  'soft-404': { plays: failure('soft-404'), finds: 'gone', says: /404/ },
  'server-error': { plays: html('<h1>Error</h1>', 500), finds: 'failing', says: /HTTP-ERROR: status 500/ },
  unavailable: { plays: html('<h1>Service unavailable</h1>', 503), finds: 'failing', says: /503/ },
  maintenance: { plays: failure('maintenance-zh-200'), finds: 'failing', says: /MAINTENANCE/ },
  shell: { plays: failure('shell-next'), finds: 'browser', says: /SHELL/ },
  empty: { plays: html(''), finds: 'unlike', says: /NO-TEXT|NOTHING-SELECTED/ },
  'another-page': {
    plays: failure('another-page'),
    finds: 'unlike',
    says: /EXPECTS-TEXT: nothing says “least salary”/,
  },
  'too-few-rows': {
    plays: html(news),
    finds: 'unlike',
    says: /EXPECTS-ROWS: 4 entries, at least 10/,
    source: { kind: 'listing', expects: { rows: 10 } },
  },
  'too-old': {
    plays: html(news.replaceAll('2026', '2019')),
    finds: 'unlike',
    says: /EXPECTS-NEWEST: the newest is of 2019-10-04/,
    source: { kind: 'listing', expects: { newest: '90d' } },
  },
  'no-items': {
    plays: html(
      '<main><h1>News</h1><p>There is no news of this office at this time, so please come back later.</p></main>',
    ),
    finds: 'unlike',
    says: /NOTHING-SELECTED/,
    source: { kind: 'listing', listing: { item: 'li.news', link: 'a', follow: false }, expects: { rows: 1 } },
  },
  'json-error': {
    plays: html('{"error":{"code":500,"message":"try later"}}', 200, 'application/json'),
    finds: 'unlike',
    says: /NOTHING-SELECTED/,
    source: { kind: 'api', api: { items: 'results', title: 'title', mayBeEmpty: false }, expects: { rows: 1 } },
  },
  'cut-json': {
    plays: html('{"results":[{"title":"A', 200, 'application/json'),
    finds: 'failing',
    says: /NOT-JSON/,
    source: { kind: 'api', api: { items: 'results', title: 'title', mayBeEmpty: false } },
  },
  'page-for-feed': { plays: html(permit), finds: 'failing', says: /PAGE-FOR-FEED/, source: { kind: 'feed' } },
  'pdf-for-page': {
    plays: html('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n', 200, 'application/pdf'),
    finds: 'failing',
    says: /NOT-TEXT/,
  },
  'broken-gzip': {
    plays: (response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(Buffer.from('no gzip at all'));
    },
    finds: 'failing',
    says: /CONTENT-ENCODING/,
  },
  'too-large': { plays: html('a'.repeat(300_000)), finds: 'failing', says: /TOO-LARGE/ },
  silent: { plays: () => undefined, finds: 'failing', says: /TIMEOUT/ },
  'cut-off': {
    plays: (response) => {
      response.writeHead(200, { 'content-length': '9000' });
      response.write('<html>');
      setTimeout(() => response.destroy(), 20);
    },
    finds: 'failing',
    says: /CONNECTION/,
  },
  'walled-with-mirror': {
    plays: html('<h1>Forbidden</h1>', 403),
    finds: 'well',
    says: /^at the mirror http:.*\/read-well; 3 blocks/,
  },
};

const clock = () => new Date('2026-10-06T00:00:00Z');

describe(`prove tells ${Object.keys(behaviours).length} behaviours of sites apart`, () => {
  let site: LocalServer;
  let plain: LocalServer;
  beforeAll(async () => {
    site = await serve((request, response) => {
      const name = (request.url ?? '').slice(1);
      if (name === 'robots.txt') html('User-agent: *\nDisallow: /robots-refuse', 200, 'text/plain')(response);
      else (behaviours[name]?.plays ?? html('', 404))(response);
    });
    // What answers in plain text where TLS should begin.
    plain = await serveRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  });
  afterAll(closeServers);

  const prove = (url: string, hosts: readonly string[], over: Partial<Source> = {}) => {
    const client = createHttpClient({
      userAgent: 'Visawire-test',
      clock,
      allowPrivate: hosts,
      limits: { hostIntervalMs: 0, totalMs: 2_000, idleMs: 1_000, bodyBytes: 200_000 },
    });
    const http = withRobots(client, { userAgent: 'Visawire-test', clock, log: { warn: () => undefined } });
    const authority = { ...regulationSource.authority, hosts: [...hosts] };
    const expects = { text: 'least salary' };
    return proveSource(http, { ...regulationSource, language: 'en', expects, ...over, url, authority });
  };

  it.each(Object.entries(behaviours))('%s', async (name, { finds, says, source = {} }) => {
    const mirrors = name === 'walled-with-mirror' ? { mirrors: [`${site.origin}/read-well`] } : {};
    const { expects = { text: 'least salary' } } = source;
    const of = source.kind === 'feed' && source.expects === undefined ? { ...source } : { ...source, expects };
    const proof = await prove(`${site.origin}/${name}`, [site.host], { ...of, ...mirrors });
    expect({ finding: proof.finding, says: proof.says }).toEqual({ finding: finds, says: expect.stringMatching(says) });
  });

  it('a certificate that is none', async () => {
    const proof = await prove(`https://${plain.host}/`, [plain.host]);
    expect(proof).toMatchObject({
      finding: 'failing',
      says: expect.stringMatching(/^(?:TLS|CONNECTION)/),
      capture: null,
    });
  });

  it('a host that is not there', async () => {
    await plain.close();
    expect(await prove(`http://${plain.host}/`, [plain.host])).toMatchObject({
      finding: 'failing',
      says: expect.stringMatching(/^CONNECTION/),
    });
  });

  it('reports all under what was found, keeps each answer, and with --write proves those that read well alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prove-'));
    const file = join(folder, 'zz.yaml');
    writeFileSync(
      file,
      `# An office.
authorities:
  - { id: zz, name: { en: An office }, jurisdiction: NZ, rank: page, hosts: ['${site.host}'] }
sources:
  - id: zz-well   # the permit
    authority: zz
    url: ${site.origin}/read-well
    kind: page
    language: en
  - { id: zz-gone, authority: zz, url: '${site.origin}/not-found', kind: page, language: en }
`,
    );
    const [out, err]: [string[], string[]] = [[], []];
    const output = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
    const code = await dispatch(
      { prove: proveCommand },
      ['prove', '--write', '--catalog', file, '--allow', site.host],
      output,
    );
    expect([code, err]).toEqual([1, ['1 of 2: zz-well read well', '2 of 2: zz-gone gone']]);
    expect(out).toEqual([
      'read well:',
      '  zz-well  3 blocks, “Work permit”',
      '',
      'gone:',
      expect.stringMatching(/^ {2}zz-gone {2}HTTP-GONE: status 404.*; likely: /),
      '',
      '1 read well, 1 gone',
      '1 set to proved, in 1 files',
    ]);
    const written = readFileSync(file, 'utf8');
    expect(written).toContain('# An office.');
    expect(written).toMatch(
      /id: zz-well {3}# the permit[\s\S]*kind: page\n {4}status: proved\n {4}checked: \d{4}-\d{2}-\d{2}\n {4}language: en/,
    );
    expect(parseCatalog(written, 'zz.yaml')).toMatchObject({
      catalog: { sources: [{ status: 'proved' }, { status: 'assumed' }] },
    });
    const kept = readWarcRecord(readFileSync(join(folder, 'proofs', 'zz-gone.warc.gz')));
    expect([kept.url, kept.status]).toEqual([`${site.origin}/not-found`, 404]);
  });
});

it('a proof is written over an older one and into an entry on one line, and nothing else changes', () => {
  const text = `sources:
  - { id: a, kind: page, language: en } # one
  - id: b
    kind: page
    status: proved
    checked: 2026-01-01
    language: en
  - { id: c, kind: page }
`;
  expect(writeProofs(text, new Set(['a', 'b']), '2026-10-06')).toBe(`sources:
  - { id: a, kind: page, language: en, status: proved, checked: 2026-10-06 } # one
  - id: b
    kind: page
    status: proved
    checked: 2026-10-06
    language: en
  - { id: c, kind: page }
`);
});
