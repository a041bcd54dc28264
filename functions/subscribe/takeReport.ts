import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { toMailQueue } from '../../shared/alert/mail/mailMessage.ts';
import { reportIn } from '../../shared/language/told/report.ts';
import { subscriptionIn } from '../../shared/language/told/subscription.ts';
import type { Queue } from '../adapters/messaging/queue.ts';
import { longestReport } from '../site/change/wrongForm.ts';
import { answer, readerOfPath, refuse, refuseReport } from './answers.ts';
import { readAddress } from './readForm.ts';
import { type FormDependencies, fieldsOf } from './takeForm.ts';

export interface ReportDependencies extends Pick<FormDependencies, 'limits' | 'clientOf' | 'clock' | 'log'> {
  /** The line of mails, which sends operators no more than they may get. */
  readonly mails: Queue;
}

/** Takes what a reader says is wrong about a change, and has it sent to operators. The same said twice is sent once. */
export function createTakeReport(dependencies: ReportDependencies) {
  const { limits, mails, clientOf, clock, log } = dependencies;
  return async function takeReport(context: Context): Promise<Response> {
    const { language } = readerOfPath(context);
    const words = reportIn[language];
    const fields = await fieldsOf(context, dependencies);
    if (!(fields instanceof URLSearchParams)) return refuse(context, fields);
    const text = (fields.get('what') ?? '').replaceAll('\r\n', '\n').trim();
    if (text === '') return refuseReport(context, words.empty);
    if (text.length > longestReport) return refuseReport(context, words.long);
    const who = (fields.get('email') ?? '') === '' ? null : readAddress(fields, subscriptionIn[language]);
    if (who !== null && 'problem' in who) return refuseReport(context, who.problem.says);
    const change = context.req.param('change') ?? '';
    if (!(await limits.report(change, clientOf(context), clock()))) return refuse(context, 'busy');
    const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
    await mails.send([toMailQueue({ changeId: change, report: { id, text, from: who?.address ?? null } })]);
    log.info('reported', { change });
    return answer(context, words.thanks, html`<h1>${words.thanks}</h1><p>${words.taken}</p>`);
  };
}
