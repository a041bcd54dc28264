import { html } from 'hono/html';
import type { NoticeEvent } from '../../shared/alert/event.ts';
import { toldIn } from '../../shared/language/told/told.ts';
import { sayCountry } from '../../shared/understand/headline/sayValue.ts';
import type { RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import { clean, type Html, shownTime } from './layout.ts';

/** A change as the timeline lists it. */
export interface Listed {
  readonly event: NoticeEvent;
  readonly recordedAt: string;
  /** That it was taken back. */
  readonly retraction: RecordedChange['retraction'];
}

export const nameOf = (names: Readonly<Record<string, string>>, id: string): string =>
  clean(names['en'] ?? Object.values(names)[0] ?? id);

/** That an alert was wrong, and why. */
export const takenBack = (retraction: { readonly at?: string; readonly why: string | null } | null): Html =>
  retraction === null
    ? html``
    : html`<p><span class="blocked">Taken back</span>${retraction.at === undefined ? '' : ` ${shownTime(retraction.at)}`}: <span dir="auto">${clean(retraction.why ?? '')}</span></p>`;

function entry({ event, retraction }: Listed): Html {
  const { change, source, programmes, destination = null, summary, notice } = event.data;
  const line = clean(summary['en'] ?? notice.title);
  return html`<li>
<a href="/changes/${change.id}" dir="auto">${retraction === null ? line : html`<del>${line}</del>`}</a>${takenBack(retraction)}
<p class="facts"><span class="severity ${change.severity}">${change.severity}</span> · ${source.jurisdiction}${destination === null ? '' : ` on ${sayCountry({ value: destination }, toldIn('en'))}`} · ${nameOf(source.authority.name, source.authority.id)}${programmes.length > 0 ? ` · ${clean(programmes.join(', '))}` : ''} · ${event.time.slice(11, 16)} UTC</p>
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
