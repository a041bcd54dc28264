import { describe, expect, test } from 'vitest';
import { blueCardYears } from '../../../infra/local/demo/blueCardYears.ts';
import { recordPages } from '../../../infra/local/demo/recordPages.ts';
import { seriesOf } from '../../../shared/programmes/series.ts';
import { sizeOf } from '../../../shared/programmes/sizeOf.ts';
import type { Statement, Turn } from '../../../shared/programmes/statement.ts';

const now = new Date('2026-12-01T00:00:00Z');
const stated = async (): Promise<Statement> => {
  const { changes } = await recordPages(blueCardYears(), [], 'https://wire.test');
  const [statement] = await changes.listStatements();
  if (statement === undefined) throw new Error('nothing is stated');
  return statement;
};

const euros = (value: string) => ({ value, unit: 'EUR', precision: null, zone: null });
const turn = (at: string, before: string | null, after: string | null, over: Partial<Turn> = {}): Turn => ({
  type: 'fee',
  programme: 'de-blue-card',
  qualifier: null,
  at: `${at}T00:00:00.000Z`,
  change: at,
  op: before === null ? 'add' : after === null ? 'remove' : 'replace',
  before: before === null ? null : euros(before),
  after: after === null ? null : euros(after),
  status: 'in_force',
  ...over,
});
const drawn = async (history: readonly Turn[]) =>
  seriesOf('de-blue-card', [{ ...(await stated()), history }], now).map(({ first, steps, endedOn }) => ({
    first: first?.value.value ?? null,
    steps: steps.map(({ day, value }) => [day, value.value]),
    endedOn,
  }));

describe('how a value moved', () => {
  test('is told by the changes that were recorded over the years', async () => {
    const [series, ...more] = seriesOf('de-blue-card', [await stated()], now);
    expect(more).toEqual([]);
    expect([series?.type, series?.unit, series?.first?.size]).toEqual(['salary_threshold', 'EUR', 55_200]);
    expect(series?.steps.map(({ day, size }) => [day, size])).toEqual([
      ['2021-01-04', 56_800],
      ['2022-01-03', 56_400],
      ['2023-01-02', 58_400],
      ['2023-11-20', 43_800],
      ['2024-01-02', 45_300],
      ['2025-01-02', 48_300],
      ['2026-01-02', 50_700],
    ]);
  });

  test('goes on from the value that each change replaces, so that two fees are two lines', async () => {
    const history = [
      turn('2024-01-01', '100', '110'),
      turn('2024-01-01', '60', '70'),
      turn('2025-01-01', '70', '75'),
      turn('2025-01-01', '110', '120'),
    ];
    expect(await drawn(history)).toEqual([
      {
        first: '100',
        steps: [
          ['2024-01-01', '110'],
          ['2025-01-01', '120'],
        ],
        endedOn: null,
      },
      {
        first: '60',
        steps: [
          ['2024-01-01', '70'],
          ['2025-01-01', '75'],
        ],
        endedOn: null,
      },
    ]);
  });

  test('ends where it is stated no more, and is no line before it changed', async () => {
    expect(await drawn([turn('2024-01-01', '100', '110'), turn('2025-01-01', '110', null)])).toEqual([
      { first: '100', steps: [['2024-01-01', '110']], endedOn: '2025-01-01' },
    ]);
    expect(await drawn([turn('2024-01-01', null, '110')])).toEqual([]);
  });

  test('never shows what is only proposed', async () => {
    expect(await drawn([turn('2024-01-01', '100', '110', { status: 'proposed' })])).toEqual([]);
  });

  test('begins on the day that the notice states, not on that of the reading', async () => {
    const from = { value: '2024-06-01', precision: 'day', zone: null };
    const after = { ...euros('110'), window: { from, until: null } };
    expect(await drawn([turn('2024-01-01', '100', '110', { after })])).toEqual([
      { first: '100', steps: [['2024-06-01', '110']], endedOn: null },
    ]);
  });
});

test.each([
  ['EUR', '50700', 50_700],
  ['count', '85000', 85_000],
  ['duration', 'P30D', 30],
  ['duration', 'P1Y', 365.2425],
  ['working_days', 'P15B', 15],
  ['date', '1970-01-31', 30],
  ['date', '2026-Q4', null],
  ['word', 'multiple', null],
  ['EUR', '', null],
])('a value of %s %s is drawn as %s', (unit, value, size) => {
  expect(sizeOf({ unit, value })).toBe(size);
});
