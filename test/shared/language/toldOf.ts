import type { Block } from '../../../shared/extract/notice.ts';
import { readFacts } from '../../../shared/understand/readFacts.ts';

/** A line as a block: `# ` a heading, `- ` an item, with ` | ` a row, else a paragraph. */
function blockOf(text: string): Block {
  const kind = text.startsWith('# ')
    ? 'heading'
    : text.startsWith('- ')
      ? 'item'
      : text.includes(' | ')
        ? 'row'
        : 'paragraph';
  return { kind, path: [], text: text.replace(/^[-#] /, '') };
}

/** What lines state, each as `type value`, with `–high` where it is a range and `?` where it is proposed. */
export function toldOf(lines: string, language: string, jurisdiction: string): string[] {
  const notice = { title: '', publishedOn: null, blocks: lines.split('\n').map(blockOf) };
  const context = { language, jurisdiction, timezone: 'UTC', programmes: [], now: '2026-06-10T06:00:00Z' };
  return readFacts(notice, context).facts.map(({ type, value, status }) => {
    const high = value?.high === undefined ? '' : `–${value.high}`;
    return `${type} ${value?.value ?? ''}${high}${status === 'proposed' ? '?' : ''}`;
  });
}
