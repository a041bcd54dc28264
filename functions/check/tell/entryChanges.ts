import type { NoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { compareBlocks } from '../../../shared/compare/align.ts';
import { textOfItem } from '../../../shared/compare/digest.ts';
import { deletion, type Edit, insertion } from '../../../shared/compare/edits.ts';
import { isCorrected } from '../../../shared/compare/headlines.ts';
import { printed } from '../../../shared/extract/blocks.ts';
import { languageOf } from '../../../shared/extract/language.ts';
import type { Block, Listed, Notice } from '../../../shared/extract/notice.ts';
import { normalise } from '../../../shared/language/normalise.ts';
import type { Followed } from '../ask/follow.ts';
import { type Change, type Circumstances, changeId, noFacts, readContext, toEvent } from './change.ts';

const insertedBlocks = (blocks: readonly Block[]): Edit[] =>
  blocks.map((block) => insertion(block.path, printed(block)));

/** An entry as a notice. Its title is read like a first line: often it is all there is. */
export const entryNotice = ({ title, publishedOn, blocks }: Pick<Listed, 'title' | 'publishedOn' | 'blocks'>) => ({
  title,
  publishedOn,
  blocks: [{ kind: 'heading', path: [], text: title } as const, ...(blocks ?? [])],
});

/**
 * A new entry as a notice: the page's own words where it was read. A feed and an API state title, number and date; a listing
 * prints what it has room for, so the page's are taken where it has them.
 */
function gainedNotice(source: Source, item: Listed, notice: Notice | null) {
  if (notice === null) return { ...item, blocks: item.blocks ?? [] };
  const { number, publishedOn, blocks } = notice;
  if (source.kind !== 'listing')
    return { title: item.title, number: item.number ?? number, publishedOn: item.publishedOn ?? publishedOn, blocks };
  const [own, listed] = [normalise(notice.title), normalise(item.title)];
  // A page without a heading is titled as its window, with the name of the site behind the notice's own.
  const isWindow = own.startsWith(listed) && /^ ?[-_|]/u.test(own.slice(listed.length));
  const title = isWindow || own === source.id ? item.title : notice.title;
  return { title, number: number ?? item.number, publishedOn: publishedOn ?? item.publishedOn, blocks };
}

/** The change by which a listing gained an entry, with the words of the notice it leads to where that was read. */
export function publishedChange(item: Listed, followed: Followed | null, circumstances: Circumstances): NoticeEvent {
  const { source } = circumstances;
  const id = `${source.id}/${item.id}`;
  const notice = gainedNotice(source, item, followed?.notice ?? null);
  const { title, number, publishedOn, blocks } = notice;
  const language = followed?.notice?.language ?? languageOf(entryNotice(notice).blocks, source.language);
  const files = followed?.notice?.attachments ?? [];
  return toEvent(
    {
      id: changeId(id, null, 'published'),
      kind: 'published',
      classification: null,
      notice: { id, title, number, publishedOn, language },
      facts: circumstances.understand.publishedFacts(
        entryNotice(notice),
        readContext(circumstances, { language, title }),
      ),
      edits: [insertion([], title), ...insertedBlocks(blocks), ...files.map(({ name }) => insertion([name], name))],
      reverts: null,
      official: item.link,
    },
    followed === null ? circumstances : { ...circumstances, after: followed.kept },
  );
}

/** The change by which an entry is gone from its list, and its page as well, at two checks: nobody said why. */
export function withdrawnChange({ id: own, link, title, number, publishedOn }: Listed, circumstances: Circumstances) {
  const { source, parent } = circumstances;
  const id = `${source.id}/${own}`;
  const language = languageOf([{ text: title }], source.language);
  const change: Change = {
    id: changeId(id, parent, 'gone'),
    kind: 'withdrawn',
    classification: { severity: 'minor', rule: 'GONE-UNEXPLAINED', confidence: 'low' },
    notice: { id, title, number, publishedOn, language },
    facts: noFacts,
    edits: [deletion([], title)],
    reverts: null,
    official: link,
  };
  return toEvent(change, circumstances);
}

/** The change by which an entry, or the page it leads to, came to say something else; null when no edit is left. */
export function amendedChange(earlier: Listed, now: Listed, within: Circumstances): NoticeEvent | null {
  const pages = earlier.page !== undefined && now.page !== undefined ? { was: earlier.page, is: now.page } : null;
  // The title is the list's own, and cut and marked as it likes, unless it is corrected.
  const title = isCorrected(earlier.title, now.title) ? earlier.title : now.title;
  const before = pages === null ? earlier : { ...earlier, title, blocks: pages.was.blocks };
  const after = pages === null ? now : { ...now, blocks: pages.is.blocks };
  const circumstances = pages === null ? within : { ...within, before: pages.was.evidence, after: pages.is.evidence };
  const { source, parent } = circumstances;
  const id = `${source.id}/${after.id}`;
  const [was, is] = [entryNotice(before), entryNotice(after)];
  const language = languageOf(is.blocks, source.language);
  const edits = compareBlocks(was.blocks, is.blocks, language);
  if (edits.length === 0) return null;
  const change: Change = {
    id: changeId(id, parent, textOfItem(after)),
    kind: 'amended',
    classification: null,
    notice: { id, title: after.title, number: after.number, publishedOn: after.publishedOn, language },
    facts: circumstances.understand.changedFacts(was, is, readContext(circumstances, { language, title: after.title })),
    edits,
    reverts: null,
    official: after.link,
  };
  return toEvent(change, circumstances);
}
