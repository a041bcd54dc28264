import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBuiltInCatalog } from '../../../infra/catalog.ts';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { parseCatalog } from '../../../shared/catalog/load.ts';

const folder = join(import.meta.dirname, '../../../shared/catalog');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(files)('the built-in catalog %s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');

  it('has no mistakes', () => {
    expect(parseCatalog(text, file)).not.toHaveProperty('problems');
  });

  it('is completed by editors', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./catalog.schema.json');
  });

  it('holds the sources of the jurisdiction it is named after', () => {
    const result = parseCatalog(text, file);
    const authorities = 'catalog' in result ? result.catalog.authorities : [];
    expect(new Set(authorities.map((authority) => `${authority.jurisdiction.toLowerCase()}.yaml`))).toEqual(
      new Set([file]),
    );
  });
});

describe('the built-in catalog', () => {
  const { sources } = resolveCatalog(loadBuiltInCatalog());

  it.each(['CN', 'US', 'DE', 'KR', 'NZ'])('watches %s', (jurisdiction) => {
    expect(sources.some((source) => source.authority.jurisdiction === jurisdiction)).toBe(true);
  });

  it.each([
    'cn-k',
    'cn-x',
    'cn-z',
    'cn-visa-free-mutual',
    'cn-visa-free-unilateral',
    'cn-transit-240h',
    'us-h1b',
    'us-immigrant-visa',
    'de-blue-card',
    'de-opportunity-card',
    'kr-e7',
    'kr-top-tier',
    'nz-smc',
  ])('has a source for %s', (programme) => {
    expect(sources.some((source) => source.programmes.includes(programme))).toBe(true);
  });

  it('claims no source verified without the date of its reading', () => {
    const undated = sources.filter((source) => source.status === 'verified' && source.checked === undefined);
    expect(undated.map((source) => source.id)).toEqual([]);
  });

  it('watches no address twice', () => {
    expect(new Set(sources.map((source) => source.url)).size).toBe(sources.length);
  });
});
