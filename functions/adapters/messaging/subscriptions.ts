import type { FilterPolicy } from '../../../shared/alert/filterPolicy.ts';

/**
 * What became of a wish: SNS asks the address itself to confirm, by mail; or it has it already in this form (`known`) or another
 * (`refused`), or no room for more, and no mail goes out.
 */
export type Subscribed = 'asked' | 'known' | 'refused' | 'full';

/** E-mail subscriptions; whoever keeps them keeps the addresses. */
export interface Subscriptions {
  subscribe(address: string, policy: FilterPolicy): Promise<Subscribed>;
}
