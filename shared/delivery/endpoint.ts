import * as z from 'zod/mini';
import { severities } from '../alert/event.ts';

const some = z.optional(z.readonly(z.array(z.string())));

/** Which alerts an endpoint asks for; what is absent lets all through. */
export const filterSchema = z.object({
  jurisdictions: some,
  programmes: some,
  /** Countries that pages of advice are about, ISO 3166-1. */
  destinations: some,
  /** `editorial` is sent only where it is asked for. */
  severities: z._default(z.readonly(z.array(z.enum(severities))), ['critical', 'major', 'minor']),
  /** Of the notice, BCP 47. */
  languages: some,
  sources: some,
  /** Event types; without it, all but those for operators. */
  types: some,
});

/** Who gets what by webhook. */
export const endpointSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  url: z.string(),
  /** Generation of the secret, which is derived from the master secret, the endpoint id and this number. */
  generation: z.int(),
  /** When the generation last rose, RFC 3339; the one before signs too for a day. Null when it never did. */
  rotatedAt: z.nullable(z.string()),
  filter: filterSchema,
  state: z.enum(['active', 'disabled']),
  createdAt: z.string(),
  /** First try that failed since the last that did not, RFC 3339; null while all is well. */
  failingSince: z.nullable(z.string()),
});

export type Filter = Readonly<z.infer<typeof filterSchema>>;
export type Endpoint = Readonly<z.infer<typeof endpointSchema>>;

/** A new endpoint that gets what its filter lets through. */
export function newEndpoint(id: string, url: string, filter: Filter, createdAt: string): Endpoint {
  return { v: 1, id, url, generation: 1, rotatedAt: null, filter, state: 'active', createdAt, failingSince: null };
}
