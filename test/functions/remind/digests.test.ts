import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ChangeStore } from '../../../functions/adapters/dynamodb/changeStore.ts';
import { createDynamoChangeStore } from '../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDigestStore } from '../../../functions/adapters/dynamodb/dynamoDigestStore.ts';
import { tellDigests } from '../../../functions/remind/digests.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { startMessaging } from '../../../infra/local/messaging.ts';
import { readDigestHour } from '../../../shared/alert/digest/digestHour.ts';
import { type DigestEvent, isDigestEvent } from '../../../shared/alert/event.ts';
import { filterPolicy, type Wish } from '../../../shared/alert/filterPolicy.ts';
import { noticeEvent } from '../../support/events.ts';
import { regulationSource } from '../../support/regulation.ts';
import { until } from '../../support/until.ts';
import { untilMailed } from '../../support/untilMailed.ts';

const siteUrl = 'https://wire.test';
const minute = 60_000;
const day = 24 * 60 * minute;
/** A Tuesday. */
const start = Date.parse('2026-01-06T12:00:00.000Z');
const catalog = { programmes: [], sources: [regulationSource] };
let database: LocalDatabase;
beforeAll(async () => {
  database = await startDatabase(null);
});
afterAll(() => database.stop());

const unique = (): string => randomBytes(16).toString('hex');

/** Digests over a table of their own, at the time the test says. */
async function open(hour = '06:00 UTC') {
  const tableName = unique();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  onTestFinished(() => client.destroy());
  await createTable(client, tableName);
  const changes = createDynamoChangeStore({ tableName, client });
  const dependencies = {
    catalog,
    changes,
    digests: createDynamoDigestStore({ tableName, client }),
    digestHour: readDigestHour(hour),
    siteUrl,
  };
  const at = (time: number | string): Date => new Date(typeof time === 'string' ? Date.parse(time) : time);
  return {
    tableName,
    changes,
    dependencies,
    record: async (time: number | string): Promise<string> => {
      const id = unique();
      const event = noticeEvent();
      const { data } = event;
      const group = { ...data.group, id };
      const named = { ...event, id, data: { ...data, change: { ...data.change, id }, group } };
      await changes.recordEvent(named, at(time).toISOString());
      return id;
    },
    tell: (time: number | string, read: string | null = at(time).toISOString(), options = dependencies) =>
      tellDigests(options, read === null ? {} : { [regulationSource.id]: read }, at(time)),
    told: async (): Promise<DigestEvent[]> =>
      (await changes.timeline(100)).flatMap(({ event }) => (isDigestEvent(event) ? [event] : [])).reverse(),
  };
}
const toldIn = ({ data }: DigestEvent) => data.changes.map(({ id }) => id);

describe('a digest', () => {
  test('begins with what is watched: none is made of the time before', async () => {
    const { record, tell, told } = await open();
    await record(start - minute);
    expect(await tell(start)).toEqual([]);
    expect(await tell('2026-01-07T05:59:00Z')).toEqual([]);
    await tell('2026-01-07T06:05:00Z');
    expect((await told()).map(({ data }) => data)).toMatchObject([
      { period: 'daily', from: '2026-01-06T12:00:00.000Z', until: '2026-01-07T06:00:00.000Z', changes: [] },
    ]);
  });

  test('is recorded once, at its hour and every day, and on Mondays one of the week', async () => {
    const { tell, told } = await open();
    for (let time = start; time < start + 8 * day; time += 30 * minute) await tell(time);
    const made = (await told()).map(({ data }) => `${data.period} ${data.until.slice(0, 16)}`);
    const days = ['07', '08', '09', '10', '11', '12', '13', '14'];
    expect(made.filter((one) => one.startsWith('daily'))).toEqual(days.map((one) => `daily 2026-01-${one}T06:00`));
    expect(made.filter((one) => one.startsWith('weekly'))).toEqual(['weekly 2026-01-12T06:00']);
  });

  test('has each change once, whatever minute it was recorded in', async () => {
    const { record, tell, told } = await open();
    await tell(start);
    const ids = [
      await record('2026-01-06T12:00:00.001Z'),
      await record('2026-01-07T05:59:59.999Z'),
      await record('2026-01-07T06:00:00.000Z'),
      await record('2026-01-07T06:00:00.001Z'),
      await record('2026-01-07T18:00:00.000Z'),
    ];
    await tell('2026-01-07T06:01:00Z');
    await tell('2026-01-08T06:04:00Z');
    const [first, second] = await told();
    expect(new Set(toldIn(first as DigestEvent))).toEqual(new Set(ids.slice(0, 3)));
    expect(new Set(toldIn(second as DigestEvent))).toEqual(new Set(ids.slice(3)));
  });

  test('waits until what is being recorded at the hour is there', async () => {
    const { tell } = await open();
    await tell(start);
    expect(await tell('2026-01-07T06:00:30Z')).toEqual([]);
    expect(await tell('2026-01-07T06:01:00Z')).toHaveLength(1);
  });

  test('that could not be made for days is one of all of them', async () => {
    const { record, tell, told } = await open();
    await tell(start);
    const ids = [await record(start + day), await record(start + 3 * day)];
    await tell(start + 4 * day);
    const [digest, ...others] = await told();
    expect(others).toEqual([]);
    expect(digest?.data).toMatchObject({ from: '2026-01-06T12:00:00.000Z', until: '2026-01-10T06:00:00.000Z' });
    expect(toldIn(digest as DigestEvent)).toEqual(ids);
  });

  test('leaves nothing out when the hour is set anew, and tells nothing twice', async () => {
    const { dependencies, record, tell, told } = await open();
    await tell(start);
    await tell('2026-01-07T06:05:00Z');
    const between = await record('2026-01-07T10:00:00Z');
    const later = { ...dependencies, digestHour: readDigestHour('18:00 Europe/Berlin') };
    await tell('2026-01-07T17:05:00Z', '2026-01-07T17:00:00.000Z', later);
    const [, second, ...more] = await told();
    expect(more).toEqual([]);
    expect(second?.data).toMatchObject({ from: '2026-01-07T06:00:00.000Z', until: '2026-01-07T17:00:00.000Z' });
    expect(toldIn(second as DigestEvent)).toEqual([between]);
  });

  test('says of a source that was unread at the end of the one before that it is read again, once', async () => {
    const { tell, told } = await open();
    await tell(start);
    await tell('2026-01-07T06:05:00Z', null);
    await tell('2026-01-08T06:05:00Z');
    await tell('2026-01-09T06:05:00Z');
    const unread = (await told()).map(({ data }) => data.unread.map(({ isReadAgain }) => isReadAgain));
    expect(unread).toEqual([[false], [true], []]);
  });

  test('that many try to make at once is one', async () => {
    const { tell, told } = await open();
    await tell(start);
    const made = await Promise.all(Array.from({ length: 8 }, () => tell('2026-01-07T06:05:00Z')));
    expect(made.flat()).toHaveLength(1);
    expect(await told()).toHaveLength(1);
  });

  test.each(['recordEvent', 'advance'] as const)(
    'is made once when the function ends at `%s`, and nothing is left out',
    async (step) => {
      for (const when of ['before', 'after'] as const) {
        const { dependencies, changes, record, tell, told } = await open();
        await tell(start);
        const ids = [await record(start + minute)];
        const crash = async <Result>(run: () => Promise<Result>): Promise<Result> => {
          if (when === 'after') await run();
          throw new Error('the function ended');
        };
        const dying: ChangeStore = { ...changes, recordEvent: (...args) => crash(() => changes.recordEvent(...args)) };
        const digests = {
          ...dependencies.digests,
          advance: (...args: Parameters<typeof dependencies.digests.advance>) =>
            crash(() => dependencies.digests.advance(...args)),
        };
        const options = { ...dependencies, ...(step === 'recordEvent' ? { changes: dying } : { digests }) };
        await expect(tell('2026-01-07T06:05:00Z', null, options)).rejects.toThrow('the function ended');
        // The next call may come when the next digest is due already.
        ids.push(await record('2026-01-07T12:00:00Z'));
        await tell('2026-01-08T06:05:00Z');
        await tell('2026-01-08T06:10:00Z');
        const all = await told();
        expect(all.flatMap(toldIn)).toEqual(ids);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }
    },
  );
});

test('goes the way of all changes to those who asked for it, in their language and of their country, once', async () => {
  const { tableName, record, tell } = await open();
  const messaging = await startMessaging();
  const stateDir = mkdtempSync(join(tmpdir(), 'visawire-digests-'));
  const workers = await startWorkers(
    { databaseEndpoint: database.endpoint, messaging },
    {
      catalog,
      stateDir,
      tableName,
      siteUrl,
      clock: () => new Date(),
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
  );
  onTestFinished(async () => {
    await workers.stop();
    await messaging.stop();
    rmSync(stateDir, { recursive: true });
  });
  const none = { jurisdictions: [], programmes: [], sources: [] };
  const wishes: Readonly<Record<string, Wish>> = {
    daily: { ...none, language: 'en', severities: [], digests: ['daily'] },
    china: { ...none, language: 'zh-Hans', severities: [], digests: ['daily'], jurisdictions: ['CN'] },
    both: { ...none, language: 'en', severities: ['critical', 'major'], digests: ['daily'] },
    alerts: { ...none, language: 'en', severities: ['critical', 'major', 'minor'], digests: [] },
    weekly: { ...none, language: 'en', severities: [], digests: ['weekly'] },
    germany: { ...none, language: 'en', severities: [], digests: ['daily'], jurisdictions: ['DE'] },
  };
  for (const [name, wish] of Object.entries(wishes)) {
    await workers.sqs.send(new CreateQueueCommand({ QueueName: name }));
    const Attributes = { FilterPolicy: JSON.stringify(filterPolicy(wish)) };
    const Endpoint = `arn:aws:sqs:us-east-1:000000000000:${name}`;
    await workers.sns.send(
      new SubscribeCommand({ TopicArn: messaging.topicArn('alerts'), Protocol: 'sqs', Endpoint, Attributes }),
    );
  }
  await tell(start);
  await record(start + minute);
  const [id = ''] = await tell('2026-01-07T06:05:00Z');
  await until(async () => (await workers.changes.read(id))?.publishedAt != null, 'the digest went out');
  await untilMailed(messaging);
  const got: Record<string, string[]> = {};
  for (const name of Object.keys(wishes)) {
    const receive = new ReceiveMessageCommand({ QueueUrl: messaging.queueUrl(name), MaxNumberOfMessages: 10 });
    const { Messages = [] } = await workers.sqs.send(receive);
    got[name] = Messages.map(({ Body = '' }) => {
      const { Subject, Message } = JSON.parse(Body);
      return `${Subject} | ${JSON.parse(JSON.parse(Message).default).type}`;
    }).sort();
  }
  const digest = 'dev.visawire.digest.v1';
  const alert = expect.stringContaining('dev.visawire.notice.amended.v1');
  expect(got).toEqual({
    daily: [`[Visawire] Daily digest · 7 January 2026: 1 change | ${digest}`],
    china: [`[CN] 每日摘要 · 中国 · 2026年1月7日：1项变更 | ${digest}`],
    both: [alert, `[Visawire] Daily digest · 7 January 2026: nothing beyond the alerts | ${digest}`],
    alerts: [alert],
    weekly: [],
    germany: [],
  });
});
