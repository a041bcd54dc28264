import { html } from 'hono/html';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { subscriptionIn } from '../../../shared/language/told/subscription.ts';
import type { Reader } from '../frame/reader.ts';
import type { Html } from '../frame/say.ts';
import { type FormProblem, problemSummary, subscriptionForm } from './subscriptionForm.ts';

/** The form by which a reader subscribes; it is sent to the function `subscribe`, as the site itself changes nothing. */
export function subscribePage(catalog: Catalog, reader: Reader, fields: URLSearchParams, problem?: FormProblem): Html {
  const words = subscriptionIn[reader.language];
  const form = { action: reader.to('/subscribe'), fields, problem, button: words.send, isNew: true };
  return html`${problem === undefined ? '' : problemSummary(problem, reader)}<h1>${words.title}</h1>
<p>${words.lead}</p>
<p><a href="${reader.to('/subscription')}">${words.have}</a></p>
${subscriptionForm(catalog, reader, form)}`;
}
