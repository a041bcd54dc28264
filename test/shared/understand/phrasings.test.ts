import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tongueOf } from '../../../shared/language/languages.ts';
import type { Fact } from '../../../shared/understand/fact.ts';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { contextOf, noticeOf } from '../../support/reading.ts';
import { conditions } from './phrasings/conditions.ts';
import { dates } from './phrasings/dates.ts';
import { lists } from './phrasings/lists.ts';
import { money } from './phrasings/money.ts';
import { now, outlineOf, type Phrasing, publishedOn } from './phrasings/phrasing.ts';
import { quotas } from './phrasings/quotas.ts';
import { stays } from './phrasings/stays.ts';

const families = { dates, money, quotas, stays, conditions, lists };
const all = Object.values(families).flatMap(({ stating, nearMisses }) => [...stating, ...nearMisses]);

const statements = ([language, jurisdiction, text]: Phrasing): readonly Fact[] =>
  readFacts(noticeOf([text], { publishedOn }), contextOf(language, jurisdiction, { now })).facts;
const read = (phrasing: Phrasing): string[] => statements(phrasing).map(outlineOf);

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** What was read against what is stated, by language and type of fact. */
function tally(phrasings: readonly Phrasing[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const count = (language: string, outline: string, what: keyof Tally): void => {
    const type = /^\w+/.exec(outline)?.[0] ?? '';
    for (const key of ['all', `${language} all`, `all ${type}`, `${language} ${type}`]) {
      const tally = tallies.get(key) ?? { right: 0, wrong: 0, missed: 0 };
      tally[what]++;
      tallies.set(key, tally);
    }
  };
  for (const phrasing of phrasings) {
    const [language, , , ...states] = phrasing;
    const found = read(phrasing);
    const left = [...states];
    for (const outline of found) {
      const at = left.indexOf(outline);
      count(language, outline, at < 0 ? 'wrong' : 'right');
      if (at >= 0) left.splice(at, 1);
    }
    for (const outline of left) count(language, outline, 'missed');
  }
  return tallies;
}

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

/** Rules that only a whole notice sets off; the tests of notices do. */
const ofNotices = ['SIGNATURE', 'LEFT-OPEN', 'COLUMN-DATE', 'CUTOFF-DATE'];

describe('the table of phrasings', () => {
  it('sets off every rule of the readers', () => {
    const folder = join(import.meta.dirname, '../../../shared/understand/readers');
    const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const ids = sources.flatMap((source) =>
      [...source.matchAll(/rule: '([A-Z-]+)'|Rule\(\s*'\w+',\s*'([A-Z-]+)'|\['([A-Z-]+)', \w+\]/g)].flatMap(
        ([, one, other, listed]) => one ?? other ?? listed ?? [],
      ),
    );
    const fired = Object.values(families)
      .flatMap(({ stating }) => stating)
      .flatMap((phrasing) => statements(phrasing).map(({ rule }) => rule));
    expect(new Set(ids).size).toBeGreaterThan(45);
    expect([...new Set(ids)].filter((id) => !fired.includes(id) && !ofNotices.includes(id))).toEqual([]);
  });

  it('has at least two hundred, half of them near misses, in six languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    const nearMisses = Object.values(families).flatMap((family) => family.nearMisses);
    expect(nearMisses.length / all.length).toBeGreaterThanOrEqual(0.49);
    expect(new Set(all.map(([language]) => language)).size).toBe(6);
    for (const [language] of all) expect(tongueOf(language)).not.toBeNull();
  });

  it('is read with a precision of 0.98 and a recall of 0.95, of which it prints the parts', () => {
    const tallies = tally(all);
    const lines = [...tallies].sort(([one], [other]) => one.localeCompare(other));
    for (const [key, { right, wrong, missed }] of lines) {
      const figures = [share(right, wrong), share(right, missed)].map((figure) => figure.toFixed(3).padStart(7));
      console.log(`${key.padEnd(34)} precision${figures[0]}  recall${figures[1]}  of ${right + missed}`);
    }
    const { right, wrong, missed } = tallies.get('all') ?? { right: 0, wrong: 1, missed: 1 };
    expect(share(right, wrong)).toBeGreaterThanOrEqual(0.98);
    expect(share(right, missed)).toBeGreaterThanOrEqual(0.95);
  });
});

for (const [name, { types, stating, nearMisses }] of Object.entries(families)) {
  const isOfThem = (outline: string): boolean => types.some((type) => new RegExp(`^${type}(?::| |$)`).test(outline));

  describe(`phrasings of ${name}`, () => {
    for (const phrasing of stating) {
      const [language, jurisdiction, text, ...states] = phrasing;
      it(`${language} ${jurisdiction}: ${text}`, () => expect(read(phrasing).sort()).toEqual(states.sort()));
    }
  });

  describe(`near misses of ${name}`, () => {
    for (const phrasing of nearMisses) {
      const [language, jurisdiction, text, ...states] = phrasing;
      it(`${language} ${jurisdiction}: ${text}`, () =>
        expect(read(phrasing).filter(isOfThem).sort()).toEqual(states.filter(isOfThem).sort()));
    }
  });
}
