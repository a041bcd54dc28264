import type { told } from '../en/told.ts';

/** The words in which changes are told in a language: those of English say what there must be. */
export type ToldWords = typeof told;
