import { about as german } from '../de/about.ts';
import { about as english } from '../en/about.ts';
import { about as spanish } from '../es/about.ts';
import { about as french } from '../fr/about.ts';
import { about as japanese } from '../ja/about.ts';
import { about as korean } from '../ko/about.ts';
import { about as simplified } from '../zh/aboutHans.ts';
import { about as traditional } from '../zh/aboutHant.ts';
import type { AboutWords } from './aboutWords.ts';
import type { Spoken } from './spoken.ts';

/** What the site says of itself, by language. */
export const aboutIn: Readonly<Record<Spoken, AboutWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
};
