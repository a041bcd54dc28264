import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { createPublishChange, type PublishDependencies } from './publishChange.ts';

const changeIdOf = (record: DynamoDBRecord): string | null =>
  /^CHANGE#(.+)$/.exec(record.dynamodb?.Keys?.['pk']?.S ?? '')?.[1] ?? null;

/** When the transaction ended that recorded a change; of one that is written again, nothing is known of that. */
function committedAt({ eventName, dynamodb }: DynamoDBRecord): Date | null {
  const seconds = dynamodb?.ApproximateCreationDateTime;
  return eventName === 'INSERT' && seconds !== undefined ? new Date(seconds * 1000) : null;
}

/**
 * Publishes what was recorded, in the order of the stream. A change is marked only after topic and queue have it, so a crash
 * between any two steps publishes again, with the same id, and never not at all.
 */
export function createPublish(dependencies: PublishDependencies) {
  const { log } = dependencies;
  const publishChange = createPublishChange(dependencies);

  return async function publish(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
    for (const record of event.Records) {
      const changeId = changeIdOf(record);
      if (changeId === null) continue;
      try {
        await publishChange(changeId, committedAt(record));
      } catch (error) {
        log.error('publish failed', { change: changeId, error });
        // The stream goes on from the first failure, so that changes keep their order.
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
