import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import { type Choices, comparePage, countriesCompared } from './comparePage.ts';
import { programmesByCountry } from './programmesByCountry.ts';

interface Dependencies {
  readonly changes: Pick<ChangeStore, 'listStatements'>;
  readonly catalog: Catalog;
  readonly index: CatalogIndex;
  readonly clock: Clock;
  readonly page: Page;
}

/** Compares two programmes or two countries, chosen from a form. */
export function createCompare({ changes, catalog, index, clock, page }: Dependencies, reader: Reader): Hono {
  const site = new Hono();
  const choices = programmesByCountry(index, reader).flatMap(
    ([country, own]): Choices => (country === null ? [] : [[country, own]]),
  );
  const known = new Set([...catalog.programmes.map(({ id }) => id), ...choices.map(([country]) => country)]);
  const { title, lead } = reader.words.compare;
  site.get('/', async (context) => {
    const pairOf = (name: string) => {
      const [one, other] = (context.req.queries(name) ?? []).filter((id) => known.has(id));
      return { ...(one === undefined ? {} : { one }), ...(other === undefined ? {} : { other }) };
    };
    const [programmes, countries] = [pairOf('programme'), pairOf('country')];
    const isSame = [programmes, countries].some(({ one, other }) => one !== undefined && one === other);
    if (!isSame && programmes.one !== undefined && programmes.other !== undefined)
      return context.redirect(reader.to(`/programmes/${programmes.one}?with=${programmes.other}`), 303);
    const { one, other } = countries;
    const result =
      isSame || one === undefined || other === undefined
        ? html``
        : countriesCompared({ one, other }, choices, await changes.listStatements(), clock(), reader);
    const query = one === undefined ? '' : new URL(context.req.url).search;
    const body = comparePage({ choices, programmes, countries, isSame, result }, reader);
    return page(context, { title, description: lead, section: 'programmes', query, isListed: query === '' }, body);
  });
  return site;
}
