import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadBuiltInCatalog } from '../../../infra/catalog.ts';
import { countFixed } from '../../../infra/cost/countFixed.ts';
import { type Counted, countSteps } from '../../../infra/cost/countSteps.ts';
import { type Fixed, monthlyCost } from '../../../infra/cost/monthlyCost.ts';
import { renderCost, sizes } from '../../../infra/cost/renderCost.ts';

let counted: Counted;
let fixed: Fixed;
beforeAll(async () => {
  counted = await countSteps();
  fixed = countFixed(loadBuiltInCatalog());
});

const nothing = { s3Puts: 0, s3Gets: 0, s3Bytes: 0, snsPublishes: 0, sqsRequests: 0 };

test('a check that finds nothing new reads once and notes that it read, whether or not bytes differ', () => {
  for (const step of ['unchanged', 'noise'] as const)
    expect(counted[step]).toMatchObject({ ...nothing, readUnits: 1, writeUnits: 1 });
});

test('a change is written with its evidence, published in each language, and handed to one endpoint', () => {
  expect(counted.changed).toMatchObject({ s3Puts: 1, s3Gets: 0, snsPublishes: 0 });
  expect(counted.changed.writeUnits).toBeGreaterThan(10);
  expect(counted.publish).toMatchObject({ ...nothing, sqsRequests: 2 });
  expect(counted.mail).toMatchObject({ ...nothing, snsPublishes: 8, writeUnits: 1 });
  expect(counted.deliver).toMatchObject({ ...nothing, writeUnits: 2 });
  expect(counted.schedule).toMatchObject({ ...nothing, sqsRequests: 1, readUnits: 0 });
});

test('ten times the sources cost less than ten times as much, and no service gets cheaper', () => {
  const of = (sources: number) => monthlyCost(counted, fixed, sources, sources * 400);
  const [small, large] = [of(100), of(1000)];
  for (const [service, dollars] of small) {
    expect(large.get(service)).toBeGreaterThan(dollars);
    expect(large.get(service)).toBeLessThanOrEqual(dollars * 10 + 0.001);
  }
});

test('the guide says what the program says', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../functions/site/docs/operate.md'), 'utf8');
  const rows = (text: string, name: string): number[] =>
    (text.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '')
      .split('|')
      .slice(2, 2 + sizes.length)
      .map((cell) => Number(cell.replace(/[$,\s]/g, '')));
  const now = renderCost(counted, fixed, loadBuiltInCatalog());
  for (const name of ['together', 'Lambda']) {
    const [said, is] = [rows(readme, name), rows(now, name)];
    expect(said).toHaveLength(sizes.length);
    for (const [at, dollars] of is.entries()) expect(Math.abs((said[at] ?? 0) - dollars) / dollars).toBeLessThan(0.2);
  }
});
