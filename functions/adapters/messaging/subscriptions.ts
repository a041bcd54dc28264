import type { FilterPolicy } from '../../../shared/alert/filterPolicy.ts';

/**
 * What became of a wish: SNS asks the address itself to confirm, by mail; or it has it already in this form (`known`) or another
 * (`refused`), or no room for more, and no mail goes out.
 */
export type Subscribed = 'asked' | 'known' | 'refused' | 'full';

/** A confirmed subscription. */
export interface Subscription {
  readonly id: string;
  readonly address: string;
  readonly policy: FilterPolicy;
}

/** E-mail subscriptions; whoever keeps them keeps the addresses. */
export interface Subscriptions {
  /** That of an address, whatever its case; null where there is none that is confirmed. */
  find(address: string): Promise<Subscription | null>;
  /** Null for one that is over. */
  read(id: string): Promise<Subscription | null>;
  /** Takes up to a quarter of an hour to have an effect (AWS, filter policies, read 2026-12-01). */
  change(id: string, policy: FilterPolicy): Promise<void>;
  /** Ends it, and with it all that is kept of its address. */
  end(id: string): Promise<void>;
  subscribe(address: string, policy: FilterPolicy): Promise<Subscribed>;
}
