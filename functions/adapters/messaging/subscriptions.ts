import type { FilterPolicy } from '../../../shared/alert/filterPolicy.ts';

/** What became of a wish: SNS asks the address itself to confirm, has it already in another form, or has no room for more. */
export type Subscribed = 'asked' | 'refused' | 'full';

/** E-mail subscriptions; whoever keeps them keeps the addresses. */
export interface Subscriptions {
  subscribe(address: string, policy: FilterPolicy): Promise<Subscribed>;
}
