import type { NoticeEvent } from '../event.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';
import { sayOperators } from './sayTime.ts';

/** What operators are asked about an alert that waits for them, above what it would say. */
export function heldEmail({ id, data }: NoticeEvent, until: string, told: Email): { subject: string; email: string } {
  const body = [
    wrap(
      `This alert waits for you, as the catalog asks for ${data.source.id}. It goes out on ${sayOperators(until)} unless you drop it.`,
    ),
    '',
    'To send it now:',
    `  visawire release ${id}`,
    'If it is wrong:',
    `  visawire drop ${id} --why '…'`,
    '',
    'What it says:',
    '',
    told.body,
  ];
  return { subject: subjectOf('[Visawire] waits for release:', told.subject), email: body.join('\n') };
}
