import { Hono } from 'hono';
import { html } from 'hono/html';
import { severities } from '../../../shared/alert/event.ts';
import { aboutIn } from '../../../shared/language/told/about.ts';
import type { Prose } from '../../../shared/language/told/aboutWords.ts';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import type { Html } from '../frame/say.ts';
import { severityTag } from '../timeline/changeEntry.ts';

const prose = ({ title, parts }: Prose): Html =>
  html`<h1>${title}</h1>${parts.map(
    ({ heading, paragraphs }) =>
      html`${heading === null ? '' : html`<h2>${heading}</h2>`}${paragraphs.map((text) => html`<p>${text}</p>`)}`,
  )}`;

function levelsPage(reader: Reader): Html {
  const { title, lead, means, doubt } = aboutIn[reader.language].levels;
  return html`<h1>${title}</h1><p>${lead}</p><dl class="levels">${severities.map(
    (severity) => html`<dt id="${severity}">${severityTag(severity, reader)}</dt><dd>${means[severity]}</dd>`,
  )}</dl><p>${doubt}</p>`;
}

/** What the site says of itself: what it is, what is kept of readers, and what its levels mean. */
export function createAboutPages(page: Page, reader: Reader): Hono {
  const site = new Hono();
  const { about, privacy, levels } = aboutIn[reader.language];
  for (const [path, text] of [
    ['/about', about],
    ['/privacy', privacy],
  ] as const)
    site.get(path, (context) =>
      page(context, { title: text.title, description: text.parts[0]?.paragraphs[0] ?? '' }, prose(text)),
    );
  site.get('/levels', (context) =>
    page(context, { title: levels.title, description: levels.lead }, levelsPage(reader)),
  );
  return site;
}
