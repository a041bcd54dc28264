import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Evidence } from './evidence.ts';
import { readWarcRecord, writeWarcRecord } from './warc.ts';

interface Options {
  readonly bucket: string;
  readonly client?: S3Client;
}

/**
 * Evidence in S3, a gzip WARC record an object, named by the hash of what was asked and answered. Its client is loaded when there is
 * some to keep: a sixth of a check's code, which most checks never need.
 */
export function createS3Evidence({ bucket, client: given }: Options): Evidence {
  const open = async () => {
    const sdk = await import('@aws-sdk/client-s3');
    return { sdk, client: given ?? new sdk.S3Client() };
  };
  let opened: ReturnType<typeof open> | undefined;
  const s3 = (): ReturnType<typeof open> => {
    opened ??= open();
    return opened;
  };
  return {
    async put(capture) {
      const name = createHash('sha256').update(`${capture.url} ${capture.sha256}`).digest('hex');
      const Key = `warc/${name.slice(0, 2)}/${name}.warc.gz`;
      const Body = writeWarcRecord(capture);
      const { sdk, client } = await s3();
      await client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'application/warc' }));
      return Key;
    },
    async get(name) {
      const { sdk, client } = await s3();
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: name }));
      if (Body === undefined) throw new Error(`evidence ${name}: empty answer`);
      return readWarcRecord(await Body.transformToByteArray());
    },
  };
}
