import * as z from 'zod/mini';
import { ranks, type Source } from './catalog.ts';

export const sourceReferenceSchema = z.object({
  id: z.string(),
  /** Address that was asked for. */
  url: z.string(),
  /** Address that answered, after redirects. */
  finalUrl: z.string(),
  language: z.string(),
  jurisdiction: z.string(),
  /** IANA zone of the source, where the catalog names one: mails say when it was read by its clocks. */
  timezone: z.optional(z.string()),
  authority: z.object({ id: z.string(), name: z.record(z.string(), z.string()), rank: z.enum(ranks) }),
});

export type SourceReference = z.infer<typeof sourceReferenceSchema>;

/** A source as events name it. */
export function sourceReference(source: Source, finalUrl: string = source.url): SourceReference {
  const { id, url, language, authority, timezone } = source;
  const { id: office, name, rank, jurisdiction } = authority;
  const zone = timezone === 'UTC' ? {} : { timezone };
  return { id, url, finalUrl, language, jurisdiction, ...zone, authority: { id: office, name, rank } };
}
