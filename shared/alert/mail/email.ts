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
import { sayOperators } from './sayTime.ts';
import type { Translations } from './toTranslate.ts';

/** What is said of a source, by what became of it. */
const ofSources: Readonly<Record<string, string>> = {
  blocked: 'blocks us',
  failing: 'can’t be read',
  drifted: 'has changed, and what it says can’t be found any more',
  quarantined: 'is left unread, because reading it costs too much',
  silent: 'has not been read in time',
  recovered: 'is read again',
};

/** Labels stand above each other, and what they label too. */
const labelled = (label: string, text: string): string => wrap(text, `${label}:`.padEnd(12), ' '.repeat(12));

function renderSource(event: SourceEvent): Email {
  const { source, episode } = event.data;
  const { verdict, rule, seen, likely, since, checks, lastReadAt } = episode;
  const kind = event.type.split('.').at(-2) ?? 'source';
  const isOver = kind === 'recovered';
  const trouble = [
    labelled(isOver ? 'It was' : 'Verdict', `${verdict} (${rule})`),
    labelled(
      'Since',
      `${sayOperators(since)}${checks === 0 ? '' : ` (${checks} failed ${checks === 1 ? 'check' : 'checks'})`}`,
    ),
  ];
  const body = [
    wrap(
      isEnding(event)
        ? `The document of source ${source.id} ${rule === 'ENDED' ? 'has ended' : 'ends soon'}.`
        : `Source ${source.id} ${ofSources[kind] ?? kind}.`,
    ),
    '',
    ...(isEnding(event) ? [] : trouble),
    labelled('Seen', harmless(seen)),
    ...(isOver
      ? []
      : [labelled('Likely', likely), labelled('Last read', lastReadAt === null ? 'never' : sayOperators(lastReadAt))]),
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
    wrap(`Endpoint ${endpoint.id} at ${harmless(endpoint.host)} is disabled: it has taken nothing for days.`),
    '',
    labelled('Since', sayOperators(episode.since)),
    labelled('Seen', harmless(episode.seen)),
    labelled('Likely', harmless(episode.likely)),
    '',
    'Once it works again, enable it and send what it missed:',
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
