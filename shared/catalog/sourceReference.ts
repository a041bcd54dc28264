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
  authority: z.object({ id: z.string(), name: z.record(z.string(), z.string()), rank: z.enum(ranks) }),
});

export type SourceReference = z.infer<typeof sourceReferenceSchema>;

/** A source as events name it. */
export function sourceReference(source: Source, finalUrl: string = source.url): SourceReference {
  const { id, url, language, authority } = source;
  const { id: office, name, rank, jurisdiction } = authority;
  return { id, url, finalUrl, language, jurisdiction, authority: { id: office, name, rank } };
}
