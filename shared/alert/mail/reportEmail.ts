import type { NoticeEvent } from '../event.ts';
import { harmless } from '../harmless.ts';
import type { MailMessage } from './mailMessage.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';

/** What a reader says is wrong about an alert, as operators get it, above what the alert says. */
export function reportEmail(
  { id }: NoticeEvent,
  { text, from }: NonNullable<MailMessage['report']>,
  told: Email,
): { subject: string; email: string } {
  const body = [
    'A reader says that this alert is wrong:',
    '',
    ...text.split('\n').map((line) => wrap(harmless(line), '  > ')),
    '',
    from === null ? 'The reader left no address.' : `Their address: ${harmless(from)}`,
    '',
    'If they are right, take it back:',
    `  visawire retract ${id} --why '…'`,
    '',
    'What it says:',
    '',
    told.body,
  ];
  return { subject: subjectOf('[Visawire] said to be wrong:', told.subject), email: body.join('\n') };
}
