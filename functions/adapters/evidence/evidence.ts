import type { Capture } from '../../../shared/capture/capture.ts';

/** Raw captures as gzip WARC records, named by content hash. */
export interface Evidence {
  /** Stores the capture and returns its name; storing the same bytes again is harmless. */
  put(capture: Capture): Promise<string>;
  /** @throws Error when nothing is stored under the name */
  get(name: string): Promise<Capture>;
}
