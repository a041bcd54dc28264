import { html } from 'hono/html';
import type { SourceEvent } from '../../shared/alert/event.ts';
import { sayDuration } from '../../shared/alert/mail/sayDuration.ts';
import { isFresh, promisedFreshnessSeconds } from '../../shared/catalog/cadence.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { Coverage } from '../../shared/catalog/coverage.ts';
import { toldIn } from '../../shared/language/told/told.ts';
import type { Head } from '../adapters/dynamodb/noticeStore.ts';
import { coverageTables } from './coverageTables.ts';
import type { HeldBack } from './heldBack.ts';
import { clean, type Html, safeLink, shownTime } from './layout.ts';
import { nameOf } from './timeline.ts';

/** What is shown of one source. */
export interface Health {
  readonly source: Source;
  readonly lastReadAt: string | null;
  /** What is wrong since its last good reading, from the first failed check on; null while all is well. */
  readonly trouble: SourceEvent['data']['episode'] | null;
  /** Null before its first check. */
  readonly head: Head | null;
  readonly held: readonly HeldBack[];
}

/** `12 minutes ago`, in the largest whole unit. */
export function ago(time: string, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(time)) / 1000));
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  for (const [unit, size] of units) {
    const count = Math.floor(seconds / size);
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
  }
  return 'just now';
}

const whose: Readonly<Record<HeldBack['kind'], string>> = { reading: 'The page', notice: 'A notice', fact: 'A fact' };

function heldList(held: readonly HeldBack[]): Html {
  if (held.length === 0) return html``;
  const items = held.map(({ kind, seen, since, release, link, says }) => {
    const href = link?.startsWith('/changes/') ? link : safeLink(link ?? '');
    const what = link === null ? whose[kind] : html`<a href="${href}" rel="noopener noreferrer">${whose[kind]}</a>`;
    return html`<li><span class="blocked">held back</span> since ${shownTime(since)}: ${what}: <span dir="auto">${clean(seen)}</span>${says.map((line) => html`<br>would be told as <span dir="auto">${clean(line)}</span>`)}<br><span class="facts">Released by ${release}.</span></li>`;
  });
  return html`<ul>${items}</ul>`;
}

function state({ source, lastReadAt, trouble }: Health, now: Date): Html {
  const since = lastReadAt === null ? 'never read well yet' : `read ${shownTime(lastReadAt)}, ${ago(lastReadAt, now)}`;
  const read = isFresh(source.every, lastReadAt, now)
    ? html`${since}`
    : html`<span class="blocked">not as promised</span>: ${since}`;
  // Of a silence nothing more is known than that it lasts.
  if (trouble === null || trouble.verdict === 'silent') return read;
  const { verdict, since: begun, checks, seen, likely } = trouble;
  return html`<span class="blocked">${verdict}</span> since ${shownTime(begun)}${checks > 0 ? ` (${checks} ${checks === 1 ? 'check' : 'checks'})` : ''}: <span dir="auto">${clean(seen)}</span>: ${clean(likely)}<br>${read}`;
}

const statusWords: Readonly<Record<Source['status'], string>> = {
  proved: 'Read well live',
  seen: 'Layout seen in public material',
  assumed: 'Layout assumed, not read live yet',
};

function statusOf({ status, checked }: Source): string {
  return checked === undefined ? statusWords[status] : `${statusWords[status]} on ${checked}`;
}

/** A page of sources, and what stands around it. */
export interface SourcesShown {
  readonly health: readonly Health[];
  /** How many want a look, of all there are. */
  readonly unwell: number;
  readonly all: number;
  /** Only those that want a look are listed. */
  readonly isUnwell: boolean;
  /** Address of the next page, or null. */
  readonly next: string | null;
  /** Null but on the first page of all. */
  readonly coverage: Coverage | null;
}

function standing({ unwell, all, isUnwell }: SourcesShown): Html {
  if (isUnwell)
    return html`<p>${unwell} of ${all} sources are not read as promised, or failed their last check. <a href="/sources">All sources</a></p>`;
  return unwell === 0
    ? html``
    : html`<p><a href="/sources?unwell">${unwell} of ${all} sources</a> are not read as promised, or failed their last check.</p>`;
}

/** Watched sources and how fresh what is known of each is. */
export function sourcesPage(shown: SourcesShown, now: Date): Html {
  return html`<h1>Sources</h1>
<p>No alert means no change only while a source is read. This is when each was read well last, and how long ago that may be at most.</p>
${standing(shown)}<table><thead><tr><th>Source</th><th>Promised within</th><th>Known of it</th><th>State</th></tr></thead><tbody>
${shown.health.map(
  (one) =>
    html`<tr><td><a href="${safeLink(one.source.url)}" rel="noopener noreferrer">${clean(one.source.title?.['en'] ?? one.source.id)}</a><br><span class="facts">${one.source.authority.jurisdiction} · ${nameOf(one.source.authority.name, one.source.authority.id)}</span></td><td>${sayDuration(promisedFreshnessSeconds(one.source.every), toldIn('en'))}</td><td>${statusOf(one.source)}</td><td>${state(one, now)}${heldList(one.held)}</td></tr>`,
)}
</tbody></table>
${shown.next === null ? '' : html`<p><a href="${shown.next}" rel="next">More sources</a></p>`}${shown.coverage === null ? '' : coverageTables(shown.coverage)}`;
}
