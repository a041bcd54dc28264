import { html } from 'hono/html';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html } from '../frame/say.ts';
import { changeEntry, type Listed } from './changeEntry.ts';

const dayOf = ({ recordedAt }: Listed): string => recordedAt.slice(0, 10);

/** `Thursday, 1 January 2026`. */
const sayFullDay = (day: string, { told }: Reader): string =>
  new Date(day).toLocaleDateString(told.locale, { dateStyle: 'full', timeZone: 'UTC' });

export interface Timeline {
  readonly title: string;
  /** Pages of the site that the search names. */
  readonly pages: Html;
  readonly listed: readonly Listed[];
  /** Entries on all pages, where that is known and something is filtered. */
  readonly total: number | null;
  /** Address of the older ones, or null. */
  readonly next: string | null;
  /** Whether newer ones stand before these. */
  readonly isFurther: boolean;
  readonly isFiltered: boolean;
  /** The form by which it is filtered. */
  readonly filter: Html;
  /** Ways to be told of what is listed. */
  readonly follow: Html;
}

function nothing({ isFurther, isFiltered }: Timeline, { words: { timeline }, to }: Reader): Html {
  if (isFurther) return html`<p>${timeline.past} <a href="${to('/')}">${timeline.newest}</a></p>`;
  if (isFiltered) return html`<p>${timeline.none} <a href="${to('/')}">${timeline.clear}</a></p>`;
  return html`<p>${timeline.empty}</p>`;
}

/** Changes by day, newest first. */
export function timelinePage(timeline: Timeline, reader: Reader, index: CatalogIndex): Html {
  const { title, pages, listed, total, next, filter, follow } = timeline;
  const { words, told } = reader;
  const days = [...Map.groupBy(listed, dayOf)];
  const isHome = !timeline.isFiltered && !timeline.isFurther;
  return html`<h1 dir="auto">${title}</h1>${isHome ? html`<p class="lead">${words.description}</p>` : ''}
${filter}${pages}${follow}
${total === null || listed.length === 0 ? '' : html`<p>${words.timeline.found(total.toLocaleString(told.locale))}</p>`}
${
  listed.length === 0
    ? nothing(timeline, reader)
    : days.map(
        ([day, ofDay]) =>
          html`<h2><time datetime="${day}">${sayFullDay(day, reader)}</time></h2><ol class="changes">${ofDay.map((one) => changeEntry(one, reader, index))}</ol>`,
      )
}
${next === null ? '' : html`<p><a href="${next}" rel="next">${words.timeline.older}</a></p>`}`;
}

/** Of what an address asks for wrongly, so much is said again. */
const longestShown = 100;

/** That an address asks for what there is not, with the form to choose again. */
export function unknownChoicePage(value: string, filter: Html, { words: { timeline }, to }: Reader): Html {
  return html`<h1>${timeline.title}</h1>
<p class="blocked" role="alert">${timeline.unknown(clean(value.slice(0, longestShown)))} <a href="${to('/')}">${timeline.clear}</a></p>
${filter}`;
}
