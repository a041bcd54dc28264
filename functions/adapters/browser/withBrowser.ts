import { createHash } from 'node:crypto';
import type { Capture } from '../../../shared/capture/capture.ts';
import { decode } from '../../../shared/capture/decode.ts';
import { judge } from '../../../shared/capture/judge.ts';
import { renderedHeaders } from '../../../shared/capture/renderedHeaders.ts';
import { markupOf, parsePage } from '../../../shared/extract/page/parsePage.ts';
import type { CaptureRequest, HttpClient } from '../web/http.ts';
import type { Browser } from './browser.ts';

/** What is a refusal, an error or gone is not shown to a browser: it might solve what it was asked, which we never do. */
const unshown: ReadonlySet<string> = new Set(['blocked', 'missing', 'error']);

function isShowable(sent: Capture, { hosts, request }: CaptureRequest): boolean {
  const hint = request?.language === undefined ? undefined : { language: request.language };
  const { text } = decode(sent.body, sent.headers['content-type'], hint);
  const markup = markupOf(parsePage(text, sent.finalUrl));
  const { verdict } = judge({ capture: sent, text, markup, hosts, kind: 'page' });
  return !unshown.has(verdict);
}

/**
 * Shows a browser what a request that wants it was answered with, and gives what came of it, with what was sent beside it. Without a
 * browser such a request fails by name.
 */
export function withBrowser(http: HttpClient, browser: Browser | null): HttpClient {
  return {
    async capture(request) {
      if (request.render !== true) return http.capture(request);
      if (browser === null)
        return {
          kind: 'failed',
          rule: 'NO-BROWSER',
          seen: request.url,
          likely:
            'its source asks for a browser and there is none here: install Chromium, or deploy with -c browser=true',
        };
      const fetched = await http.capture({ ...request, validators: {} });
      if (fetched.kind !== 'capture' || !isShowable(fetched.capture, request)) return fetched;
      const { capture: sent } = fetched;
      const shown = await browser.render(sent, request.request?.language);
      if (shown.kind === 'failed') return shown;
      const body = new TextEncoder().encode(shown.html);
      const capture: Capture = {
        ...sent,
        headers: renderedHeaders(sent.headers),
        body,
        sha256: createHash('sha256').update(body).digest('hex'),
        sent: { headers: sent.headers, body: sent.body, sha256: sent.sha256 },
      };
      return { kind: 'capture', capture };
    },
  };
}
