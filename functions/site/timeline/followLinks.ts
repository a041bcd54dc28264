import { html } from 'hono/html';
import type { ChangeFilter } from '../../../shared/find/filter.ts';
import { writeFilter } from '../../../shared/find/parameters.ts';
import type { FeedLink } from '../frame/layout.ts';
import type { Reader } from '../frame/reader.ts';
import type { Html } from '../frame/say.ts';

const withQuery = (path: string, parameters: URLSearchParams): string =>
  parameters.size === 0 ? path : `${path}?${parameters}`;

/** Address of the timeline under a filter. */
export const timelineAddress = (filter: ChangeFilter, { to }: Reader): string =>
  to(withQuery('/', writeFilter(filter)));

/** The feeds of what a filter lets through. */
export const feedsOf = (filter: ChangeFilter, title: string, { to }: Reader): FeedLink[] => [
  { type: 'application/atom+xml', title, href: to(withQuery('/feed.atom', writeFilter(filter))) },
  { type: 'application/feed+json', title, href: to(withQuery('/feed.json', writeFilter(filter))) },
];

interface Ways {
  readonly filter: ChangeFilter;
  /** What the form chooses beforehand; null where it can't ask for this. */
  readonly wish: URLSearchParams | null;
  /** Address of the calendar, or null where there is none. */
  readonly calendar: string | null;
}

/** Ways to be told of what a page shows: by mail, by feed, and by calendar. */
export function followLinks({ filter, wish, calendar }: Ways, reader: Reader): Html {
  const { words, to } = reader;
  const { timeline } = words;
  const [atom, json] = feedsOf(filter, '', reader);
  const ways: readonly (readonly [string | undefined, string])[] = [
    [wish === null ? undefined : to(withQuery('/subscribe', wish)), timeline.byMail],
    [atom?.href, timeline.atom],
    [json?.href, timeline.json],
    [calendar ?? undefined, timeline.calendar],
  ];
  return html`<div class="follow" role="group" aria-label="${timeline.follow}"><ul>${ways.map(([href, says]) => (href === undefined ? '' : html`<li><a href="${href}">${says}</a></li>`))}</ul></div>`;
}
