import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { cadenceSeconds } from '../../shared/catalog/cadence.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { Log } from '../adapters/runtime/log.ts';
import type { Due } from './checkHost.ts';

const messageSchema = z.object({ sourceId: z.string() });

/** The source that a message names, or null when it is none of ours. */
function readMessage(body: string): string | null {
  try {
    return messageSchema.parse(JSON.parse(body)).sourceId;
  } catch {
    return null;
  }
}

/**
 * What the messages of a batch ask for at a time (Unix time in ms), and the messages that can't be read. One that waited for longer
 * than its cadence is dropped: the next round has asked for the same. So is one of a source that left the catalog meanwhile.
 */
export function readDue(
  records: readonly SQSRecord[],
  sources: ReadonlyMap<string, Source>,
  now: number,
  log: Log,
): { readonly due: readonly Due[]; readonly unread: readonly string[] } {
  const due: Due[] = [];
  const unread: string[] = [];
  for (const { body, messageId, attributes } of records) {
    const sourceId = readMessage(body);
    if (sourceId === null) {
      log.error('a message that asks for no check', { messageId, body });
      unread.push(messageId);
      continue;
    }
    const source = sources.get(sourceId);
    if (source === undefined) continue;
    const waitedSeconds = (now - Number(attributes.SentTimestamp)) / 1000;
    if (waitedSeconds > cadenceSeconds[source.every]) log.warn('stale round', { source: sourceId, waitedSeconds });
    else due.push({ source, messageId });
  }
  return { due, unread };
}
