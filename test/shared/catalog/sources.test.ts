import { describe, expect, it } from 'vitest';
import { loadBuiltInCatalog } from '../../../infra/catalog.ts';
import { resolveCatalog, type Source } from '../../../shared/catalog/catalog.ts';
import { fixtureIds, loadFixture, type SourceFixture } from '../../support/sourceFixture.ts';
import { trySource } from '../../support/trySource.ts';

const { sources } = resolveCatalog(loadBuiltInCatalog());

describe.concurrent('with its fixture, the source', () => {
  it.each(sources.map((source) => [source.id, source] as const))(
    '%s is silent but for its change',
    async (_, source) => {
      expect(await trySource(source, loadFixture(source))).toEqual([]);
    },
  );
});

/** What was entered once as an address that cannot be read so, by public evidence, and what is read in its place. */
const replaced = [
  ['pages of Home Affairs whose text stands in a hidden field', 'au-skills-in-demand'],
  ['pages of Home Affairs whose text stands in a hidden field', 'au-salary-requirements'],
  ['pages of Home Affairs whose text stands in a hidden field', 'au-invitation-rounds'],
  ['pages of Home Affairs whose text stands in a hidden field', 'au-student'],
  ['pages of Home Affairs whose text stands in a hidden field', 'au-visitor'],
  ['a feed of issues, not of what stands in them', 'ca-gazette'],
  ['a list that a script fills', 'cn-state-council-latest'],
  ['a site that renders in the browser', 'eu-ees-etias'],
  ['a site that renders in the browser', 'eu-etias'],
  ['pages behind a wall, beside an open feed', 'nz-beehive-releases'],
  ['a table of fees that a script fills', 'us-uscis-fee-schedule'],
  ['pages refused to machines, with an official mirror', 'us-visa-bulletin'],
  ['pages refused to machines, with an official mirror', 'us-visas-news'],
  ['pages refused to machines, with an official mirror', 'us-visa-bonds'],
] as const;

it.each(replaced)('in place of %s, %s is read after what was seen, and is trouble where that is absent', (_, id) => {
  const source = sources.find((one) => one.id === id);
  if (source === undefined) throw new Error(`no source ${id}`);
  const { seen, absent } = loadFixture(source);
  expect([source.status, seen, absent]).toEqual(['seen', expect.any(String), expect.any(Array)]);
});

it('no fixture is of a source that is gone', () => {
  const known = new Set(sources.map(({ id }) => id));
  expect(fixtureIds().filter((id) => !known.has(id))).toEqual([]);
});

describe('a fixture', () => {
  const source: Source = {
    id: 'zz-notice',
    authority: { id: 'zz', name: { en: 'An office' }, jurisdiction: 'NZ', rank: 'page', hosts: ['zz.test'] },
    url: 'https://zz.test/visa',
    kind: 'page',
    language: 'en',
    timezone: 'UTC',
    programmes: [],
    every: '1h',
    status: 'assumed',
    expects: { text: 'applicant' },
    select: {},
  };
  const fixture: SourceFixture = {
    encoding: 'utf8',
    document: '<main><h1>Visa</h1><p>The fee is 30 dollars for every applicant.</p></main><footer>Views: 12</footer>',
    reads: { title: 'Visa' },
    change: { edits: [{ find: '30 dollars', put: '60 dollars' }], kind: 'amended', says: '60 dollars' },
    noise: [{ find: 'Views: 12', put: 'Views: 13' }],
    failure: 'cloudflare',
  };

  it('of a page that is read well holds', async () => {
    expect(await trySource(source, fixture)).toEqual([]);
  });

  const change = fixture.change;
  it.each<[string, Partial<SourceFixture>, string]>([
    [
      'whose noise is none',
      { noise: [{ find: '</main>', put: '<p>A form is new.</p></main>' }] },
      'noise: expected silence',
    ],
    [
      'whose change is none',
      { change: { ...change, edits: [{ find: '<footer>', put: '<footer class="wide">' }] } },
      'change: expected',
    ],
    ['whose change says something else', { change: { ...change, says: '90 dollars' } }, 'change: nothing says'],
    ['whose change is of another kind', { change: { ...change, kind: 'published' } }, 'change: expected'],
    ['that reads another title', { reads: { title: 'Permit' } }, 'reading title: expected'],
    ['whose document is no document', { document: '<div id="app"></div><script></script>' }, 'the verdict is shell'],
  ])('%s does not hold', async (_, spoilt, message) => {
    expect((await trySource(source, { ...fixture, ...spoilt })).join('\n')).toContain(message);
  });

  it.each<[string, Partial<SourceFixture>]>([
    ['noise', { noise: [] }],
    ['failure', { failure: undefined }],
    ['failure', { failure: 'a failure that nobody knows' }],
  ])('without %s is refused', async (named, spoilt) => {
    await expect(trySource(source, { ...fixture, ...spoilt })).rejects.toThrow(named);
  });

  it('that is missing is told with what to write', () => {
    expect(() => loadFixture(source)).toThrow(/write test\/fixtures\/sources\/zz-notice\.yaml:\ndocument: \|/);
  });
});
