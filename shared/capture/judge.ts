import { blockPages, firewall } from './blockPages.ts';
import { brokenPages, notText } from './brokenPages.ts';
import type { Failure, Judged } from './failure.ts';
import { answersNotFound } from './notFound.ts';
import { deepestNesting, mostNodes } from './openPage.ts';
import type { Refusal, Verdict } from './verdict.ts';

const goneLikely = 'the page was removed or moved; look for it and correct the address';

/** What the status alone says, once block pages are told apart: they come with many. */
const statuses: readonly Failure[] = [
  {
    id: 'HTTP-GONE',
    verdict: 'missing',
    likely: goneLikely,
    find: ({ capture }) => (capture.status === 404 || capture.status === 410 ? `status ${capture.status}` : null),
  },
  {
    id: 'HTTP-REFUSED',
    verdict: 'blocked',
    likely: firewall,
    find: ({ capture }) =>
      [401, 403, 405, 406, 412, 418, 429, 451, 521].includes(capture.status) ? `status ${capture.status}` : null,
  },
  {
    id: 'HTTP-ERROR',
    verdict: 'error',
    likely: 'the site has trouble of its own; it is tried again',
    find: ({ capture }) => (capture.status < 200 || capture.status >= 300 ? `status ${capture.status}` : null),
  },
  {
    id: 'HTTP-NO-DOCUMENT',
    verdict: 'error',
    likely: 'the site answered without a document',
    find: ({ capture }) => ([202, 204, 205, 206].includes(capture.status) ? `status ${capture.status}` : null),
  },
  {
    id: 'TOO-DEEP',
    verdict: 'error',
    likely: 'its template is broken, or it was made to stop readers; look at the page, or watch another address',
    find: ({ markup }) =>
      markup.depth > deepestNesting ? `more than ${deepestNesting} elements within each other` : null,
  },
  {
    id: 'TOO-MANY-NODES',
    verdict: 'error',
    likely: 'it was made to stop readers, or holds what belongs on many pages; watch one of these, or another address',
    find: ({ markup }) => (markup.nodes > mostNodes ? `more than ${mostNodes} elements and texts` : null),
  },
  {
    id: 'NOT-TEXT',
    verdict: 'error',
    likely: 'the address leads to a file of another kind; correct the address or the kind',
    find: notText,
  },
];

/** Before all else: firewalls put their scripts into the pages for errors of the sites behind them, too. */
const plainlyGone: Failure = { id: 'HTTP-GONE', verdict: 'missing', likely: goneLikely, find: answersNotFound };

/** Ordered: the first that applies decides. */
const failures = [plainlyGone, ...blockPages, ...statuses, ...brokenPages];

/** Decides whether a capture is the document, from status, headers, structure and length together. */
export function judge(judged: Judged): Verdict {
  for (const { id, verdict, likely, find } of failures) {
    const seen = find(judged);
    if (seen !== null) return { verdict, rule: id, seen: seen.slice(0, 200), likely } satisfies Refusal;
  }
  return { verdict: 'document' };
}
