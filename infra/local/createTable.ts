import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { table } from '../wiring.ts';

/** Has items removed that say when they expire. Asking a second time is refused, hence the look before. */
async function enableTimeToLive(client: DynamoDBClient, TableName: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  const TimeToLiveSpecification = { AttributeName: table.timeToLive, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

/** Creates the table of the wiring where it does not exist yet. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const { pending, timeline } = table.indexes;
  const names = [table.partitionKey, table.sortKey, pending.partitionKey, timeline.partitionKey, pending.sortKey];
  const keys = ({ partitionKey, sortKey }: { readonly partitionKey: string; readonly sortKey: string }) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
  const index = (IndexName: 'pending' | 'timeline') => ({
    IndexName,
    KeySchema: keys(table.indexes[IndexName]),
    Projection: { ProjectionType: 'ALL' as const },
  });
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
        KeySchema: keys(table),
        GlobalSecondaryIndexes: [index('pending'), index('timeline')],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await enableTimeToLive(client, tableName);
}
