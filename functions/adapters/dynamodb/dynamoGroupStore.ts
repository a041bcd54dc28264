import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Group, type GroupStore, groupOpenMs, type Member } from './groupStore.ts';
import { editItemKey, groupKey, type Item, text } from './table.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** Kept a little longer than an edit is open, for whoever looks; then TTL removes it. */
const keptMs = 2 * groupOpenMs;

const expiry = (at: string): Item[string] => ({ N: String(Math.floor((Date.parse(at) + keptMs) / 1000)) });

// A set holds texts: the id of a change has no space.
const written = ({ changeId, sourceId }: Member): string => `${changeId} ${sourceId}`;
const setOf = (members: readonly Member[]): Item[string] => ({ SS: members.map(written) });
const membersIn = (item: Item, name: string): Member[] =>
  (item[name]?.SS ?? []).toSorted().map((member) => {
    const at = member.indexOf(' ');
    return { changeId: member.slice(0, at), sourceId: member.slice(at + 1) };
  });

const toGroup = (item: Item): Group => ({
  key: text(item, 'sk'),
  first: text(item, 'first'),
  waiting: membersIn(item, 'waiting'),
  telling: membersIn(item, 'telling'),
  told: membersIn(item, 'told'),
});

/** Groups, in the one table. */
export function createDynamoGroupStore({ tableName, client = new DynamoDBClient() }: Options): GroupStore {
  const TableName = tableName;

  /** Runs a conditional write; false when its condition did not hold. */
  const conditional = async (write: () => Promise<unknown>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  /** The change that made an edit first. */
  const claimOne = async (key: string, { changeId, sourceId }: Member, at: string): Promise<string> => {
    const opened = {
      ...editItemKey(key),
      v: { N: '1' },
      first: { S: changeId },
      own: { SS: [changeId] },
      sources: { SS: [sourceId] },
      members: { SS: [changeId] },
      closesAt: { S: new Date(Date.parse(at) + groupOpenMs).toISOString() },
      expiresAt: expiry(at),
    };
    const open = new PutItemCommand({
      TableName,
      Item: opened,
      ConditionExpression: 'attribute_not_exists(pk) OR closesAt < :at',
      ExpressionAttributeValues: { ':at': { S: at } },
    });
    if (await conditional(() => client.send(open))) return changeId;
    const { Item = {} } = await client.send(
      new GetItemCommand({ TableName, Key: editItemKey(key), ConsistentRead: true }),
    );
    const isIn = (name: string, value: string): boolean => Item[name]?.SS?.includes(value) === true;
    const isOwn = isIn('own', changeId) || (!isIn('members', changeId) && isIn('sources', sourceId));
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: editItemKey(key),
        UpdateExpression: `ADD sources :source, members :change${isOwn ? ', own :change' : ''}`,
        ExpressionAttributeValues: { ':source': { SS: [sourceId] }, ':change': { SS: [changeId] } },
      }),
    );
    return isOwn ? changeId : text(Item, 'first');
  };

  return {
    async claim(keys, change, at) {
      const claimed = await Promise.all(keys.map(async (key) => [key, await claimOne(key, change, at)] as const));
      return new Map(claimed);
    },

    async wait({ key, first }, change, at) {
      await conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: groupKey(key),
            UpdateExpression:
              'ADD waiting :one SET v = :v, #first = :first, lastAt = :at, waitsSince = if_not_exists(waitsSince, :at), expiresAt = :expires',
            ConditionExpression: 'NOT contains(told, :member) AND NOT contains(telling, :member)',
            ExpressionAttributeNames: { '#first': 'first' },
            ExpressionAttributeValues: {
              ':one': setOf([change]),
              ':member': { S: written(change) },
              ':v': { N: '1' },
              ':first': { S: first },
              ':at': { S: at },
              ':expires': expiry(at),
            },
          }),
        ),
      );
    },

    async settled(quietSince, longSince) {
      const found: Group[] = [];
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :groups',
        FilterExpression:
          'attribute_exists(telling) OR (attribute_exists(waiting) AND (lastAt < :quiet OR waitsSince < :long))',
        ExpressionAttributeValues: {
          ':groups': { S: 'GROUPS' },
          ':quiet': { S: quietSince },
          ':long': { S: longSince },
        },
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) found.push(...Items.map(toGroup));
      return found;
    },

    begin: (key, members) =>
      conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: groupKey(key),
            UpdateExpression: 'ADD telling :members DELETE waiting :members REMOVE waitsSince',
            ConditionExpression: 'attribute_not_exists(telling)',
            ExpressionAttributeValues: { ':members': setOf(members) },
          }),
        ),
      ),

    async finish(key, members) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: groupKey(key),
          UpdateExpression: 'ADD told :members DELETE telling :members',
          ExpressionAttributeValues: { ':members': setOf(members) },
        }),
      );
    },
  };
}
