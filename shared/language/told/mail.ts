import { mail as german } from '../de/mail.ts';
import { mail as english } from '../en/mail.ts';
import { mail as spanish } from '../es/mail.ts';
import { mail as french } from '../fr/mail.ts';
import { mail as japanese } from '../ja/mail.ts';
import { mail as korean } from '../ko/mail.ts';
import { mail as simplified } from '../zh/mailHans.ts';
import { mail as traditional } from '../zh/mailHant.ts';
import type { MailWords } from './mailWords.ts';
import type { Spoken } from './spoken.ts';

/** What mails say beside the changes, by language. */
export const mailIn: Readonly<Record<Spoken, MailWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
};
