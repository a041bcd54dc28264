import { type Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { isFresh, promisedFreshnessSeconds } from '../../../shared/catalog/cadence.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { coverageOf } from '../../../shared/catalog/coverage.ts';
import { type BadParameter, unknownParameter } from '../../../shared/find/parameters.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import { readHealth } from '../read.ts';
import { type PageOfSources, pageOfSources } from '../source/pageOfSources.ts';
import type { Health } from '../source/sourceState.ts';
import type { programmesAnswerSchema, sourceAnswerSchema, sourcesAnswerSchema } from './contract.ts';
import { badParameter } from './problem.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
}

const toAnswer = (
  { source, lastReadAt, trouble, paused, held }: Health,
  now: Date,
): z.infer<typeof sourceAnswerSchema> => ({
  id: source.id,
  title: source.title ?? null,
  url: source.url,
  jurisdiction: source.authority.jurisdiction,
  authority: source.authority.id,
  programmes: source.programmes,
  every: source.every,
  status: source.status,
  checked: source.checked ?? null,
  lastReadAt,
  isFresh: isFresh(source.every, lastReadAt, now),
  promisedSeconds: promisedFreshnessSeconds(source.every),
  paused: paused === null ? null : { since: paused.since, why: paused.why },
  trouble,
  held: [...held],
});

const mostSources = 200;

const noParameter = (context: Context): Response | null => {
  const bad = unknownParameter(new URL(context.req.url).searchParams, []);
  return bad === null ? null : badParameter(bad);
};

/** The page of sources that an address asks for, or the parameter that is wrong. */
function readPage(parameters: URLSearchParams, { sources }: Catalog): PageOfSources | { readonly bad: BadParameter } {
  const unknown = unknownParameter(parameters, ['after', 'limit']);
  if (unknown !== null) return { bad: unknown };
  const wrong = (parameter: string, detail: string) => ({ bad: { parameter, detail, allowed: [], meant: null } });
  const limit = parameters.get('limit') ?? String(mostSources);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) === 0) return wrong('limit', '`limit` is a number of 1 to 200.');
  const page = pageOfSources(sources, parameters.get('after') ?? undefined, Math.min(Number(limit), mostSources));
  return page ?? wrong('after', '`after` is the `cursor` of an answer, as it was.');
}

/** What is watched, how fresh each source is, and what filters can name. */
export function createCatalogRoutes({ changes, catalog, clock }: Dependencies): Hono {
  const api = new Hono();
  const coverage = coverageOf(catalog);

  api.get('/sources', async (context) => {
    const url = new URL(context.req.url);
    const page = readPage(url.searchParams, catalog);
    if ('bad' in page) return badParameter(page.bad);
    const now = clock();
    const health = await readHealth(changes, page.sources, now);
    const sources = health.map((one) => toAnswer(one, now));
    // The last page has no cursor; what the catalog covers stands on the first.
    const covered = url.searchParams.has('after') ? {} : { coverage };
    const answer = { sources, cursor: page.next, ...covered } satisfies z.infer<typeof sourcesAnswerSchema>;
    if (page.next === null) return context.json(answer);
    url.searchParams.set('after', page.next);
    return context.json(answer, 200, { link: `<${url.pathname}${url.search}>; rel="next"` });
  });

  api.get('/programmes', (context) => {
    const programmes = catalog.programmes.map(({ id, name }) => {
      const { sources = [], gap = null } = coverage.programmes.find(({ programme }) => programme === id) ?? {};
      return { id, name, sources, gap, page: `/programmes/${id}` };
    });
    return noParameter(context) ?? context.json({ programmes } satisfies z.infer<typeof programmesAnswerSchema>);
  });

  return api;
}
