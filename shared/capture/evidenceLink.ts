import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Evidence } from './evidence.ts';

/** A change's place in the chain of what its source was read as: it names the one before by its hash. */
export const evidenceLinkSchema = z.object({
  /** Counts the source's changes from 1. */
  place: z.int(),
  /** Id of the change that recorded it; another one that tells of the same captures carries the same link. */
  change: z.string(),
  /** The link before, or null for the first. */
  previous: z.nullable(z.object({ change: z.string(), hash: z.string() })),
  /** Hex SHA-256 of this link, as `hashOfLink` makes it. */
  hash: z.string(),
});

export type EvidenceLink = Readonly<z.infer<typeof evidenceLinkSchema>>;

/** What a link's hash is made of beside the link itself. */
export interface LinkedEvidence {
  readonly source: string;
  readonly before: Evidence | null;
  readonly after: Evidence;
}

const partsOf = ({ capturedAt, sha256, warc }: Evidence): readonly string[] => [capturedAt, sha256, warc];

/**
 * SHA-256, in hex, of a JSON array without spaces: `visawire-evidence-1`, source, change, hash of the link before or null, the
 * capture before or null and the one after, each as [capturedAt, sha256, warc].
 */
export function hashOfLink(
  { change, previous }: Pick<EvidenceLink, 'change' | 'previous'>,
  { source, before, after }: LinkedEvidence,
): string {
  const captures = [before === null ? null : partsOf(before), partsOf(after)];
  const linked = ['visawire-evidence-1', source, change, previous?.hash ?? null, ...captures];
  return createHash('sha256').update(JSON.stringify(linked)).digest('hex');
}
