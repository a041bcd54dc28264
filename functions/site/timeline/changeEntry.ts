import { html } from 'hono/html';
import type { NoticeEvent } from '../../../shared/alert/event.ts';
import { noticeLanguage } from '../../../shared/relate/noticeLanguage.ts';
import type { RecordedChange } from '../../adapters/dynamodb/changeStore.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, countryName, type Html, inTongue, named, saying, shownTime } from '../frame/say.ts';

/** A change as the timeline lists it. */
export interface Listed {
  readonly event: NoticeEvent;
  readonly recordedAt: string;
  /** That it was taken back. */
  readonly retraction: RecordedChange['retraction'];
  /** How many other pages have the same news and stand in this entry; the first of them. */
  readonly alike?: number;
  readonly members?: readonly NoticeEvent[];
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
  const about =
    destination === null
      ? ''
      : html` ${saying(words.timeline.about, html`<a href="${to(`/countries/${destination}`)}">${countryName(destination, reader)}</a>`)}`;
  const known = programmes.flatMap((id) => index.programmes.get(id) ?? []);
  return [
    html`${place}${about}`,
    index.authorities.has(source.authority.id)
      ? html`<a href="${to(`/authorities/${source.authority.id}`)}">${named(source.authority.name, source.authority.id, reader)}</a>`
      : named(source.authority.name, source.authority.id, reader),
    ...known.map(({ id, name }) => html`<a href="${to(`/programmes/${id}`)}">${named(name, id, reader)}</a>`),
  ];
}

/** Parts of a line with a point between each two, which begins no line. */
export const dotted = (parts: readonly (Html | string)[]): Html =>
  html`${parts.map((part, at) => (at === 0 ? html`${part}` : html`\u00a0<span aria-hidden="true">·</span> ${part}`))}`;

/** What a reader knows the page of a change by: the country that it is about, its source, or its notice. */
function pageName({ data }: NoticeEvent, reader: Reader, { sources }: CatalogIndex): Html {
  const { destination = null, source, notice } = data;
  if (destination !== null) return html`${countryName(destination, reader)}`;
  const title = sources.get(source.id)?.title;
  return title === undefined ? inTongue(notice.title, noticeLanguage(data)) : named(title, source.id, reader);
}

/** The other pages with the same news, folded. */
function alikeList({ event, alike = 0, members = [] }: Listed, reader: Reader, index: CatalogIndex): Html {
  if (alike === 0) return html``;
  const { words, to } = reader;
  const links = members.map(
    (one) => html`<li><a href="${to(`/changes/${one.id}`)}">${pageName(one, reader, index)}</a></li>`,
  );
  const left = alike - members.length;
  const rest = html`<li><a href="${to(`/?group=${event.data.group.id}`)}">${words.places.more(left)}</a></li>`;
  return html`<details class="alike"><summary>${words.timeline.more(alike)}</summary><ul>${links}${left > 0 ? rest : ''}</ul></details>`;
}

/** A change as one row of a list. */
export function changeEntry(listed: Listed, reader: Reader, index: CatalogIndex): Html {
  const { event, retraction } = listed;
  const { change, source } = event.data;
  const { text, language } = lineOf(event, reader);
  const line = retraction === null ? text : html`<del>${text}</del>`;
  const facts = [
    severityTag(change.severity, reader),
    reader.words.kinds[change.kind],
    ...whereabouts(event, reader, index),
    shownTime(event.time, reader, source),
  ];
  return html`<li>
<a class="line" href="${reader.to(`/changes/${change.id}`)}" lang="${language}" dir="auto">${line}</a>${takenBack(retraction, reader)}
<p class="facts">${dotted(facts)}</p>${alikeList(listed, reader, index)}
</li>`;
}
