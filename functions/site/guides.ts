import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Page } from './frame/page.ts';
import type { Reader } from './frame/reader.ts';
import { slugOf } from './frame/slugOf.ts';

/** The guides, as Markdown beside the code, in the order in which they are listed. */
export const guides = [
  {
    name: 'programs',
    title: 'Use it from a program',
    says: 'Take webhooks and verify each call, read the API, and catch up on what you missed.',
  },
  {
    name: 'evidence',
    title: 'Check the evidence',
    says: 'Prove what an official page said before and after a change.',
  },
  { name: 'sources', title: 'Add a source', says: 'Watch another official page.' },
  { name: 'operate', title: 'Run it', says: 'Set Visawire up on AWS or on your machine, and look after it.' },
] as const;

/** Reads a guide where it lies, beside this file or beside the bundle that this file is part of. */
const readGuide = (name: string): string => readFileSync(new URL(`./docs/${name}.md`, import.meta.url), 'utf8');

/** The guides and the parts of each, in their order. */
export const guideParts = () =>
  guides.flatMap(({ name, title }) => [
    { path: `/docs/${name}`, title, part: null },
    ...[...readGuide(name).matchAll(/^## (.+)$/gm)].map(([, part = '']) => ({
      path: `/docs/${name}#${slugOf(part)}`,
      title,
      part: part.replaceAll('`', ''),
    })),
  ]);

/** The guides as pages. They are in English, whatever the language of the pages around them. */
export function createGuides(page: Page, reader: Reader): Hono {
  const site = new Hono();
  const { docs } = reader.words;
  const isListed = reader.language === 'en';
  site.get('/', (context) => {
    const list = guides.map(
      ({ name, title, says }) =>
        html`<li lang="en"><a href="${reader.to(`/docs/${name}`)}">${title}</a><br>${says}</li>`,
    );
    const body = html`<h1>${docs.title}</h1><p>${docs.lead}</p><ul>${list}</ul>`;
    return page(context, { title: docs.title, description: docs.lead, section: 'docs', isListed }, body);
  });
  for (const { name, title } of guides)
    site.get(`/${name}`, async (context) => {
      // What reads Markdown is loaded when somebody reads a guide.
      const { renderGuide } = await import('./renderGuide.ts');
      const note = reader.language === 'en' ? '' : html`<p>${docs.english}</p>`;
      const body = html`${note}<article class="guide" lang="en">${raw(renderGuide(readGuide(name), reader.to))}</article>`;
      return page(context, { title, description: docs.lead, section: 'docs', isListed }, body);
    });
  return site;
}
