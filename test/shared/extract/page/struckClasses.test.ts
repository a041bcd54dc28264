import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../shared/extract/page/page.ts';
import { parsePage } from '../../../../shared/extract/page/parsePage.ts';
import { regulationSource } from '../../../support/regulation.ts';

const url = 'https://office.example/fees';
const source = { ...regulationSource, language: 'en', select: {}, url };
function read(style: string, fee: string): string | undefined {
  const notice = readPage(
    parsePage(
      `<html><head><title>Fees</title><style>${style}</style></head><body><main><h1>Fees</h1><p>The fee is ${fee} £524.</p></main></body></html>`,
    ),
    source,
    url,
  );
  if ('selector' in notice) throw new Error(notice.selector);
  return notice.blocks.at(-1)?.text;
}
const fee = '<span class="big was">£490</span>';

describe('what a class of a style block strikes out is not in force', () => {
  test.each([
    ['a class', '.was { text-decoration: line-through }'],
    ['a class of an element', 'p { margin: 0 } span.was { color: red; text-decoration: line-through; }'],
    ['one of several', '.gone, .was { text-decoration-line: line-through }'],
  ])('%s', (_, style) => {
    expect(read(style, fee)).toBe('The fee is £524.');
  });

  test.each([
    ['another class', '.gone { text-decoration: line-through }'],
    ['a class within another', '.archive .was { text-decoration: line-through }'],
    ['a pointer over it', '.was:hover { text-decoration: line-through }'],
    ['another decoration', '.was { text-decoration: underline } .gone { text-decoration: line-through }'],
  ])('but not of %s', (_, style) => {
    expect(read(style, fee)).toBe('The fee is £490 £524.');
  });
});
