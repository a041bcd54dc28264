import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** Objects of a bucket. */
export interface Objects {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>;
  /** The object, unless it is longer than `mostBytes` or not there. */
  get(key: string, mostBytes?: number): Promise<Uint8Array | 'missing' | 'too long'>;
}

/** The client imports its commands by name, so that a bundle holds these two and not the hundred others: 90 KB less. */
export function openS3Objects(bucket: string, client: S3Client = new S3Client()): Objects {
  return {
    async put(key, body, contentType) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }));
    },
    async get(key, mostBytes = Number.POSITIVE_INFINITY) {
      const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key })).catch((error: unknown) => {
        // Whoever may not list the bucket hears “access denied” of what is not there too: that is thrown.
        if (error instanceof NoSuchKey) return null;
        throw error;
      });
      if (found === null) return 'missing';
      if (found.Body === undefined) throw new Error(`${bucket}/${key}: empty answer`);
      if ((found.ContentLength ?? 0) <= mostBytes) return found.Body.transformToByteArray();
      if ('destroy' in found.Body) found.Body.destroy();
      return 'too long';
    },
  };
}
