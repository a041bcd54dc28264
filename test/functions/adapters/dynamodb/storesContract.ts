import { randomBytes } from 'node:crypto';
import { DynamoDBClient, ScanCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChangeStore, comparePlaces } from '../../../../functions/adapters/dynamodb/changeStore.ts';
import { createDynamoChangeStore } from '../../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../../../../functions/adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoEndpointStore } from '../../../../functions/adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoGroupStore } from '../../../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoLimitStore } from '../../../../functions/adapters/dynamodb/dynamoLimitStore.ts';
import { createDynamoMailStore } from '../../../../functions/adapters/dynamodb/dynamoMailStore.ts';
import { createDynamoNoticeStore } from '../../../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { createDynamoOperationsStore } from '../../../../functions/adapters/dynamodb/dynamoOperationsStore.ts';
import { createDynamoRowStore } from '../../../../functions/adapters/dynamodb/dynamoRowStore.ts';
import type { GroupStore, Member } from '../../../../functions/adapters/dynamodb/groupStore.ts';
import { type Head, mostEvents, type NoticeStore } from '../../../../functions/adapters/dynamodb/noticeStore.ts';
import { rowsWith, wordsIn } from '../../../../functions/adapters/dynamodb/packedWords.ts';
import type { RowStore } from '../../../../functions/adapters/dynamodb/rowStore.ts';
import type { Standing } from '../../../../functions/adapters/dynamodb/standing.ts';
import { withheldOf } from '../../../../functions/adapters/dynamodb/withheld.ts';
import { countTrouble } from '../../../../functions/check/record/episodes.ts';
import type { LocalDatabase } from '../../../../infra/local/childDatabase.ts';
import { createTable } from '../../../../infra/local/createTable.ts';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';
import { type AlertEvent, isSourceEvent } from '../../../../shared/alert/event.ts';
import { retractionOf } from '../../../../shared/alert/retraction.ts';
import { trialEvent } from '../../../../shared/alert/trial.ts';
import { newEndpoint } from '../../../../shared/delivery/endpoint.ts';
import type { Snapshot } from '../../../../shared/extract/notice.ts';
import { toRow } from '../../../../shared/find/row.ts';
import { announcementOf } from '../../../../shared/relate/announcementOf.ts';
import { noticeEvent } from '../../../support/events.ts';
import { createMemoryLimitStore } from '../../../support/memoryLimitStore.ts';
import { regulationSource } from '../../../support/regulation.ts';

interface Stores {
  readonly notices: NoticeStore;
  readonly changes: ChangeStore;
  readonly rows: RowStore;
}

/** What every store keeps to, over the memory and over a database that speaks DynamoDB's protocol. */
export function describeStores(start: () => Promise<LocalDatabase>): void {
  const time = '2026-01-01T00:00:00.000Z';
  const clock = () => new Date(time);
  let database: LocalDatabase;
  let client: DynamoDBClient;

  beforeAll(async () => {
    database = await start();
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
    await createTable(client, 'visawire');
    await createTable(client, 'rows');
  });
  afterAll(async () => {
    client.destroy();
    await database.stop();
  });

  const kinds: [string, () => Stores][] = [
    ['memory', () => createMemoryStores({ clock })],
    [
      'DynamoDB',
      () => {
        const tableName = 'visawire';
        return {
          notices: createDynamoNoticeStore({ tableName, clock, client }),
          changes: createDynamoChangeStore({ tableName, client }),
          rows: createDynamoRowStore({ tableName: 'rows', client }),
        };
      },
    ],
  ];

  describe.each(kinds)('stores: %s', (_name, open) => {
    const unique = () => randomBytes(6).toString('hex');
    const head = (sourceId: string, version: number, digest: string): Head => ({
      v: 1,
      sourceId,
      version,
      baseline: {
        snapshot: version,
        digest,
        reader: 'r',
        evidence: { capturedAt: time, sha256: 's', warc: 'w' },
        lastChange: null,
      },
      validators: {},
      history: [],
      trouble: null,
      held: null,
      waitUntil: null,
    });
    const snapshot = (text: string): Snapshot => ({
      v: 1,
      kind: 'notice',
      notice: {
        title: 't',
        number: null,
        publishedOn: null,
        language: 'en',
        blocks: [{ kind: 'paragraph', path: [], text }],
      },
    });
    const event = (sourceId: string): AlertEvent => {
      const source = { ...regulationSource, id: sourceId };
      const refusal = { verdict: 'blocked', rule: 'R', seen: 's', likely: 'l' } as const;
      const trouble = { ...refusal, since: time, checks: 2, told: null };
      const told = countTrouble(source, { ...head(sourceId, 1, 'd'), trouble }, refusal, time).events[0];
      if (told === undefined) throw new Error('no event');
      return told;
    };

    test('what is recorded is read back: head, snapshot and change', async () => {
      const { notices, changes } = open();
      const id = unique();
      expect(await notices.readHead(id)).toBeNull();
      const told = event(id);
      const first = head(id, 1, 'd1');
      const record = { expectedVersion: 0, head: first, snapshot: snapshot('one'), events: [told] };
      expect(await notices.record(record)).toEqual([told.id]);
      expect(await notices.readHead(id)).toEqual(first);
      expect(await notices.readSnapshot(id, 1)).toEqual(snapshot('one'));
      expect(await changes.read(told.id)).toEqual({
        event: told,
        recordedAt: time,
        publishedAt: null,
        withheld: null,
        releasedAt: null,
        retraction: null,
      });
    });

    test('places of the timeline come in order, whole where they share their time, and none beside a trial', async () => {
      const { changes } = open();
      // Long before what other tests record in the same table.
      const year = 1900 + Math.floor(Math.random() * 90);
      const at = (second: number): string => `${year}-01-01T00:00:0${second}.000Z`;
      const wanted = [0, 1, 1, 1, 2].map((second) => ({ recordedAt: at(second), changeId: unique() }));
      for (const { recordedAt, changeId } of wanted.toReversed())
        await changes.recordEvent({ ...noticeEvent(), id: changeId }, recordedAt);
      const target = { endpoint: null, mailbox: null };
      const aside = trialEvent({ id: unique(), time: at(1), siteUrl: 'https://wire.test', target });
      await changes.recordEvent(aside, at(1));
      for (const id of [aside.id, ...wanted.map(({ changeId }) => changeId)]) await changes.markPublished(id, time);
      const inOrder = wanted.toSorted(comparePlaces);
      const all = { after: { recordedAt: `${year}`, changeId: '' }, before: { recordedAt: at(9), changeId: '' } };
      expect(await changes.places(all, 'oldest', 9)).toEqual({ places: inOrder, isAll: true });
      expect(await changes.places(all, 'newest', 9)).toEqual({ places: inOrder.toReversed(), isAll: true });
      expect(await changes.places(all, 'oldest', 2)).toEqual({ places: inOrder.slice(0, 4), isAll: false });
      expect(await changes.places(all, 'newest', 1)).toEqual({ places: inOrder.slice(4), isAll: false });
      const [, second = null, , fourth = null] = inOrder;
      expect((await changes.places({ after: second, before: fourth }, 'oldest', 9)).places).toEqual([inOrder[2]]);
      const asked = [inOrder[3], inOrder[0]].map((place) => place?.changeId ?? '');
      expect((await changes.readMany([...asked, unique()])).map(({ event }) => event.id)).toEqual(asked);
    });

    test('packs of rows are read back in order, and grow but never shrink', async () => {
      const { rows } = open();
      const row = toRow(noticeEvent(), time);
      if (row === null) throw new Error('no row');
      expect(await rows.readLast()).toBeNull();
      const pack = { number: 1, rows: [row, { ...row, id: 'b' }], words: [' a', ' b'] };
      await rows.write(pack);
      await rows.write({ ...pack, rows: [row], words: [' a'] });
      expect(await rows.readLast()).toMatchObject({ number: 1, rows: pack.rows });
      expect(wordsIn(await rows.readWords(1))).toEqual(pack.words);
      // Words that no compression makes short take more than one item.
      const long = Array.from({ length: 300 }, () => randomBytes(2000).toString('hex'));
      const second = { number: 2, rows: long.map((_words, at) => ({ ...row, id: String(at) })), words: long };
      await rows.write(second);
      expect(await rows.readRows(1)).toEqual(
        [pack, second].map(({ number, rows }) => expect.objectContaining({ number, rows })),
      );
      expect((await rows.readRows(2)).map(({ number }) => number)).toEqual([2]);
      expect(wordsIn(await rows.readWords(2))).toEqual(long);
      expect(rowsWith(await rows.readWords(2), [long[299] ?? ''])).toEqual(long.map((_, at) => at === 299));
      expect(await rows.readLast()).toMatchObject({ number: 2, rows: second.rows });
    });

    test('changes that came late are noted once each, in the order of their places', async () => {
      const { rows } = open();
      const places = ['b', 'a', 'c'].map((changeId, at) => ({
        recordedAt: `2026-01-0${3 - at}T00:00:00.000Z`,
        changeId,
      }));
      for (const place of [...places, ...places]) await rows.addLate(place);
      expect(await rows.readLate()).toEqual(places.toReversed());
    });

    test('heads are read many at a time; what was never checked is left out', async () => {
      const { notices, changes } = open();
      expect(await changes.readHeads([])).toEqual(new Map());
      const ids = Array.from({ length: 130 }, unique);
      const heldNotices = [{ link: 'https://www.gov.cn/1', since: time, reason: '3 rows' }];
      const heads = ids.map((id) => ({ ...head(id, 1, 'd'), heldNotices }));
      for (const one of heads) await notices.record({ expectedVersion: 0, head: one, snapshot: null, events: [] });
      const read = await changes.readHeads([...ids, unique()]);
      expect([...read].sort()).toEqual(heads.map((one) => [one.sourceId, one]).sort());
    });

    test('what was announced is read back in order until it is closed, and its place is taken once', async () => {
      const { notices, changes } = open();
      const [id, jurisdiction, document] = [unique(), unique(), `cn:order:${unique()}`];
      const event = noticeEvent({ parent: id });
      const announcement = { ...announcementOf(event), own: [document], openUntil: '2026-01-31T00:00:00.000Z' };
      const announced = { jurisdiction, place: 1, announcements: [announcement] };
      const first = {
        expectedVersion: 0,
        head: head(id, 1, 'd1'),
        snapshot: snapshot('one'),
        events: [event],
        announced,
      };
      expect(await notices.readJournal(jurisdiction, time)).toEqual({ next: 1, announcements: [] });
      expect(await notices.publishersOf(document)).toEqual([]);
      expect(await notices.record(first)).toEqual([event.id]);
      expect(await notices.readJournal(jurisdiction, time)).toEqual({ next: 2, announcements: [announcement] });
      expect(await notices.readJournal(jurisdiction, '2026-02-01T00:00:00.000Z')).toEqual({
        next: 2,
        announcements: [],
      });
      expect(await notices.publishersOf(document)).toEqual([event.id]);
      const other = unique();
      const relations = { ...event.data.relations, sameEventAs: [event.id] };
      const joined = { ...event, id: other, data: { ...event.data, relations } };
      const late = { ...first, head: head(other, 1, 'd1'), events: [joined] };
      expect(await notices.record(late)).toBe('outdated');
      expect(await notices.readHead(other)).toBeNull();
      expect(await changes.linkedTo(event.id, 10)).toEqual([]);
      expect(await notices.record({ ...late, announced: { ...announced, place: 2 } })).toEqual([other]);
      expect((await changes.linkedTo(event.id, 10)).map((change) => change.event.id)).toEqual([other]);
    });

    test('what is known of entries is read back with every field: what waits to be told, and what has left the page', async () => {
      const { notices } = open();
      const id = unique();
      const plain = {
        id: '1',
        link: 'https://www.gov.cn/1',
        title: '公告',
        number: null,
        publishedOn: null,
        blocks: null,
      };
      const items = [
        {
          ...plain,
          number: '90 FR 46027',
          publishedOn: '2026-09-18T18:02:00-04:00',
          blocks: [{ kind: 'row' as const, path: ['a'], text: 'a | b' }],
        },
        {
          ...plain,
          id: '4',
          page: {
            evidence: { capturedAt: time, sha256: 's', warc: 'w' },
            validators: { etag: '"a"' },
            reader: 'page-1-a-b',
            blocks: [{ kind: 'heading' as const, path: [], text: 'a' }],
            held: 'text',
          },
        },
        { ...plain, id: '2', text: 'https://www.gov.cn/2.txt', untold: true },
        { ...plain, id: '3', gone: true },
      ];
      const stored: Snapshot = { v: 1, kind: 'listing', items };
      const visited = { ...head(id, 1, 'd'), visitedAt: time };
      await notices.record({ expectedVersion: 0, head: visited, snapshot: stored, events: [] });
      expect(await notices.readSnapshot(id, 1)).toEqual(stored);
      expect(await notices.readHead(id)).toEqual(visited);
    });

    test('a check that lost the race writes nothing at all', async () => {
      const { notices, changes } = open();
      const id = unique();
      await notices.record({ expectedVersion: 0, head: head(id, 1, 'd1'), snapshot: snapshot('one'), events: [] });
      const late = { expectedVersion: 0, head: head(id, 1, 'd2'), snapshot: snapshot('two'), events: [event(id)] };
      expect(await notices.record(late)).toBe('conflict');
      expect((await notices.readHead(id))?.baseline?.digest).toBe('d1');
      expect(await notices.readSnapshot(id, 1)).toEqual(snapshot('one'));
      expect(await changes.read(event(id).id)).toBeNull();
    });

    test('an event is recorded once, and a check that finds it recorded records the rest', async () => {
      const { notices, changes } = open();
      const id = unique();
      const [known, other] = [event(id), event(unique())];
      await notices.record({ expectedVersion: 0, head: head(id, 1, 'd1'), snapshot: null, events: [known] });
      await changes.markPublished(known.id, time);
      const again = { expectedVersion: 1, head: head(id, 2, 'd2'), snapshot: snapshot('two'), events: [known, other] };
      expect(await notices.record(again)).toEqual([other.id]);
      expect((await notices.readHead(id))?.baseline?.digest).toBe('d2');
      expect(await notices.readSnapshot(id, 2)).toEqual(snapshot('two'));
      expect((await changes.read(known.id))?.publishedAt).toBe(time);
      expect(await changes.isPending(other.id)).toBe(true);
      expect(await changes.recordEvent(known, time)).toBe('exists');
    });

    test('a check that lost the race is told so, even when its event is recorded', async () => {
      const { notices } = open();
      const id = unique();
      await notices.record({ expectedVersion: 0, head: head(id, 1, 'd1'), snapshot: null, events: [event(id)] });
      const late = {
        expectedVersion: 0,
        head: head(id, 1, 'd2'),
        snapshot: null,
        events: [event(id), event(unique())],
      };
      expect(await notices.record(late)).toBe('conflict');
    });

    test('as many events as a check may have are recorded at once, however large they are', async () => {
      const { notices, changes } = open();
      const id = unique();
      const seen = randomBytes(60_000).toString('base64');
      const events = Array.from({ length: mostEvents }, () => {
        const told = event(unique());
        if (!isSourceEvent(told)) throw new Error('not an event of a source');
        return { ...told, data: { ...told.data, episode: { ...told.data.episode, seen } } };
      });
      const stored = snapshot(randomBytes(200_000).toString('base64'));
      const record = { expectedVersion: 0, head: head(id, 1, 'd'), snapshot: stored, events };
      expect(await notices.record(record)).toEqual(events.map((told) => told.id));
      expect(await notices.readSnapshot(id, 1)).toEqual(stored);
      expect((await changes.read(events.at(-1)?.id ?? ''))?.event).toEqual(events.at(-1));
    });

    const large = () => randomBytes(900_000).toString('base64');

    test('a snapshot larger than an item is read back whole', async () => {
      const { notices } = open();
      const id = unique();
      const stored = snapshot(large());
      await notices.record({ expectedVersion: 0, head: head(id, 1, 'd'), snapshot: stored, events: [] });
      expect(await notices.readSnapshot(id, 1)).toEqual(stored);
    });

    test('a check that lost the race leaves a large snapshot of the winner whole', async () => {
      const { notices } = open();
      const id = unique();
      const stored = snapshot(large());
      await notices.record({ expectedVersion: 0, head: head(id, 1, 'd1'), snapshot: stored, events: [] });
      const late = { expectedVersion: 0, head: head(id, 1, 'd2'), snapshot: snapshot(large()), events: [] };
      expect(await notices.record(late)).toBe('conflict');
      expect(await notices.readSnapshot(id, 1)).toEqual(stored);
    });

    test('an event larger than an item is read back whole, alone and in the timeline', async () => {
      const { notices, changes } = open();
      const [one, other] = [unique(), unique()];
      const enlarged = (id: string): AlertEvent => {
        const told = event(id);
        if (!('episode' in told.data)) throw new Error('not an event of a source');
        return { ...told, data: { ...told.data, episode: { ...told.data.episode, seen: large() } } } as AlertEvent;
      };
      const [checked, made] = [enlarged(one), enlarged(other)];
      await notices.record({ expectedVersion: 0, head: head(one, 1, 'd'), snapshot: null, events: [checked] });
      await changes.recordEvent(made, '2018-01-01T00:00:00.000Z');
      expect((await changes.read(checked.id))?.event).toEqual(checked);
      expect((await changes.timeline(1, '2018-01-02T00:00:00.000Z'))[0]?.event).toEqual(made);
    });

    test('a snapshot without a baseline to stand under is a bug', async () => {
      const { notices } = open();
      const id = unique();
      const record = { expectedVersion: 0, head: { ...head(id, 1, 'd'), baseline: null }, events: [] };
      await expect(notices.record({ ...record, snapshot: snapshot('one') })).rejects.toThrow('without a baseline');
      expect(await notices.readHead(id)).toBeNull();
    });

    test('a change is pending until it is published, and the sweep finds it till then', async () => {
      const { changes } = open();
      const told = event(unique());
      await changes.recordEvent(told, '2025-01-01T00:00:00.000Z');
      expect(await changes.isPending(told.id)).toBe(true);
      expect(await changes.listPending('2025-01-02T00:00:00.000Z', 100)).toContain(told.id);
      expect(await changes.listPending('2024-12-31T00:00:00.000Z', 100)).not.toContain(told.id);
      await changes.markPublished(told.id, time);
      await changes.markPublished(told.id, '2027-01-01T00:00:00.000Z');
      expect(await changes.isPending(told.id)).toBe(false);
      expect(await changes.listPending('2025-01-02T00:00:00.000Z', 100)).not.toContain(told.id);
      expect((await changes.read(told.id))?.publishedAt).toBe(time);
      await changes.touch(told.id, time);
      expect(await changes.isPending(told.id)).toBe(false);
    });

    test('a trial waits to be published as every change does, and is on no timeline', async () => {
      const { changes } = open();
      const target = { endpoint: 'one', mailbox: null };
      const trial = trialEvent({ id: unique(), time, siteUrl: 'https://wire.test', target });
      expect(await changes.recordEvent(trial, '2040-01-01T00:00:00.000Z')).toBe('recorded');
      expect(await changes.recordEvent(trial, '2040-01-01T00:00:00.000Z')).toBe('exists');
      expect(await changes.read(trial.id)).toMatchObject({ event: trial, publishedAt: null });
      expect(await changes.listPending('2040-01-02T00:00:00.000Z', 1000)).toContain(trial.id);
      expect((await changes.timeline(1)).map(({ event }) => event.id)).not.toContain(trial.id);
      expect(await changes.after('2040-01-01T00:00:00.000Z', '2041', 10)).toEqual({ changes: [], cursor: null });
      await changes.markPublished(trial.id, time);
      expect(await changes.isPending(trial.id)).toBe(false);
    });

    test('the timeline is newest first and goes on from where it ended', async () => {
      const { changes } = open();
      const [old, now] = [event(unique()), event(unique())];
      await changes.recordEvent(old, '2030-01-01T00:00:00.000Z');
      await changes.recordEvent(now, '2030-01-02T00:00:00.000Z');
      expect((await changes.timeline(2)).map((change) => change.event.id)).toEqual([now.id, old.id]);
      expect((await changes.timeline(1, '2030-01-02T00:00:00.000Z')).map((change) => change.event.id)).toEqual([
        old.id,
      ]);
    });

    test('a page of the timeline never ends between changes of one time', async () => {
      const { changes } = open();
      const [a, b, c, newer] = [event(unique()), event(unique()), event(unique()), event(unique())];
      for (const told of [a, b, c]) await changes.recordEvent(told, '2020-01-01T00:00:00.000Z');
      await changes.recordEvent(newer, '2020-01-02T00:00:00.000Z');
      const page = (await changes.timeline(2, '2020-01-03T00:00:00.000Z')).map((change) => change.event.id);
      expect(page[0]).toBe(newer.id);
      expect(page.slice(1).sort()).toEqual([a.id, b.id, c.id].sort());
    });

    test('what waits longest is swept first', async () => {
      const { changes } = open();
      const [late, early] = [event(unique()), event(unique())];
      await changes.recordEvent(late, '2010-01-02T00:00:00.000Z');
      await changes.recordEvent(early, '2010-01-01T00:00:00.000Z');
      expect(await changes.listPending('2010-01-03T00:00:00.000Z', 2)).toEqual([early.id, late.id]);
    });

    test('a change that is held is nowhere until it is released, and then goes out as of that time', async () => {
      const { changes } = open();
      const one = { ...noticeEvent(), id: unique() };
      await changes.recordEvent(one, time);
      const later = '2026-01-01T02:00:00.000Z';
      await changes.withhold(withheldOf(one, 'held', { at: time, by: 'catalog', until: later }));
      const isListed = async (from: string) =>
        (await changes.after(from, later, 200)).changes.some(({ event: { id } }) => id === one.id);
      expect(await changes.read(one.id)).toMatchObject({ withheld: 'held', publishedAt: null, releasedAt: null });
      expect(await changes.isPending(one.id)).toBe(false);
      expect(await changes.listPending(later, 1000)).not.toContain(one.id);
      expect(await isListed(time)).toBe(false);
      const own = async () => (await changes.listWithheld()).find(({ change }) => change === one.id);
      expect(await own()).toMatchObject({ state: 'held', until: later, by: 'catalog' });
      for (let times = 0; times < 2; times++) await changes.release(one.id, later, 'an operator');
      expect(await changes.read(one.id)).toMatchObject({ withheld: null, releasedAt: later, recordedAt: later });
      expect(await changes.isPending(one.id)).toBe(true);
      expect(await isListed(later)).toBe(true);
      expect(await own()).toMatchObject({ state: 'released', at: later, by: 'an operator' });
    });

    test('a change that was dropped is not released, and one that was sent is taken back and stays', async () => {
      const { changes } = open();
      const [dropped, sent] = [
        { ...noticeEvent(), id: unique() },
        { ...noticeEvent(), id: unique() },
      ];
      for (const one of [dropped, sent]) await changes.recordEvent(one, time);
      await changes.markPublished(sent.id, time);
      await changes.withhold(withheldOf(dropped, 'held', { at: time, by: 'catalog', until: time }));
      await changes.withhold(withheldOf(dropped, 'dropped', { at: time, by: 'an operator', why: 'misread' }));
      await changes.release(dropped.id, time, 'time');
      expect(await changes.read(dropped.id)).toMatchObject({ withheld: 'dropped', releasedAt: null });
      await changes.withhold(withheldOf(sent, 'retracted', { at: time, by: 'an operator', why: 'misread' }));
      expect(await changes.read(sent.id)).toMatchObject({
        withheld: null,
        retraction: { at: time, by: 'an operator', why: 'misread' },
      });
      await changes.release(sent.id, time, 'time');
      const states = (await changes.listWithheld()).filter(({ change }) => [dropped.id, sent.id].includes(change));
      expect(states.map(({ state }) => state).sort()).toEqual(['dropped', 'retracted']);
    });

    test('what takes a change back is linked to it', async () => {
      const { changes } = open();
      const one = { ...noticeEvent(), id: unique() };
      const retraction = retractionOf(one, { why: 'misread', now: clock(), siteUrl: 'https://wire.test' });
      for (const recorded of [one, retraction]) await changes.recordEvent(recorded, time);
      expect((await changes.linkedTo(one.id, 10)).map(({ event: { id } }) => id)).toEqual([retraction.id]);
    });

    test('reads of several hosts are kept side by side', async () => {
      const { notices, changes } = open();
      const [one, other] = [unique(), unique()];
      await notices.recordReads('a.example', { [one]: time });
      await notices.recordReads('b.example', { [other]: time });
      await notices.recordReads('b.example', {});
      expect(await changes.readTimes()).toMatchObject({ [one]: time, [other]: time });
      expect(await notices.readTime('b.example', other)).toBe(time);
      expect(await notices.readTime('b.example', unique())).toBeNull();
      expect(await notices.readTime('c.example', unique())).toBeNull();
      const asked = [one, other, unique()].map((id) => ({ id, url: 'https://a.example/' }));
      expect(await changes.readTimesOf(asked)).toEqual({ [one]: time, [other]: time });
    });

    test('how all sources stand is what was worked out last', async () => {
      const { changes } = open();
      const unwell = Array.from({ length: 3 }, unique);
      const standing: Standing = { v: 1, at: time, since: time, sources: 9, lastReadAt: null, unwell, silences: [] };
      await changes.writeStanding({ ...standing, sources: 8 });
      await changes.writeStanding(standing);
      expect(await changes.readStanding()).toEqual(standing);
    });

    test('a source is watched from when it was first asked for', async () => {
      const { changes } = open();
      const [one, other] = [unique(), unique()];
      expect(await changes.watchedSince([one], time)).toEqual({ [one]: time });
      const later = '2026-05-01T00:00:00.000Z';
      expect(await changes.watchedSince([one, other], later)).toEqual({ [one]: time, [other]: later });
      expect(await changes.watchedSince([], later)).toEqual({});
      expect(await changes.readWatched([one, unique()])).toEqual({ [one]: time });
    });
  });

  describe.each([
    ['memory', () => createMemoryStores({ clock }).groups],
    ['DynamoDB', () => createDynamoGroupStore({ tableName: 'visawire', client })],
  ] as const)('groups: %s', (_name, open) => {
    const unique = (): string => randomBytes(6).toString('hex');
    const at = (minutes: number): string =>
      new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000).toISOString();
    const member = (changeId: string, sourceId = `s-${changeId}`) => ({ changeId, sourceId });

    const first = async (groups: GroupStore, key: string, change: Member, minutes: number) =>
      (await groups.claim([key], change, at(minutes))).get(key);
    const week = 7 * 24 * 60;

    test('the first page to make an edit is known to the others', async () => {
      const groups = open();
      const [key, other] = [unique(), unique()];
      expect(await groups.claim([key, other], member('a'), at(0))).toEqual(
        new Map([
          [key, 'a'],
          [other, 'a'],
        ]),
      );
      expect(await first(groups, key, member('b'), 1)).toBe('a');
      expect(await first(groups, key, member('a'), 2)).toBe('a');
      expect(await groups.claim([], member('a'), at(3))).toEqual(new Map());
    });

    test('a page that makes the edit once more is news by itself, however often it is asked', async () => {
      const groups = open();
      const key = unique();
      await first(groups, key, member('a', 's'), 0);
      expect(await first(groups, key, member('b', 's'), 60)).toBe('b');
      expect(await first(groups, key, member('b', 's'), 61)).toBe('b');
      expect(await first(groups, key, member('c', 't'), 62)).toBe('a');
      expect(await first(groups, key, member('c', 't'), 63)).toBe('a');
    });

    test('a week later the same words are another edit', async () => {
      const groups = open();
      const key = unique();
      await first(groups, key, member('a'), 0);
      expect(await first(groups, key, member('b'), week - 1)).toBe('a');
      expect(await first(groups, key, member('c'), week + 1)).toBe('c');
    });

    test('who waits is told once nobody joins any more, and who joins later is told next', async () => {
      const groups = open();
      const key = unique();
      const settled = async (quiet: number, long = -1) =>
        (await groups.settled(at(quiet), at(long))).filter((group) => group.key === key);
      await groups.wait({ key, first: 'a' }, member('b'), at(0));
      await groups.wait({ key, first: 'a' }, member('b'), at(1));
      expect(await settled(1)).toEqual([]);
      const none = { waiting: [], telling: [], told: [] };
      expect(await settled(2)).toEqual([{ key, first: 'a', ...none, waiting: [member('b')] }]);
      expect(await settled(0, 1)).toHaveLength(1);
      expect(await groups.begin(key, [member('b')])).toBe(true);
      expect(await groups.begin(key, [member('b')])).toBe(false);
      await groups.wait({ key, first: 'a' }, member('b'), at(5));
      await groups.wait({ key, first: 'a' }, member('c'), at(5));
      expect(await settled(0)).toEqual([{ key, first: 'a', ...none, waiting: [member('c')], telling: [member('b')] }]);
      await groups.finish(key, [member('b')]);
      await groups.wait({ key, first: 'a' }, member('b'), at(6));
      expect(await settled(5)).toEqual([]);
      expect(await settled(6)).toEqual([{ key, first: 'a', ...none, waiting: [member('c')], told: [member('b')] }]);
      expect(await groups.begin(key, [member('c')])).toBe(true);
      await groups.finish(key, [member('c')]);
      expect(await settled(60)).toEqual([]);
    });
  });

  describe.each([
    ['memory', () => createMemoryLimitStore()],
    ['DynamoDB', () => createDynamoLimitStore({ tableName: 'visawire', client })],
  ] as const)('limits: %s', (_name, open) => {
    test('a key is taken as often as its limit lets in a window, and once more for each that was given back', async () => {
      const limits = open();
      const limit = { most: 2, windowSeconds: 60 };
      const key = randomBytes(6).toString('hex');
      const take = (at: string) => limits.take(key, limit, new Date(at));
      const first = '2026-01-01T00:00:00Z';
      expect([await take(first), await take(first), await take('2026-01-01T00:00:59Z')]).toEqual([true, true, false]);
      await limits.giveBack(key, limit, new Date(first));
      expect([await take(first), await take(first)]).toEqual([true, false]);
      expect(await take('2026-01-01T00:01:00Z')).toBe(true);
    });
  });

  describe('endpoints and deliveries', () => {
    const unique = (): string => randomBytes(6).toString('hex');
    const time = '2026-01-01T00:00:00.000Z';
    const later = '2026-01-02T00:00:00.000Z';
    const open = () => createDynamoEndpointStore({ tableName: 'visawire', client });
    const openLog = () => createDynamoDeliveryStore({ tableName: 'visawire', client });

    test('an endpoint is kept as it was put, until it is removed', async () => {
      const endpoints = open();
      const endpoint = newEndpoint(unique(), 'https://hooks.test/', { severities: ['major'], sources: ['a'] }, time);
      await endpoints.put(endpoint);
      expect(await endpoints.read(endpoint.id)).toEqual(endpoint);
      expect(await endpoints.list()).toContainEqual(endpoint);
      await endpoints.remove(endpoint.id);
      expect(await endpoints.read(endpoint.id)).toBeNull();
    });

    test('the first failed try is remembered until one is taken, beside what an operator changes', async () => {
      const endpoints = open();
      const endpoint = newEndpoint(unique(), 'https://hooks.test/', { severities: ['major'] }, time);
      await endpoints.put(endpoint);
      await endpoints.startFailing(endpoint.id, time);
      await endpoints.startFailing(endpoint.id, later);
      expect(await endpoints.read(endpoint.id)).toEqual({ ...endpoint, failingSince: time });
      await endpoints.endFailing(endpoint.id);
      expect(await endpoints.read(endpoint.id)).toEqual(endpoint);
      await endpoints.disable(endpoint.id);
      expect((await endpoints.read(endpoint.id))?.state).toBe('disabled');
    });

    test('an endpoint that was removed does not come back by a try that fails', async () => {
      const endpoints = open();
      const id = unique();
      await endpoints.startFailing(id, time);
      await endpoints.disable(id);
      expect(await endpoints.read(id)).toBeNull();
    });

    test('what an endpoint took is known, and every try is in its log, newest first', async () => {
      const log = openLog();
      const id = unique();
      const tried = { endpointId: id, deliveryId: 'c', tries: 1, tookMs: 12, said: 'status 500' };
      await log.record({ ...tried, at: time, taken: false });
      expect(await log.look(id, 'c', 'n')).toEqual({ taken: false, aside: [] });
      await log.record({ ...tried, at: later, tries: 2, said: 'status 204', taken: true });
      expect(await log.look(id, 'c', 'n')).toEqual({ taken: true, aside: [] });
      expect(await log.look(id, 'd', 'n')).toEqual({ taken: false, aside: [] });
      expect((await log.list(id, 10)).map(({ at, said }) => [at, said])).toEqual([
        [later, 'status 204'],
        [time, 'status 500'],
      ]);
      expect(await log.list(id, 1)).toHaveLength(1);
    });

    test('what waits aside is known by its notice, whatever the length of its name', async () => {
      const log = openLog();
      const [id, notice] = [unique(), `https://www.test/${'a'.repeat(3000)}`];
      await log.setAside(id, 'c', notice, time);
      await log.setAside(id, 'd', notice, time);
      expect([...(await log.look(id, 'e', notice)).aside].sort()).toEqual(['c', 'd']);
      await log.endAside(id, 'c', notice);
      await log.endAside(id, 'd', notice);
      expect((await log.look(id, 'e', notice)).aside).toEqual([]);
      expect((await log.look(id, 'e', 'another')).aside).toEqual([]);
    });
  });

  describe('DynamoDB', () => {
    /** A client that is refused `times` transactions for the reasons that DynamoDB gives; the emulator never does. */
    const refused = (times: number, Code: string) => {
      const own = new DynamoDBClient({
        endpoint: database.endpoint,
        region: 'us-east-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
      let left = times;
      own.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            if (commandName !== 'TransactWriteItemsCommand' || left === 0) return next(args);
            left -= 1;
            const CancellationReasons = [{ Code: 'None' }, { Code }];
            throw new TransactionCanceledException({ $metadata: {}, message: '', CancellationReasons });
          },
        { step: 'initialize' },
      );
      return own;
    };
    const quiet = {
      v: 1,
      baseline: null,
      validators: {},
      history: [],
      trouble: null,
      held: null,
      waitUntil: null,
    } as const;
    const check = (sourceId: string) => ({
      expectedVersion: 0,
      head: { ...quiet, sourceId, version: 1 },
      snapshot: null,
      events: [],
    });

    test.each(['TransactionConflict', 'ThrottlingError'])('%s: tried again, and recorded', async (code) => {
      const notices = createDynamoNoticeStore({ tableName: 'visawire', clock, client: refused(2, code) });
      const record = check(randomBytes(6).toString('hex'));
      expect(await notices.record(record)).toEqual([]);
      expect((await notices.readHead(record.head.sourceId))?.version).toBe(1);
    });

    test('a transaction that goes on being refused is an error, not a lost race', async () => {
      const notices = createDynamoNoticeStore({
        tableName: 'visawire',
        clock,
        client: refused(99, 'TransactionConflict'),
      });
      await expect(notices.record(check('never'))).rejects.toThrow(TransactionCanceledException);
    });

    test('a transaction that cannot ever be written is not tried again', async () => {
      const notices = createDynamoNoticeStore({ tableName: 'visawire', clock, client: refused(1, 'ValidationError') });
      await expect(notices.record(check('never'))).rejects.toThrow(TransactionCanceledException);
    });

    test('a check reads the head of its source with one consistent read', async () => {
      const commands: unknown[] = [];
      const own = refused(0, '');
      own.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            commands.push([commandName, 'ConsistentRead' in args.input && args.input.ConsistentRead]);
            return next(args);
          },
        { step: 'initialize' },
      );
      await createDynamoNoticeStore({ tableName: 'visawire', clock, client: own }).readHead('unknown');
      expect(commands).toEqual([['GetItemCommand', true]]);
    });

    test('what operators know is written over the version before, and over no other', async () => {
      const operations = createDynamoOperationsStore({ tableName: 'visawire', client });
      const first = { v: 1, version: 1, until: time, fresh: [], open: [], outbox: [] } as const;
      expect(await operations.read()).toBeNull();
      expect(await operations.write({ ...first, fresh: [], open: [], outbox: [] })).toBe(true);
      expect(await operations.write({ ...first, fresh: [], open: [], outbox: [] })).toBe(false);
      const host = {
        id: 'o',
        kind: 'host',
        name: 'a.example',
        since: time,
        failing: { a: time },
        recovered: ['b'],
      } as const;
      const next = { ...first, version: 2, fresh: [], open: [{ ...host, recovered: ['b'] }], outbox: [] };
      expect(await operations.write(next)).toBe(true);
      expect(await operations.read()).toEqual(next);
    });

    test('what of a mail went out is known', async () => {
      const mails = createDynamoMailStore({ tableName: 'visawire', client });
      const change = randomBytes(6).toString('hex');
      expect(await mails.sent(change, 'mail')).toEqual(new Set());
      await mails.record(change, 'mail', [], time);
      await mails.record(change, 'mail', ['en'], time);
      await mails.record(change, 'mail', ['en', 'zh-Hans'], time);
      expect(await mails.sent(change, 'mail')).toEqual(new Set(['en', 'zh-Hans']));
      expect(await mails.sent(change, 'CN')).toEqual(new Set());
    });

    test('every stored item carries the version of its shape', async () => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: 'visawire' }));
      expect(Items.length).toBeGreaterThan(0);
      expect(Items.filter((item) => item['v']?.N !== '1').map((item) => [item['pk']?.S, item['sk']?.S])).toEqual([]);
    });
  });
}
