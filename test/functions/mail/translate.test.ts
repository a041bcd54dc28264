import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TranslateClient } from '@aws-sdk/client-translate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDynamoTranslationStore } from '../../../functions/adapters/dynamodb/dynamoTranslationStore.ts';
import type { TopicMessage } from '../../../functions/adapters/messaging/topic.ts';
import { createAmazonTranslator } from '../../../functions/adapters/translation/amazonTranslator.ts';
import { createMailOne } from '../../../functions/mail/mailOne.ts';
import { createTranslateClauses, withoutTranslations } from '../../../functions/mail/translateClauses.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import type { NoticeEvent } from '../../../shared/alert/event.ts';
import { sampleEvent, samples } from '../../support/sampleEvents.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const region = 'us-east-1';
/** What the service was asked, as it came over the wire. */
let asked: { readonly target: string; readonly body: Readonly<Record<string, string>> }[] = [];
let answers: 'translations' | 'failures' | 'silence' = 'translations';
let service: Server;
let database: LocalDatabase;
let tables: DynamoDBClient;
let translate: TranslateClient;

/** Speaks the JSON protocol of Amazon Translate: the target in a header, names in capitals, failures by `__type`. */
beforeAll(async () => {
  service = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const body = JSON.parse(text);
      asked.push({ target: String(request.headers['x-amz-target']), body });
      if (answers === 'silence') return;
      const type = { 'content-type': 'application/x-amz-json-1.1' };
      if (answers === 'failures') {
        response.writeHead(400, type).end(JSON.stringify({ __type: 'LimitExceededException', Message: 'too much' }));
        return;
      }
      const { Text, SourceLanguageCode, TargetLanguageCode } = body;
      const TranslatedText = `<${TargetLanguageCode}> ${Text.toUpperCase()}`;
      response.writeHead(200, type).end(JSON.stringify({ TranslatedText, SourceLanguageCode, TargetLanguageCode }));
    });
  });
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  const address = service.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  translate = new TranslateClient({ endpoint: `http://127.0.0.1:${port}`, region, credentials, maxAttempts: 1 });
  database = await startDatabase(null);
  tables = new DynamoDBClient({ endpoint: database.endpoint, region, credentials });
});
afterAll(async () => {
  translate.destroy();
  tables.destroy();
  service.closeAllConnections();
  service.close();
  await database.stop();
});

let tableCount = 0;
let tableName = '';
beforeEach(async () => {
  tableName = `visawire${++tableCount}`;
  await createTable(tables, tableName);
  asked = [];
  answers = 'translations';
});

const textOnly = sampleEvent(
  samples.find(({ title }) => title.endsWith('Peru')) ?? expect.fail('no sample that is told only as text'),
);
const withFacts = sampleEvent(samples.find(({ title }) => title.endsWith('Kenya')) ?? expect.fail('no sample'));

/** Mails an event as the function does, with translations or without. */
async function mailed(event: NoticeEvent, options: { readonly isOn?: boolean; readonly clock?: () => Date } = {}) {
  const { isOn = true, clock = () => new Date('2026-06-10T07:00:00Z') } = options;
  const { changes } = createMemoryStores({ clock });
  await changes.recordEvent(event, clock().toISOString());
  const sent: TopicMessage[] = [];
  const warned: unknown[] = [];
  const log = {
    info: () => {},
    warn: (_message: string, fields: unknown) => void warned.push(fields),
    error: () => {},
  };
  const topic = { publish: async (message: TopicMessage) => void sent.push(message) };
  const clauses = createTranslateClauses({
    translator: createAmazonTranslator({ client: translate, timeoutMs: 500 }),
    translations: createDynamoTranslationStore({ tableName, client: tables }),
    clock,
    log,
  });
  const mailOne = createMailOne({
    changes,
    mails: { sent: async () => new Set(), record: async () => {} },
    alerts: topic,
    operations: topic,
    translate: isOn ? clauses : withoutTranslations,
    clock,
    log,
  });
  await mailOne({ changeId: event.id });
  const bodies = new Map(sent.map(({ attributes, email }) => [String(attributes['language']), email]));
  return { bodies, warned, again: () => mailOne({ changeId: event.id }) };
}

const original = 'carry the birth certificates of those who travel with you';

describe('what is told only as text', () => {
  test('comes in the reader’s language too, marked as made by machine, beside the original', async () => {
    const { bodies } = await mailed(textOnly);
    const flat = (language: string) => (bodies.get(language) ?? '').replace(/\s+/gu, ' ');
    expect(flat('zh-Hans')).toContain('机器翻译：<zh>');
    expect(flat('zh-Hant')).toContain('機器翻譯：<zh-TW>');
    expect(flat('de')).toContain(`Maschinelle Übersetzung: <de>`);
    for (const language of ['zh-Hans', 'de', 'fr']) {
      expect(flat(language)).toContain(original.toUpperCase());
      expect(flat(language)).toContain(original);
    }
    expect(bodies.get('en')).not.toContain('Machine translation');
    expect(asked.every(({ target }) => target === 'AWSShineFrontendService_20170701.TranslateText')).toBe(true);
    expect(new Set(asked.map(({ body }) => body['SourceLanguageCode']))).toEqual(new Set(['en']));
    const targets = ['zh', 'zh-TW', 'ja', 'ko', 'de', 'fr', 'es'];
    expect(new Set(asked.map(({ body }) => body['TargetLanguageCode']))).toEqual(new Set(targets));
  });

  test('is translated once for each clause and language, whatever mail it stands in', async () => {
    await mailed(textOnly);
    const first = asked.length;
    expect(new Set(asked.map(({ body }) => `${body['Text']} ${body['TargetLanguageCode']}`)).size).toBe(first);
    const { bodies } = await mailed(textOnly);
    expect(asked).toHaveLength(first);
    expect(bodies.get('ja')).toContain('機械翻訳：');
  });

  test.each(['failures', 'silence'] as const)(
    'goes out as it was published where the service answers with %s, and the service is left alone for a minute',
    async (how) => {
      answers = how;
      let now = Date.parse('2026-06-10T07:00:00Z');
      const { bodies, warned, again } = await mailed(textOnly, { clock: () => new Date(now) });
      expect(bodies.get('zh-Hans')?.replace(/\s+/gu, ' ')).toContain(original);
      expect(bodies.get('zh-Hans')).not.toContain('机器翻译');
      expect(warned.length).toBeGreaterThan(0);
      const tried = asked.length;
      expect(new Set(asked.map(({ body }) => body['TargetLanguageCode'])).size).toBe(1);
      await again();
      expect(asked).toHaveLength(tried);
      now += 61_000;
      answers = 'translations';
      await again();
      expect(asked.length).toBeGreaterThan(tried);
    },
  );

  test('is not sent anywhere where the operator has not asked for it', async () => {
    const { bodies } = await mailed(textOnly, { isOn: false });
    expect(bodies.get('fr')).not.toContain('Traduction automatique');
    expect(asked).toEqual([]);
  });
});

test('what facts say in the reader’s own words is not translated', async () => {
  const { bodies } = await mailed(withFacts);
  expect(bodies.get('de')).not.toContain('Maschinelle Übersetzung');
  expect(asked).toEqual([]);
});
