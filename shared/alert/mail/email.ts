import type { Spoken } from '../../language/told/spoken.ts';
import {
  type AlertEvent,
  type EndpointEvent,
  isDigestEvent,
  isEnding,
  isNoticeEvent,
  isOutageEvent,
  isSourceEvent,
  isSubscriptionsEvent,
  isTrialEvent,
  type SourceEvent,
} from '../event.ts';
import { harmless } from '../harmless.ts';
import { renderEnded } from '../operators/endedSubscriptions.ts';
import { renderDigest } from './digestEmail.ts';
import { renderNotice } from './noticeEmail.ts';
import { renderOutage } from './outageEmail.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';
import { renderRetraction } from './retractionEmail.ts';
import type { Translations } from './toTranslate.ts';

function renderSource(event: SourceEvent): Email {
  const { source, episode } = event.data;
  const kind = event.type.split('.').at(-2) ?? 'source';
  const body = [
    wrap(isEnding(event) ? `The document of source ${source.id} ends.` : `Source ${source.id} is ${kind}.`),
    '',
    `Verdict:    ${episode.verdict} (${episode.rule})`,
    wrap(`Seen:       ${harmless(episode.seen)}`),
    wrap(`Likely:     ${episode.likely}`),
    `Since:      ${episode.since} (${episode.checks} checks)`,
    `Last read:  ${episode.lastReadAt ?? 'never'}`,
    '',
    `  ${source.url}`,
    '',
    `What to do: the heading “Source ${kind}” in infra/runbook.md`,
  ];
  return { subject: subjectOf(`[Visawire] source ${kind}:`, source.id), body: `${body.join('\n')}\n` };
}

function renderEndpoint(event: EndpointEvent): Email {
  const { endpoint, episode } = event.data;
  const body = [
    wrap(`Endpoint ${endpoint.id} at ${harmless(endpoint.host)} is disabled: it took nothing for days.`),
    '',
    `Since:   ${episode.since}`,
    wrap(`Seen:    ${harmless(episode.seen)}`),
    wrap(`Likely:  ${harmless(episode.likely)}`),
    '',
    'When it is mended, and nothing shall be missing:',
    `  visawire webhooks enable ${endpoint.id}`,
    `  visawire webhooks replay ${endpoint.id} --since ${episode.since}`,
  ];
  return { subject: subjectOf('[Visawire] endpoint disabled:', endpoint.host), body: `${body.join('\n')}\n` };
}

/** The mail for an event: plain text, readable at 70 columns, official words as published; operators' mails are in English. */
export function renderEmail(event: AlertEvent, language: Spoken = 'en', translations?: Translations): Email {
  if (isNoticeEvent(event) && event.data.retraction !== undefined)
    return renderRetraction(event, event.data.retraction.why, language);
  if (isNoticeEvent(event) || isTrialEvent(event)) return renderNotice(event, language, translations);
  if (isDigestEvent(event)) return renderDigest(event, { language, jurisdiction: null, isRest: false });
  if (isOutageEvent(event)) return renderOutage(event);
  if (isSubscriptionsEvent(event)) return renderEnded(event);
  return isSourceEvent(event) ? renderSource(event) : renderEndpoint(event);
}
