import type { NoticeEvent } from '../../../shared/alert/event.ts';
import type { Block, Snapshot } from '../../../shared/extract/notice.ts';

/** What a notice was read as, in reading order. */
export interface Reading {
  readonly title: string;
  readonly blocks: readonly Pick<Block, 'kind' | 'label' | 'text'>[];
}

/** The words of a notice in what its source was read as, those of the file that changed behind them; null where it is not there. */
export function readingOf({ data }: NoticeEvent, snapshot: Snapshot): Reading | null {
  const { notice, source, links } = data;
  if (snapshot.kind === 'listing') {
    const item = snapshot.items.find(({ id }) => `${source.id}/${id}` === notice.id);
    const blocks = item?.page?.blocks ?? item?.blocks ?? null;
    return item === undefined ? null : { title: item.title, blocks: blocks ?? [] };
  }
  const files = (snapshot.notice.attachments ?? []).filter(({ link }) => link === links.official);
  const ofFiles = files.flatMap(({ name, file }) => [
    { kind: 'heading' as const, text: name },
    ...(file?.blocks ?? []),
  ]);
  return { title: snapshot.notice.title, blocks: [...snapshot.notice.blocks, ...ofFiles] };
}

/** A new notice as it was told: every word of it came. */
export const newReadingOf = ({ data }: NoticeEvent): Reading => ({
  title: data.notice.title,
  blocks: data.edits
    .slice(1)
    .flatMap(({ after }) => (after === null ? [] : [{ kind: 'paragraph', text: after } as const])),
});
