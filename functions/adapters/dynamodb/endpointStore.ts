import type { Endpoint } from '../../../shared/delivery/endpoint.ts';

export interface EndpointStore {
  list(): Promise<readonly Endpoint[]>;
  read(id: string): Promise<Endpoint | null>;
  put(endpoint: Endpoint): Promise<void>;
  remove(id: string): Promise<void>;
  /** Notes the first failed try; a time noted before stays. Does nothing for an endpoint that is gone. */
  startFailing(id: string, at: string): Promise<void>;
  endFailing(id: string): Promise<void>;
  /** Sends it nothing more until an operator enables it. */
  disable(id: string): Promise<void>;
}
