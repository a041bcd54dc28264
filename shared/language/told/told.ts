import { told as german } from '../de/told.ts';
import { told as english } from '../en/told.ts';
import { told as spanish } from '../es/told.ts';
import { told as french } from '../fr/told.ts';
import { told as japanese } from '../ja/told.ts';
import { told as korean } from '../ko/told.ts';
import { told as simplified } from '../zh/toldHans.ts';
import { told as traditional } from '../zh/toldHant.ts';
import { told as hongKong } from '../zh/toldHongKong.ts';
import type { Spoken } from './spoken.ts';
import type { ToldWords } from './toldWords.ts';

const words: Readonly<Record<Spoken, ToldWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
};

const cantonese: ReadonlySet<string> = new Set(['HK', 'MO']);

/** The words of a language, for what a place publishes: Hong Kong's Traditional Chinese has its own terms. */
export const toldIn = (language: Spoken, place?: string): ToldWords =>
  language === 'zh-Hant' && place !== undefined && cantonese.has(place) ? hongKong : words[language];
