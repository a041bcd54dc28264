import { attributesOf } from '../../shared/alert/attributes.ts';
import { digestPart } from '../../shared/alert/digest/digestMessages.ts';
import { type AlertEvent, isDigestEvent, isNoticeEvent, isTrialEvent } from '../../shared/alert/event.ts';
import { cutEvent, embeddedBytes } from '../../shared/alert/mail/cut.ts';
import { renderEmail } from '../../shared/alert/mail/email.ts';
import { heldEmail } from '../../shared/alert/mail/heldEmail.ts';
import type { MailMessage } from '../../shared/alert/mail/mailMessage.ts';
import { reportEmail } from '../../shared/alert/mail/reportEmail.ts';
import type { Translations } from '../../shared/alert/mail/toTranslate.ts';
import { type Spoken, spoken } from '../../shared/language/told/spoken.ts';
import type { TopicMessage } from '../adapters/messaging/topic.ts';

/** A mail as one of the topics takes it. */
export interface Rendering {
  /** Names it among those of its mail. */
  readonly id: string;
  readonly topic: 'alerts' | 'operations';
  readonly message: TopicMessage;
}

/** SNS takes 256 KiB for all renderings together, as JSON within JSON: the mail and the event share it. */
const eventBytes = 130_000;
/** The names of a country's sources stand in the mail, in the event and in the attributes. */
const digestBytes = 100_000;

const render = (event: AlertEvent, sent: AlertEvent, language: Spoken, translations?: Translations): TopicMessage => {
  const { subject, body } = renderEmail(event, language, translations);
  return { subject, event: JSON.stringify(sent), email: body, attributes: attributesOf(event, language) };
};

/** The forms in which a mail goes out: subscribers' filters name their language, so each gets one of them at most. */
export function renderingsOf(
  event: AlertEvent,
  { part = null, heldUntil, report }: MailMessage,
  translated: ReadonlyMap<Spoken, Translations> = new Map(),
): Rendering[] {
  if (isTrialEvent(event)) return [{ id: 'en', topic: 'alerts', message: render(event, event, 'en') }];
  if (isDigestEvent(event))
    return digestPart(event, part, digestBytes).map(({ subject, body, event: sent, attributes }) => ({
      id: `${String(attributes['severity'])} ${String(attributes['language'])}`,
      topic: 'alerts',
      message: { subject, event: JSON.stringify(sent), email: body, attributes },
    }));
  if (!isNoticeEvent(event)) return [{ id: 'en', topic: 'operations', message: render(event, event, 'en') }];
  const sent = cutEvent(event, eventBytes, embeddedBytes);
  if (report !== undefined) {
    const asked = reportEmail(event, report, renderEmail(event, 'en'));
    const attributes = { kind: 'report', source: event.data.source.id };
    return [{ id: 'report', topic: 'operations', message: { ...asked, event: JSON.stringify(sent), attributes } }];
  }
  if (heldUntil !== undefined) {
    const asked = heldEmail(event, heldUntil, renderEmail(event, 'en'));
    const attributes = { kind: 'held', source: event.data.source.id };
    return [{ id: 'held', topic: 'operations', message: { ...asked, event: JSON.stringify(sent), attributes } }];
  }
  return spoken.map((language) => ({
    id: language,
    topic: 'alerts',
    message: render(event, sent, language, translated.get(language)),
  }));
}
