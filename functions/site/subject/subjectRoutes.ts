import { type Context, Hono } from 'hono';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { statedDays } from '../../../shared/programmes/datesAhead.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import { type CatalogIndex, countriesOf, destinationsOf } from '../catalogIndex.ts';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import { countryName, nameOf } from '../frame/say.ts';
import type { createFindChanges } from '../query/findChanges.ts';
import { readHealth } from '../read.ts';
import { sourceTitle } from '../source/sourceState.ts';
import { feedsOf } from '../timeline/followLinks.ts';
import { calendarOf } from './calendar.ts';
import { authorityPage, countriesPage, countryPage, type Known, sourcePage } from './subjectPages.ts';
import {
  authoritySubject,
  countrySubject,
  destinationSubject,
  programmeSubject,
  type Subject,
  sourceSubject,
  statementsOf,
} from './subjects.ts';

export interface SubjectDependencies {
  readonly changes: ChangeStore;
  readonly findChanges: ReturnType<typeof createFindChanges>;
  readonly catalog: Catalog;
  readonly index: CatalogIndex;
  readonly clock: Clock;
}

const shownChanges = 10;
const shownSources = 25;
/** Days that are over stay in a calendar for this long, so that a reader sees what has just ended. */
const keptMs = 366 * 24 * 60 * 60 * 1000;

/** Reads what is known of a subject. */
export function createReadKnown({ changes, findChanges, catalog, clock }: Omit<SubjectDependencies, 'index'>) {
  return async function readKnown(subject: Subject, all: readonly Statement[]): Promise<Known> {
    const sources = catalog.sources.filter(subject.isReadFrom);
    const query = { filter: subject.filter, order: 'newest', after: null, limit: shownChanges, folds: true } as const;
    const [{ found }, health] = await Promise.all([
      findChanges(query),
      readHealth(changes, sources.slice(0, shownSources), clock()),
    ]);
    const listed = found.flatMap(({ change: { event, recordedAt, retraction } }) =>
      isNoticeEvent(event) ? [{ event, recordedAt, retraction }] : [],
    );
    return { subject, statements: statementsOf(subject, all), listed, health, sources: sources.length };
  };
}

/** The pages of countries, authorities and sources, and the calendars of these, of destinations and of programmes. */
export function createSubjectRoutes(dependencies: SubjectDependencies & { readonly page: Page }, reader: Reader): Hono {
  const { changes, catalog, index, clock, page } = dependencies;
  const site = new Hono();
  const readKnown = createReadKnown(dependencies);
  const { words, to } = reader;
  const countries = new Set(countriesOf(catalog));
  const destinations = new Set(destinationsOf(catalog));
  const shown = () => ({ now: clock(), reader, index });

  const calendar = async (context: Context, subject: Subject, name: string): Promise<Response> => {
    const first = new Date(clock().getTime() - keptMs).toISOString().slice(0, 10);
    const days = statedDays(statementsOf(subject, await changes.listStatements())).filter(({ day }) => day >= first);
    return context.body(calendarOf({ name: `Visawire${reader.told.colon}${name}`, days }, reader, index), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    });
  };

  site.get('/countries', (context) =>
    page(
      context,
      { title: words.places.countries, description: words.places.countriesLead, section: 'countries' },
      countriesPage(catalog, reader),
    ),
  );
  site.get('/countries/:code', async (context) => {
    const code = context.req.param('code').toUpperCase();
    if (!countries.has(code) && !destinations.has(code)) return context.notFound();
    const all = await changes.listStatements();
    const [own, advice] = await Promise.all([
      readKnown(countrySubject(code), all),
      destinations.has(code) ? readKnown(destinationSubject(code), all) : null,
    ]);
    const title = countryName(code, reader);
    const feeds = feedsOf(countries.has(code) ? own.subject.filter : destinationSubject(code).filter, title, reader);
    return page(context, { title, section: 'countries', feeds }, countryPage(code, own, advice, shown()));
  });
  site.get('/destinations', (context) => context.redirect(to('/countries'), 301));
  site.get('/destinations/:code', (context) =>
    context.redirect(to(`/countries/${encodeURIComponent(context.req.param('code'))}#advice`), 301),
  );
  site.get('/authorities/:id', async (context) => {
    const authority = index.authorities.get(context.req.param('id'));
    if (authority === undefined) return context.notFound();
    const known = await readKnown(authoritySubject(authority.id, catalog), await changes.listStatements());
    const title = nameOf(authority.name, authority.id, reader);
    const feeds = feedsOf(known.subject.filter, title, reader);
    return page(context, { title, section: 'sources', feeds }, authorityPage(authority, known, shown()));
  });
  site.get('/sources/:id', async (context) => {
    const source = index.sources.get(context.req.param('id'));
    if (source === undefined) return context.notFound();
    const known = await readKnown(sourceSubject(source.id), await changes.listStatements());
    const title = sourceTitle(source, reader);
    const feeds = feedsOf(known.subject.filter, title, reader);
    return page(context, { title, section: 'sources', feeds }, sourcePage(source, known, shown()));
  });

  site.get('/countries/:code/calendar.ics', (context) => {
    const code = context.req.param('code').toUpperCase();
    return countries.has(code) || destinations.has(code)
      ? calendar(context, countrySubject(code), countryName(code, reader))
      : context.notFound();
  });
  site.get('/destinations/:code/calendar.ics', (context) => {
    const code = context.req.param('code').toUpperCase();
    return destinations.has(code)
      ? calendar(context, destinationSubject(code), countryName(code, reader))
      : context.notFound();
  });
  site.get('/authorities/:id/calendar.ics', (context) => {
    const authority = index.authorities.get(context.req.param('id'));
    if (authority === undefined) return context.notFound();
    return calendar(context, authoritySubject(authority.id, catalog), nameOf(authority.name, authority.id, reader));
  });
  site.get('/sources/:id/calendar.ics', (context) => {
    const source = index.sources.get(context.req.param('id'));
    return source === undefined
      ? context.notFound()
      : calendar(context, sourceSubject(source.id), sourceTitle(source, reader));
  });
  site.get('/programmes/:id/calendar.ics', (context) => {
    const programme = index.programmes.get(context.req.param('id'));
    if (programme === undefined) return context.notFound();
    return calendar(context, programmeSubject(programme.id), nameOf(programme.name, programme.id, reader));
  });
  return site;
}
