import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { createSqsQueue } from '../../../functions/adapters/messaging/sqsQueue.ts';
import { createSchedule } from '../../../functions/schedule/handler.ts';
import { startMessaging } from '../../../infra/local/messaging.ts';
import type { Cadence, Source } from '../../../shared/catalog/catalog.ts';
import { regulationSource } from '../../support/regulation.ts';

const source = (id: string, host: string, every: Cadence = '1h'): Source => ({
  ...regulationSource,
  id,
  url: `https://${host}/${id}`,
  every,
});

async function open(sources: readonly Source[]) {
  const messaging = await startMessaging();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SQSClient({ endpoint: messaging.endpoint, region: 'us-east-1', credentials });
  onTestFinished(async () => {
    client.destroy();
    await messaging.stop();
  });
  let now = new Date('2026-01-01T08:10:00Z');
  const QueueUrl = messaging.queueUrl('checks.fifo');
  const checks = createSqsQueue({ queueUrl: QueueUrl, client });
  const renders = createSqsQueue({ queueUrl: messaging.queueUrl('renders.fifo'), client });
  return {
    schedule: createSchedule({ catalog: { programmes: [], sources }, checks, renders, clock: () => now }),
    at: (time: string) => {
      now = new Date(time);
    },
    /** How many wait for a browser. */
    rendered: () => messaging.server.inspectQueue('renders.fifo')?.messages.ready.length,
    /** What every check that waits is called. */
    names: () => {
      const messages = messaging.server.inspectQueue('checks.fifo')?.messages.ready ?? [];
      return messages.map(({ messageGroupId, messageDeduplicationId }) => ({
        group: messageGroupId ?? '',
        deduplication: messageDeduplicationId ?? '',
      }));
    },
    /** Host and source of every check that waits, in the order in which they are handed out. */
    waiting: async (): Promise<string[]> => {
      const found: string[] = [];
      for (;;) {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All'] }),
        );
        if (Messages.length === 0) return found;
        for (const { Body = '', Attributes, ReceiptHandle } of Messages) {
          found.push(`${Attributes?.MessageGroupId} ${JSON.parse(Body).sourceId}`);
          await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
    },
  };
}

test('every source of a cadence is sent to be checked, in order within its host', async () => {
  const { schedule, waiting } = await open([
    source('a1', 'a.example'),
    source('b1', 'b.example:8443'),
    source('a2', 'a.example'),
    source('daily', 'a.example', '1d'),
  ]);
  await schedule({ every: '1h' });
  const sent = await waiting();
  expect(sent.toSorted()).toEqual(['a.example a1', 'a.example a2', 'b.example:8443 b1']);
  expect(sent.indexOf('a.example a1')).toBeLessThan(sent.indexOf('a.example a2'));
});

test('a tick that is repeated within its round adds nothing, the next round all of them again', async () => {
  const { schedule, waiting, at } = await open([source('a', 'a.example')]);
  await schedule({ every: '1h' });
  at('2026-01-01T08:11:00Z');
  await schedule({ every: '1h' });
  expect(await waiting()).toEqual(['a.example a']);
  at('2026-01-01T09:10:00Z');
  await schedule({ every: '1h' });
  expect(await waiting()).toEqual(['a.example a']);
});

test('hundreds of sources are all sent', async () => {
  const sources = Array.from({ length: 345 }, (_, at) => source(`s${at}`, `h${at % 40}.example`));
  const { schedule, waiting } = await open(sources);
  await schedule({ every: '1h' });
  expect(new Set(await waiting()).size).toBe(345);
});

test('sources and hosts with long names are sent under names that SQS takes', async () => {
  const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
  const ids = ['x'.repeat(200), `${'x'.repeat(199)}y`];
  const { schedule, names, at } = await open(ids.map((id) => source(id, host)));
  await schedule({ every: '1h' });
  at('2026-01-01T09:10:00Z');
  await schedule({ every: '1h' });
  const sent = await names();
  expect(new Set(sent.map(({ group }) => group)).size).toBe(1);
  expect(new Set(sent.map(({ deduplication }) => deduplication)).size).toBe(4);
  for (const { group, deduplication } of sent)
    expect([group.length <= 128, deduplication.length <= 128]).toEqual([true, true]);
});

test('a cadence without sources sends nothing', async () => {
  const { schedule, waiting } = await open([source('a', 'a.example')]);
  await schedule({ every: '15m' });
  expect(await waiting()).toEqual([]);
});

test.each([{}, { every: '2h' }, null, 'every'])('a tick that names no cadence is an error: %j', async (event) => {
  const { schedule } = await open([source('a', 'a.example')]);
  await expect(schedule(event)).rejects.toThrow();
});

test('a source that asks for a browser is sent to a queue of its own', async () => {
  const { schedule, waiting, rendered } = await open([
    source('plain', 'a.example'),
    { ...source('scripted', 'a.example'), render: true },
  ]);
  await schedule({ every: '1h' });
  expect(rendered()).toBe(1);
  expect(await waiting()).toEqual(['a.example plain']);
});
