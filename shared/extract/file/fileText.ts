import * as z from 'zod/mini';
import { refusalSchema } from '../../capture/verdict.ts';
import { pieceSchema } from '../blocks.ts';

/** What a file says, before its pieces are addressed; it comes out of a thread of its own. */
export const fileTextSchema = z.object({
  verdict: z.literal('document'),
  /** The file's own title, or null when it shows none. */
  title: z.nullable(z.string()),
  /** As printed: `BAnz AT 18.12.2025 B3`; null when the file prints none where such numbers stand. */
  number: z.nullable(z.string()),
  /** Date of publication (YYYY-MM-DD) where number or format states it. */
  publishedOn: z.nullable(z.string()),
  pieces: z.readonly(z.array(pieceSchema)),
});
export const fileReadingSchema = z.union([fileTextSchema, refusalSchema]);

/** The bytes of a file and what helps to read them. */
export interface FileBytes {
  readonly body: Uint8Array;
  /** `Content-Type` of the answer: the encoding of plain text and XML may stand there. */
  readonly contentType: string | undefined;
  /** BCP 47. */
  readonly language: string;
}

export type FileText = Readonly<z.infer<typeof fileTextSchema>>;
export type FileReading = FileText | z.infer<typeof refusalSchema>;

/** Reads a file whatever its bytes are: bounded in time and memory, and what cannot be read is a named refusal. */
export type ReadFile = (file: FileBytes) => Promise<FileReading>;
