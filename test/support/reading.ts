import type { Block } from '../../shared/extract/notice.ts';
import type { ReadContext } from '../../shared/understand/readFacts.ts';

/** A notice of paragraphs, rows where cells are parted by ` | `, and whole blocks where a path matters. */
export function noticeOf(
  texts: readonly (string | Block)[],
  { title = '', publishedOn = null }: { readonly title?: string; readonly publishedOn?: string | null } = {},
) {
  const blocks = texts.map((text): Block => {
    if (typeof text !== 'string') return text;
    return { kind: text.includes(' | ') ? 'row' : 'paragraph', path: [], text };
  });
  return { title, publishedOn, blocks };
}

/** How a source of a jurisdiction is read, today being 1 September 2025. */
export function contextOf(language: string, jurisdiction: string, more: Partial<ReadContext> = {}): ReadContext {
  return { language, jurisdiction, timezone: 'UTC', programmes: [], now: '2025-09-01T12:00:00Z', ...more };
}
