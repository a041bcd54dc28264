import { filterPolicy, type Wish } from '../../shared/alert/filterPolicy.ts';
import { withLetters } from '../../shared/alert/ownPolicy.ts';
import type { Subscriptions } from '../adapters/messaging/subscriptions.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Limits } from './limits.ts';
import type { Links } from './link.ts';

interface Dependencies {
  readonly limits: Limits;
  readonly subscriptions: Subscriptions;
  readonly links: Links;
  readonly clock: Clock;
}

/** Who asks for what. */
interface Wanted {
  readonly address: string;
  readonly wish: Wish;
}

/** Has SNS ask an address to confirm, where there is room for one more mail; answers what became of it. */
export function createAsk({ limits, subscriptions, links, clock }: Dependencies) {
  return async function ask({ address, wish }: Wanted, client: string) {
    const room = await limits.mail(address, client, clock());
    if (room.kind !== 'room') return room.kind;
    const policy = withLetters(filterPolicy(wish), await links.codeOf(address));
    const outcome = await subscriptions.subscribe(address, policy).catch(async (error: unknown) => {
      await room.without();
      throw error;
    });
    if (outcome !== 'asked') await room.without();
    return outcome;
  };
}
