import { mailIn } from '../../language/told/mail.ts';
import { localAddress, type Spoken } from '../../language/told/spoken.ts';
import type { NoticeEvent } from '../event.ts';
import { harmless } from '../harmless.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';

/** The mail that takes an alert back. */
export function renderRetraction({ data }: NoticeEvent, why: string, language: Spoken): Email {
  const { source, summary, notice, links } = data;
  const said = mailIn[language].retraction;
  const line = harmless(summary[language] ?? summary['en'] ?? notice.title);
  // The subject has it; above the line it is said in a sentence.
  const mark = said.takenBack('');
  const body = [
    wrap(said.wrong),
    '',
    wrap(line.startsWith(mark) ? line.slice(mark.length) : line, '  '),
    '',
    wrap(said.why),
    wrap(harmless(why), '  '),
    '',
    said.page,
    `  ${links.official}`,
    said.change,
    `  ${localAddress(links.change, language)}`,
    '',
    wrap(said.end),
  ];
  return { subject: subjectOf(`[${source.jurisdiction}]`, line), body: `${body.join('\n')}\n` };
}
