import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Evidence } from './evidence.ts';
import { readWarcRecord, writeWarcRecord } from './warc.ts';

interface Options {
  readonly bucket: string;
  readonly client?: S3Client;
}

/** Evidence in S3, a gzip WARC record an object, named by the hash of what was asked and answered. */
export function createS3Evidence({ bucket, client = new S3Client() }: Options): Evidence {
  return {
    async put(capture) {
      const name = createHash('sha256').update(`${capture.url} ${capture.sha256}`).digest('hex');
      const Key = `warc/${name.slice(0, 2)}/${name}.warc.gz`;
      const Body = writeWarcRecord(capture);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'application/warc' }));
      return Key;
    },
    async get(name) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
      if (Body === undefined) throw new Error(`evidence ${name}: empty answer`);
      return readWarcRecord(await Body.transformToByteArray());
    },
  };
}
