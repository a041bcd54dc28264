import type { Evidence } from '../../../shared/alert/event.ts';
import { decode } from '../../../shared/capture/decode.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { gainedEntries } from '../../../shared/compare/entries.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import { readIssue } from '../../../shared/extract/listing/issues.ts';
import type { Listed, Snapshot } from '../../../shared/extract/notice.ts';
import type { HttpClient } from '../../adapters/web/http.ts';
import type { Keep } from '../record/keep.ts';
import { isOwn } from './isOwn.ts';
import { readNotice } from './noticePage.ts';

interface Dependencies {
  readonly http: HttpClient;
  readonly readFile: ReadFile;
  readonly keep: Keep;
}

/** A list with what its new issues hold, where these are kept, and which issues could not be read and wait. */
export interface OpenedIssues {
  readonly snapshot: Snapshot;
  readonly kept: ReadonlyMap<string, Evidence>;
  readonly waiting: ReadonlySet<string>;
}

/** Issues read at one check; a gazette has one a week or a day. */
const mostIssues = 5;

/**
 * Reads the new issues of a gazette whose feed lists issues, not what stands in them: what fits `match` joins the entries of the feed.
 * An issue that cannot be read stays new.
 */
export function createIssues({ http, readFile, keep }: Dependencies) {
  const read = async (source: Source, issue: Listed, match: RegExp) => {
    if (!isOwn(source, issue.link)) return null;
    const fetched = await http.capture({ url: issue.link, hosts: source.authority.hosts, validators: {} });
    if (fetched.kind !== 'capture') return null;
    const { capture } = fetched;
    if ((await readNotice(capture, source, issue.link, readFile)) === null) return null;
    const { text } = decode(capture.body, capture.headers['content-type'], source);
    const items = readIssue(text, issue, match, source, capture.finalUrl);
    return { items, evidence: items.length === 0 ? null : await keep(capture) };
  };

  return async (source: Source, before: Snapshot, after: Snapshot): Promise<OpenedIssues> => {
    const kept = new Map<string, Evidence>();
    const waiting = new Set<string>();
    const match = source.feed?.match;
    const issues = gainedEntries(before, after).filter(({ issue }) => issue === true);
    if (match === undefined || after.kind !== 'listing' || issues.length === 0)
      return { snapshot: after, kept, waiting };
    const held = new Map<string, readonly Listed[]>();
    for (const [at, issue] of issues.entries()) {
      const opened = at < mostIssues ? await read(source, issue, new RegExp(match, 'iu')) : null;
      if (opened === null) waiting.add(issue.id);
      else held.set(issue.id, opened.items);
      if (opened?.evidence != null) for (const { id } of opened.items) kept.set(id, opened.evidence);
    }
    const known = new Set(after.items.map(({ id }) => id));
    const items = after.items.flatMap((item) => [
      item,
      ...(held.get(item.id) ?? []).filter(({ id }) => !known.has(id)),
    ]);
    return { snapshot: { ...after, items }, kept, waiting };
  };
}
