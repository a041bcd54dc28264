import type { Expects, Source } from '../catalog/catalog.ts';
import { newestDay } from './expects.ts';
import type { Listed, Notice, Snapshot } from './notice.ts';

const dayMs = 24 * 3_600_000;
/** Lists grow and shrink; half of what stands there today is sure. */
const sureShare = 0.5;
/** Tables with fewer rows may lose most of them by one honest edit. */
const manyRows = 8;
/** Offices pause over holidays. */
const leastDays = 30;
/** What is silent for longer than this as a rule says nothing by being silent. */
const mostDays = 730;
/** So many times the usual time between two entries without a new one is odd. */
const oddGaps = 8;

/** The word of the title that the text below it says most often: what the page is about. */
function topicOf({ title, blocks }: Notice, language: string): string | undefined {
  const below = blocks.filter((block) => block.kind !== 'heading' || block.text !== title);
  const text = below.map((block) => block.text.toLowerCase()).join('\n');
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(title.toLowerCase())]
    .filter(({ segment }) => /^\p{L}{2,}$/u.test(segment))
    .map(({ segment }) => ({ segment, count: text.split(segment).length - 1 }))
    .filter(({ segment, count }) => count > 0 && (segment.length >= 4 || !/^\p{Script=Latin}+$/u.test(segment)));
  return words.toSorted((a, b) => b.count - a.count || b.segment.length - a.segment.length)[0]?.segment;
}

/** How long the newest entry may be old: a round number of days, well above what is usual between two. */
function patienceOf(items: readonly Listed[], newest: string | null, now: Date): string | undefined {
  const days = items.flatMap(({ publishedOn }) => /^\d{4}-\d{2}-\d{2}/u.exec(publishedOn ?? '')?.[0] ?? []).sort();
  const [oldest] = days;
  if (newest === null || oldest === undefined || days.length < items.length / 2) return undefined;
  const gapDays = (Date.parse(newest) - Date.parse(oldest)) / dayMs / Math.max(1, days.length - 1);
  const ageDays = (now.getTime() - Date.parse(newest)) / dayMs;
  const patience = Math.max(leastDays, gapDays * oddGaps, ageDays * 2);
  if (patience > mostDays) return undefined;
  return `${Math.ceil(patience / leastDays) * leastDays}d`;
}

/** What may be expected of later readings of a source, from one that a person found healthy; null where it says too little. */
export function proposeExpects(snapshot: Snapshot, { language }: Source, now: Date): Expects | null {
  if (snapshot.kind === 'listing') {
    const rows = Math.max(1, Math.floor(snapshot.items.length * sureShare));
    const newest = patienceOf(snapshot.items, newestDay(snapshot, now), now);
    return snapshot.items.length === 0 ? null : { rows, ...(newest === undefined ? {} : { newest }) };
  }
  const text = topicOf(snapshot.notice, language);
  const rows = snapshot.notice.blocks.filter(({ kind }) => kind === 'row').length;
  const expects = {
    ...(text === undefined ? {} : { text }),
    ...(rows < manyRows ? {} : { rows: Math.floor(rows * sureShare) }),
  };
  return Object.keys(expects).length === 0 ? null : expects;
}
