import type { Evidence } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import { isOnPage } from '../../../shared/extract/listing/itemGroups.ts';
import type { Listed, Notice, VisitedPage } from '../../../shared/extract/notice.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import type { Keep } from '../record/keep.ts';
import { isOwn } from './isOwn.ts';
import { readNotice, toVisited } from './noticePage.ts';

/** What is known of a new entry beside what the first page of its list says. */
export interface Followed {
  /** The notice that it leads to; null where that was not read. */
  readonly notice: Notice | null;
  /** Where the words stand: the notice, or a further page of the list. */
  readonly kept: Evidence;
  /** What a later visit is compared with, where it is visited again. */
  readonly page?: VisitedPage;
}

/** New entries by id: what was read of them, and which wait for the next check. */
export interface Following {
  readonly followed: ReadonlyMap<string, Followed>;
  readonly waiting: ReadonlySet<string>;
  /** Known entries that are gone, and their pages as well. */
  readonly missing: ReadonlySet<string>;
}

export const nothingFollowed: Following = { followed: new Map(), waiting: new Set(), missing: new Set() };

interface Dependencies {
  readonly http: HttpClient;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  readonly keep: Keep;
}

/** Notices read at one check, at one request a second for each host; the others wait for the next. */
const mostFollowed = 30;
/** After this no further notice is asked for at this check; the function has four minutes for a host's sources. */
const longestMs = 60_000;
/** So many notices in a row that cannot be had mean that none can: the rest is told as it is rather than late. */
const mostFailures = 3;

const follows = ({ listing, feed, api }: Source): boolean => (listing ?? feed ?? api)?.follow === true;

/** Reads the notices that new entries lead to; one that cannot be read is told all the same, as the list tells it. */
export function createFollow({ http, readFile, clock, keep }: Dependencies) {
  const read = async (source: Source, { link, text = link }: Listed): Promise<Followed | null> => {
    if (!isOwn(source, text) || isOnPage(new URL(text))) return null;
    const { render, authority } = source;
    const fetched = await http.capture({ url: text, hosts: authority.hosts, render, validators: {} });
    if (fetched.kind !== 'capture') return null;
    const { capture } = fetched;
    const notice = await readNotice(capture, source, text, readFile);
    if (notice === null) return null;
    const kept = await keep(capture);
    const page = source.kind === 'listing' ? toVisited(capture, source, text, notice, kept) : null;
    return { notice, kept, ...(page === null ? {} : { page }) };
  };

  /** `pages` says where entries of further pages of the list are kept. */
  return async (
    source: Source,
    gained: readonly Listed[],
    pages: ReadonlyMap<string, Evidence>,
  ): Promise<Omit<Following, 'missing'>> => {
    const followed = new Map([...pages].map(([id, kept]): [string, Followed] => [id, { notice: null, kept }]));
    const waiting = new Set<string>();
    if (!follows(source)) return { followed, waiting };
    const until = clock().getTime() + longestMs;
    let failures = 0;
    for (const [at, entry] of gained.entries()) {
      if (failures >= mostFailures) break;
      if (at >= mostFollowed || clock().getTime() >= until) {
        waiting.add(entry.id);
        continue;
      }
      const found = await read(source, entry);
      failures = found === null ? failures + 1 : 0;
      if (found !== null) followed.set(entry.id, found);
    }
    return { followed, waiting };
  };
}
