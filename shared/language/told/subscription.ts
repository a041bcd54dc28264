import { subscription as german } from '../de/subscription.ts';
import { subscription as english } from '../en/subscription.ts';
import { subscription as spanish } from '../es/subscription.ts';
import { subscription as french } from '../fr/subscription.ts';
import { subscription as japanese } from '../ja/subscription.ts';
import { subscription as korean } from '../ko/subscription.ts';
import { subscription as simplified } from '../zh/subscriptionHans.ts';
import { subscription as traditional } from '../zh/subscriptionHant.ts';
import type { Spoken } from './spoken.ts';
import type { SubscriptionWords } from './subscriptionWords.ts';

/** What the form, its answers and the reader's own page say, by language. */
export const subscriptionIn: Readonly<Record<Spoken, SubscriptionWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
};
