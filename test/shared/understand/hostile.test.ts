import { describe, expect, it } from 'vitest';
import { standsIn } from '../../../shared/understand/block/verbatim.ts';
import { changedFacts } from '../../../shared/understand/change/changedFacts.ts';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { fc } from '../../support/property.ts';
import { contextOf, noticeOf } from '../../support/reading.ts';
import { conditions } from './phrasings/conditions.ts';
import { dates } from './phrasings/dates.ts';
import { lists } from './phrasings/lists.ts';
import { money } from './phrasings/money.ts';
import { now, outlineOf, publishedOn } from './phrasings/phrasing.ts';
import { quotas } from './phrasings/quotas.ts';
import { stays } from './phrasings/stays.ts';

const families = [dates, money, quotas, stays, conditions, lists];
const phrasings = families.flatMap(({ stating, nearMisses }) => [...stating, ...nearMisses]);
const stating = families.flatMap((family) => family.stating);
const languages = ['en', 'zh-Hans', 'zh-Hant', 'de', 'ko', 'ja'] as const;

/** What sites put between and into words without meaning. */
const noise = fc.constantFrom(
  '',
  ' ',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '①',
  '²',
  '\ue000',
  '\ue001',
  '（',
  '…',
  '\u0301',
);
/** A page of sentences of any language, read in any, with noise between them. */
const page = fc.array(fc.tuple(fc.constantFrom(...phrasings), noise), { minLength: 1, maxLength: 6 });

describe('every fact', () => {
  it('is quoted from its block, and its value stands in the quote', () => {
    const holds = fc.property(fc.constantFrom(...languages), page, (language, parts) => {
      const text = parts.map(([phrasing, between]) => `${phrasing[2]}${between}`).join('');
      const { facts, unread } = readFacts(noticeOf([text], { publishedOn }), contextOf(language, 'US', { now }));
      for (const { quote, value } of facts) {
        expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
        expect(quote.exact).not.toBe('');
        if (value !== null) expect(standsIn(value, quote.exact)).toBe(true);
      }
      for (const { quote } of unread) expect(text).toContain(quote.exact);
    });
    fc.assert(holds, { numRuns: 300 });
  });

  it('is the same in full width and with other spaces', () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    for (const [language, jurisdiction, text] of stating) {
      if (text.includes(' | ')) continue;
      const read = (words: string): string[] =>
        readFacts(noticeOf([words], { publishedOn }), contextOf(language, jurisdiction, { now })).facts.map((fact) =>
          outlineOf(fact).normalize('NFKC'),
        );
      const plain = read(text).map((outline) => outline.normalize('NFKC'));
      expect(read(text.replaceAll(' ', '\u00a0')), text).toEqual(plain);
      if (language === 'ko' || language === 'ja') expect(read(wide(text)), text).toEqual(plain);
    }
  });
});

describe('no text', () => {
  it('makes a reader throw, whatever its characters', () => {
    const survives = fc.property(
      fc.constantFrom(...languages),
      fc.array(fc.string({ unit: 'binary', maxLength: 80 })),
      (language, texts) => {
        readFacts(noticeOf(texts), contextOf(language, 'DE'));
      },
    );
    fc.assert(survives, { numRuns: 200 });
  });

  /** Of each of two texts: what takes the square of their size takes more than the bound, what takes its share a tenth of it. */
  const size = 25_000;
  /** Processor time: a busy machine makes nothing slower. */
  const longestMs = 3000;
  const triggers = [
    ...[
      '1,',
      '1 000 ',
      '$1',
      '€ 1 to ',
      '2025年',
      '1月1日至',
      'from 1 January 2026 to ',
      'fee $5 ',
      'salary of at least ',
    ],
    ...[
      '停留不超过',
      '除',
      '但',
      '名额',
      '将在',
      'unless ',
      'not apply ',
      'without a visa ',
      'up to 90 days in any ',
      '(',
      '第一条第',
    ],
    ...[
      'a',
      'a.',
      '. ',
      'A b ',
      '\u0301',
      'ㄱ',
      '\u1100',
      '零',
      '만',
      '1만',
      'x'.repeat(50),
      'United States of ',
      '俄',
      ' | ',
    ],
    ...[
      'comments must be submitted ',
      'application period ',
      'between ',
      '50 percent of the ',
      'nationals of France, ',
      '~',
      '-',
    ],
  ];
  it.each(triggers)('of 25 KB of %j takes long to read', (trigger) => {
    const text = trigger.repeat(Math.ceil(size / trigger.length)).slice(0, size);
    for (const language of languages) {
      const started = process.cpuUsage();
      readFacts(noticeOf([text, `${text}。`]), contextOf(language, 'US'));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(longestMs);
    }
  });

  it('of more facts than a notice holds tells a part of them', () => {
    const rows = (count: number, fee: number) =>
      noticeOf(Array.from({ length: count }, (_, row) => `Visa fee of class ${row} | $${row * 7 + fee}`));
    const context = contextOf('en', 'US');
    const [few, many] = [rows(2900, 103), rows(3100, 100)];
    expect(readFacts(few, context).facts).toHaveLength(2900);
    const { facts, unread } = readFacts(many, context);
    expect(facts).toEqual([]);
    expect(unread.map(({ quote, reason }) => [quote.exact, reason])).toEqual([
      [
        'Visa fee of class 3000 | $21100',
        'more than 3000 facts seem to stand in the notice, up to here; none of them is told',
      ],
    ]);
    // One side alone would tell every fact of the other as new or as gone.
    for (const [before, after] of [
      [few, many],
      [many, few],
    ] as const) {
      const change = changedFacts(before, after, context);
      expect(change.facts).toEqual([]);
      expect(change.unread).toHaveLength(1);
    }
  });

  it('of many rows takes long to compare', () => {
    const rows = (fee: number) =>
      Array.from({ length: 2000 }, (_, row) => `Visa fee of class ${row} | $${row * 7 + fee}`);
    const started = process.cpuUsage();
    const { facts, omitted } = changedFacts(noticeOf(rows(100)), noticeOf(rows(103)), contextOf('en', 'US'));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(6000);
    expect(JSON.stringify(facts).length).toBeLessThan(200_000);
    expect(facts.length + omitted).toBeGreaterThan(1000);
  });
});
