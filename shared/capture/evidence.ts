import * as z from 'zod/mini';

/** Where the raw capture behind a text can be found and checked. */
export const evidenceSchema = z.object({
  /** When it was captured, RFC 3339. */
  capturedAt: z.iso.datetime(),
  /** Hex SHA-256 of the body. */
  sha256: z.string(),
  /** Name of the WARC record in the evidence bucket. */
  warc: z.string(),
});

export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
