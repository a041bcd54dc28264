import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Evidence } from './evidence.ts';
import type { Objects } from './s3Objects.ts';
import { readWarcRecord, writeWarcRecord } from './warc.ts';

interface Options {
  readonly bucket: string;
  readonly client?: S3Client;
}

/**
 * Evidence in S3, a gzip WARC record an object, named by the hash of what was asked and answered. Its client is loaded when there is
 * some to keep: most checks never need it.
 */
export function createS3Evidence({ bucket, client }: Options): Evidence {
  let opened: Promise<Objects> | undefined;
  const objects = (): Promise<Objects> => {
    opened ??= import('./s3Objects.ts').then(({ openS3Objects }) => openS3Objects(bucket, client));
    return opened;
  };
  return {
    async put(capture) {
      const name = createHash('sha256').update(`${capture.url} ${capture.sha256}`).digest('hex');
      const key = `warc/${name.slice(0, 2)}/${name}.warc.gz`;
      const body = writeWarcRecord(capture);
      await (await objects()).put(key, body, 'application/warc');
      return key;
    },
    async get(name) {
      return readWarcRecord(await (await objects()).get(name));
    },
  };
}
