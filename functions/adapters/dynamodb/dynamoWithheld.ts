import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { text, withheldPk } from './table.ts';
import { type Withheld, withheldSchema } from './withheld.ts';

/** All that operators ever held, let go, dropped or took back; a few a year. Consistent. */
export async function listWithheld({
  tableName: TableName,
  client,
}: {
  readonly tableName: string;
  readonly client: DynamoDBClient;
}): Promise<Withheld[]> {
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :withheld',
    ExpressionAttributeValues: { ':withheld': { S: withheldPk } },
    ConsistentRead: true,
  };
  const found: Withheld[] = [];
  for await (const { Items = [] } of paginateQuery({ client }, query))
    found.push(...Items.map((item) => withheldSchema.parse(JSON.parse(text(item, 'body')))));
  return found;
}
