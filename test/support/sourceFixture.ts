import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { noticeKinds } from '../../shared/alert/event.ts';
import { troubles } from '../../shared/capture/verdict.ts';
import type { Source } from '../../shared/catalog/catalog.ts';

const folder = join(import.meta.dirname, '../fixtures');

const replacement = z.strictObject({ find: z.string().min(1), put: z.string() });

const siteSchema = z.strictObject({
  /** Where and when the structure of the real page was seen, in its own bytes; without it the structure is assumed. */
  seen: z.string().min(1).optional(),
  /** The header `content-type`; unless given, the usual one of the source's kind. */
  type: z.string().optional(),
  /** `latin1` where the site does not send UTF-8. */
  encoding: z.enum(['utf8', 'latin1']).default('utf8'),
  /** Built after the real page, with its elements, classes and noise; the words are our own. */
  document: z.string(),
  /** What makes it differ in bytes alone. */
  noise: z.array(replacement).default([]),
  /** The failure this site is known for: a name in `failures.yaml`. */
  failure: z.string().optional(),
});

/** One file of `test/fixtures/sources/`: a small document built as the real page is, and how it changes, varies and fails. */
const fixtureSchema = siteSchema.extend({
  /**
   * A file of `frames/`: what stands around the documents of a site, with the site's own noise and failure; `{{title}}` in it is the
   * title that is read.
   */
  frame: z.string().optional(),
  /** The notice that a new entry of a listing leads to, or the file that hangs on a page; the frame goes around a notice as well. */
  linked: z.string().optional(),
  /** Its header `content-type`, where it is no page. */
  linkedType: z.string().optional(),
  /** Title of the document on the list of its editions, where the source names one; the whole list where that is JSON. */
  edition: z.string().optional(),
  /** Fields of the notice, or of the first entry of a listing, that must be read from the document. */
  reads: z.record(z.string(), z.string()).default({}),
  /** What takes away the structure that the source is read by, so that reading it is trouble and no health. */
  absent: z.array(replacement).min(1).optional(),
  /** What makes the document differ in meaning, and the one event that comes of it: its kind, and words it must quote. */
  change: z.strictObject({ edits: z.array(replacement).min(1), kind: z.enum(noticeKinds), says: z.string().min(1) }),
});

const failureSchema = z.strictObject({
  verdict: z.enum(troubles),
  status: z.number().default(200),
  headers: z.record(z.string(), z.string()).default({}),
  /** Where the site led the request instead; a path is one of its own. */
  finalUrl: z.string().optional(),
  body: z.string().default(''),
});

export type SourceFixture = z.output<typeof fixtureSchema>;
export type Failure = z.output<typeof failureSchema>;

/** Failure pages by name, shared by all fixtures. */
export const failures: ReadonlyMap<string, Failure> = new Map(
  Object.entries(z.record(z.string(), failureSchema).parse(parse(readFileSync(join(folder, 'failures.yaml'), 'utf8')))),
);

/** Ids of the sources that have a fixture. */
export function fixtureIds(): string[] {
  return readdirSync(join(folder, 'sources')).map((name) => name.replace(/\.yaml$/, ''));
}

/** What to write for a source that has no fixture. */
export function missingFixture(source: Source): string {
  return `source ${source.id} has no fixture. Look at ${source.url} and write test/fixtures/sources/${source.id}.yaml:
document: |       # short, with the elements, classes and noise of the real page, and our own words
  <!doctype html> …
change:           # a change of policy, and the one event that must come of it
  edits: [{ find: 30 days, put: 60 days }]
  kind: amended   # published for a new entry of a listing, whose notice stands under linked:
  says: 60 days   # words that the event must quote
noise:            # what changes on this page by itself
  - { find: 'Views: 12', put: 'Views: 13' }
failure: cloudflare   # one of ${[...failures.keys()].join(', ')}`;
}

/** @throws Error when there is none, or it is not what a fixture must be */
export function loadFixture(source: Source): SourceFixture {
  const file = join(folder, 'sources', `${source.id}.yaml`);
  if (!existsSync(file)) throw new Error(missingFixture(source));
  return parseFixture(readFileSync(file, 'utf8'), file);
}

/** @throws Error when the text is not what a fixture must be */
export function parseFixture(text: string, file: string): SourceFixture {
  const own = read(text, file, fixtureSchema);
  if (own.frame === undefined) return own;
  const frameFile = join(folder, 'frames', `${own.frame}.yaml`);
  const frame = read(readFileSync(frameFile, 'utf8'), frameFile, siteSchema);
  const { title = '' } = own.reads;
  const framed = (text: string): string =>
    frame.document.replace('{{title}}', () => title).replace('{{document}}', () => text);
  return {
    ...frame,
    ...own,
    encoding: frame.encoding,
    document: framed(own.document),
    ...(own.linked === undefined ? {} : { linked: own.linkedType === undefined ? framed(own.linked) : own.linked }),
    noise: [...frame.noise, ...own.noise],
  };
}

function read<Schema extends z.ZodType>(text: string, file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
