import * as z from 'zod/mini';

/** A run of words: kept `=`, removed `-` or added `+`, in reading order, text as published. */
export const segmentSchema = z.readonly(z.tuple([z.enum(['=', '-', '+']), z.string()]));

/** One difference between two notices. */
export const editSchema = z.object({
  op: z.enum(['insert', 'delete', 'replace', 'move', 'renumber']),
  /** Where, in the numbering the text itself uses; of the later notice, but for `delete` of the earlier. */
  path: z.readonly(z.array(z.string())),
  /** The block before, label included, as published; null for an insert. */
  before: z.nullable(z.string()),
  /** The block after, label included, as published; null for a delete. */
  after: z.nullable(z.string()),
  segments: z.readonly(z.array(segmentSchema)),
});

export type Segment = z.infer<typeof segmentSchema>;
export type Edit = Readonly<z.infer<typeof editSchema>>;

/** A text that came. */
export const insertion = (path: readonly string[], text: string): Edit => ({
  op: 'insert',
  path,
  before: null,
  after: text,
  segments: [['+', text]],
});

/** A text that is gone. */
export const deletion = (path: readonly string[], text: string): Edit => ({
  op: 'delete',
  path,
  before: text,
  after: null,
  segments: [['-', text]],
});
