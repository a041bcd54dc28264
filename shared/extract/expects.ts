import type { Capture } from '../capture/capture.ts';
import type { Refusal } from '../capture/verdict.ts';
import type { Expects, Source } from '../catalog/catalog.ts';
import { normalise } from '../language/normalise.ts';
import type { ReadFile } from './file/fileText.ts';
import type { Block, Snapshot } from './notice.ts';
import { readCapture } from './read.ts';

const dayMs = 24 * 3_600_000;

/** What a reading holds of what its source expects, and the day of its newest entry, null where none is read. */
export interface Expected {
  /** Why it is no healthy reading; null where it is. */
  readonly unmet: Refusal | null;
  readonly newest: string | null;
}

const unmet = (rule: string, seen: string, likely: string): Refusal => ({
  verdict: 'suspect',
  rule,
  seen: seen.slice(0, 200),
  likely,
});

/** What stands in a reading. The title of a page is no part of it: that stays where a script fills the page, or its text is gone. */
function wordsOf(snapshot: Snapshot): string[] {
  const ofBlocks = (blocks: readonly Block[] | null): string[] => blocks?.map(({ text }) => text) ?? [];
  if (snapshot.kind === 'listing') return snapshot.items.flatMap(({ title, blocks }) => [title, ...ofBlocks(blocks)]);
  const { title, blocks, attachments = [] } = snapshot.notice;
  const own = blocks.filter(({ kind, text }) => kind !== 'heading' || text !== title);
  return [...ofBlocks(own), ...attachments.map(({ name }) => name)];
}

/** What must not be read from, where a pattern is made of a text. */
const signs = /[\\^$.*+?()[\]{}|/]/gu;

/** A text wherever it begins a word of its own, so that EES is not read from “fees”, and with any spaces within. */
function patternOf(text: string): RegExp {
  const letters = [...normalise(text).replaceAll(' ', '')].map((letter) => letter.replace(signs, '\\$&'));
  const begins = /^[\p{Script=Latin}\p{N}]/u.test(text) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  return new RegExp(`${begins}${letters.join(' ?')}`, 'iu');
}

/** EXPECTS-TEXT: `expects: { text: salary }`, and no block below the title, no entry and no name of a file has it at the start of a word, in any case and spacing. */
function lacksText({ text }: Expects, snapshot: Snapshot): Refusal | null {
  if (text === undefined) return null;
  const pattern = patternOf(text);
  if (wordsOf(snapshot).some((said) => pattern.test(normalise(said)))) return null;
  return unmet(
    'EXPECTS-TEXT',
    `nothing says “${text}” in ${sizeOf(snapshot)}`,
    'another page answers, or only a part of it was read; look at it, and correct the address, the selector or `expects`',
  );
}

/** Rows of tables of a notice, entries of a list. */
const rowsOf = (snapshot: Snapshot): number =>
  snapshot.kind === 'listing'
    ? snapshot.items.length
    : snapshot.notice.blocks.filter(({ kind }) => kind === 'row').length;

function sizeOf(snapshot: Snapshot): string {
  if (snapshot.kind === 'listing') return `${snapshot.items.length} entries`;
  const length = snapshot.notice.blocks.reduce((sum, { text }) => sum + text.length, 0);
  return `${snapshot.notice.blocks.length} blocks of ${length} characters`;
}

/** EXPECTS-ROWS: `expects: { rows: 40 }`, and there are fewer. */
function lacksRows({ rows }: Expects, snapshot: Snapshot): Refusal | null {
  const found = rowsOf(snapshot);
  if (rows === undefined || found >= rows) return null;
  const what = snapshot.kind === 'listing' ? 'entries' : 'rows of tables';
  return unmet(
    'EXPECTS-ROWS',
    `${found} ${what}, at least ${rows} are expected`,
    'the list is cut off, or filled by a script now; look at it, and correct the address, the selector or `expects`',
  );
}

/** The newest day that a reading states; what lies ahead of the reading is no day of publication. */
export function newestDay(snapshot: Snapshot, now: Date): string | null {
  const latest = new Date(now.getTime() + dayMs).toISOString().slice(0, 10);
  const stated =
    snapshot.kind === 'listing' ? snapshot.items.map(({ publishedOn }) => publishedOn) : [snapshot.notice.publishedOn];
  const days = stated.flatMap((day) => /^\d{4}-\d{2}-\d{2}/u.exec(day ?? '')?.[0] ?? []);
  return days.filter((day) => day <= latest).reduce<string | null>((newest, day) => maxDay(newest, day), null);
}

const maxDay = (one: string | null, other: string): string => (one === null || other > one ? other : one);

/** EXPECTS-NEWEST: `expects: { newest: 90d }`, and nothing that is read is of the last 90 days. */
export function staleness({ expects }: Source, newest: string | null, now: Date): Refusal | null {
  if (expects?.newest === undefined) return null;
  const longest = Number.parseInt(expects.newest, 10);
  const ageDays = newest === null ? null : Math.floor((now.getTime() - Date.parse(newest)) / dayMs);
  if (ageDays !== null && ageDays <= longest) return null;
  return unmet(
    'EXPECTS-NEWEST',
    newest === null
      ? 'no day is read'
      : `the newest is of ${newest}, ${ageDays} days ago; at most ${longest} are expected`,
    'the office publishes elsewhere now, or an old copy answers; look for where it publishes, and correct the address or `expects`',
  );
}

/** A feed or an answer before `match` narrows it: what stands there that is not about our field shows its health as well. */
function wholeOf(source: Source): Source | null {
  const { feed, api } = source;
  if (source.kind === 'feed' && feed?.match !== undefined) {
    const { match: _, ...rules } = feed;
    return { ...source, feed: rules };
  }
  if (source.kind !== 'api' || api?.match === undefined) return null;
  const { match: _, ...rules } = api;
  return { ...source, api: rules };
}

/** Holds a reading against what its source expects of a healthy one. */
export async function judgeExpected(
  source: Source,
  capture: Capture,
  snapshot: Snapshot,
  now: Date,
  readFile: ReadFile,
): Promise<Expected> {
  const { expects } = source;
  if (expects === undefined) return { unmet: null, newest: null };
  const narrowed = wholeOf(source);
  const again = narrowed === null ? null : await readCapture(capture, narrowed, readFile);
  const whole = again?.verdict === 'document' ? again.snapshot : snapshot;
  const newest = newestDay(whole, now);
  return { unmet: lacksText(expects, whole) ?? lacksRows(expects, whole) ?? staleness(source, newest, now), newest };
}
