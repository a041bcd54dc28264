import type { S3Client } from '@aws-sdk/client-s3';
import type { Evidence } from './evidence.ts';
import type { Objects } from './s3Objects.ts';
import { packCapture, readWarcRecord } from './warc.ts';

interface Options {
  readonly bucket: string;
  readonly client?: S3Client;
}

/**
 * Evidence in S3, a gzip WARC record an object, named by its hash. Its client is loaded when there is
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
      const { name, packed } = packCapture(capture);
      await (await objects()).put(name, packed, 'application/warc');
      return name;
    },
    async get(name) {
      const packed = await (await objects()).get(name);
      if (!(packed instanceof Uint8Array)) throw new Error(`${bucket}/${name}: ${packed}`);
      return readWarcRecord(packed);
    },
    async read(name, mostBytes) {
      return (await objects()).get(name, mostBytes);
    },
  };
}
