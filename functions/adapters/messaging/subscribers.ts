import type { Subscribed } from '../../../shared/alert/operators/endedSubscriptions.ts';

/** Who gets mails, as the provider knows. */
export interface Subscribers {
  list(): Promise<Subscribed>;
}
