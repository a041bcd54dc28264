import { describe, expect, it } from 'vitest';
import { remembering } from '../../../shared/language/remembering.ts';

/** What is made of a text, with how often it was made. */
function counted(most: number) {
  const remember = remembering<string>(most);
  const made: string[] = [];
  const read = (text: string): string =>
    remember(text, () => {
      made.push(text);
      return text.toUpperCase();
    });
  return { read, made };
}

describe('what was made of a text', () => {
  it('is made once while it is remembered', () => {
    const { read, made } = counted(10);
    expect(['abc', 'abc', 'de', 'abc'].map(read)).toEqual(['ABC', 'ABC', 'DE', 'ABC']);
    expect(made).toEqual(['abc', 'de']);
  });

  it('is forgotten when too much came since it was asked for last', () => {
    const { read, made } = counted(7);
    for (const text of ['aaa', 'bbb', 'aaa', 'ccc', 'aaa', 'bbb']) read(text);
    expect(made).toEqual(['aaa', 'bbb', 'ccc', 'bbb']);
  });

  it('is not kept of a text that leaves no room for others', () => {
    const { read, made } = counted(3);
    for (const text of ['aaa', 'long text', 'aaa', 'long text']) read(text);
    expect(made).toEqual(['aaa', 'long text', 'long text']);
  });
});
