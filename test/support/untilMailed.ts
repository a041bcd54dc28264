import { setTimeout as pause } from 'node:timers/promises';
import type { Messaging } from '../../infra/local/messaging.ts';

/** Waits until every mail that waits in the queue went out. */
export async function untilMailed({ server }: Messaging, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const messages = server.inspectQueue('mails.fifo')?.messages;
    if (messages !== undefined && messages.ready.length + messages.delayed.length + messages.inflight.length === 0)
      return;
    if (Date.now() > deadline) throw new Error(`mails wait after ${withinMs} ms`);
    await pause(50);
  }
}
