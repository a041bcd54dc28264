import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Catalog, Programme } from '../../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import { countryName } from '../frame/say.ts';
import { type Choices, comparePage, countriesCompared } from './comparePage.ts';
import { programmeName } from './programmePage.ts';

interface Dependencies {
  readonly changes: Pick<ChangeStore, 'listStatements'>;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly page: Page;
}

/** Programmes by the country whose they are, both in the order of their names. */
function choicesOf({ programmes, sources }: Catalog, reader: Reader): Choices {
  const countryOf = ({ id, jurisdiction }: Programme): string | undefined =>
    jurisdiction ?? sources.find((source) => source.programmes.includes(id))?.authority.jurisdiction;
  const byName = (one: string, other: string): number => one.localeCompare(other, reader.language);
  const known = programmes.flatMap((programme) => {
    const country = countryOf(programme);
    return country === undefined ? [] : [{ country, programme }];
  });
  return [...Map.groupBy(known, ({ country }) => country)]
    .map(([country, own]): Choices[number] => [
      country,
      own
        .map(({ programme }) => programme)
        .toSorted((a, b) => byName(programmeName(a, reader), programmeName(b, reader))),
    ])
    .toSorted(([one], [other]) => byName(countryName(one, reader), countryName(other, reader)));
}

/** Compares two programmes or two countries, chosen from a form. */
export function createCompare({ changes, catalog, clock, page }: Dependencies, reader: Reader): Hono {
  const site = new Hono();
  const choices = choicesOf(catalog, reader);
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
