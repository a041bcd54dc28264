import type { Page } from 'playwright-core';
import type { Capture } from '../../../shared/capture/capture.ts';

/** What a text needs none of. */
const left = new Set(['image', 'media', 'font', 'texttrack', 'eventsource', 'manifest', 'ping', 'cspviolationreport']);
/** Requests of one page; a portal makes 100 to 200. */
const mostRequests = 500;

/** Names that tell how the bytes came, or by which the browser would ask again. */
const ofTransport = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'refresh',
  'transfer-encoding',
]);

/** The headers that were sent; cookies, which were joined with commas, one a line. */
function headersOf({ headers }: Capture): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !ofTransport.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'set-cookie' ? value.replace(/,\s*(?=[^;,=\s]+=)/gu, '\n') : value]),
  );
}

/**
 * Answers the page's first request with what was sent already, and refuses frames, pictures and what has no end; the rest goes its
 * way. `ledTo` settles when scripts lead the page elsewhere, where it is not followed.
 */
export async function routePage(page: Page, sent: Capture): Promise<{ readonly ledTo: Promise<string> }> {
  let isLoaded = false;
  let requests = 0;
  const led = Promise.withResolvers<string>();
  await page.route('**/*', async (route) => {
    const request = route.request();
    const isDocument = request.isNavigationRequest();
    if (isDocument && request.frame() === page.mainFrame() && !isLoaded) {
      isLoaded = true;
      return route.fulfill({ status: sent.status, headers: headersOf(sent), body: Buffer.from(sent.body) });
    }
    if (isDocument && request.frame() === page.mainFrame()) led.resolve(request.url());
    // A script that waits for its style sheet goes on; one that is refused may stop the page.
    if (request.resourceType() === 'stylesheet') return route.fulfill({ contentType: 'text/css', body: '' });
    if (isDocument || left.has(request.resourceType()) || ++requests > mostRequests) return route.abort();
    return route.continue();
  });
  return { ledTo: led.promise };
}
