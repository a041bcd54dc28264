import { expect, test } from 'vitest';
import { openPage } from '../../../shared/capture/openPage.ts';
import { baseOf } from '../../../shared/extract/page/baseOf.ts';
import { beginning, readable } from '../../../shared/extract/readable.ts';

const address = 'https://gov.example.org/visa/fees';
const base = (head: string): string =>
  baseOf(openPage(`<html><head>${head}</head><body><p>Fees</p></body></html>`).root, address);

test.each([
  ['no base', '', address],
  ['a base of another folder', '<base href="/en/">', 'https://gov.example.org/en/'],
  ['a base of another host', '<base href="https://www.gov.example.org/">', 'https://www.gov.example.org/'],
  ['the first of two', '<base target="_blank"><base href="/a/"><base href="/b/">', 'https://gov.example.org/a/'],
  ['a base that is no address of the web', '<base href="data:text/html,x">', address],
  ['a base without an address', '<base target="_top">', address],
])('the links of a page with %s', (_, head, expected) => {
  expect(base(head)).toBe(expected);
});

test.each([
  ['a NUL', 'vi\u0000sa', 'visa'],
  ['a soft hyphen', 'per\u00admit', 'permit'],
  ['a control', 'fee\u0007', 'fee'],
  ['a noncharacter', 'bene\uffffts', 'bene\ufffdts'],
  ['a noncharacter beyond the basic plane', 'a\u{1fffe}b', 'a\ufffdb'],
  ['half a surrogate', 'a\ud83db', 'a\ufffdb'],
  ['a whole character beyond the basic plane', 'a😀b', 'a😀b'],
  ['white space', 'a\tb\nc', 'a\tb\nc'],
])('%s', (_, text, expected) => {
  expect(readable(text)).toBe(expected);
});

test('the beginning of a text ends with a whole character', () => {
  expect(beginning('ab😀c', 3)).toBe('ab');
  expect(beginning('ab😀c', 4)).toBe('ab😀');
});
