import type { mail } from '../en/mail.ts';

/** What mails say beside the changes in a language: the words of English say what there must be. */
export type MailWords = typeof mail;
