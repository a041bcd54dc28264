import type { subscription } from '../en/subscription.ts';

/** What the form, its answers and the reader's own page say in a language: the words of English say what there must be. */
export type SubscriptionWords = typeof subscription;
