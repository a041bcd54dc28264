import type { site } from '../en/site.ts';

/** What pages say beside the changes in a language: the words of English say what there must be. */
export type SiteWords = typeof site;
