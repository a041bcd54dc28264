import type { Capture } from '../../shared/capture/capture.ts';
import type { Head } from '../adapters/noticeStore.ts';

/** What the next request is made conditional with. */
export function validatorsOf(capture: Capture): Head['validators'] {
  const etag = capture.headers['etag'];
  const lastModified = capture.headers['last-modified'];
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
