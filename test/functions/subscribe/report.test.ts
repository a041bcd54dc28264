import { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Limit } from '../../../functions/adapters/dynamodb/limitStore.ts';
import type { QueueMessage } from '../../../functions/adapters/messaging/queue.ts';
import { longestReport } from '../../../functions/site/change/wrongForm.ts';
import { createLimits } from '../../../functions/subscribe/limits.ts';
import { createTakeReport } from '../../../functions/subscribe/takeReport.ts';
import { mailMessageSchema } from '../../../shared/alert/mail/mailMessage.ts';

const change = 'a'.repeat(32);
let sent: QueueMessage[];
let now: Date;
let client: string;
let app: Hono;
beforeEach(() => {
  sent = [];
  now = new Date('2026-06-10T08:00:00Z');
  client = '192.0.2.1';
  const counts = new Map<string, number>();
  const windowOf = (key: string, { windowSeconds }: Limit, at: Date): string =>
    `${key} ${Math.floor(at.getTime() / 1000 / windowSeconds)}`;
  const limits = createLimits({
    store: {
      take: async (key, limit, at) => {
        const window = windowOf(key, limit, at);
        const taken = counts.get(window) ?? 0;
        if (taken < limit.most) counts.set(window, taken + 1);
        return taken < limit.most;
      },
      giveBack: async () => {},
      forget: async () => {},
    },
    secret: async () => Buffer.from('a secret'),
  });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  app = new Hono();
  const takeReport = createTakeReport({
    limits,
    mails: { send: async (messages) => void sent.push(...messages) },
    clientOf: () => client,
    clock: () => now,
    log,
  });
  app.post('/changes/:change/wrong', takeReport);
  app.post('/:language/changes/:change/wrong', takeReport);
});

const report = (fields: Readonly<Record<string, string>>, id = change) =>
  app.request(`/changes/${id}/wrong`, { method: 'POST', body: new URLSearchParams(fields) });

describe('what a reader says is wrong', () => {
  test('goes into the line of mails for operators, with what the reader wrote', async () => {
    const answer = await report({ what: ' It says 90 days.\r\nThe page says 30. ', email: 'r@example.org' });
    expect(answer.status).toBe(200);
    const [message] = sent.map(({ body }) => mailMessageSchema.parse(JSON.parse(body)));
    expect(message).toMatchObject({
      changeId: change,
      report: { text: 'It says 90 days.\nThe page says 30.', from: 'r@example.org' },
    });
  });

  test('is one mail however often it is sent', async () => {
    await report({ what: 'It says 90 days.' });
    await report({ what: 'It says 90 days.' });
    await report({ what: 'Another mistake.' });
    expect(new Set(sent.map(({ deduplication }) => deduplication)).size).toBe(2);
  });

  test.each([
    ['nothing', { what: ' ' }],
    ['more than fits', { what: 'x'.repeat(longestReport + 1) }],
    ['an address that is none', { what: 'Wrong.', email: 'nobody' }],
    ['an address with a line break', { what: 'Wrong.', email: 'a@b.org\r\nBcc: c@d.org' }],
  ])('is not sent when it is %s, and the reader is told why', async (_, fields) => {
    const answer = await report(fields);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(`/changes/${change}#wrong`);
    expect(sent).toEqual([]);
  });

  test('is taken in each language, which the answers are in', async () => {
    const post = (what: string) =>
      app.request(`/de/changes/${change}/wrong`, { method: 'POST', body: new URLSearchParams({ what }) });
    expect(await (await post('Falsch.')).text()).toContain('Vielen Dank');
    const refused = await (await post(' ')).text();
    expect(refused).toContain('Nicht gesendet');
    expect(refused).toContain(`/de/changes/${change}#wrong`);
  });

  test('reaches operators ten times a day from one place, five times on one change, fifty times in all', async () => {
    const say = async (at: number, from: string, id: string): Promise<number> => {
      client = from;
      return (await report({ what: `Mistake ${at}.` }, id)).status;
    };
    const ofOne = await Promise.all(Array.from({ length: 6 }, (_one, at) => say(at, `192.0.2.${at}`, change)));
    expect(ofOne.filter((status) => status === 200)).toHaveLength(5);
    expect(ofOne.at(-1)).toBe(429);
    const statuses: number[] = [];
    for (let at = 0; at < 11; at++) statuses.push(await say(at, '198.51.100.1', `b${at}`));
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    for (let at = 0; at < 60; at++) await say(at, `203.0.113.${at}`, `c${at}`);
    expect(sent).toHaveLength(50);
    now = new Date('2026-06-11T08:00:00Z');
    expect(await say(99, '203.0.113.99', 'd1')).toBe(200);
  });
});
