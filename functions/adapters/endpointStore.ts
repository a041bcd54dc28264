import * as z from 'zod/mini';
import { severities } from '../../shared/alert/event.ts';

/** Who gets what by webhook; an absent filter lets everything through, but `editorial` is sent only when asked for. */
export const endpointSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  url: z.string(),
  /** Generation of the secret, which is derived from the master secret, the endpoint id and this number. */
  generation: z.int(),
  filter: z.object({
    jurisdictions: z.optional(z.array(z.string())),
    programmes: z.optional(z.array(z.string())),
    severities: z._default(z.array(z.enum(severities)), ['critical', 'major', 'minor']),
    sources: z.optional(z.array(z.string())),
  }),
  state: z.enum(['active', 'disabled']),
  createdAt: z.string(),
});
export type Endpoint = Readonly<z.infer<typeof endpointSchema>>;

export interface EndpointStore {
  list(): Promise<readonly Endpoint[]>;
  read(id: string): Promise<Endpoint | null>;
  put(endpoint: Endpoint): Promise<void>;
  remove(id: string): Promise<void>;
  /** Writes down that an endpoint took a change, so that a repeated message sends nothing again. */
  recordDelivered(changeId: string, endpointId: string, at: string): Promise<void>;
  wasDelivered(changeId: string, endpointId: string): Promise<boolean>;
}
