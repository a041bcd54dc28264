import type { Head } from '../../adapters/dynamodb/noticeStore.ts';

/** What is known of a source before its first check. */
export const newHead = (sourceId: string): Head => ({
  v: 1,
  sourceId,
  version: 0,
  baseline: null,
  validators: {},
  history: [],
  trouble: null,
  held: null,
  waitUntil: null,
});
