import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Html, layout } from '../site/layout.ts';

/** What everyone is told whose form could be read, whoever they are. */
export const asked: Html = layout(
  'Look into your mail',
  null,
  html`<h1>Look into your mail</h1>
<p>If this address has no subscription yet, Amazon SNS now sends it a mail with a link. Alerts and digests begin when that link is followed, and not before.</p>
<p>An address has one subscription. To change yours, end it first with the link at the foot of any mail, then <a href="/subscribe">fill in the form</a> again.</p>
<p>No mail within minutes? Look among what was taken for spam, for a mail of “Visawire” or no-reply@sns.amazonaws.com.</p>`,
);

type Refusal = 400 | 403 | 413 | 415 | 429 | 503;

/** Says why a form is not taken, in a sentence. */
export function refuse(context: Context, status: Refusal, problem: string): Response | Promise<Response> {
  const body = html`<h1>Not subscribed</h1><p>${problem}</p><p><a href="/subscribe">Back to the form</a></p>`;
  return context.html(layout('Not subscribed', null, body), status, status === 429 ? { 'retry-after': '3600' } : {});
}
