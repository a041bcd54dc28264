import { createServer, type Server } from 'node:http';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSecret } from '../../../../functions/adapters/runtime/secret.ts';

/** Secrets Manager as far as it goes here: answers with what is set, and notes what was asked for. */
let server: Server;
let client: SecretsManagerClient;
let answer: { status: number; body: object };
let asked: unknown[];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push(JSON.parse(body));
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  client = new SecretsManagerClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: { SecretString: 'the secret' } };
});
afterAll(() => {
  client.destroy();
  server.close();
});

test('the secret is read by name, once for the process', async () => {
  const secret = createSecret({ name: 'webhooks', client });
  const [one, two] = await Promise.all([secret(), secret()]);
  expect(Buffer.from(one).toString()).toBe('the secret');
  expect(two).toBe(one);
  expect(asked).toEqual([{ SecretId: 'webhooks' }]);
});

test('nothing is asked for before it is needed', () => {
  createSecret({ name: 'webhooks', client });
  expect(asked).toEqual([]);
});

test('a read that failed is tried again by the next', async () => {
  const secret = createSecret({ name: 'webhooks', client });
  answer = { status: 400, body: { __type: 'AccessDeniedException', message: 'no' } };
  await expect(secret()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  answer = { status: 200, body: { SecretString: 'the secret' } };
  expect(Buffer.from(await secret()).toString()).toBe('the secret');
});

test('a secret without text is named', async () => {
  answer = { status: 200, body: {} };
  await expect(createSecret({ name: 'webhooks', client })()).rejects.toThrow('secret webhooks: no text in it');
});
