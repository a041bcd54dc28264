import type { Capture } from '../../../shared/capture/capture.ts';

/** Raw captures as gzip WARC records, named by content hash. */
export interface Evidence {
  /** Stores the capture and returns its name; storing the same bytes again is harmless. */
  put(capture: Capture): Promise<string>;
  /** @throws Error when nothing is stored under the name */
  get(name: string): Promise<Capture>;
  /** The packed record as it is stored, unless it is longer than `mostBytes` or not there. */
  read(name: string, mostBytes?: number): Promise<Uint8Array | 'missing' | 'too long'>;
}
