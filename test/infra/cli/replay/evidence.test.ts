import { createHash } from 'node:crypto';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { createS3Evidence } from '../../../../functions/adapters/evidence/s3Evidence.ts';
import { readWarcRecord, wireHeaders, writeWarcRecord } from '../../../../functions/adapters/evidence/warc.ts';
import { startMessaging } from '../../../../infra/local/messaging.ts';
import type { Capture } from '../../../../shared/capture/capture.ts';
import { renderedHeaders } from '../../../../shared/capture/renderedHeaders.ts';
import { fc } from '../../../support/property.ts';
import { captureOf, exchangesOf } from './reading.ts';

const headerName = fc
  .oneof(
    fc.stringMatching(/^[!#$%&'*+.^_`|~0-9a-z-]{1,20}$/),
    fc.constantFrom('__proto__', 'constructor', 'set-cookie'),
  )
  .filter((name) => !wireHeaders.has(name));
/** What Node gives for a header: its bytes as Latin-1, without the blanks around them. */
const headerValue = fc.stringMatching(
  /^(?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]{0,60}[\x21-\x7e\x80-\xff])?)?$/,
);
const address = fc.webUrl({ withQueryParameters: true, withFragments: false }).map((url) => new URL(url).href);
const time = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

const captures: fc.Arbitrary<Capture> = fc
  .record({
    url: address,
    finalUrl: address,
    // What the live client gives is never an interim answer, nor a redirect that it could follow.
    status: fc.integer({ min: 200, max: 599 }).filter((status) => status !== 304),
    headers: fc.dictionary(
      headerName.filter((name) => name !== 'location'),
      headerValue,
      { noNullPrototype: true },
    ),
    body: fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc.string().map((text) => new Uint8Array(Buffer.from(text))),
    ),
    at: time,
  })
  .map(({ at, ...capture }) => ({
    ...capture,
    sha256: createHash('sha256').update(capture.body).digest('hex'),
    capturedAt: at.toISOString(),
  }));

test('what evidence is kept as is read back equal, by the store and by a replay', async () => {
  await fc.assert(
    fc.asyncProperty(captures, async (capture) => {
      const stored = writeWarcRecord(capture);
      expect(readWarcRecord(stored)).toEqual(capture);
      expect((await exchangesOf(stored)).map(captureOf)).toEqual([capture]);
    }),
    { numRuns: 300 },
  );
});

test('of a page that a browser showed, a replay reads what was shown, in place of what was sent', async () => {
  const [sent] = fc.sample(captures, 1);
  if (sent === undefined) throw new Error('nothing to keep');
  const body = new Uint8Array(Buffer.from('<!doctype html><p>shown'));
  const shown: Capture = {
    ...sent,
    headers: renderedHeaders(sent.headers),
    body,
    sha256: createHash('sha256').update(body).digest('hex'),
    sent: { headers: sent.headers, body: sent.body, sha256: sent.sha256 },
  };
  const stored = writeWarcRecord(shown);
  expect(readWarcRecord(stored)).toEqual(shown);
  const replayed = (await exchangesOf(stored)).map(captureOf);
  expect(replayed).toMatchObject([{ url: sent.url, finalUrl: sent.finalUrl, capturedAt: sent.capturedAt }]);
  expect(replayed[0]?.body).toEqual(body);
});

test('headers that told how the body was sent are not kept', async () => {
  const [capture] = fc.sample(captures, 1);
  if (capture === undefined) throw new Error('nothing to keep');
  const wire = {
    'content-encoding': 'gzip',
    'transfer-encoding': 'chunked',
    'content-length': '1',
    connection: 'close',
  };
  const stored = writeWarcRecord({ ...capture, headers: { ...capture.headers, ...wire } });
  expect((await exchangesOf(stored)).map(captureOf)).toEqual([capture]);
});

test('evidence in S3 is read back equal, and many objects together are a WARC', async () => {
  const messaging = await startMessaging();
  onTestFinished(() => messaging.stop());
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new S3Client({ endpoint: messaging.endpoint, region: 'us-east-1', credentials, forcePathStyle: true });
  const evidence = createS3Evidence({ bucket: messaging.bucket, client });
  const kept = fc.sample(captures, 20).toSorted((one, other) => (one.capturedAt < other.capturedAt ? -1 : 1));
  const objects: Uint8Array[] = [];
  for (const capture of kept) {
    const name = await evidence.put(capture);
    expect(await evidence.get(name)).toEqual(capture);
    const { Body } = await client.send(new GetObjectCommand({ Bucket: messaging.bucket, Key: name }));
    objects.push((await Body?.transformToByteArray()) ?? new Uint8Array());
  }
  expect((await exchangesOf(Buffer.concat(objects))).map(captureOf)).toEqual(kept);
});
