import type { Reader } from '../frame/reader.ts';
import { clean, nameOf, safeLink } from '../frame/say.ts';
import { type Listed, lineOf } from './changeEntry.ts';

/** What XML 1.0 does not allow goes (controls with `clean`, halves of characters, two that are none); the rest is escaped. */
const escapeXml = (text: string): string =>
  clean(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export interface Feed {
  /** What the list is called that it is a feed of. */
  readonly title: string;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
  /** What it is filtered by, as its address says it, with the question mark. */
  readonly query: string;
  readonly now: Date;
  readonly reader: Reader;
}

/** The timeline as an Atom feed (RFC 4287); entry ids come from change ids and never change. */
export function atomFeed(changes: readonly Listed[], { title, siteUrl, query, now, reader }: Feed): string {
  const { words, told, to } = reader;
  const updated = changes[0]?.recordedAt ?? now.toISOString();
  const entries = changes.map(({ event, recordedAt, retraction }) => {
    const line = `${retraction === null ? '' : `${words.timeline.takenBack}${told.colon}`}${lineOf(event, reader).text}`;
    const why = event.data.retraction?.why ?? retraction?.why;
    const { change, source, programmes } = event.data;
    return `<entry>
<id>urn:visawire:change:${escapeXml(change.id)}</id>
<title>${escapeXml(line)}</title>
<updated>${retraction?.at ?? recordedAt}</updated>
<link rel="alternate" href="${escapeXml(`${siteUrl}${to(`/changes/${change.id}`)}`)}"/>
<link rel="related" href="${escapeXml(safeLink(event.data.links.official))}"/>
<author><name>${escapeXml(nameOf(source.authority.name, source.authority.id, reader))}</name></author>
${[source.jurisdiction, change.severity, ...programmes].map((term) => `<category term="${escapeXml(term)}"/>`).join('')}
<summary>${escapeXml(why === undefined || why === null ? line : `${line}${told.bracketed(why)}`)}</summary>
</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.language}">
<id>${escapeXml(siteUrl)}${to('/feed.atom')}${escapeXml(query)}</id>
<title>${escapeXml(`Visawire${told.colon}${title}`)}</title>
<subtitle>${escapeXml(words.description)}</subtitle>
<updated>${updated}</updated>
<link rel="self" href="${escapeXml(siteUrl)}${to('/feed.atom')}${escapeXml(query)}"/>
<link rel="alternate" href="${escapeXml(siteUrl)}${to('/')}${escapeXml(query)}"/>
${entries.join('\n')}
</feed>
`;
}
