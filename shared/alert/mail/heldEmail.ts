import type { NoticeEvent } from '../event.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';

/** What operators are asked about an alert that waits for them, above what it would say. */
export function heldEmail({ id, data }: NoticeEvent, until: string, told: Email): { subject: string; email: string } {
  const body = [
    wrap(
      `This alert waits for you, as ${data.source.id} asks in the catalog. It goes out at ${until} unless you drop it.`,
    ),
    '',
    'Let it go out now:',
    `  visawire release ${id}`,
    'It is wrong:',
    `  visawire drop ${id} --why '…'`,
    '',
    'What it says:',
    '',
    told.body,
  ];
  return { subject: subjectOf('[Visawire] waits for release:', told.subject), email: body.join('\n') };
}
