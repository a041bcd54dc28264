import { clean, nameOf, safeLink } from '../frame/say.ts';
import type { Feed } from './atom.ts';
import { type Listed, lineOf } from './changeEntry.ts';

/** The timeline as a JSON feed (jsonfeed.org, version 1.1, read 2026-12-01), with the ids of the other one. */
export function jsonFeed(changes: readonly Listed[], { title, siteUrl, query, reader }: Feed): string {
  const { words, told, to, language } = reader;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `Visawire${told.colon}${title}`,
    description: words.description,
    language,
    home_page_url: `${siteUrl}${to('/')}${query}`,
    feed_url: `${siteUrl}${to('/feed.json')}${query}`,
    items: changes.map(({ event, recordedAt, retraction }) => {
      const { change, source, programmes, links } = event.data;
      const { text } = lineOf(event, reader);
      const why = event.data.retraction?.why ?? retraction?.why ?? null;
      return {
        id: `urn:visawire:change:${change.id}`,
        url: `${siteUrl}${to(`/changes/${change.id}`)}`,
        external_url: safeLink(links.official),
        title: `${retraction === null ? '' : `${words.timeline.takenBack}${told.colon}`}${text}`,
        content_text: why === null ? text : `${text}${told.bracketed(clean(why))}`,
        date_published: recordedAt,
        ...(retraction === null ? {} : { date_modified: retraction.at }),
        authors: [{ name: nameOf(source.authority.name, source.authority.id, reader) }],
        tags: [source.jurisdiction, change.severity, ...programmes],
      };
    }),
  });
}
