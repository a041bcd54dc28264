import { html } from 'hono/html';
import { isPaused, wishOf } from '../../shared/alert/ownPolicy.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { subscriptionIn } from '../../shared/language/told/subscription.ts';
import type { Subscription } from '../adapters/messaging/subscriptions.ts';
import { addressField, type FormProblem, problemSummary, subscriptionForm } from '../site/about/subscriptionForm.ts';
import type { Reader } from '../site/frame/reader.ts';
import type { Html } from '../site/frame/say.ts';
import { timelineAddress } from '../site/timeline/followLinks.ts';

interface Asking {
  readonly fields: URLSearchParams;
  readonly problem?: FormProblem | undefined;
  /** Whether a link was followed that no longer works. */
  readonly isExpired?: boolean;
}

/** The form by which a reader asks for the link to a subscription. */
export function askPage({ fields, problem, isExpired = false }: Asking, reader: Reader): Html {
  const { mine } = subscriptionIn[reader.language];
  return html`${problem === undefined ? '' : problemSummary(problem, reader)}<h1>${mine.title}</h1>
${isExpired ? html`<p class="wrong" role="alert">${mine.expired}</p>` : ''}
<p>${mine.lead}</p>
<form method="post" action="${reader.to('/subscription')}">
${addressField({ fields, problem }, reader)}
<p><button name="do" value="ask">${mine.send}</button></p>
</form>`;
}

/** What everyone is told who asked for a link. */
export function linkSentPage({ language }: Reader): Html {
  const { asked, mine } = subscriptionIn[language];
  return html`<h1>${asked.title}</h1><p>${mine.asked}</p><p>${mine.slow}</p><p>${asked.spam}</p>`;
}

export function endedPage({ language, words, to }: Reader): Html {
  const { mine } = subscriptionIn[language];
  return html`<h1>${mine.ended}</h1><p>${mine.endedText}</p><p><a href="${to('/')}">${words.missing.all}</a></p>`;
}

/** What a subscription chose, under the names of the form's fields. */
function fieldsOf({ policy }: Subscription): URLSearchParams {
  const wish = wishOf(policy);
  const { severities, digests } = wish;
  const chosen = {
    language: [wish.language],
    send: [...(severities.length > 0 ? ['at-once'] : []), ...digests],
    severity: severities,
    jurisdiction: wish.jurisdictions,
    programme: wish.programmes,
    destination: wish.destinations ?? [],
    source: wish.sources,
  };
  return new URLSearchParams(
    Object.entries(chosen).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
}

interface Mine {
  readonly subscription: Subscription;
  /** The secret part of the link, which each form sends along. */
  readonly link: string;
  readonly now: Date;
  readonly isSaved?: boolean;
  readonly fields?: URLSearchParams;
  readonly problem?: FormProblem;
}

const lateMs = 30 * 24 * 60 * 60 * 1000;

/** Where that was listed which was sent lately: all that the choices let through. */
function lately({ policy }: Subscription, now: Date, reader: Reader): string {
  const { severities, jurisdictions, programmes, destinations = [], sources } = wishOf(policy);
  const since = new Date(now.getTime() - lateMs).toISOString().slice(0, 10);
  const some = <Name extends string>(name: Name, values: readonly string[]) =>
    values.length === 0 ? {} : { [name]: values };
  const filter = {
    ...(severities.length === 0 ? {} : { severities }),
    ...some('jurisdictions', jurisdictions),
    ...some('programmes', programmes),
    ...some('destinations', destinations),
    ...some('sources', sources),
    since,
  };
  return timelineAddress(filter, reader);
}

/** A reader's own subscription: what it asks for, what was sent lately, and how it is changed, paused or ended. */
export function minePage(catalog: Catalog, mine: Mine, reader: Reader): Html {
  const { subscription, link, now, isSaved = false, problem } = mine;
  const { mine: words } = subscriptionIn[reader.language];
  const action = reader.to('/subscription');
  const isResting = isPaused(subscription.policy);
  const small = (deed: string, button: string): Html =>
    html`<form method="post" action="${action}"><input type="hidden" name="link" value="${link}"><p><button class="quiet" name="do" value="${deed}">${button}</button></p></form>`;
  const form = {
    action,
    fields: mine.fields ?? fieldsOf(subscription),
    problem,
    button: words.save,
    isNew: false,
    hidden: { link, do: 'save' },
  };
  return html`${problem === undefined ? '' : problemSummary(problem, reader)}<h1>${words.title}</h1>
${isSaved ? html`<p role="status"><strong>${words.saved}</strong></p>` : ''}
${isResting ? html`<p class="blocked">${words.paused}</p>` : ''}
<p><a href="${lately(subscription, now, reader)}">${words.lately}</a></p>
<h2>${words.change}</h2>
${subscriptionForm(catalog, reader, form)}
${isResting ? small('resume', words.resume) : small('pause', words.pause)}
<h2>${words.end}</h2>
<p>${words.endHint}</p>
${small('end', words.end)}`;
}
