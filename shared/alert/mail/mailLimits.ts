import type { ChangeData } from '../event.ts';

/**
 * Facts and edits beyond this many, or beyond this many bytes of them, are on the change page: a mail is read, not searched, and
 * shares 256 KiB with the event.
 */
export const shownFacts = { most: 12, bytes: 16_000 };
export const shownEdits = { most: 12, bytes: 24_000 };
/** Characters after which a text is cut. */
export const longest = { quote: 1200, factQuote: 600, countries: 2400, where: 200, headline: 600 };

/** Other changes that a mail names; the change page lists them all. */
export const mostRelated = 6;

/** Indentation, headings and what is said twice take no more than this much of the room. */
const own = 0.5;

const bytesOf = (texts: readonly string[]): number => texts.reduce((total, text) => total + Buffer.byteLength(text), 0);

/** Whether the mail about a change has all that it says; in doubt it has not. */
export function isMailedWhole({ facts, factsOmitted = 0, edits, editsOmitted = 0 }: ChangeData): boolean {
  const substance = edits.filter(({ op }) => op !== 'renumber');
  const quotes = facts.flatMap(({ quote }) => [quote.before?.exact ?? '', quote.after?.exact ?? '']);
  const words = substance.flatMap(({ before, after }) => [before ?? '', after ?? '']);
  return (
    factsOmitted + editsOmitted === 0 &&
    facts.length <= shownFacts.most &&
    substance.length <= shownEdits.most &&
    quotes.every((text) => text.length <= longest.factQuote) &&
    words.every((text) => text.length <= longest.quote) &&
    bytesOf(quotes) <= shownFacts.bytes * own &&
    bytesOf(words) <= shownEdits.bytes * own
  );
}
