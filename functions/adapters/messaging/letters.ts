import type { Subscription } from './subscriptions.ts';

/** A mail to one reader alone. */
export interface Letter {
  /** One line, under 100 characters. */
  readonly subject: string;
  readonly body: string;
}

/** Sends to a reader who has a subscription. */
export interface Letters {
  send(to: Subscription, code: string, letter: Letter): Promise<void>;
}
