import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { type ChangeStore, type Cursor, comparePlaces, type Order } from './changeStore.ts';
import { type Item, text } from './table.ts';

/** Before and behind all times. */
const [first, last] = ['0', '9999'];

const placeOf = (item: Item): Cursor => ({
  recordedAt: text(item, 'recordedAt'),
  changeId: text(item, 'pk').slice('CHANGE#'.length),
});

/** Places of the timeline, as `ChangeStore.places` has them: the index keeps no order of what was recorded at the same time. */
export async function readPlaces(
  { tableName, client }: { readonly tableName: string; readonly client: DynamoDBClient },
  { after, before }: Parameters<ChangeStore['places']>[0],
  order: Order,
  limit: number,
): ReturnType<ChangeStore['places']> {
  const [from, to] = [after?.recordedAt ?? first, before?.recordedAt ?? last];
  if (from > to) return { places: [], isAll: true };
  const query = {
    TableName: tableName,
    IndexName: 'timeline',
    KeyConditionExpression: 'timeline = :timeline AND recordedAt BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':timeline': { S: 'TIMELINE' }, ':from': { S: from }, ':to': { S: to } },
    ProjectionExpression: 'pk, recordedAt',
    ScanIndexForward: order === 'oldest',
  };
  const isBetween = (place: Cursor): boolean =>
    (after === null || comparePlaces(place, after) > 0) && (before === null || comparePlaces(place, before) < 0);
  const sorted = (places: readonly Cursor[]): Cursor[] =>
    places.toSorted(order === 'oldest' ? comparePlaces : (one, other) => comparePlaces(other, one));
  const places: Cursor[] = [];
  for await (const { Items = [] } of paginateQuery({ client }, query)) {
    for (const place of Items.map(placeOf).filter(isBetween)) {
      if (places.length >= limit && place.recordedAt !== places.at(-1)?.recordedAt)
        return { places: sorted(places), isAll: false };
      places.push(place);
    }
  }
  return { places: sorted(places), isAll: true };
}
