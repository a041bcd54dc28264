import type { report } from '../en/report.ts';

/** What the form of reports says in a language: the words of English say what there must be. */
export type ReportWords = typeof report;
