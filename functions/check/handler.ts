import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Catalog, Source } from '../../shared/catalog/catalog.ts';
import type { Log } from '../adapters/log.ts';
import { type CheckDependencies, createCheckSource } from './checkSource.ts';

interface Dependencies extends CheckDependencies {
  readonly catalog: Catalog;
  readonly log: Log;
}

const checkMessage = z.object({ sourceId: z.string() });

/** Outcomes that prove the source was read well just now. */
const readWell = new Set(['baseline', 'unchanged', 'noise', 'changed']);

/**
 * Checks the sources that a batch names, one after the other: a batch is of few hosts, and a host is asked one thing at a
 * time. A source that fails is handed back alone; those read well are noted with one write for each host.
 */
export function createCheck(dependencies: Dependencies) {
  const { catalog, notices, clock, log } = dependencies;
  const checkSource = createCheckSource(dependencies);
  const sources = new Map(catalog.sources.map((source) => [source.id, source]));

  const sourceOf = (record: SQSRecord): Source | undefined =>
    sources.get(checkMessage.parse(JSON.parse(record.body)).sourceId);

  return async function check(event: SQSEvent): Promise<SQSBatchResponse> {
    const failed: string[] = [];
    const reads = new Map<string, Record<string, string>>();
    for (const record of event.Records) {
      const source = sourceOf(record);
      // A source that left the catalog between dispatch and check needs no reading.
      if (source === undefined) continue;
      try {
        const { verdict, outcome, events } = await checkSource(source);
        log.info('checked', { source: source.id, verdict, outcome, events });
        const { host } = new URL(source.url);
        if (readWell.has(outcome)) reads.set(host, { ...reads.get(host), [source.id]: clock().toISOString() });
      } catch (error) {
        log.error('check failed', { source: source.id, error });
        failed.push(record.messageId);
      }
    }
    for (const [host, times] of reads) await notices.recordReads(host, times);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
