import type { Context } from 'hono';
import { html } from 'hono/html';
import { reportIn } from '../../shared/language/told/report.ts';
import { subscriptionIn } from '../../shared/language/told/subscription.ts';
import { layout } from '../site/frame/layout.ts';
import { englishPath, languageOf, type Reader, readerOf } from '../site/frame/reader.ts';
import type { Html } from '../site/frame/say.ts';

export const readerOfPath = ({ req }: Context): Reader => readerOf(languageOf(req.path));

type Status = 200 | 400 | 403 | 413 | 415 | 429 | 503;

/** Answers with a page in the site's frame, which says nothing of how fresh everything is: that is not known here. */
export async function answer(context: Context, title: string, body: Html, status: Status = 200): Promise<Response> {
  const path = englishPath(context.req.path);
  const frame = { title, path, isListed: false, section: 'subscribe', freshness: null, siteUrl: null } as const;
  const headers = { 'cache-control': 'no-store', ...(status === 429 ? { 'retry-after': '3600' } : {}) };
  return context.html(await layout(readerOfPath(context), frame, body), status, headers);
}

/** The page of the change that a form is about; null for a form of another kind. */
export const reportedIn = ({ req }: Context): string | null =>
  /^(\/changes\/[^/]+)\/wrong$/.exec(englishPath(req.path))?.[1] ?? null;

const refusals = { large: 413, foreign: 403, type: 415, often: 429, busy: 429, full: 503 } as const;

/** Says why a form is not taken, in a sentence, with the way back to it. */
export function refuse(context: Context, problem: keyof typeof refusals): Promise<Response> {
  const { language, to } = readerOfPath(context);
  const { problems } = subscriptionIn[language];
  const change = reportedIn(context);
  const { failed, back } = (change === null ? subscriptionIn : reportIn)[language];
  const form = change === null ? '/subscribe' : `${change}#wrong`;
  const body = html`<h1>${failed}</h1><p>${problems[problem === 'type' ? 'foreign' : problem]}</p><p><a href="${to(form)}">${back}</a></p>`;
  return answer(context, failed, body, refusals[problem]);
}

/** Says what of a report is missing or too much, in a sentence. */
export function refuseReport(context: Context, says: string): Promise<Response> {
  const { language, to } = readerOfPath(context);
  const { failed, back } = reportIn[language];
  const form = to(`${reportedIn(context) ?? ''}#wrong`);
  return answer(context, failed, html`<h1>${failed}</h1><p>${says}</p><p><a href="${form}">${back}</a></p>`, 400);
}

/** What everyone is told whose form could be read, whoever they are. */
export function askedPage({ language, to }: Reader): Html {
  const { asked, mine } = subscriptionIn[language];
  return html`<h1>${asked.title}</h1>
<p>${asked.text}</p>
<p>${asked.one} <a href="${to('/subscription')}">${mine.title}</a></p>
<p>${asked.spam}</p>`;
}
