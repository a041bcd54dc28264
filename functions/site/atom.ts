import { clean, safeLink } from './layout.ts';
import type { Listed } from './timeline.ts';
import { nameOf } from './timeline.ts';

/** What XML 1.0 does not allow goes (controls with `clean`, halves of characters, two that are none); the rest is escaped. */
const escapeXml = (text: string): string =>
  clean(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The timeline as an Atom feed (RFC 4287); entry ids come from change ids and never change. */
export function atomFeed(changes: readonly Listed[], siteUrl: string, now: Date): string {
  const updated = changes[0]?.recordedAt ?? now.toISOString();
  const entries = changes.map(({ event, recordedAt, retraction }) => {
    const line = `${retraction === null ? '' : 'Taken back: '}${event.data.summary['en'] ?? event.data.notice.title}`;
    const why = event.data.retraction?.why ?? retraction?.why;
    const { change, source, programmes } = event.data;
    return `<entry>
<id>urn:visawire:change:${escapeXml(change.id)}</id>
<title>${escapeXml(line)}</title>
<updated>${retraction?.at ?? recordedAt}</updated>
<link rel="alternate" href="${escapeXml(`${siteUrl}/changes/${change.id}`)}"/>
<link rel="related" href="${escapeXml(safeLink(event.data.links.official))}"/>
<author><name>${escapeXml(nameOf(source.authority.name, source.authority.id))}</name></author>
${[source.jurisdiction, change.severity, ...programmes].map((term) => `<category term="${escapeXml(term)}"/>`).join('')}
<summary>${escapeXml(why === undefined || why === null ? line : `${line} (${why})`)}</summary>
</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escapeXml(siteUrl)}/feed.atom</id>
<title>Visawire: official visa and immigration notices</title>
<updated>${updated}</updated>
<link rel="self" href="${escapeXml(siteUrl)}/feed.atom"/>
<link rel="alternate" href="${escapeXml(siteUrl)}/"/>
${entries.join('\n')}
</feed>
`;
}
