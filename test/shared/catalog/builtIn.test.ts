import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBuiltInCatalog } from '../../../infra/catalog.ts';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { coverageOf } from '../../../shared/catalog/coverage.ts';
import { parseCatalog } from '../../../shared/catalog/load.ts';
import { fold } from '../../../shared/language/numbers/folded.ts';
import { findNamed, withNamed } from '../../../shared/understand/programmes/catalogNames.ts';
import { findProgrammes } from '../../../shared/understand/programmes/programmeNames.ts';
import { loadFixture } from '../../support/sourceFixture.ts';

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
  const { sources, programmes } = resolveCatalog(loadBuiltInCatalog());

  it.each(['CN', 'US', 'DE', 'KR', 'NZ'])('watches %s', (jurisdiction) => {
    expect(sources.some((source) => source.authority.jurisdiction === jurisdiction)).toBe(true);
  });

  it('watches at least 350 sources in at least 60 jurisdictions, at most a fifth of them travel advice', () => {
    expect(sources.length).toBeGreaterThanOrEqual(350);
    expect(new Set(sources.map(({ authority }) => authority.jurisdiction)).size).toBeGreaterThanOrEqual(60);
    const advice = sources.filter(({ destination }) => destination !== undefined);
    expect(advice.length).toBeLessThanOrEqual(sources.length / 5);
  });

  const sourcesOf = (programme: string) => sources.filter((source) => source.programmes.includes(programme));

  it.each([
    'cn-k',
    'cn-x',
    'cn-z',
    'cn-visa-free-mutual',
    'cn-visa-free-unilateral',
    'cn-transit-240h',
    'us-h1b',
    'de-blue-card',
    'de-opportunity-card',
    'de-skilled-worker',
    'de-skilled-immigration',
    'kr-e7',
    'kr-top-tier',
    'kr-k-eta',
    'nz-smc',
    'nz-aewv',
  ])('watches %s from two official sources or more', (programme) => {
    expect(sourcesOf(programme).length).toBeGreaterThanOrEqual(2);
  });

  it('watches every programme from two offices or two kinds of page, or says why not', () => {
    const { programmes: covered } = coverageOf({ sources, programmes });
    const unexplained = covered.filter(({ gap, why }) => gap !== null && why === null);
    expect(
      unexplained.map(({ programme, gap }) => `${programme}: ${gap}: add a source, or \`alone\` with the reason`),
    ).toEqual([]);
    const watched = new Set(covered.filter(({ gap }) => gap === null).map(({ programme }) => programme));
    const needless = programmes.filter(({ id, alone }) => alone !== undefined && watched.has(id));
    expect(needless.map(({ id }) => `${id}: it has a second source now; remove \`alone\``)).toEqual([]);
  });

  it('names every programme in English and in both Chinese scripts', () => {
    for (const { id, name } of programmes)
      expect([id, Object.keys(name)]).toEqual([id, expect.arrayContaining(['en', 'zh-Hans', 'zh-Hant'])]);
  });

  it('calls every source in English and in both Chinese scripts', () => {
    for (const { id, title = {} } of sources)
      expect([id, Object.keys(title)]).toEqual([id, expect.arrayContaining(['en', 'zh-Hans', 'zh-Hant'])]);
  });

  it('knows each programme in texts by words of its own', () => {
    const wordless = programmes.filter(({ id, jurisdiction, words = {}, name }) => {
      const texts = [...Object.values(words).flat(), ...Object.values(name)];
      const whose = jurisdiction ?? id.slice(0, 2).toUpperCase();
      return !texts.some((text) => {
        const folded = fold(text);
        const named = withNamed(findProgrammes(folded, whose), findNamed(folded, programmes, { jurisdiction: whose }));
        return named.some((found) => found.id === id);
      });
    });
    expect(wordless.map(({ id }) => `${id}: add \`words\``)).toEqual([]);
  });

  it('names a programme after the jurisdiction of the sources that are about it', () => {
    const strangers = sources.flatMap(({ id, authority, programmes: named }) =>
      named.filter((programme) => !programme.startsWith(`${authority.jurisdiction.toLowerCase()}-`)).map(() => id),
    );
    expect(strangers).toEqual([]);
  });

  /** Domains that only governments get, and the hosts of governments that stand outside them. */
  const governmental =
    /(?:^|\.)(?:gov|europa\.eu|(?:gov|gouv|govt|go|gv|gob|gc|admin|bund|nat\.gov)\.[a-z]{2}|canada\.ca)$/;
  const official = new Set([
    'diplomatie.belgium.be',
    'dofi.ibz.be',
    'e-visa.al',
    'evisa.mae.ro',
    'guichet.public.lu',
    'island.is',
    'keliauk.urm.lt',
    'ksavisa.sa',
    'mdec.my',
    'mfa.uz',
    'migri.fi',
    'serviciomigraciones.cl',
    'vistoperitalia.esteri.it',
    'www.boe.es',
    'www.diplomatie.ma',
    'www.gub.uy',
    'www.mfa.am',
    'www.mfa.bg',
    'www.mfa.gr',
    'www.migracija.lt',
    'www.minv.sk',
    'www.mzv.sk',
    'www.politsei.ee',
    'www.arbeitsagentur.de',
    'www.auswaertiges-amt.de',
    'www.make-it-in-germany.com',
    'www.gesetze-im-internet.de',
    'www.bamf.de',
    'www.irishimmigration.ie',
    'ind.nl',
    'www.migrationsverket.se',
    'u.ae',
    'www.nyidanmark.dk',
    'www.service-public.fr',
    'www.udi.no',
  ]);
  it('watches the hosts of governments alone', () => {
    const hosts = new Set(sources.flatMap(({ authority }) => authority.hosts));
    expect([...hosts].filter((host) => !governmental.test(host) && !official.has(host))).toEqual([]);
  });

  it('claims no structure seen that its fixture does not say where', () => {
    const claimed = sources.filter(({ status }) => status === 'seen');
    expect(claimed.filter((source) => loadFixture(source).seen === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('watches no address twice', () => {
    expect(new Set(sources.map((source) => source.url)).size).toBe(sources.length);
  });
});
