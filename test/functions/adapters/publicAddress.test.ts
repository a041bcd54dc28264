import type { LookupAddress } from 'node:dns';
import { describe, expect, test } from 'vitest';
import {
  createGuardedLookup,
  isPublicAddress,
  type Resolve,
  refuseAddress,
} from '../../../functions/adapters/publicAddress.ts';

const hostileAddresses: ReadonlyArray<readonly [name: string, address: string]> = [
  ['unspecified', '0.0.0.0'],
  ['"this network"', '0.1.2.3'],
  ['private class A', '10.0.0.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['Alibaba Cloud metadata', '100.100.100.200'],
  ['loopback', '127.0.0.1'],
  ['loopback, far end', '127.255.255.254'],
  ['link-local', '169.254.0.1'],
  ['EC2 metadata', '169.254.169.254'],
  ['ECS task metadata', '169.254.170.2'],
  ['private class B', '172.16.0.1'],
  ['private class B, far end', '172.31.255.255'],
  ['IETF protocol assignments', '192.0.0.8'],
  ['Oracle Cloud metadata', '192.0.0.192'],
  ['documentation 1', '192.0.2.1'],
  ['6to4 relay', '192.88.99.1'],
  ['private class C', '192.168.1.1'],
  ['benchmarking', '198.18.0.1'],
  ['documentation 2', '198.51.100.1'],
  ['documentation 3', '203.0.113.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 unspecified', '::'],
  ['IPv6 loopback', '::1'],
  ['IPv4-compatible loopback', '::127.0.0.1'],
  ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
  ['IPv4-mapped metadata in hex', '::ffff:a9fe:a9fe'],
  ['IPv4-mapped public', '::ffff:8.8.8.8'],
  ['IPv4-translated', '::ffff:0:127.0.0.1'],
  ['NAT64 of loopback', '64:ff9b::7f00:1'],
  ['NAT64 of metadata', '64:ff9b::169.254.169.254'],
  ['local NAT64', '64:ff9b:1::a00:1'],
  ['discard', '100::1'],
  ['Teredo', '2001:0:7f00:1::'],
  ['ORCHID', '2001:20::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['IPv6 documentation, new', '3fff::1'],
  ['6to4 of loopback', '2002:7f00:1::'],
  ['6to4 of metadata', '2002:a9fe:a9fe::1'],
  ['not assigned', '4000::1'],
  ['segment routing', '5f00::1'],
  ['unique local', 'fc00::1'],
  ['EC2 metadata over IPv6', 'fd00:ec2::254'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 link-local with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['not an address', 'localhost'],
];

describe('what is a public address', () => {
  test.each(hostileAddresses)('%s is not: %s', (_name, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('addresses refused before anything is resolved', () => {
  test.each([
    ['decimal', 'http://2130706433/'],
    ['octal', 'http://0177.0.0.1/'],
    ['hex', 'http://0x7f.0.0.1/'],
    ['hex in one', 'http://0x7f000001/'],
    ['short', 'http://127.1/'],
    ['zero', 'http://0/'],
    ['full-width digits', 'http://１２７.０.０.１/'],
    ['percent-encoded', 'http://%31%32%37.0.0.1/'],
    ['final dot', 'http://127.0.0.1./'],
    ['metadata in decimal', 'http://2852039166/latest/meta-data/'],
    ['brackets', 'https://[::1]/'],
    ['mapped in brackets', 'https://[::ffff:127.0.0.1]/'],
    ['long form in brackets', 'https://[0000:0000:0000:0000:0000:0000:0000:0001]/'],
  ])('a literal in %s', (_spelling, url) => {
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
