import type { Source } from '../../shared/catalog/catalog.ts';
import type { NoticeStore } from '../adapters/dynamodb/noticeStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Log } from '../adapters/runtime/log.ts';
import type { CheckSource } from './guardedCheck.ts';

export interface CheckHostDependencies {
  readonly checkSource: CheckSource;
  readonly notices: Pick<NoticeStore, 'recordReads'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A source to check, and the message that asked for it. */
export interface Due {
  readonly source: Source;
  readonly messageId: string;
}

/** Entry of the log for each check that ended: a metric counts its outcomes. */
export const checked = 'checked';

/** Outcomes that prove the source was read well just now. */
const readWell = new Set(['baseline', 'unchanged', 'noise', 'changed']);

/**
 * Checks sources of one host, one at a time, as long as one may be begun (`until`, Unix time in ms); those read well are noted
 * with one write. Returns the messages of those that failed or were not begun.
 */
export function createCheckHost({ checkSource, notices, clock, log }: CheckHostDependencies) {
  return async function checkHost(host: string, due: readonly Due[], until: number): Promise<string[]> {
    const failed: string[] = [];
    const reads: Record<string, string> = {};
    for (const { source, messageId } of due) {
      if (clock().getTime() >= until) {
        log.warn('no time left to check', { source: source.id });
        failed.push(messageId);
        continue;
      }
      try {
        const { verdict, outcome, events } = await checkSource(source);
        log.info(checked, { source: source.id, verdict, outcome, events });
        if (readWell.has(outcome)) reads[source.id] = clock().toISOString();
      } catch (error) {
        log.error('check failed', { source: source.id, error });
        failed.push(messageId);
      }
    }
    try {
      await notices.recordReads(host, reads);
    } catch (error) {
      log.error('reads not noted', { host, error });
      return due.map(({ messageId }) => messageId);
    }
    return failed;
  };
}
