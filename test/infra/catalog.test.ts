import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CatalogError, chooseCatalog, loadRecordedCatalog } from '../../infra/catalog.ts';

const folder = mkdtempSync(join(tmpdir(), 'catalog-'));

function written(content: string | Uint8Array): string {
  const path = join(folder, `${crypto.randomUUID()}.yaml`);
  writeFileSync(path, content);
  return path;
}

describe('loading a catalog file', () => {
  it('joins each source with its authority', () => {
    const path = written(`authorities:
  - { id: nz-inz, name: { en: Immigration New Zealand }, jurisdiction: NZ, rank: instruction, hosts: [www.immigration.govt.nz] }
sources:
  - { id: nz-news, authority: nz-inz, url: 'https://www.immigration.govt.nz/', kind: page, language: en }
`);
    expect(chooseCatalog({ catalog: path }).sources).toMatchObject([
      { id: 'nz-news', authority: { rank: 'instruction' } },
    ]);
  });

  const own = (programme: string) =>
    written(`authorities:
  - { id: zz, name: { en: An office }, jurisdiction: NZ, rank: page, hosts: [example.govt.nz] }
sources:
  - { id: zz-page, authority: zz, url: 'https://example.govt.nz/', kind: page, language: en, programmes: [${programme}] }
programmes:
  - { id: nz-smc, name: { en: Renamed } }
`);

  it('lends it the built-in programmes, whose names it may change', () => {
    const { programmes } = chooseCatalog({ catalog: own('nz-aewv') });
    expect(programmes.find(({ id }) => id === 'nz-aewv')?.name['en']).toBe('Accredited Employer Work Visa');
    expect(programmes.filter(({ id }) => id === 'nz-smc')).toEqual([{ id: 'nz-smc', name: { en: 'Renamed' } }]);
  });

  it('refuses a programme that nobody defines, unless the catalog is of a recording', () => {
    expect(() => chooseCatalog({ catalog: own('nz-awev') })).toThrow(/unknown programme "nz-awev".*write nz-aewv/);
    expect(loadRecordedCatalog(own('nz-awev')).sources[0]?.programmes).toEqual(['nz-awev']);
  });

  it('fails with all problems of the file', () => {
    const path = written('authorities: 1\nsorces: []\n');
    expect(() => chooseCatalog({ catalog: path })).toThrow(CatalogError);
    expect(() => chooseCatalog({ catalog: path })).toThrow(
      /:1:14 authorities: found the number 1[\s\S]*:2:1 sorces: found the unknown field/,
    );
  });

  it.each([
    ['is missing', () => join(folder, 'none.yaml'), 'no such file'],
    ['is a folder without one', () => mkdtempSync(join(tmpdir(), 'catalog-')), 'no YAML file in this folder'],
    ['is not UTF-8', () => written(Uint8Array.of(0xb9, 0xfa, 0xce, 0xf1)), 'not UTF-8'],
  ])('says so when the file %s', (_, path, message) => {
    expect(() => chooseCatalog({ catalog: path() })).toThrow(CatalogError);
    expect(() => chooseCatalog({ catalog: path() })).toThrow(message);
  });
});

describe('an operator’s own catalog', () => {
  const office = `authorities:
  - { id: nz-inz, name: { en: Immigration New Zealand }, jurisdiction: NZ, rank: instruction, hosts: [own.govt.nz] }
sources:
`;
  const entry = (id: string) =>
    `  - { id: ${id}, authority: nz-inz, url: 'https://own.govt.nz/${id}', kind: page, language: en }\n`;
  const ownFolder = () => {
    const own = mkdtempSync(join(tmpdir(), 'catalog-'));
    writeFileSync(join(own, 'b.yaml'), office + entry('nz-own'));
    writeFileSync(join(own, 'a.yaml'), (office + entry('au-own')).replaceAll('nz-inz', 'au-own'));
    writeFileSync(join(own, 'notes.txt'), 'no catalog');
    return own;
  };

  it('is a folder of files as well, in the place of the built-in one, whose programmes it may name', () => {
    const { sources, programmes } = chooseCatalog({ catalog: ownFolder() });
    expect(sources.map(({ id }) => id)).toEqual(['au-own', 'nz-own']);
    expect(programmes.length).toBeGreaterThan(100);
  });

  it('stands beside the built-in one where that is asked for, and an office publishes on the hosts of both', () => {
    const { sources } = chooseCatalog({ catalog: ownFolder(), beside: true });
    const { sources: builtIn } = chooseCatalog({});
    expect(sources).toHaveLength(builtIn.length + 2);
    const ours = builtIn.find(({ authority }) => authority.id === 'nz-inz');
    const hosts = sources.find(({ id }) => id === 'nz-own')?.authority.hosts;
    expect(hosts).toEqual(['own.govt.nz', ...(ours?.authority.hosts ?? [])]);
  });

  it('takes the place of a built-in source of the same id', () => {
    const own = mkdtempSync(join(tmpdir(), 'catalog-'));
    const [first] = chooseCatalog({}).sources;
    writeFileSync(join(own, 'a.yaml'), office + entry(first?.id ?? ''));
    const { sources } = chooseCatalog({ catalog: own, beside: true });
    expect(sources.filter(({ id }) => id === first?.id)).toMatchObject([{ url: `https://own.govt.nz/${first?.id}` }]);
  });
});
