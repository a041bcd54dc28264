import type { Capture } from './capture.ts';

export const renderedType = 'text/html; charset=utf-8';

/** By these the next request would be about what was sent, which stays the same while its scripts show something else. */
const ofSent = new Set(['etag', 'last-modified', 'content-type']);

/** The headers of what a browser made of an answer, from those that the answer had. */
export const renderedHeaders = (headers: Capture['headers']): Capture['headers'] => ({
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => !ofSent.has(name))),
  'content-type': renderedType,
});
