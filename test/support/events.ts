import type { Head } from '../../functions/adapters/dynamodb/noticeStore.ts';
import { countTrouble } from '../../functions/check/record/episodes.ts';
import { newHead } from '../../functions/check/record/newHead.ts';
import { pageChange } from '../../functions/check/tell/pageChanges.ts';
import type { NoticeEvent, Severity, SourceEvent } from '../../shared/alert/event.ts';
import type { Block } from '../../shared/extract/notice.ts';
import * as understand from '../../shared/understand/change/changedFacts.ts';
import { regulationSource } from './regulation.ts';

const time = '2026-01-01T00:00:00.000Z';
const evidence = { capturedAt: time, sha256: 'a'.repeat(64), warc: 'warc/aa/a.warc.gz' };

export interface EventOptions {
  readonly severity?: Severity;
  readonly title?: string;
  /** Text of the paragraph that came. */
  readonly text?: string;
  readonly parent?: string;
}

/** A notice event as a check makes it: one paragraph came. */
export function noticeEvent({
  severity = 'major',
  title = '外国人入境出境管理条例',
  text = 'K字签证，发给入境的外国青年科技人才。',
  parent,
}: EventOptions = {}): NoticeEvent {
  const notice = (blocks: readonly Block[]) => ({
    title,
    number: null,
    publishedOn: null,
    language: 'zh-Hans',
    blocks,
  });
  const block = { kind: 'paragraph', path: ['第六条'], text } as const;
  const circumstances = {
    source: regulationSource,
    finalUrl: regulationSource.url,
    now: time,
    parent: parent ?? null,
    before: evidence,
    after: evidence,
    siteUrl: 'https://wire.test',
    programmes: [{ id: 'cn-k', name: { en: 'China K visa', 'zh-Hans': '中国K字签证', 'zh-Hant': '中國K字簽證' } }],
    understand,
  };
  const event = pageChange(notice([]), notice([block]), `digest of ${text}`, null, circumstances);
  if (event === null) throw new Error('no change');
  return { ...event, data: { ...event.data, change: { ...event.data.change, severity } } };
}

/** What operators get when a source is blocked. */
export function sourceEvent(seen = '<script>$_ts'): SourceEvent {
  const refusal = {
    verdict: 'blocked',
    rule: 'CHALLENGE-RIVERSEC',
    seen,
    likely: 'the site asks for a browser check',
  } as const;
  const trouble = { ...refusal, since: time, checks: 2, told: null };
  const head = {
    v: 1,
    sourceId: 's',
    version: 1,
    baseline: null,
    validators: {},
    history: [],
    trouble,
    held: null,
    waitUntil: null,
  } as const;
  const event = countTrouble(regulationSource, head, refusal, time).events[0];
  if (event === undefined) throw new Error('no event');
  return event;
}

/** What is known of a source after the check that `sourceEvent` tells of. */
export function troubledHead(sourceId = regulationSource.id, likely = 'the site asks for a browser check'): Head {
  const refusal = { verdict: 'blocked', rule: 'CHALLENGE-RIVERSEC', seen: '<script>$_ts', likely } as const;
  return { ...newHead(sourceId), version: 1, trouble: { ...refusal, since: time, checks: 3, told: null } };
}
