import type { LookupAddress } from 'node:dns';
import { describe, expect, test } from 'vitest';
import {
  createGuardedLookup,
  isPublicAddress,
  type Resolve,
  refuseAddress,
} from '../../../../functions/adapters/web/publicAddress.ts';
import { hostileAddresses, hostileSpellings } from '../../../support/hostileAddresses.ts';

describe('what is a public address', () => {
  test.each(hostileAddresses)('%s is not: %s', (_name, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('addresses refused before anything is resolved', () => {
  test.each(hostileSpellings)('a literal in %s', (_spelling, url) => {
    expect(refuseAddress(new URL(url))).toMatch(/not a public address/);
  });

  test.each([
    ['another port', 'https://example.com:8443/', /port 8443/],
    ['a port of another protocol', 'http://example.com:6379/', /port 6379/],
    ['a user name', 'https://someone@example.com/', /user name/],
    ['a password', 'https://:secret@example.com/', /password/],
    ['a file', 'file:///etc/passwd', /scheme file:/],
    ['FTP', 'ftp://example.com/', /scheme ftp:/],
    ['data', 'data:text/html,x', /scheme data:/],
  ])('%s', (_name, url, reason) => {
    expect(refuseAddress(new URL(url))).toMatch(reason);
  });

  test.each([
    'https://www.gov.cn/',
    'http://www.gov.cn:80/',
    'http://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'http://example.com:443/',
  ])('but not %s', (url) => {
    expect(refuseAddress(new URL(url))).toBeNull();
  });

  test('an allowed pair is exact in host and port', () => {
    const allow = ['127.0.0.1:8080', '127.0.0.1:80'];
    expect(refuseAddress(new URL('http://127.0.0.1:8080/'), allow)).toBeNull();
    expect(refuseAddress(new URL('http://127.0.0.1/'), allow)).toBeNull();
    expect(refuseAddress(new URL('http://127.0.0.1:8081/'), allow)).not.toBeNull();
    expect(refuseAddress(new URL('http://127.0.0.2:8080/'), allow)).not.toBeNull();
    expect(refuseAddress(new URL('http://u@127.0.0.1:8080/'), allow)).not.toBeNull();
  });
});

describe('the guarded lookup', () => {
  const always =
    (...addresses: string[]): Resolve =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  function look(options: Parameters<typeof createGuardedLookup>[0], hostname = 'notices.example') {
    return new Promise<readonly LookupAddress[]>((resolve, reject) => {
      createGuardedLookup(options)(hostname, { all: true }, (error, addresses) => {
        if (error) reject(error);
        else resolve(addresses as LookupAddress[]);
      });
    });
  }

  test.each(hostileAddresses)('refuses a name that resolves to %s: %s', async (_name, address) => {
    await expect(look({ resolve: always(address) })).rejects.toMatchObject({ code: 'ADDRESS-REFUSED' });
  });

  test('refuses a name with one private address among public ones', async () => {
    const resolve = always('93.184.216.34', '2606:4700::1111', '10.0.0.1');
    await expect(look({ resolve })).rejects.toMatchObject({ code: 'ADDRESS-REFUSED' });
  });

  test('gives the socket the very addresses it checked, though the name answers otherwise next time', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    let asked = 0;
    const resolve: Resolve = (hostname) => always(...(answers[asked++] ?? []))(hostname);
    expect(await look({ resolve })).toEqual([{ address: '93.184.216.34', family: 4 }]);
    expect(asked).toBe(1);
    await expect(look({ resolve })).rejects.toMatchObject({ code: 'ADDRESS-REFUSED' });
  });

  test('gives one address to a caller that wants one', async () => {
    const lookup = createGuardedLookup({ resolve: always('93.184.216.34', '93.184.216.35') });
    const got = await new Promise((resolve) => {
      lookup('notices.example', {}, (_error, address, family) => resolve([address, family]));
    });
    expect(got).toEqual(['93.184.216.34', 4]);
  });

  test('lets an allowed pair be private, and no other port of that host', async () => {
    const options = { allow: ['notices.example:8080'], resolve: always('127.0.0.1') };
    expect(await look({ ...options, port: 8080 })).toEqual([{ address: '127.0.0.1', family: 4 }]);
    await expect(look({ ...options, port: 80 })).rejects.toMatchObject({ code: 'ADDRESS-REFUSED' });
    await expect(look(options)).rejects.toMatchObject({ code: 'ADDRESS-REFUSED' });
  });

  test('tells a name without addresses, or that does not resolve, from a refused one', async () => {
    const cause = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    await expect(look({ resolve: always() })).rejects.toMatchObject({ code: 'DNS' });
    await expect(look({ resolve: () => Promise.reject(cause) })).rejects.toMatchObject({ code: 'DNS', cause });
  });
});
