import type { NoticeEvent } from '../../../shared/alert/event.ts';
import { compareBlocks } from '../../../shared/compare/align.ts';
import { changedFiles, compareAttachments, isCoverDate } from '../../../shared/compare/attachments.ts';
import { compareLinks } from '../../../shared/compare/links.ts';
import type { Block, Notice } from '../../../shared/extract/notice.ts';
import type { Classification } from '../../../shared/understand/change/classify.ts';
import { sameWords } from '../../../shared/understand/change/sameWords.ts';
import { isWithdrawal } from '../../../shared/understand/change/withdrawal.ts';
import { type Change, type Circumstances, changeId, noFacts, readContext, toEvent } from './change.ts';

/** A file whose cover alone says another day is the same file. */
const coverDate: Classification = { severity: 'editorial', rule: 'EDITORIAL-COVER-DATE', confidence: 'high' };

/** A notice with the text of its files that changed, where both readings have one. */
function withFiles(notice: Notice, files: ReturnType<typeof changedFiles>, side: 'before' | 'after'): Notice {
  const blocks = files.flatMap((file): Block[] => {
    if (file.before.blocks === null || file.after.blocks === null) return [];
    return (file[side].blocks ?? []).map((block) => ({ ...block, path: [file.name, ...block.path] }));
  });
  return { ...notice, blocks: [...notice.blocks, ...blocks] };
}

/** The change between two readings of a page; null when no edit is left. `reverts` names the change that it undoes. */
export function pageChange(
  before: Notice,
  after: Notice,
  digest: string,
  reverts: string | null,
  circumstances: Circumstances,
): NoticeEvent | null {
  const { source, parent } = circumstances;
  const { language } = after;
  const [old, now] = [before.attachments ?? [], after.attachments ?? []];
  const inText = compareBlocks(before.blocks, after.blocks, language);
  // A file that a sentence names has changed with the sentence.
  const told = inText.map((edit) => `${edit.before ?? ''}\n${edit.after ?? ''}`).join('\n');
  const ofFiles = compareAttachments(old, now, language).filter(
    (edit) => !told.includes(edit.after ?? edit.before ?? ''),
  );
  const edits = [...inText, ...ofFiles, ...compareLinks(before, after)];
  if (edits.length === 0) return null;
  const files = changedFiles(old, now);
  const [first] = inText.length === 0 ? files : [];
  const { title, number, publishedOn } = after;
  const isWithdrawn = (after.withdrawn === true && before.withdrawn !== true) || isWithdrawal(inText);
  const change: Change = {
    id: changeId(source.id, parent, digest),
    kind: reverts !== null ? 'reverted' : isWithdrawn ? 'withdrawn' : 'amended',
    classification: edits.every((edit) => isCoverDate(edit, [...now, ...old])) ? coverDate : null,
    // A note that stood there before is not of this change.
    note: after.note === before.note ? undefined : after.note,
    notice: { id: source.id, title, number, publishedOn, language },
    // What is said in the same words states nothing new, however its clauses are read.
    facts:
      files.length === 0 && sameWords(edits, language)
        ? noFacts
        : circumstances.understand.changedFacts(
            withFiles(before, files, 'before'),
            withFiles(after, files, 'after'),
            readContext(circumstances, { language, title }),
          ),
    edits,
    reverts,
    official: first?.after.link ?? circumstances.finalUrl,
  };
  if (first === undefined) return toEvent(change, circumstances);
  return toEvent(change, { ...circumstances, before: first.before.evidence, after: first.after.evidence });
}

/** The change by which a notice came to stand at another address, word for word. */
export function movedChange(
  { title, number, publishedOn, language }: Pick<Notice, 'title' | 'number' | 'publishedOn' | 'language'>,
  from: string,
  to: string,
  circumstances: Circumstances,
): NoticeEvent {
  const { source, parent } = circumstances;
  const change: Change = {
    id: changeId(source.id, parent, `moved ${to}`),
    kind: 'moved',
    classification: { severity: 'editorial', rule: 'ADDRESS-MOVED', confidence: 'high' },
    notice: { id: source.id, title, number, publishedOn, language },
    facts: noFacts,
    edits: [{ op: 'move', path: [], before: from, after: to, segments: [['=', to]] }],
    reverts: null,
    official: to,
  };
  return toEvent(change, circumstances);
}
