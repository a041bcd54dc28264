import { harmless } from '../../shared/alert/harmless.ts';
import { printed } from '../../shared/extract/blocks.ts';
import type { Listed } from '../../shared/extract/notice.ts';

/** Entries shown of a list; the rest is counted. */
const mostShown = 40;
/** Characters shown of what an entry says. */
const shownText = 160;

function renderEntry({ id, link, title, number, publishedOn, blocks, text }: Listed): string {
  const words = (blocks ?? []).map(printed).join(' ');
  return [
    `${publishedOn === null ? '-' : harmless(publishedOn)}  ${harmless(title)}`,
    harmless(link),
    ...(text === undefined ? [] : [`text at ${harmless(text)}`]),
    `known by ${harmless(id)}${number === null ? '' : `, number ${harmless(number)}`}`,
    ...(words === ''
      ? []
      : [`${blocks?.length} blocks: ${harmless(words.slice(0, shownText))}${words.length > shownText ? '…' : ''}`]),
  ].join('\n    ');
}

/** The entries of a list, one paragraph each. */
export function renderEntries(items: readonly Listed[]): string[] {
  const more = items.length - mostShown;
  return [
    `entries    ${items.length}`,
    ...items.slice(0, mostShown).map(renderEntry),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}
