import { html } from 'hono/html';
import type { NoticeEvent } from '../../shared/alert/event.ts';
import { sayCountry } from '../../shared/understand/sayValue.ts';
import { clean, type Html } from './layout.ts';

/** A change as the timeline lists it. */
export interface Listed {
  readonly event: NoticeEvent;
  readonly recordedAt: string;
}

export const nameOf = (names: Readonly<Record<string, string>>, id: string): string =>
  clean(names['en'] ?? Object.values(names)[0] ?? id);

function entry({ event }: Listed): Html {
  const { change, source, programmes, destination = null, summary, notice } = event.data;
  return html`<li>
<a href="/changes/${change.id}" dir="auto">${clean(summary['en'] ?? notice.title)}</a>
<p class="facts"><span class="severity ${change.severity}">${change.severity}</span> · ${source.jurisdiction}${destination === null ? '' : ` on ${sayCountry({ value: destination }, 'en')}`} · ${nameOf(source.authority.name, source.authority.id)}${programmes.length > 0 ? ` · ${clean(programmes.join(', '))}` : ''} · ${event.time.slice(11, 16)} UTC</p>
</li>`;
}

const dayOf = ({ recordedAt }: Listed): string =>
  new Date(recordedAt).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** Changes by day, newest first; `next` is the address of the older ones, or null. */
export function timelinePage(changes: readonly Listed[], next: string | null): Html {
  const days = [...Map.groupBy(changes, dayOf)];
  return html`<h1>What governments changed</h1>
${
  changes.length === 0
    ? html`<p>No change is recorded yet. The first reading of each source is its baseline; what differs from it will stand here.</p>`
    : days.map(([day, ofDay]) => html`<h2>${day}</h2><ol class="changes">${ofDay.map(entry)}</ol>`)
}
${next === null ? '' : html`<p><a href="${next}" rel="next">Older changes</a></p>`}`;
}
