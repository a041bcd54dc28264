import type { RequestListener } from 'node:http';
import type { SQSRecord } from 'aws-lambda';
import { afterEach, expect, test } from 'vitest';
import type { NoticeStore } from '../../../functions/adapters/dynamodb/noticeStore.ts';
import { createHttpClient } from '../../../functions/adapters/web/nodeHttp.ts';
import { createCheckById } from '../../../functions/check/checkById.ts';
import { againSeconds, createCheck } from '../../../functions/check/handler.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { readHere } from '../../support/fileSource.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';
import { closeServers, serve } from '../adapters/web/support/localServer.ts';

afterEach(closeServers);

const page: RequestListener = (_request, response) =>
  void response.setHeader('content-type', 'text/html; charset=utf-8').end(regulationPage());

/** The function over servers of this machine, one for each list of sources. */
async function open(hosts: readonly { readonly ids: readonly string[]; readonly answer: RequestListener }[]) {
  const servers = await Promise.all(hosts.map(({ answer }) => serve(answer)));
  const sources = hosts.flatMap(({ ids }, at) =>
    ids.map((id): Source => {
      const host = servers[at]?.host ?? '';
      const authority = { ...regulationSource.authority, hosts: [host] };
      return { ...regulationSource, id, authority, url: `http://${host}/zhengce/${id}.htm` };
    }),
  );
  let behind = 0;
  const clock = () => new Date(Date.now() + behind);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const failing = new Set<string>();
  const own: NoticeStore = {
    ...notices,
    readHead: (id) => (failing.has(id) ? Promise.reject(new Error('the database is gone')) : notices.readHead(id)),
    recordReads: (host, reads) =>
      failing.has('reads') ? Promise.reject(new Error('the database is gone')) : notices.recordReads(host, reads),
  };
  const said: { readonly message: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  const say = (message: string, fields: Readonly<Record<string, unknown>>) => void said.push({ message, fields });
  const allowPrivate = servers.map(({ host }) => host);
  const catalog = { programmes: [], sources };
  const checkById = createCheckById({
    catalog,
    http: createHttpClient({ userAgent: 'visawire/test', clock, allowPrivate, limits: { hostIntervalMs: 0 } }),
    notices: own,
    groups,
    evidence: createMemoryEvidence(),
    readFile: readHere,
    clock,
    siteUrl: 'https://wire.test',
    heedsWaits: false,
  });
  const log = { info: say, warn: say, error: say };
  const putOff: [handle: string, seconds: number][] = [];
  const check = createCheck({
    catalog,
    checkSource: ({ id }) => checkById(id),
    notices: own,
    retry: { later: async (...asked) => void putOff.push(asked) },
    againSeconds,
    clock,
    log,
  });
  let sentAt: number | null = null;
  let receives = 1;
  return {
    said,
    failing,
    putOff,
    /** The messages that follow were sent so long ago, and were received so often. */
    sent: (msAgo: number, times = 1) => {
      sentAt = clock().getTime() - msAgo;
      receives = times;
    },
    pass: (ms: number) => {
      behind += ms;
    },
    read: async () => Object.keys(await changes.readTimes()).sort(),
    /** Hands a batch to the function, each body under its own number; returns the numbers that it hands back. */
    check: async (...bodies: readonly string[]): Promise<string[]> => {
      const SentTimestamp = String(sentAt ?? clock().getTime());
      const attributes = { SentTimestamp, ApproximateReceiveCount: String(receives) };
      const Records = bodies.map((body, at) => {
        return { messageId: `${at}`, receiptHandle: `handle ${at}`, body, attributes } as SQSRecord;
      });
      return (await check({ Records })).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort();
    },
  };
}
const asks = (sourceId: string): string => JSON.stringify({ sourceId });

test('sources that are read well are noted, and nothing is handed back', async () => {
  const { check, read } = await open([
    { ids: ['a', 'b'], answer: page },
    { ids: ['c'], answer: page },
  ]);
  expect(await check(asks('a'), asks('b'), asks('c'))).toEqual([]);
  expect(await read()).toEqual(['a', 'b', 'c']);
});

test('a source that is refused is not noted as read, and is not handed back: its next round reads it', async () => {
  const { check, read } = await open([
    { ids: ['a'], answer: (_request, response) => void response.writeHead(503).end() },
  ]);
  expect(await check(asks('a'))).toEqual([]);
  expect(await read()).toEqual([]);
});

test.each(['', 'nonsense', '{}', '{"sourceId":1}', 'null'])(
  'a message that asks for nothing is handed back alone: %j',
  async (body) => {
    const { check, read, said } = await open([{ ids: ['a'], answer: page }]);
    expect(await check(body, asks('a'))).toEqual(['0']);
    expect(await read()).toEqual(['a']);
    expect(said).toContainEqual({ message: 'a message that asks for no check', fields: { messageId: '0', body } });
  },
);

test('a source that left the catalog is passed over', async () => {
  const { check } = await open([{ ids: ['a'], answer: page }]);
  expect(await check(asks('gone'))).toEqual([]);
});

test('a source whose check fails is handed back alone', async () => {
  const { check, read, failing } = await open([{ ids: ['a', 'b'], answer: page }]);
  failing.add('a');
  expect(await check(asks('a'), asks('b'))).toEqual(['0']);
  expect(await read()).toEqual(['b']);
});

test('what is handed back comes again in ten seconds, and later the more often it failed', async () => {
  const { check, failing, putOff, sent } = await open([{ ids: ['a', 'b'], answer: page }]);
  failing.add('a');
  await check(asks('a'), asks('b'));
  sent(0, 3);
  await check(asks('a'));
  sent(0, 4);
  await check(asks('a'));
  expect(putOff).toEqual([
    ['handle 0', 10],
    ['handle 0', 300],
    ['handle 0', 1200],
  ]);
});

test('a message that waited for longer than its cadence is dropped: the next round has asked for the same', async () => {
  const { check, read, sent } = await open([{ ids: ['a'], answer: page }]);
  sent(61 * 60_000);
  expect(await check(asks('a'))).toEqual([]);
  expect(await read()).toEqual([]);
  sent(59 * 60_000);
  expect(await check(asks('a'))).toEqual([]);
  expect(await read()).toEqual(['a']);
});

test('when it cannot be noted what was read, all of the host is handed back, and of no other', async () => {
  const { check, failing, read } = await open([
    { ids: ['a', 'b'], answer: page },
    { ids: ['c'], answer: page },
  ]);
  failing.add('reads');
  expect(await check(asks('a'), asks('b'))).toEqual(['0', '1']);
  failing.delete('reads');
  expect(await check(asks('a'), asks('b'), asks('c'))).toEqual([]);
  expect(await read()).toEqual(['a', 'b', 'c']);
});

test('a slow host delays no other, and is asked for one page at a time', async () => {
  let [open_, most] = [0, 0];
  const order: string[] = [];
  const { check, said } = await open([
    {
      ids: ['slow1', 'slow2'],
      answer: (request, response) => {
        most = Math.max(most, ++open_);
        setTimeout(() => {
          open_--;
          page(request, response);
        }, 400);
      },
    },
    { ids: ['quick'], answer: page },
  ]);
  await check(asks('slow1'), asks('slow2'), asks('quick'));
  for (const { fields } of said) order.push(String(fields['source']));
  expect(order).toEqual(['quick', 'slow1', 'slow2']);
  expect(most).toBe(1);
});

test('what no time is left for is handed back, unread', async () => {
  const { check, read, pass } = await open([
    {
      ids: ['a', 'b', 'c'],
      answer: (request, response) => {
        pass(70_000);
        page(request, response);
      },
    },
  ]);
  expect(await check(asks('a'), asks('b'), asks('c'))).toEqual(['2']);
  expect(await read()).toEqual(['a', 'b']);
});
