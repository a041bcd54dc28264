import { html } from 'hono/html';
import type { Coverage, ProgrammeCoverage } from '../../../shared/catalog/coverage.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { countryName, type Html, inTongue, named } from '../frame/say.ts';
import { table } from '../frame/table.ts';

function gap({ programme, sources, why }: ProgrammeCoverage, reader: Reader, index: CatalogIndex): Html {
  const { words, told, to } = reader;
  const { noSource, oneSource, oneOffice } = words.sources;
  const says = sources.length === 0 ? noSource : sources.length === 1 ? oneSource : oneOffice(sources.length);
  const name = named(index.programmes.get(programme)?.name ?? {}, programme, reader);
  return html`<li><a href="${to(`/programmes/${programme}`)}">${name}</a>${told.colon}${says}${why === null ? '' : html`<br><span class="facts">${inTongue(why, 'en')}</span>`}</li>`;
}

/** The sources of each country, and the programmes that one failing site would leave unwatched. */
export function coverageTables({ jurisdictions, programmes }: Coverage, reader: Reader, index: CatalogIndex): Html {
  const { sources: words, places } = reader.words;
  const gaps = programmes.filter((one) => one.gap !== null);
  const { proved, seen, assumed } = words.statuses;
  const rows = jurisdictions.map(({ jurisdiction, sources, statuses }) => [
    html`<a href="${reader.to(`/countries/${jurisdiction}`)}">${countryName(jurisdiction, reader)}</a>`,
    sources,
    statuses.proved,
    statuses.seen,
    statuses.assumed,
  ]);
  return html`<h2>${words.coverage}</h2>
${table({ caption: words.coverage, heads: [places.country, words.count, proved, seen, assumed], rows })}
<h2>${words.gaps}</h2>
<p>${words.gapsLead(gaps.length, programmes.length)}</p>
<ul>${gaps.map((one) => gap(one, reader, index))}</ul>`;
}
