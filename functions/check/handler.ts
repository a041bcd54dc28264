import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { type CheckHostDependencies, createCheckHost, type Due } from './checkHost.ts';

export interface CheckPorts extends CheckHostDependencies {
  readonly catalog: Catalog;
}

const messageSchema = z.object({ sourceId: z.string() });

/** The source that a message names, or null when it is none of ours. */
function readMessage(body: string): string | null {
  try {
    return messageSchema.parse(JSON.parse(body)).sourceId;
  } catch {
    return null;
  }
}

/** After this no further source of a batch is begun: the function has four minutes, and one source may take half of them. */
const beginsWithinMs = 110_000;

/**
 * Checks the sources that a batch names, hosts side by side: a slow site delays no other. A message that cannot be read, and a
 * source that fails or has no time left, is handed back alone.
 */
export function createCheck(dependencies: CheckPorts) {
  const { catalog, clock, log } = dependencies;
  const checkHost = createCheckHost(dependencies);
  const sources = new Map(catalog.sources.map((source) => [source.id, source]));

  return async function check(event: SQSEvent): Promise<SQSBatchResponse> {
    const until = clock().getTime() + beginsWithinMs;
    const due: Due[] = [];
    const unread: string[] = [];
    for (const { body, messageId } of event.Records) {
      const sourceId = readMessage(body);
      const source = sources.get(sourceId ?? '');
      if (source !== undefined) due.push({ source, messageId });
      // A source that left the catalog between dispatch and check needs no reading.
      if (sourceId === null) {
        log.error('a message that asks for no check', { messageId, body });
        unread.push(messageId);
      }
    }
    const hosts = Map.groupBy(due, ({ source }) => new URL(source.url).host);
    const failed = await Promise.all([...hosts].map(([host, ofHost]) => checkHost(host, ofHost, until)));
    return { batchItemFailures: [...unread, ...failed.flat()].map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
