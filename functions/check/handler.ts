import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Retry } from '../adapters/messaging/sqsRetry.ts';
import { type CheckHostDependencies, createCheckHost } from './checkHost.ts';
import { readDue } from './readDue.ts';

export interface CheckPorts extends CheckHostDependencies {
  readonly catalog: Catalog;
  readonly retry: Retry;
  /** The wait after a check has failed so many times. */
  readonly againSeconds: (times: number) => number;
}

/** Soon, as most failures pass; then slower, so that an outage of half an hour loses no round of a source that is read once a day. */
export const againSeconds = (times: number): number => [10, 60, 300][times - 1] ?? 1200;

/** After this no further source of a batch is begun: the function has four minutes, and one source may take half of them. */
const beginsWithinMs = 110_000;

/**
 * Checks the sources that a batch names, hosts side by side: a slow site delays no other. A message that cannot be read, and a
 * source that fails or has no time left, is handed back alone, and comes again soon.
 */
export function createCheck(dependencies: CheckPorts) {
  const { catalog, retry, againSeconds, clock, log } = dependencies;
  const checkHost = createCheckHost(dependencies);
  const sources = new Map(catalog.sources.map((source) => [source.id, source]));

  /** Puts off what is handed back; where that fails, it shows again after the visibility timeout. */
  const putOff = async ({ messageId, receiptHandle, attributes }: SQSRecord): Promise<void> => {
    const seconds = againSeconds(Number(attributes.ApproximateReceiveCount));
    await retry.later(receiptHandle, seconds).catch((error: unknown) => log.error('not put off', { messageId, error }));
  };

  return async function check(event: SQSEvent): Promise<SQSBatchResponse> {
    const now = clock().getTime();
    const { due, unread } = readDue(event.Records, sources, now, log);
    const hosts = Map.groupBy(due, ({ source }) => new URL(source.url).host);
    const failed = await Promise.all([...hosts].map(([host, ofHost]) => checkHost(host, ofHost, now + beginsWithinMs)));
    const back = new Set([...unread, ...failed.flat()]);
    await Promise.all(event.Records.filter(({ messageId }) => back.has(messageId)).map(putOff));
    return { batchItemFailures: [...back].map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
