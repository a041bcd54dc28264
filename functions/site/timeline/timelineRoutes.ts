import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { severities } from '../../../shared/alert/event.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import type { ChangeFilter } from '../../../shared/find/filter.ts';
import { knownOf } from '../../../shared/find/known.ts';
import { writeFilter } from '../../../shared/find/parameters.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import type { ChangeQuery, createFindChanges } from '../query/findChanges.ts';
import { readQuery } from '../query/readQuery.ts';
import { atomFeed } from './atom.ts';
import { filterTitle } from './filterTitle.ts';
import { feedsOf, followLinks } from './followLinks.ts';
import { jsonFeed } from './jsonFeed.ts';
import { createFindPages, pagesFound } from './pagesFound.ts';
import { readTimeline } from './readTimeline.ts';
import { timelinePage, unknownChoicePage } from './timeline.ts';
import { timelineFilter } from './timelineFilter.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly findChanges: ReturnType<typeof createFindChanges>;
  readonly catalog: Catalog;
  readonly index: CatalogIndex;
  readonly page: Page;
  readonly siteUrl: string;
  readonly clock: Clock;
}

const usual = { order: 'newest', limit: 40 } as const;

/** The parameters of an address, without what a form left empty. */
const givenIn = (address: string): URLSearchParams =>
  new URLSearchParams([...new URL(address).searchParams].filter(([, value]) => value !== ''));

/** Beside those of the filter, what an address may say of a page of the list. */
const ofPage = ['editorial', 'order', 'limit', 'after', 'before'];

/** What a page of the list is asked for by, each value once, with its question mark: other pages lead here by it. */
function queryOf(filter: ChangeFilter, parameters: URLSearchParams): string {
  const said = writeFilter(filter);
  for (const name of ofPage) {
    const value = parameters.get(name);
    if (value !== null) said.set(name, value);
  }
  return said.size === 0 ? '' : `?${said}`;
}

/** The form's choice of a filter, with what it asks for beside: changes of wording only. */
function withEditorial(filter: ChangeFilter, parameters: URLSearchParams): ChangeFilter {
  return parameters.has('editorial') && filter.severities === undefined ? { ...filter, severities } : filter;
}

/** What of a filter the form of subscriptions can ask for. */
function wishOf({
  jurisdictions = [],
  programmes = [],
  destinations = [],
  sources = [],
  severities: levels = [],
}: ChangeFilter) {
  const chosen = {
    jurisdiction: jurisdictions,
    programme: programmes,
    destination: destinations,
    source: sources,
    severity: levels,
  };
  return new URLSearchParams(
    Object.entries(chosen).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
}

/** The timeline under any filter that its address says, and its feeds. */
export function createTimeline(dependencies: Dependencies, reader: Reader): Hono {
  const { changes, findChanges, catalog, index, page, siteUrl, clock } = dependencies;
  const site = new Hono();
  const known = knownOf(catalog);
  const { words, to } = reader;
  const findPages = createFindPages(catalog, index, reader);

  /** What an address asks for, or the value that there is not. */
  const asked = (address: string): ChangeQuery | { readonly bad: string } => {
    const parameters = givenIn(address);
    const read = readQuery(parameters, known, usual, ['before', 'editorial']);
    if ('bad' in read) return { bad: parameters.get(read.bad.parameter) ?? read.bad.parameter };
    const filter = withEditorial(read.query.filter, parameters);
    return { ...read.query, filter, folds: filter.groups === undefined };
  };

  site.get('/', async (context) => {
    const { searchParams } = new URL(context.req.url);
    const filter = timelineFilter(catalog, searchParams, reader);
    const query = asked(context.req.url);
    // Links of the first release went on from a time.
    const before = searchParams.get('before');
    const isNowhere = before !== null && !z.iso.datetime().safeParse(before).success;
    if ('bad' in query || isNowhere) {
      const body = unknownChoicePage('bad' in query ? query.bad : (before ?? ''), filter, reader);
      return page(context, { title: words.timeline.title }, body, 404);
    }
    const title = filterTitle(query.filter, reader, index);
    const after = before === null ? query.after : { recordedAt: before, changeId: '' };
    const found = await readTimeline({ changes, findChanges }, { ...query, after });
    const isFiltered = writeFilter(query.filter).size > 0;
    const hasSearch = query.filter.search !== undefined;
    const follow = followLinks(
      { filter: query.filter, wish: hasSearch ? null : wishOf(query.filter), calendar: null },
      reader,
    );
    const shown = {
      title,
      pages: pagesFound(findPages(query.filter.search ?? ''), reader),
      listed: found.listed,
      total: isFiltered ? found.total : null,
      next: found.next === null ? null : to(found.next),
      isFurther: after !== null,
      isFiltered,
      filter,
      follow,
    };
    const feeds = feedsOf(query.filter, title, reader);
    const own = queryOf(query.filter, givenIn(context.req.url));
    const head = { title, section: 'timeline', feeds, query: own, isListed: own === '' } as const;
    return page(context, head, timelinePage(shown, reader, index));
  });

  const feed = async (context: Context, type: string, write: typeof atomFeed): Promise<Response> => {
    const query = asked(context.req.url);
    if ('bad' in query) return context.text(words.timeline.unknown(query.bad), 404);
    const { listed } = await readTimeline({ changes, findChanges }, { ...query, folds: false });
    const title = filterTitle(query.filter, reader, index);
    const own = { title, siteUrl, query: new URL(context.req.url).search, now: clock(), reader };
    return context.body(write(listed, own), 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=60',
    });
  };
  site.get('/feed.atom', (context) => feed(context, 'application/atom+xml', atomFeed));
  site.get('/feed.json', (context) => feed(context, 'application/feed+json', jsonFeed));
  return site;
}
