import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const folder = join(import.meta.dirname, '../fixtures/pages');

const replacement = z.strictObject({ find: z.string().min(1), put: z.string() });

/** One file of `test/fixtures/pages/`: a page built as the real one is, whole and in our own words. */
const pageFixtureSchema = z.strictObject({
  language: z.string(),
  url: z.url(),
  /** `latin1` where the site does not send UTF-8. */
  encoding: z.enum(['utf8', 'latin1']).default('utf8'),
  /** `{{links 12 menu Topic}}` stands for twelve entries of a menu. */
  html: z.string(),
  /** The notice's own blocks, in order, cells parted by ` | `. */
  notice: z.array(z.string()).min(1),
  /** What else may be read: fixed words right beside the notice. */
  allows: z.array(z.string()).default([]),
  /** What must be read besides. */
  reads: z.strictObject({
    title: z.string().optional(),
    number: z.string().optional(),
    publishedOn: z.string().optional(),
    language: z.string().optional(),
  }),
  /** What the site changes by itself. */
  noise: z.array(replacement).min(1),
  /** What a subscriber must hear of. */
  edits: z.array(replacement).min(1),
});

export type PageFixture = z.output<typeof pageFixtureSchema> & { readonly name: string };

const withLinks = (html: string): string =>
  html.replace(/\{\{links (\d+) (\S+) (.+?)\}\}/gu, (_, count: string, path: string, name: string) =>
    Array.from({ length: Number(count) }, (_, at) => `<li><a href="/${path}/${at}">${name} ${at}</a></li>`).join(''),
  );

/** Every page of the folder, by name. @throws Error when one is not what it must be */
export function loadPageFixtures(): PageFixture[] {
  return readdirSync(folder).map((file) => {
    const parsed = pageFixtureSchema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
    return { ...parsed.data, html: withLinks(parsed.data.html), name: file.replace(/\.yaml$/, '') };
  });
}
