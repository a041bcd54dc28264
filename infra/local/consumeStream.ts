import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Log } from '../../functions/adapters/runtime/log.ts';

interface Options {
  readonly tables: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly tableName: string;
  readonly handle: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  readonly signal: AbortSignal;
  readonly log: Log;
}

const pollMs = 100;
const shardsEveryMs = 2000;
const batchSize = 10;

/** Only items that wait to be published, as the filter of the event source mapping on AWS says. */
const isPending = (record: StreamRecord): boolean => record.dynamodb?.NewImage?.['pending'] !== undefined;

const secondsOf = (time: Date | undefined) =>
  time === undefined ? {} : { ApproximateCreationDateTime: time.getTime() / 1000 };

const toRecord = (record: StreamRecord): DynamoDBRecord => ({
  eventID: record.eventID ?? '',
  eventName: record.eventName ?? 'INSERT',
  dynamodb: {
    ...secondsOf(record.dynamodb?.ApproximateCreationDateTime),
    Keys: Object.fromEntries(
      Object.entries(record.dynamodb?.Keys ?? {}).map(([name, { S }]) => [name, { S: S ?? '' }]),
    ),
    SequenceNumber: record.dynamodb?.SequenceNumber ?? '',
  },
});

/**
 * What Lambda's event source mapping does with a table's stream: every shard from its oldest record on, a batch again from its
 * first failure. A restart reads from the oldest again; what is published already is left alone.
 */
export async function consumeStream({ tables, streams, tableName, handle, signal, log }: Options): Promise<void> {
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: tableName }));
  const StreamArn = Table?.LatestStreamArn;
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const taken = new Set<string>();

  const handleAll = async (records: readonly StreamRecord[]): Promise<void> => {
    let rest = records.filter(isPending);
    while (rest.length > 0 && !signal.aborted) {
      const batch = rest.slice(0, batchSize);
      const { batchItemFailures } = await handle({ Records: batch.map(toRecord) });
      const first = batchItemFailures[0]?.itemIdentifier;
      const failed = batch.findIndex((record) => record.dynamodb?.SequenceNumber === first);
      rest = rest.slice(first === undefined ? batch.length : Math.max(failed, 0));
      if (first !== undefined) await pause(pollMs);
    }
  };

  const iteratorOf = async (ShardId: string): Promise<string | undefined> => {
    const command = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' });
    return (await streams.send(command)).ShardIterator;
  };

  const followShard = async (shardId: string): Promise<void> => {
    let iterator: string | undefined;
    while (!signal.aborted) {
      try {
        iterator ??= await iteratorOf(shardId);
        const answer = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
        await handleAll(answer.Records ?? []);
        iterator = answer.NextShardIterator;
        // The shard is closed, and was read to its end.
        if (iterator === undefined) return;
        if (answer.Records?.length === 0) await pause(pollMs);
      } catch (error) {
        if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)
          iterator = undefined;
        else if (!signal.aborted) log.error('stream not read', { shardId, error });
        await pause(pollMs);
      }
    }
  };

  const followed: Promise<void>[] = [];
  while (!signal.aborted) {
    const command = new DescribeStreamCommand({ StreamArn });
    // Asked again when it fails: whether the database is gone for good is for its process to say.
    const { StreamDescription } = await streams.send(command).catch(() => ({ StreamDescription: undefined }));
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      if (ShardId === undefined || taken.has(ShardId)) continue;
      taken.add(ShardId);
      followed.push(followShard(ShardId));
    }
    for (let waited = 0; waited < shardsEveryMs && !signal.aborted; waited += pollMs) await pause(pollMs);
  }
  await Promise.all(followed);
}
