import type { EndpointEvent } from '../../shared/alert/event.ts';
import type { Endpoint } from '../../shared/delivery/endpoint.ts';
import { envelope } from '../../shared/relate/envelope.ts';
import { eventId } from '../../shared/relate/eventId.ts';

/** An endpoint that took nothing for three days of tries is sent nothing more, until an operator enables it. */
const givenUpAfterMs = 3 * 24 * 60 * 60 * 1000;

export function isGivenUp({ failingSince }: Endpoint, now: Date): boolean {
  return failingSince !== null && now.getTime() - Date.parse(failingSince) >= givenUpAfterMs;
}

/** What operators are told, once for each time that an endpoint is given up. */
export function endpointDisabled(endpoint: Endpoint, seen: string, likely: string, now: string): EndpointEvent {
  const since = endpoint.failingSince ?? now;
  const id = eventId([endpoint.id, 'disabled', since]);
  return {
    ...envelope({ id, source: '/endpoints', subject: endpoint.id, time: now }),
    type: 'dev.visawire.endpoint.disabled.v1',
    data: {
      endpoint: { id: endpoint.id, host: URL.parse(endpoint.url)?.host ?? '' },
      episode: { seen, likely, since },
    },
  };
}
