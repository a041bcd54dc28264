import { afterEach, describe, expect, test } from 'vitest';
import { createHttpClient } from '../../../../functions/adapters/web/nodeHttp.ts';
import type { Resolve, ResolvedAddress } from '../../../../functions/adapters/web/publicAddress.ts';
import { createWebhookSender } from '../../../../functions/adapters/web/webhook.ts';
import { hostileAddresses, hostileSpellings } from '../../../support/hostileAddresses.ts';
import { closeServers, type LocalServer, serve } from './support/localServer.ts';

afterEach(closeServers);

interface Options {
  readonly resolve?: Resolve;
  /** `host:port` pairs that may be reached. */
  readonly allow?: readonly string[];
  readonly totalMs?: number;
}

/** What became of a request: the rule that refused it, or its status. */
type Came = string | number;

/** Both ways in which a request leaves, each with its own adapter. */
const ways: ReadonlyArray<readonly [name: string, open: (options?: Options) => (url: string) => Promise<Came>]> = [
  [
    'a webhook',
    ({ allow = [], resolve, totalMs } = {}) => {
      const sender = createWebhookSender({
        userAgent: 'visawire/test',
        allowPrivate: allow,
        allowHttp: true,
        ...(resolve === undefined ? {} : { resolve }),
        ...(totalMs === undefined ? {} : { totalMs }),
      });
      return async (url) => {
        const outcome = await sender.send({ url, headers: {}, body: '{}' });
        return outcome.kind === 'failed' ? outcome.rule : outcome.status;
      };
    },
  ],
  [
    'a capture',
    ({ allow = [], resolve, totalMs } = {}) => {
      const client = createHttpClient({
        userAgent: 'visawire/test',
        clock: () => new Date(0),
        allowPrivate: allow,
        limits: { hostIntervalMs: 0, ...(totalMs === undefined ? {} : { totalMs }) },
        ...(resolve === undefined ? {} : { resolve }),
      });
      return async (url) => {
        // Every host that a redirect could name is listed: only the address itself can refuse it.
        const hosts = URL.canParse(url) ? [new URL(url).host, 'inward.example', '169.254.169.254'] : [];
        const outcome = await client.capture({ url, hosts, validators: {} });
        if (outcome.kind === 'failed') return outcome.rule;
        return outcome.kind === 'capture' ? outcome.capture.status : outcome.kind;
      };
    },
  ],
];

const answering = (...addresses: readonly string[]): readonly ResolvedAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const always =
  (...addresses: readonly string[]): Resolve =>
  async () =>
    answering(...addresses);

/** A server on this machine that no request may reach, and how often one did. */
async function forbidden(): Promise<LocalServer & { readonly asked: () => number }> {
  let asked = 0;
  const server = await serve((_request, response) => {
    asked++;
    response.writeHead(200, { 'content-type': 'text/html' }).end('inside');
  });
  return { ...server, asked: () => asked };
}

describe.each(ways)('%s', (_way, open) => {
  test.each(hostileSpellings)('is not sent to a literal in %s: %s', async (_name, url) => {
    expect(await open()(url)).toBe('ADDRESS-REFUSED');
  });

  test.each(hostileAddresses)('is not sent to a name that resolves to %s: %s', async (_name, address) => {
    expect(await open({ resolve: always(address) })('https://notices.example/')).toBe('ADDRESS-REFUSED');
  });

  test.each([
    ['localhost', 'http://localhost/'],
    ['localhost in capitals', 'http://LOCALHOST/'],
    ['a user name that looks like a host', 'https://www.gov.cn@127.0.0.1/'],
    ['a user name before a public host', 'https://user@example.com/'],
    ['a port of another protocol', 'http://example.com:6379/'],
    ['a port that is high', 'https://example.com:8443/'],
    ['another scheme', 'ftp://example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['no scheme at all', '//127.0.0.1/'],
  ])('is not sent to %s', async (_name, url) => {
    expect(await open()(url)).toBe('ADDRESS-REFUSED');
  });

  describe('DNS:', () => {
    test('one private address among public ones', async () => {
      const resolve = always('93.184.216.34', '2606:4700::1111', '10.0.0.1');
      expect(await open({ resolve })('https://notices.example/')).toBe('ADDRESS-REFUSED');
    });

    test('a private address behind a thousand public ones', async () => {
      const many = Array.from({ length: 1000 }, (_, at) => `93.184.${at >> 8}.${at & 255}`);
      expect(await open({ resolve: always(...many, '127.0.0.1') })('https://notices.example/')).toBe('ADDRESS-REFUSED');
    });

    test('an address of the other family that is private', async () => {
      expect(await open({ resolve: always('93.184.216.34', '::1') })('https://notices.example/')).toBe(
        'ADDRESS-REFUSED',
      );
    });

    test('what is no address at all', async () => {
      const resolve: Resolve = async () => [{ address: 'inside.local', family: 4 }];
      expect(await open({ resolve })('https://notices.example/')).toBe('ADDRESS-REFUSED');
    });

    test('a name that turns private from one request to the next (rebinding)', async () => {
      const inside = await forbidden();
      const { port } = new URL(inside.origin);
      let isInward = false;
      const resolve: Resolve = async () => answering(...(isInward ? ['127.0.0.1'] : []));
      const send = open({ resolve, allow: [`other.example:${port}`] });
      expect(await send('http://rebind.example/')).toBe('DNS');
      isInward = true;
      for (const url of ['http://rebind.example/', `http://rebind.example:${port}/`, 'https://rebind.example/'])
        expect(await send(url)).toBe('ADDRESS-REFUSED');
      expect(inside.asked()).toBe(0);
    });

    test('a name is asked for once a request: what was checked is what is connected to', async () => {
      const inside = await forbidden();
      const { port } = new URL(inside.origin);
      let asked = 0;
      // A second question, were there one, would lead inside.
      const resolve: Resolve = async () => answering(asked++ === 0 ? '127.0.0.1' : '169.254.169.254');
      expect(await open({ resolve, allow: [`once.example:${port}`] })(`http://once.example:${port}/`)).toBe(200);
      expect(asked).toBe(1);
    });

    test('a name without addresses, and one that does not resolve, are no way in', async () => {
      expect(await open({ resolve: always() })('https://notices.example/')).toBe('DNS');
      const failing: Resolve = () => Promise.reject(new Error('SERVFAIL'));
      expect(await open({ resolve: failing })('https://notices.example/')).toBe('DNS');
    });

    test('an answer that never comes is given up', async () => {
      const never: Resolve = () => new Promise(() => {});
      expect(await open({ resolve: never, totalMs: 200 })('https://notices.example/')).toBe('TIMEOUT');
    });
  });

  describe('a redirect inward leads nowhere:', () => {
    test.each([
      ['metadata', 'http://169.254.169.254/latest/meta-data/'],
      ['decimal', 'http://2130706433/'],
      ['octal', 'http://0177.0.0.1/'],
      ['mapped', 'http://[::ffff:127.0.0.1]/'],
      ['NAT64', 'http://[64:ff9b::7f00:1]/'],
      ['another scheme', 'file:///etc/passwd'],
      ['a name that resolves inside', 'http://inward.example/'],
    ])('to %s', async (_name, location) => {
      const inside = await forbidden();
      const outside = await serve((_request, response) => response.writeHead(307, { location }).end());
      const { port } = new URL(outside.origin);
      const resolve: Resolve = async () => answering('127.0.0.1');
      const came = await open({ resolve, allow: [outside.host, `127.0.0.1:${port}`] })(`${outside.origin}/`);
      // A webhook follows no redirect at all; a capture follows them to public addresses of listed hosts.
      expect([307, 'ADDRESS-REFUSED', 'REDIRECT-OFF-HOST']).toContain(came);
      expect(inside.asked()).toBe(0);
    });

    test('to another port of the host that was allowed', async () => {
      const inside = await forbidden();
      const outside = await serve((_request, response) =>
        response.writeHead(302, { location: `${inside.origin}/` }).end(),
      );
      expect([302, 'ADDRESS-REFUSED', 'REDIRECT-OFF-HOST']).toContain(
        await open({ allow: [outside.host] })(`${outside.origin}/`),
      );
      expect(inside.asked()).toBe(0);
    });
  });
});
