import { html } from 'hono/html';
import { sayDuration } from '../../../shared/alert/mail/sayDuration.ts';
import { promisedFreshnessSeconds } from '../../../shared/catalog/cadence.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Coverage } from '../../../shared/catalog/coverage.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { countryName, type Html, named } from '../frame/say.ts';
import { table } from '../frame/table.ts';
import { coverageTables } from '../subject/coverageTables.ts';
import { type Health, heldList, sayStatus, sourceState } from './sourceState.ts';

/** What a source is called: by its title, or by its address. */
export const sourceName = ({ title, url }: Source, reader: Reader): Html =>
  named(title ?? {}, url.replace(/^https?:\/\//, ''), reader);

/** A page of sources, and what stands around it. */
export interface SourcesShown {
  readonly health: readonly Health[];
  /** How many want a look, of all there are. */
  readonly unwell: number;
  readonly all: number;
  /** Only those that want a look are listed. */
  readonly isUnwell: boolean;
  /** Address of the next page, or null. */
  readonly next: string | null;
  /** Null but on the first page of all. */
  readonly coverage: Coverage | null;
}

function standing({ unwell, all, isUnwell }: SourcesShown, { words: { sources: words }, to }: Reader): Html {
  const says = words.unwell(unwell, all);
  if (isUnwell) return html`<p>${says} <a href="${to('/sources')}">${words.everything}</a></p>`;
  return unwell === 0 ? html`` : html`<p><a href="${to('/sources?unwell')}">${says}</a></p>`;
}

/** Watched sources and how fresh what is known of each is. */
export function sourcesPage(shown: SourcesShown, now: Date, reader: Reader, index: CatalogIndex): Html {
  const { sources: words } = reader.words;
  const rows = shown.health.map((one) => {
    const { id, authority, every } = one.source;
    const name = html`<a href="${reader.to(`/sources/${id}`)}">${sourceName(one.source, reader)}</a>`;
    const whose = html`<br><span class="facts">${countryName(authority.jurisdiction, reader)} · ${named(authority.name, authority.id, reader)}</span>`;
    return [
      html`${name}${whose}`,
      sayDuration(promisedFreshnessSeconds(every), reader.told),
      sayStatus(one.source, reader),
      html`${sourceState(one, now, reader)}${heldList(one, reader)}`,
    ];
  });
  return html`<h1>${words.title}</h1>
<p>${words.lead}</p>
${standing(shown, reader)}
${table({ caption: words.title, heads: [words.source, words.promised, words.known, words.state], rows })}
${shown.next === null ? '' : html`<p><a href="${shown.next}" rel="next">${words.more}</a></p>`}
${shown.coverage === null ? '' : coverageTables(shown.coverage, reader, index)}`;
}
