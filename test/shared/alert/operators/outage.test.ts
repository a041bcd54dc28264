import { expect, test } from 'vitest';
import { countTrouble } from '../../../../functions/check/record/episodes.ts';
import { newHead } from '../../../../functions/check/record/newHead.ts';
import { isOutageEvent, type OutageEvent, type SourceEvent } from '../../../../shared/alert/event.ts';
import { renderEmail } from '../../../../shared/alert/mail/email.ts';
import type { Operations } from '../../../../shared/alert/operators/operations.ts';
import { nextOperations } from '../../../../shared/alert/operators/outage.ts';
import type { Cadence, Source } from '../../../../shared/catalog/catalog.ts';
import { regulationSource } from '../../../support/regulation.ts';

const start = Date.parse('2026-01-01T00:00:00Z');
const minute = 60_000;
const at = (minutes: number): string => new Date(start + minutes * minute).toISOString();

const source = (id: string, jurisdiction: string, host: string, every: Cadence = '1h'): Source => ({
  ...regulationSource,
  id,
  every,
  url: `https://${host}/${id}`,
  authority: { ...regulationSource.authority, jurisdiction, hosts: [host] },
});
const lost = { verdict: 'error', rule: 'CONNECTION', seen: 'ECONNREFUSED', likely: 'the site is down' } as const;
const walled = { verdict: 'blocked', rule: 'CHALLENGE', seen: '<script>', likely: 'a browser check' } as const;

function trouble(of: Source, minutes: number, refusal: typeof lost | typeof walled = lost): SourceEvent {
  const event = countTrouble(of, newHead(of.id), refusal, at(minutes), null, true).events[0];
  if (event === undefined) throw new Error('no event');
  return event;
}
const recovered = (of: Source, minutes: number): SourceEvent => ({
  ...trouble(of, minutes),
  id: `recovered ${of.id} ${minutes}`,
  type: 'dev.visawire.source.recovered.v1',
});

/** Rounds of the timer, five minutes apart; what operators get, as subjects of mails, and the last event. */
function play(
  sources: readonly Source[],
  events: readonly SourceEvent[],
  minutes: number,
  readTimes: Record<string, string> = {},
) {
  let state: Operations = { v: 1, version: 1, until: at(-1), fresh: [], open: [], outbox: [] };
  const told: OutageEvent[] = [];
  for (let now = 0; now <= minutes; now += 5) {
    const own = events.filter(({ time }) => time > state.until && time <= at(now));
    const known = Object.fromEntries(Object.entries(readTimes).filter(([, time]) => time <= at(now)));
    const round = {
      events: own,
      until: at(now),
      sources,
      readTimes: known,
      now: new Date(at(now)),
      subscribed: null,
      gatherMs: 10 * minute,
    };
    state = nextOperations(state, round);
    told.push(...state.outbox.filter(isOutageEvent));
  }
  return { subjects: told.map((event) => renderEmail(event).subject), told, state };
}

const everywhere = ['CN', 'US', 'DE', 'KR', 'GB'].flatMap((jurisdiction) => [
  source(`${jurisdiction.toLowerCase()}-a`, jurisdiction, `a.${jurisdiction.toLowerCase()}.example`, '15m'),
  source(`${jurisdiction.toLowerCase()}-b`, jurisdiction, `b.${jurisdiction.toLowerCase()}.example`, '6h'),
]);
const fast = everywhere.filter(({ every }) => every === '15m');
const slow = everywhere.filter(({ every }) => every === '6h');

test('when our own network fails it is one message, slow sources join it in silence, and its end is one', () => {
  const events = [
    ...fast.map((one, index) => trouble(one, 45 + index)),
    ...slow.map((one) => trouble(one, 1000)),
    ...everywhere.map((one, index) => recovered(one, 1500 + index)),
  ];
  const { subjects, told, state } = play(everywhere, events, 1600);
  expect(subjects).toEqual([
    '[Visawire] not read: 5 sources on 5 hosts',
    '[Visawire] read again: 10 sources on 10 hosts',
  ]);
  expect(told[0]?.data).toMatchObject({
    cause: { kind: 'network', name: null },
    seen: 'CONNECTION: ECONNREFUSED',
    since: at(45),
  });
  expect(told[1]?.data.outage).toBe(told[0]?.data.outage);
  const [begins] = told;
  if (begins === undefined) throw new Error('nothing was told');
  const { body } = renderEmail(begins);
  for (const said of ['our own network', 'ECONNREFUSED', 'cn-a', 'gb-a']) expect(body).toContain(said);
  expect(state.open).toEqual([]);
});

test('a country of which every site refuses, and a host with several sources, are one message each', () => {
  const chinese = ['x', 'y', 'z'].map((name) => source(`cn-${name}`, 'CN', `${name}.cn.example`));
  const nz = ['p', 'q', 'r'].map((name) => source(`nz-${name}`, 'NZ', 'www.nz.example'));
  const events = [...chinese.map((one) => trouble(one, 1, walled)), ...nz.map((one) => trouble(one, 2))];
  const { subjects } = play([...chinese, ...nz, ...everywhere], events, 60);
  expect(subjects).toEqual([
    '[Visawire] not read: 3 sources of CN on 3 hosts',
    '[Visawire] not read: 3 sources of www.nz.example',
  ]);
});

test('two of many sites of a country are in trouble each by itself', () => {
  const chinese = ['u', 'v', 'w', 'x', 'y', 'z'].map((name) => source(`cn-${name}`, 'CN', `${name}.cn.example`));
  const events = chinese.slice(0, 2).map((one) => trouble(one, 1));
  expect(play(chinese, events, 60).subjects).toEqual(['[Visawire] not read: cn-u', '[Visawire] not read: cn-v']);
});

test('one source alone is told by its name and reason, also when it is read again', () => {
  const [one] = everywhere;
  if (one === undefined) throw new Error('no source');
  const { subjects, told } = play(everywhere, [trouble(one, 1, walled), recovered(one, 120)], 200);
  expect(subjects).toEqual(['[Visawire] not read: cn-a', '[Visawire] read again: cn-a']);
  const [begins] = told;
  if (begins === undefined) throw new Error('nothing was told');
  const { body } = renderEmail(begins);
  for (const said of ['CHALLENGE: <script>', 'a browser check', '“Source blocked”']) expect(body).toContain(said);
});

test('a source that is read again before anybody was told of it is told to nobody', () => {
  const [one] = everywhere;
  if (one === undefined) throw new Error('no source');
  expect(play(everywhere, [trouble(one, 1), recovered(one, 6)], 60).subjects).toEqual([]);
});

test('a silence ends with the next good reading, of which there is no event', () => {
  const [one] = everywhere;
  if (one === undefined) throw new Error('no source');
  const silent: SourceEvent = { ...trouble(one, 1), type: 'dev.visawire.source.silent.v1' };
  expect(play(everywhere, [silent], 60, { [one.id]: at(40) }).subjects).toEqual([
    '[Visawire] not read: cn-a',
    '[Visawire] read again: cn-a',
  ]);
});

test('subscriptions that ended are told once, with what is likely', () => {
  const round = { events: [], sources: everywhere, readTimes: {}, gatherMs: 0 };
  let state: Operations = { v: 1, version: 1, until: at(-1), fresh: [], open: [], outbox: [] };
  const look = (minutes: number, confirmed: readonly string[], waiting: number) => {
    const subscribed = { confirmed, waiting };
    state = nextOperations(state, { ...round, until: at(minutes), now: new Date(at(minutes)), subscribed });
    return state.outbox.map((event) => renderEmail(event));
  };
  expect(look(0, ['a', 'b', 'c'], 1)).toEqual([]);
  expect(look(60, ['a', 'b', 'c', 'd'], 2)).toEqual([]);
  const [mail] = look(120, ['b', 'd'], 4);
  expect(mail?.subject).toBe('[Visawire] ended: 2 subscriptions');
  expect(mail?.body).toContain('asked addresses to confirm');
  expect(look(180, ['b', 'd'], 4)).toEqual([]);
  expect(look(240, ['b'], 4)[0]?.body).toContain('readers followed the link');
});
