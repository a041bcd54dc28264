import { expect, test } from 'vitest';
import { createCookieJar } from '../../../../functions/adapters/web/cookieJar.ts';

const now = new Date('2026-10-03T08:00:00Z');
const url = new URL('https://www.recht.bund.de/eli');

function jarWith(...setCookies: string[]) {
  const jar = createCookieJar();
  for (const line of setCookies) jar.keep(url, [line], now);
  return (to: string) => jar.header(new URL(to));
}

test('an empty jar sends nothing', () => {
  expect(jarWith()(url.href)).toBeNull();
});

test('a cookie goes back to the host that set it, on any path and port, and to no other', () => {
  const sent = jarWith('node=7; Path=/other; HttpOnly', 'lang=de');
  expect(sent('https://www.recht.bund.de/')).toBe('node=7; lang=de');
  expect(sent('http://www.recht.bund.de:8080/')).toBe('node=7; lang=de');
  expect(sent('https://recht.bund.de/')).toBeNull();
  expect(sent('https://a.www.recht.bund.de/')).toBeNull();
  expect(sent('https://example.com/')).toBeNull();
});

test('with a domain it goes to the hosts in it', () => {
  const sent = jarWith('a=1; Domain=.recht.bund.de');
  expect(sent('https://recht.bund.de/')).toBe('a=1');
  expect(sent('https://x.recht.bund.de/')).toBe('a=1');
  expect(sent('https://notrecht.bund.de/')).toBeNull();
});

test('a domain that the host is not in is not believed', () => {
  expect(jarWith('a=1; Domain=example.com')('https://example.com/')).toBeNull();
  expect(jarWith('a=1; Domain=t.bund.de')('https://www.recht.bund.de/')).toBeNull();
});

test('a secure one does not go over http', () => {
  const sent = jarWith('a=1; Secure');
  expect(sent('https://www.recht.bund.de/')).toBe('a=1');
  expect(sent('http://www.recht.bund.de/')).toBeNull();
});

test('a later value replaces an earlier one, and one that is over removes it', () => {
  expect(jarWith('a=1', 'a=2')(url.href)).toBe('a=2');
  expect(jarWith('a=1', 'a=; Max-Age=0')(url.href)).toBeNull();
  expect(jarWith('a=1', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT')(url.href)).toBeNull();
  expect(jarWith('a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT')(url.href)).toBe('a=1');
  expect(jarWith('a=1; Expires=Sat, 03 Oct 2026 09:00:00 GMT')(url.href)).toBe('a=1');
  expect(jarWith('a=1; Expires=whenever')(url.href)).toBe('a=1');
});

test('what is no cookie is passed over', () => {
  expect(jarWith('', ';', '=x', 'nothing')(url.href)).toBeNull();
});
