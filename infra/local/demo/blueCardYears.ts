import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { loadBuiltInCatalog } from '../../catalog.ts';
import type { ShownPage } from './recordPages.ts';

/** The least salary for an EU Blue Card in Germany, as it was published for each year; the law of November 2023 lowered it. */
const salaries = [
  ['2020-12-20', '55,200'],
  ['2021-01-04', '56,800'],
  ['2022-01-03', '56,400'],
  ['2023-01-02', '58,400'],
  ['2023-11-20', '43,800'],
  ['2024-01-02', '45,300'],
  ['2025-01-02', '48,300'],
  ['2026-01-02', '50,700'],
] as const;

export const blueCardSource = resolveCatalog({
  ...loadBuiltInCatalog(),
  authorities: [
    {
      id: 'de-federal-government',
      name: { en: 'Federal Government of Germany' },
      jurisdiction: 'DE',
      rank: 'page',
      hosts: ['www.make-it-in-germany.example'],
    },
  ],
  sources: [
    {
      id: 'de-blue-card',
      authority: 'de-federal-government',
      title: { en: 'EU Blue Card' },
      url: 'https://www.make-it-in-germany.example/en/eu-blue-card',
      kind: 'page',
      language: 'en',
      timezone: 'Europe/Berlin',
      programmes: ['de-blue-card'],
      every: '1d',
      status: 'assumed',
      select: {},
    },
  ],
}).sources[0];

/** A page that says another salary each year. */
export function blueCardYears(): ShownPage[] {
  const source = blueCardSource;
  if (source === undefined) throw new Error('no source');
  return salaries.map(([day, salary]) => ({
    source,
    at: `${day}T08:00:00.000Z`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>EU Blue Card</title></head><body><main><h1>EU Blue Card</h1>
<p>The EU Blue Card is a residence permit for people with a university degree.</p>
<p>The gross annual salary must be at least ${salary} euros.</p>
<p>Applicants need a university degree and a contract of at least six months.</p></main></body></html>`,
  }));
}
