import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Catalog, Source } from '../../shared/catalog/catalog.ts';
import type { Log } from '../adapters/log.ts';
import { type CheckDependencies, createCheckSource } from './checkSource.ts';

interface Dependencies extends Omit<CheckDependencies, 'programmes'> {
  readonly catalog: Catalog;
  readonly log: Log;
}

interface Due {
  readonly source: Source;
  readonly messageId: string;
}

const checkMessage = z.object({ sourceId: z.string() });

/** Outcomes that prove the source was read well just now. */
const readWell = new Set(['baseline', 'unchanged', 'noise', 'changed']);

/**
 * Checks the sources that a batch names, hosts side by side and one at a time within a host: a slow site delays no other. A
 * source that fails is handed back alone; those read well are noted with one write for each host.
 */
export function createCheck(dependencies: Dependencies) {
  const { catalog, notices, clock, log } = dependencies;
  const checkSource = createCheckSource({ ...dependencies, programmes: catalog.programmes });
  const sources = new Map(catalog.sources.map((source) => [source.id, source]));

  const checkHost = async (host: string, due: readonly Due[]): Promise<string[]> => {
    const failed: string[] = [];
    const reads: Record<string, string> = {};
    for (const { source, messageId } of due) {
      try {
        const { verdict, outcome, events } = await checkSource(source);
        log.info('checked', { source: source.id, verdict, outcome, events });
        if (readWell.has(outcome)) reads[source.id] = clock().toISOString();
      } catch (error) {
        log.error('check failed', { source: source.id, error });
        failed.push(messageId);
      }
    }
    if (Object.keys(reads).length > 0) await notices.recordReads(host, reads);
    return failed;
  };

  return async function check(event: SQSEvent): Promise<SQSBatchResponse> {
    const due = event.Records.flatMap(({ body, messageId }): Due[] => {
      // A source that left the catalog between dispatch and check needs no reading.
      const source = sources.get(checkMessage.parse(JSON.parse(body)).sourceId);
      return source === undefined ? [] : [{ source, messageId }];
    });
    const hosts = Map.groupBy(due, ({ source }) => new URL(source.url).host);
    const failed = await Promise.all([...hosts].map(([host, ofHost]) => checkHost(host, ofHost)));
    return { batchItemFailures: failed.flat().map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
