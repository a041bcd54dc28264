import * as z from 'zod/mini';
import { evidenceSchema } from '../capture/evidence.ts';

/** What a block is in the text's own structure; `clause` is an item or paragraph that carries its own number. */
export const blockKinds = ['heading', 'paragraph', 'item', 'row', 'clause'] as const;

export const blockSchema = z.object({
  kind: z.enum(blockKinds),
  /** The numbering the text itself uses, outermost first, the block's own label last: `['第六条', '（六）']`. */
  path: z.readonly(z.array(z.string())),
  /** The block's own number as printed, without the space behind it: `（六）`; absent when it has none. */
  label: z.optional(z.string()),
  /** The text as published, white space folded, without the label. Cells of a row are joined by ` | `. */
  text: z.string(),
});

/** A file that a notice comes with, as it was read last. */
export const attachedFileSchema = z.object({
  link: z.string(),
  evidence: evidenceSchema,
  /** What the next request for it is made conditional with. */
  validators: z.object({ etag: z.optional(z.string()), lastModified: z.optional(z.string()) }),
  /** Version of the reader. */
  reader: z.int(),
  /** Null where its bytes are all that can be compared. */
  blocks: z.nullable(z.readonly(z.array(blockSchema))),
});

/** A file that a notice comes with. */
export const attachmentSchema = z.object({
  /** As printed, without the size. */
  name: z.string(),
  /** Null where only a script leads to it. */
  link: z.nullable(z.string()),
  /** Only where the source asks for its attachments to be read. */
  file: z.optional(attachedFileSchema),
});

/** A link in the text of a notice, other than to a file that it comes with. */
export const linkSchema = z.object({
  /** As printed. */
  words: z.string(),
  link: z.string(),
});

export const noticeSchema = z.object({
  title: z.string(),
  number: z.nullable(z.string()),
  /** As published: RFC 3339 date or date-time, or null when none was read. */
  publishedOn: z.nullable(z.string()),
  language: z.string(),
  /** What the publisher itself says of its last change, where it does. */
  note: z.optional(z.string()),
  /** Whether the publisher itself says that it is withdrawn; the first block says why. */
  withdrawn: z.optional(z.boolean()),
  blocks: z.readonly(z.array(blockSchema)),
  attachments: z.optional(z.readonly(z.array(attachmentSchema))),
  /** Where words of the text lead, in reading order. */
  links: z.optional(z.readonly(z.array(linkSchema))),
});

/** The page that an entry of a followed listing leads to, as it was read last. */
export const visitedPageSchema = z.object({
  evidence: evidenceSchema,
  /** What the next request for it is made conditional with. */
  validators: z.object({ etag: z.optional(z.string()), lastModified: z.optional(z.string()) }),
  /** What it was read with. */
  reader: z.string(),
  blocks: z.readonly(z.array(blockSchema)),
  /** Text of a suspicious reading that waits for a second one that agrees. */
  held: z.optional(z.string()),
});

/** One entry of a listing, a feed or an API. */
export const listedSchema = z.object({
  /** Stable identity within the source: the site's own, or the link's address without what sites vary. */
  id: z.string(),
  link: z.string(),
  title: z.string(),
  number: z.nullable(z.string()),
  publishedOn: z.nullable(z.string()),
  /** What the entry says beside its title; null for a link alone, whose title is the page's own, and for an entry that is gone. */
  blocks: z.nullable(z.readonly(z.array(blockSchema))),
  /** Address of its text, where that is another than the link. */
  text: z.optional(z.string()),
  /** Whether it is an issue of a gazette, which is read for what stands in it and is told by that alone. */
  issue: z.optional(z.boolean()),
  /** Only of the newest entries of a followed listing. */
  page: z.optional(visitedPageSchema),
  /** Whether it was not there at the last reading. */
  gone: z.optional(z.boolean()),
  /** Whether its page was gone at the last reading, and it from its list. */
  missing: z.optional(z.boolean()),
  /** Whether it is new and waits to be told at the next check. */
  untold: z.optional(z.boolean()),
});

/** What one capture of a source was read as; stored as the snapshot that the next capture is compared with. */
export const snapshotSchema = z.discriminatedUnion('kind', [
  z.object({ v: z.literal(1), kind: z.literal('notice'), notice: noticeSchema }),
  z.object({ v: z.literal(1), kind: z.literal('listing'), items: z.readonly(z.array(listedSchema)) }),
]);

export type Block = Readonly<z.infer<typeof blockSchema>>;
export type BlockKind = Block['kind'];
export type AttachedFile = Readonly<z.infer<typeof attachedFileSchema>>;
export type Link = Readonly<z.infer<typeof linkSchema>>;
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;
export type Notice = Readonly<z.infer<typeof noticeSchema>>;
export type VisitedPage = Readonly<z.infer<typeof visitedPageSchema>>;
export type Listed = Readonly<z.infer<typeof listedSchema>>;
export type Snapshot = z.infer<typeof snapshotSchema>;
