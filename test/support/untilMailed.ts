import type { Messaging } from '../../infra/local/messaging.ts';
import { until } from './until.ts';

/** Waits until every mail that waits in the queue went out. */
export const untilMailed = ({ server }: Messaging): Promise<void> =>
  until(() => {
    const messages = server.inspectQueue('mails.fifo')?.messages;
    return messages !== undefined && messages.ready.length + messages.delayed.length + messages.inflight.length === 0;
  }, 'all mails went out');
