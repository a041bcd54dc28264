import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { mailMessageSchema } from '../../shared/alert/mail/mailMessage.ts';
import type { Retry } from '../adapters/messaging/sqsRetry.ts';
import { createMailOne, type MailDependencies } from './mailOne.ts';

interface Dependencies extends MailDependencies {
  readonly retry: Retry;
  readonly wait: (ms: number) => Promise<unknown>;
}

/**
 * SNS ends an e-mail subscription that gets more than 10 mails a second: it asks the address to confirm again (AWS, read 2026-12-01).
 * Of one mail a reader gets one at most, so that mails this far apart are four a second.
 */
export const apartMs = 250;
/** Soon: all mails wait behind one that failed. */
const againSeconds = 5;

/** Sends mails one after another, never faster than a reader may get them. One that fails, and all behind it, are tried again. */
export function createMail({ retry, wait, ...dependencies }: Dependencies) {
  const { log } = dependencies;
  const mailOne = createMailOne(dependencies);

  return async function mail({ Records }: SQSEvent): Promise<SQSBatchResponse> {
    for (const [at, { body, messageId }] of Records.entries()) {
      try {
        await mailOne(mailMessageSchema.parse(JSON.parse(body)));
      } catch (error) {
        log.error('mail failed', { messageId, asked: body, error });
        for (const later of Records.slice(at)) await retry.later(later.receiptHandle, againSeconds);
        return { batchItemFailures: Records.slice(at).map((later) => ({ itemIdentifier: later.messageId })) };
      }
      // Also behind the last: the next batch begins right after this one.
      await wait(apartMs);
    }
    return { batchItemFailures: [] };
  };
}
