import { withBrowser } from '../../functions/adapters/browser/withBrowser.ts';
import { systemClock as clock } from '../../functions/adapters/runtime/clock.ts';
import { createLog } from '../../functions/adapters/runtime/log.ts';
import type { HttpClient } from '../../functions/adapters/web/http.ts';
import { createHttpClient } from '../../functions/adapters/web/nodeHttp.ts';
import { withRobots } from '../../functions/adapters/web/robots.ts';
import { userAgent } from '../../functions/adapters/web/userAgent.ts';
import { openChromium } from '../local/openChromium.ts';

/** The web as the operator's commands reach it: politely, guarded, and with the browser of this machine where there is one. */
export function openWeb(allowPrivate: readonly string[], err: (line: string) => void): HttpClient {
  const client = createHttpClient({ userAgent, clock, allowPrivate });
  return withBrowser(withRobots(client, { userAgent, clock, log: createLog(err) }), openChromium(allowPrivate));
}
