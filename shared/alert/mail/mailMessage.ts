import * as z from 'zod/mini';
import { type AlertEvent, isDigestEvent, isEnding, isSourceEvent } from '../event.ts';

/** What the queue of mails carries: one mail at most for each reader, in all languages. */
export const mailMessageSchema = z.object({
  changeId: z.string(),
  /** Of a digest, the jurisdiction that this part of it is about; null for the one of all. */
  part: z.optional(z.nullable(z.string())),
  /** Until when the change waits for an operator, who is asked: subscribers get nothing yet. */
  heldUntil: z.optional(z.string()),
  /** What a reader says is wrong about it, for operators. */
  report: z.optional(z.object({ id: z.string(), text: z.string(), from: z.nullable(z.string()) })),
});
export type MailMessage = Readonly<z.infer<typeof mailMessageSchema>>;

/** Names a mail among those of its change. */
export function mailKeyOf({ part, heldUntil, report }: MailMessage): string {
  if (report !== undefined) return `report-${report.id}`;
  if (heldUntil !== undefined) return 'held';
  return part ?? (part === null ? 'all' : 'mail');
}

/** Whether subscribers get it, and not operators alone. */
export const isForReaders = ({ heldUntil, report }: MailMessage): boolean =>
  heldUntil === undefined && report === undefined;

/** The mails that are made of an event. A trouble of one source makes none: it is told with what it has in common with others; its end has nothing in common. */
export function mailMessagesOf(event: AlertEvent): MailMessage[] {
  if (isSourceEvent(event)) return isEnding(event) ? [{ changeId: event.id }] : [];
  if (!isDigestEvent(event)) return [{ changeId: event.id }];
  const parts = [null, ...event.data.watched.map(({ jurisdiction }) => jurisdiction)];
  return parts.map((part) => ({ changeId: event.id, part }));
}

/** The message as the FIFO queue takes it: all mails are in one group, so that they go out in order and at one pace. */
export const toMailQueue = (message: MailMessage) => ({
  body: JSON.stringify(message),
  group: 'mails',
  deduplication: `${message.changeId}.${mailKeyOf(message)}`,
});
