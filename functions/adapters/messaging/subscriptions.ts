import * as z from 'zod/mini';
import type { FilterPolicy } from '../../../shared/alert/filterPolicy.ts';

const ownPolicy = z.record(z.string(), z.array(z.string()));

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

/** A confirmed subscription as it was found; no filter at all is one without names. */
export interface Listed extends Omit<Subscription, 'policy'> {
  readonly policy: Readonly<Record<string, unknown>>;
}

/** One whose filter is of the kind that we make; null for one with another, or none, which an operator looks after. */
export function ownOf({ id, address, policy }: Listed): Subscription | null {
  const own = ownPolicy.safeParse(policy);
  return own.success && Object.keys(policy).length > 0 ? { id, address, policy: own.data } : null;
}

/** E-mail subscriptions; whoever keeps them keeps the addresses. */
export interface Subscriptions {
  /** All that are confirmed, in no order; with filters that our own code would not make, where an operator made them by hand. */
  list(): Promise<readonly Listed[]>;
  /** Null for one that is over. */
  read(id: string): Promise<Subscription | null>;
  /** Takes up to a quarter of an hour to have an effect (AWS, filter policies, read 2026-12-01). */
  change(id: string, policy: FilterPolicy): Promise<void>;
  /** Ends it, and with it all that is kept of its address. */
  end(id: string): Promise<void>;
  subscribe(address: string, policy: FilterPolicy): Promise<Subscribed>;
}
