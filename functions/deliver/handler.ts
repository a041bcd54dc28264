import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createDeliverOne, type DeliverDependencies } from './deliverOne.ts';

/** Hands an alert to one endpoint, signed; what is not taken is tried again later, and after the last try is a dead letter. */
export function createDeliver(dependencies: DeliverDependencies) {
  const { log } = dependencies;
  const deliverOne = createDeliverOne(dependencies);

  return async function deliver(event: SQSEvent): Promise<SQSBatchResponse> {
    const failed: string[] = [];
    for (const record of event.Records) {
      try {
        if (!(await deliverOne(record))) failed.push(record.messageId);
      } catch (error) {
        log.error('delivery failed', { messageId: record.messageId, asked: record.body, error });
        failed.push(record.messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
