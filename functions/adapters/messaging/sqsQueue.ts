import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { sideBySide } from '../runtime/sideBySide.ts';
import type { Queue, QueueMessage } from './queue.ts';

interface Options {
  readonly queueUrl: string;
  readonly client?: SQSClient;
}

/** SQS takes ten messages a call. */
const batchSize = 10;
/** And this much in all of them together; it took a quarter of the 1 MiB of today until August 2025, as emulators may still do. */
const batchBytes = 256 * 1024;
/** Times that messages are sent which SQS refused for reasons of its own. */
const tries = 3;

function batchesOf(messages: readonly QueueMessage[]): QueueMessage[][] {
  const batches: QueueMessage[][] = [];
  let room = 0;
  for (const message of messages) {
    const size = Buffer.byteLength(message.body);
    const last = batches.at(-1);
    if (last === undefined || last.length === batchSize || size > room) {
      batches.push([message]);
      room = batchBytes - size;
    } else {
      last.push(message);
      room -= size;
    }
  }
  return batches;
}

/** Calls at the same time: a round of ten thousand sources is a thousand calls. */
const chainsAtOnce = 8;

/** Batches in chains: messages of one group are in one chain, in their order, and chains may be sent side by side. */
function chainsOf(messages: readonly QueueMessage[]): QueueMessage[][][] {
  const byGroup = [...Map.groupBy(messages, ({ group }) => group).values()].flat();
  const chains: QueueMessage[][][] = [];
  for (const batch of batchesOf(byGroup)) {
    const before = chains.at(-1)?.at(-1)?.at(-1);
    if (before !== undefined && before.group === batch[0]?.group) chains.at(-1)?.push(batch);
    else chains.push([batch]);
  }
  return chains;
}

/** Sends to an SQS queue, ten at a time; what SQS refuses in passing is sent again. Messages of one group keep their order. */
export function createSqsQueue({ queueUrl, client = new SQSClient() }: Options): Queue {
  /** Returns how many were refused for good. */
  const sendBatch = async (messages: readonly QueueMessage[], triesLeft = tries): Promise<number> => {
    const Entries = messages.map(({ body, group, deduplication }, index) => ({
      Id: String(index),
      MessageBody: body,
      ...(group === undefined ? {} : { MessageGroupId: group }),
      ...(deduplication === undefined ? {} : { MessageDeduplicationId: deduplication }),
    }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    const again = new Set(Failed.filter((failure) => failure.SenderFault !== true).map((failure) => failure.Id));
    if (again.size === 0 || triesLeft === 1) return Failed.length;
    const rest = messages.filter((_message, index) => again.has(String(index)));
    return Failed.length - rest.length + (await sendBatch(rest, triesLeft - 1));
  };

  return {
    async send(messages) {
      const sendChain = async (batches: readonly QueueMessage[][]): Promise<number> => {
        let refused = 0;
        for (const batch of batches) refused += await sendBatch(batch);
        return refused;
      };
      const counts = await sideBySide(chainsOf(messages), chainsAtOnce, sendChain);
      const refused = counts.reduce((sum, count) => sum + count, 0);
      if (refused > 0) throw new Error(`${queueUrl}: ${refused} of ${messages.length} messages were refused`);
    },
  };
}
