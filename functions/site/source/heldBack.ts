import type { Head } from '../../adapters/dynamodb/noticeStore.ts';

/** Something that was read of a source and is not believed, or not believed yet. */
export interface HeldBack {
  /** A reading of the source itself, of a notice that its list leads to, or a value in words that were sent. */
  readonly kind: 'reading' | 'notice' | 'fact';
  /** What was seen. Hostile. */
  readonly seen: string;
  /** RFC 3339. */
  readonly since: string;
  /** What would release it. */
  readonly release: string;
  /** What it would be told as, the first changes of it; empty where nothing is known of that. Hostile. */
  readonly says: readonly string[];
  /** The notice's address, or the path of the change on the site; null for the source itself. */
  readonly link: string | null;
}

/** Long enough for whoever looks after sources to have read it; the page of the change has it for good. */
const shownMs = 30 * 24 * 3_600_000;

const releases = {
  reading:
    'the next reading that agrees (then it is believed) or says what was there before; the third, or the first after a day, is told in any case, as doubtful',
  notice: 'the next daily visit: it is told then, as doubtful unless it says the same, or what was there before stays',
  fact: 'nothing by itself: the words were sent, the value was not; read them',
} as const;

/** Headlines of what a held reading would be told as, and how many more there are. */
export function saysOf({ says = [], more = 0 }: NonNullable<Head['held']>): string[] {
  const said = says.map(({ severity, summary }) => `${severity}: ${summary['en'] ?? Object.values(summary)[0] ?? ''}`);
  return more === 0 ? said : [...said, `and ${more} more`];
}

/** What is held back of a source. */
export function heldBack(head: Head | undefined, now: Date): HeldBack[] {
  const reading =
    head?.held == null
      ? []
      : [
          {
            kind: 'reading' as const,
            seen: head.held.reason,
            since: head.held.since,
            link: null,
            says: saysOf(head.held),
          },
        ];
  const notices = (head?.heldNotices ?? []).map(({ link, since, reason }) => ({
    kind: 'notice' as const,
    seen: reason,
    since,
    link,
    says: [],
  }));
  const facts = (head?.doubts ?? [])
    .filter(({ since }) => now.getTime() - Date.parse(since) < shownMs)
    .map(({ quote, reason, since, change }) => ({
      kind: 'fact' as const,
      seen: `“${quote}”: ${reason}`,
      since,
      link: `/changes/${change}`,
      says: [],
    }));
  return [...reading, ...notices, ...facts].map((one) => ({ ...one, release: releases[one.kind] }));
}
