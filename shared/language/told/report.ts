import { report as german } from '../de/report.ts';
import { report as english } from '../en/report.ts';
import { report as spanish } from '../es/report.ts';
import { report as french } from '../fr/report.ts';
import { report as japanese } from '../ja/report.ts';
import { report as korean } from '../ko/report.ts';
import { report as simplified } from '../zh/reportHans.ts';
import { report as traditional } from '../zh/reportHant.ts';
import type { ReportWords } from './reportWords.ts';
import type { Spoken } from './spoken.ts';

/** What the form says by which readers report a wrong alert, by language. */
export const reportIn: Readonly<Record<Spoken, ReportWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
};
