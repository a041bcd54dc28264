import type { Capture } from '../../../shared/capture/capture.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';

/** Servers take headers of some kilobytes in all; a validator longer than this would have the next request refused. */
const longestValidator = 1000;

/** What the next request is made conditional with. */
export function validatorsOf(capture: Capture): Head['validators'] {
  const stated = (name: string): string | undefined => {
    const value = capture.headers[name];
    return value === undefined || value.length > longestValidator ? undefined : value;
  };
  const etag = stated('etag');
  const lastModified = stated('last-modified');
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
