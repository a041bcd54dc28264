import { html } from 'hono/html';
import type { NoticeEvent } from '../../shared/alert/event.ts';
import type { RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import type { CatalogIndex } from './catalogIndex.ts';
import type { Reader } from './reader.ts';
import { clean, countryName, type Html, named, shownTime } from './say.ts';

/** A change as the timeline lists it. */
export interface Listed {
  readonly event: NoticeEvent;
  readonly recordedAt: string;
  /** That it was taken back. */
  readonly retraction: RecordedChange['retraction'];
}

/** The one line of a change, and the language that it is in. */
export function lineOf(
  { data }: NoticeEvent,
  { language }: Reader,
): { readonly text: string; readonly language: string } {
  for (const one of [language, 'en']) {
    const text = data.summary[one];
    if (text !== undefined) return { text: clean(text), language: one };
  }
  return { text: clean(data.notice.title), language: data.notice.language ?? data.source.language };
}

/** That an alert was wrong, and why. */
export const takenBack = (
  retraction: { readonly at?: string; readonly why: string | null } | null,
  reader: Reader,
): Html =>
  retraction === null
    ? html``
    : html`<p><span class="blocked">${reader.words.timeline.takenBack}</span>${retraction.at === undefined ? '' : html` ${shownTime(retraction.at, reader)}`}${reader.told.colon}<span dir="auto">${clean(retraction.why ?? '')}</span></p>`;

/** How much a change matters, with the way to what that means. */
export const severityTag = (severity: NoticeEvent['data']['change']['severity'], { mail }: Reader): Html =>
  html`<span class="severity ${severity}">${mail.severities[severity]}</span>`;

/** Who publishes what a change is of, about which country, and under which programmes. */
export function whereabouts({ data }: NoticeEvent, reader: Reader, index: CatalogIndex): Html[] {
  const { source, programmes, destination = null } = data;
  const { words, to } = reader;
  const place = html`<a href="${to(`/countries/${source.jurisdiction}`)}">${countryName(source.jurisdiction, reader)}</a>`;
  const about = destination === null ? '' : html` ${words.timeline.about(countryName(destination, reader))}`;
  const known = programmes.flatMap((id) => index.programmes.get(id) ?? []);
  return [
    html`${place}${about}`,
    named(source.authority.name, source.authority.id, reader),
    ...known.map(({ id, name }) => html`<a href="${to(`/programmes/${id}`)}">${named(name, id, reader)}</a>`),
  ];
}

/** Parts of a line with a point between each two. */
export const dotted = (parts: readonly (Html | string)[]): Html =>
  html`${parts.map((part, at) => (at === 0 ? html`${part}` : html` <span aria-hidden="true">·</span> ${part}`))}`;

/** A change as one row of a list. */
export function changeEntry({ event, retraction }: Listed, reader: Reader, index: CatalogIndex): Html {
  const { change, source } = event.data;
  const { text, language } = lineOf(event, reader);
  const line = retraction === null ? text : html`<del>${text}</del>`;
  const facts = [
    html`${severityTag(change.severity, reader)} ${reader.words.kinds[change.kind]}`,
    ...whereabouts(event, reader, index),
    shownTime(event.time, reader, source),
  ];
  return html`<li>
<a class="line" href="${reader.to(`/changes/${change.id}`)}" lang="${language}" dir="auto">${line}</a>${takenBack(retraction, reader)}
<p class="facts">${dotted(facts)}</p>
</li>`;
}
