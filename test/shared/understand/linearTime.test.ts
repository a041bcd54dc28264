import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/extract/notice.ts';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { contextOf, noticeOf } from '../../support/reading.ts';

const small = 15_000;
/** Four times the text may take so many times as long: twice what it should, since other work runs beside; its square takes sixteen. */
const most = 9;
/** What takes less is not measured well, in milliseconds. */
const quick = 250;

const cpuMs = (work: () => void): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

const repeated = (words: string) => (size: number) => [words.repeat(Math.ceil(size / words.length))];
const rows = (count: number, text: (row: number) => string): Block[] =>
  Array.from({ length: count }, (_, row) => ({ kind: 'row', path: [], text: text(row) }));
const wide = (size: number): Block[] => {
  const head = Array.from({ length: size / 16 }, (_, column) => `Fee ${column}`).join(' | ');
  return [...rows(1, () => head), ...rows(size / 32, (row) => `Visa ${row} | $${row + size}`)];
};

describe('four times the text takes about four times as long', () => {
  it.each([
    ['en', 'fee of 5 euros ', repeated('fee of 5 euros ')],
    ['de', 'Gebühr von 5 Euro ', repeated('Gebühr von 5 Euro ')],
    ['zh-Hans', '签证费5美元，', repeated('签证费5美元，')],
    ['zh-Hans', '但', repeated('但')],
    ['en', 'stay up to 90 days ', repeated('stay up to 90 days ')],
    ['en', 'Visa fee is $5. Exception: children. ', repeated('Visa fee is $5. Exception: children. ')],
    ['en', 'Skilled Worker visa costs £5. ', repeated('The Skilled Worker visa costs £5. ')],
    ['en', 'a wide head', wide],
  ] as const)('in %s: %s', (language, _, make) => {
    const read = (size: number) => {
      const notice = noticeOf(make(size));
      return cpuMs(() => readFacts(notice, contextOf(language, 'GB')));
    };
    // What was read before is remembered: the code is warmed with other texts.
    read(small - 1000);
    read(small - 500);
    const one = read(small);
    expect(read(small * 4)).toBeLessThan(Math.max(one, quick / 4) * most);
  });
});
