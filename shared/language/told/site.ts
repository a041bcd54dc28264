import { site as german } from '../de/site.ts';
import { site as english } from '../en/site.ts';
import { site as spanish } from '../es/site.ts';
import { site as french } from '../fr/site.ts';
import { site as japanese } from '../ja/site.ts';
import { site as korean } from '../ko/site.ts';
import { site as simplified } from '../zh/siteHans.ts';
import { site as traditional } from '../zh/siteHant.ts';
import type { SiteWords } from './siteWords.ts';
import type { Spoken } from './spoken.ts';

/** What the pages of the site say beside the changes, by language. */
export const siteIn: Readonly<Record<Spoken, SiteWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
};
