import type { PingEvent } from '../alert/ping.ts';

/** An event that says nothing, to try an endpoint with: CloudEvents 1.0, structured mode. */
export function pingEvent(id: string, endpointId: string, time: string): PingEvent {
  return {
    specversion: '1.0',
    id,
    source: '/endpoints',
    subject: endpointId,
    time,
    datacontenttype: 'application/json',
    type: 'dev.visawire.ping.v1',
    data: {},
  };
}
