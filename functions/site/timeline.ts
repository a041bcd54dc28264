import { html } from 'hono/html';
import type { CatalogIndex } from './catalogIndex.ts';
import { changeEntry, type Listed } from './changeEntry.ts';
import type { Reader } from './reader.ts';
import type { Html } from './say.ts';

const dayOf = ({ recordedAt }: Listed): string => recordedAt.slice(0, 10);

/** `Thursday, 1 January 2026`. */
const sayFullDay = (day: string, { told }: Reader): string =>
  new Date(day).toLocaleDateString(told.locale, { dateStyle: 'full', timeZone: 'UTC' });

interface Timeline {
  readonly listed: readonly Listed[];
  /** Address of the older ones, or null. */
  readonly next: string | null;
  /** Whether newer ones stand before these. */
  readonly isFurther: boolean;
}

function nothing({ isFurther }: Timeline, { words, to }: Reader): Html {
  return isFurther
    ? html`<p>${words.timeline.past} <a href="${to('/')}">${words.timeline.newest}</a></p>`
    : html`<p>${words.timeline.empty}</p>`;
}

/** Changes by day, newest first. */
export function timelinePage(timeline: Timeline, reader: Reader, index: CatalogIndex): Html {
  const { listed, next } = timeline;
  const { words } = reader;
  const days = [...Map.groupBy(listed, dayOf)];
  return html`<h1>${words.timeline.title}</h1>
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
