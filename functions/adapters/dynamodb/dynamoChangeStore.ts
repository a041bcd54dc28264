import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { alertEventSchema, isTrialEvent } from '../../../shared/alert/event.ts';
import { snapshotSchema } from '../../../shared/extract/notice.ts';
import { statementsSchema } from '../../../shared/programmes/statement.ts';
import { withoutWithdrawn } from '../../../shared/programmes/withoutWithdrawn.ts';
import { linksOf } from '../../../shared/relate/links.ts';
import type { ChangeStore, RecordedChange } from './changeStore.ts';
import { readItems } from './dynamoItems.ts';
import { readPlaces } from './dynamoPlaces.ts';
import { createDynamoReads } from './dynamoReads.ts';
import { listWithheld } from './dynamoWithheld.ts';
import {
  changeKey,
  type Item,
  linkKey,
  linkPrefix,
  load,
  snapshotKey,
  statementsPk,
  store,
  text,
  withheldKey,
} from './table.ts';
import { isOut, withheldSchema } from './withheld.ts';

interface Options {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}

/** A trial is told to its target alone: it is on no timeline, and gone after a week. */
const trialSeconds = 7 * 24 * 60 * 60;
const trialKey = (recordedAt: string): Item => ({
  recordedAt: { S: recordedAt },
  expiresAt: { N: String(Math.floor(Date.parse(recordedAt) / 1000) + trialSeconds) },
});
const timelineKey = (recordedAt: string): Item => ({ timeline: { S: 'TIMELINE' }, recordedAt: { S: recordedAt } });

const withheldStateSchema = z.nullable(z.enum(['held', 'dropped']));
const retractionSchema = z.pick(withheldSchema, { at: true, by: true, why: true });

/** Recorded changes, in the one table; the stream carries every item that is still `pending`. */
export function createDynamoChangeStore({ tableName, client = new DynamoDBClient() }: Options): ChangeStore {
  const TableName = tableName;
  const get = async (Key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const toChange = async (item: Item): Promise<RecordedChange> => ({
    event: alertEventSchema.parse(await load(item, get)),
    recordedAt: text(item, 'recordedAt'),
    publishedAt: item['publishedAt']?.S ?? null,
    withheld: withheldStateSchema.parse(item['withheld']?.S ?? null),
    releasedAt: item['releasedAt']?.S ?? null,
    retraction: item['retraction']?.S === undefined ? null : retractionSchema.parse(JSON.parse(item['retraction'].S)),
  });
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

  return {
    async read(changeId) {
      const item = await get(changeKey(changeId));
      return item === undefined ? null : toChange(item);
    },

    async readReading(sourceId, number) {
      const item = await get(snapshotKey(sourceId, number));
      return item === undefined ? null : snapshotSchema.parse(await load(item, get));
    },

    async isPending(changeId) {
      const { Item } = await client.send(
        new GetItemCommand({
          TableName,
          Key: changeKey(changeId),
          ConsistentRead: true,
          ProjectionExpression: 'pending',
        }),
      );
      return Item?.['pending'] !== undefined;
    },

    async markPublished(changeId, at) {
      await conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: changeKey(changeId),
            UpdateExpression: 'REMOVE pending SET publishedAt = :at',
            ConditionExpression: 'attribute_exists(pending)',
            ExpressionAttributeValues: { ':at': { S: at } },
          }),
        ),
      );
    },

    async listPending(before, limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'pending',
          KeyConditionExpression: 'pending = :pending AND recordedAt < :before',
          ExpressionAttributeValues: { ':pending': { S: 'PENDING' }, ':before': { S: before } },
          ProjectionExpression: 'pk',
          Limit: limit,
        }),
      );
      return Items.map((item) => text(item, 'pk').slice('CHANGE#'.length));
    },

    async touch(changeId, at) {
      await conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: changeKey(changeId),
            UpdateExpression: 'SET sweptAt = :at',
            ConditionExpression: 'attribute_exists(pending)',
            ExpressionAttributeValues: { ':at': { S: at } },
          }),
        ),
      );
    },

    async listStatements() {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :statements',
        ExpressionAttributeValues: { ':statements': { S: statementsPk } },
      };
      const found: Item[] = [];
      for await (const { Items = [] } of paginateQuery({ client }, query))
        found.push(...Items.filter((item) => !text(item, 'sk').includes('#')));
      const stored = await Promise.all(found.map((item) => load(item, get)));
      const statements = stored.flatMap((one) => statementsSchema.parse(one));
      const out = (await listWithheld({ tableName, client })).filter(isOut);
      const ids = new Set(out.map(({ change }) => change));
      return out.length === 0
        ? statements
        : withoutWithdrawn(
            statements,
            out.flatMap(({ facts }) => facts),
            ids,
          );
    },

    async timeline(limit, before) {
      const query = {
        TableName,
        IndexName: 'timeline',
        KeyConditionExpression: `timeline = :timeline${before === undefined ? '' : ' AND recordedAt < :before'}`,
        ExpressionAttributeValues: {
          ':timeline': { S: 'TIMELINE' },
          ...(before === undefined ? {} : { ':before': { S: before } }),
        },
        ScanIndexForward: false,
      };
      const found: Item[] = [];
      for await (const { Items = [] } of paginateQuery({ client, pageSize: limit + 1 }, query)) {
        for (const item of Items) {
          const last = found.at(-1);
          if (last !== undefined && found.length >= limit && text(item, 'recordedAt') !== text(last, 'recordedAt'))
            return Promise.all(found.map(toChange));
          found.push(item);
        }
      }
      return Promise.all(found.map(toChange));
    },

    async after(from, until, limit) {
      const isTime = typeof from === 'string';
      const start = isTime
        ? {}
        : { ExclusiveStartKey: { ...changeKey(from.changeId), ...timelineKey(from.recordedAt) } };
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'timeline',
          KeyConditionExpression: 'timeline = :timeline AND recordedAt BETWEEN :from AND :until',
          ExpressionAttributeValues: {
            ':timeline': { S: 'TIMELINE' },
            ':from': { S: isTime ? from : from.recordedAt },
            ':until': { S: until },
          },
          Limit: limit,
          ...start,
        }),
      );
      const last = Items.at(-1);
      const cursor =
        last === undefined
          ? null
          : { recordedAt: text(last, 'recordedAt'), changeId: text(last, 'pk').slice('CHANGE#'.length) };
      return { changes: await Promise.all(Items.map(toChange)), cursor };
    },

    places: (between, order, limit) => readPlaces({ tableName, client }, between, order, limit),

    async readMany(changeIds) {
      const items = await readItems({ tableName, client }, changeIds.map(changeKey), true);
      const found = new Map(items.map((item) => [text(item, 'pk').slice('CHANGE#'.length), item]));
      return Promise.all(
        changeIds.flatMap((id) => {
          const item = found.get(id);
          return item === undefined ? [] : [toChange(item)];
        }),
      );
    },

    async recordEvent(event, recordedAt) {
      const { item, parts } = store(changeKey(event.id), event);
      const links = linksOf(event).map((earlier) => ({ ...linkKey(earlier, event.id), v: { N: '1' } }));
      for (const part of [...parts, ...links]) await client.send(new PutItemCommand({ TableName, Item: part }));
      const place = isTrialEvent(event) ? trialKey(recordedAt) : timelineKey(recordedAt);
      const waiting = { pending: { S: 'PENDING' }, ...place };
      const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
      const write = new PutItemCommand({ TableName, Item: { ...item, ...waiting }, ...condition });
      return (await conditional(() => client.send(write))) ? 'recorded' : 'exists';
    },

    async withhold(withheld) {
      const { change, state } = withheld;
      await client.send(
        new PutItemCommand({
          TableName,
          Item: { ...withheldKey(change), v: { N: '1' }, body: { S: JSON.stringify(withheld) } },
        }),
      );
      const isRetracted = state === 'retracted';
      const { at, by, why } = withheld;
      await conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: changeKey(change),
            UpdateExpression: isRetracted
              ? 'SET retraction = :value'
              : 'SET withheld = :value REMOVE pending, timeline',
            ConditionExpression: isRetracted ? 'attribute_exists(pk)' : 'attribute_not_exists(publishedAt)',
            ExpressionAttributeValues: { ':value': { S: isRetracted ? JSON.stringify({ at, by, why }) : state } },
          }),
        ),
      );
    },

    listWithheld: () => listWithheld({ tableName, client }),

    async release(changeId, at, by) {
      const held = (await get(withheldKey(changeId)))?.['body']?.S;
      if (held === undefined) return;
      const known = withheldSchema.parse(JSON.parse(held));
      if (known.state !== 'held') return;
      const waiting = { ':held': { S: 'held' }, ':pending': { S: 'PENDING' }, ':timeline': { S: 'TIMELINE' } };
      await conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: changeKey(changeId),
            UpdateExpression:
              'SET pending = :pending, timeline = :timeline, recordedAt = :at, releasedAt = :at REMOVE withheld',
            ConditionExpression: 'withheld = :held',
            ExpressionAttributeValues: { ...waiting, ':at': { S: at } },
          }),
        ),
      );
      const released = { ...known, state: 'released', at, by } as const;
      await client.send(
        new PutItemCommand({
          TableName,
          Item: { ...withheldKey(changeId), v: { N: '1' }, body: { S: JSON.stringify(released) } },
          ConditionExpression: 'body = :held',
          ExpressionAttributeValues: { ':held': { S: held } },
        }),
      );
    },

    async linkedTo(changeId, limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :change AND begins_with(sk, :link)',
          ExpressionAttributeValues: { ':change': { S: `CHANGE#${changeId}` }, ':link': { S: linkPrefix } },
          Limit: limit,
        }),
      );
      const items = await Promise.all(Items.map((item) => get(changeKey(text(item, 'sk').slice(linkPrefix.length)))));
      const changes = await Promise.all(items.flatMap((item) => (item === undefined ? [] : [toChange(item)])));
      return changes
        .filter(({ withheld }) => withheld === null)
        .sort((one, other) => one.recordedAt.localeCompare(other.recordedAt));
    },

    ...createDynamoReads({ tableName, client }),
  };
}
