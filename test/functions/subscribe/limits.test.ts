import { expect, test } from 'vitest';
import { createLimits } from '../../../functions/subscribe/limits.ts';
import { createMemoryLimitStore } from '../../support/memoryLimitStore.ts';

const now = new Date('2026-01-01T12:00:00Z');

function open() {
  const limits = createLimits({ store: createMemoryLimitStore(), secret: async () => Buffer.from('a secret') });
  let networks = 0;
  /** Asks for a mail, each time from another network unless one is given. */
  const ask = async (address: string, client = `2001:db8:${(++networks).toString(16)}::1`) => {
    const room = await limits.mail(address, client, now);
    return room.kind;
  };
  const times = async (count: number, of: (at: number) => Promise<string>): Promise<Record<string, number>> => {
    const kinds: string[] = [];
    for (let at = 0; at < count; at++) kinds.push(await of(at));
    return Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length]));
  };
  return { limits, ask, times };
}

test('a mailbox gets three mails a day', async () => {
  const { ask, times } = open();
  expect(await times(5, () => ask('reader@example.org'))).toEqual({ room: 3, limited: 2 });
});

test('a client has twenty mails an hour, and the network around it a hundred a day', async () => {
  const { ask, times } = open();
  const from = (place: string) => times(30, (at) => ask(`${place.replaceAll(/\W/g, '')}${at}@example.org`, place));
  expect(await from('2001:db8:1:1::1')).toEqual({ room: 20, client: 10 });
  for (const place of ['2001:db8:1:2::1', '2001:db8:1:3::1', '2001:db8:1:4::1', '2001:db8:1:5::1']) await from(place);
  expect(await from('2001:db8:1:6::1')).toEqual({ client: 30 });
  expect(await from('192.0.2.1')).toEqual({ room: 20, client: 10 });
  expect(await from('::ffff:192.0.2.1')).toEqual({ client: 30 });
});

test('one mailbox that thousands of clients ask for takes three of the day’s mails', async () => {
  const { ask, times } = open();
  expect(await times(3000, () => ask('reader@example.org'))).toEqual({ room: 3, limited: 2997 });
  expect(await times(998, (at) => ask(`new${at}@example.org`))).toEqual({ room: 997, together: 1 });
});

test('those who ask again leave room for new readers', async () => {
  const { ask, times } = open();
  const known = (at: number) => ask(`reader${at}@example.org`);
  expect(await times(300, known)).toEqual({ room: 300 });
  expect(await times(300, known)).toEqual({ room: 200, limited: 100 });
  expect(await times(500, (at) => ask(`new${at}@example.org`))).toEqual({ room: 500 });
});

test('what sent no mail has taken nothing', async () => {
  const { limits, ask } = open();
  for (let at = 0; at < 50; at++) {
    const room = await limits.mail('reader@example.org', '192.0.2.1', now);
    if (room.kind !== 'room') throw new Error(room.kind);
    await room.without();
  }
  expect(await ask('reader@example.org', '192.0.2.1')).toBe('room');
});
