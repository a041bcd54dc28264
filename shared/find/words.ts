import type { AlertEvent } from '../alert/event.ts';
import { isNoticeEvent, isSourceEvent } from '../alert/event.ts';
import { simplify } from '../language/simplify.ts';

/** What is kept of an event's words; its headlines, names and numbers come first and take a third. */
const mostCharacters = 3000;
const mostTerms = 12;

const marks = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu;
const between = /[^\p{L}\p{N}\p{M}]+/gu;
/** Where a script without spaces meets letters or digits: `K字签证`, `30日`. */
const seam =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu;

/** A text for searching only: without case, accents and punctuation, Chinese in either script the same, words parted by one space. */
export const foldWords = (text: string): string =>
  simplify(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(between, ' ')
    .replace(seam, ' ')
    .trim();

function* textsOf(event: AlertEvent): Generator<string> {
  if (isSourceEvent(event)) {
    const { source, episode } = event.data;
    yield* [source.id, ...Object.values(source.authority.name), episode.seen, episode.likely];
  }
  if (!isNoticeEvent(event)) return;
  const { summary, notice, source, programmes, group, facts, unread = [], edits } = event.data;
  yield* Object.values(summary);
  yield* [notice.title, notice.number ?? '', notice.changeNote ?? ''];
  yield* [...Object.values(source.authority.name), source.id, ...programmes];
  for (const { name } of group.members ?? []) yield* Object.values(name);
  for (const { quote } of facts) yield* [quote.after?.exact ?? '', quote.before?.exact ?? ''];
  for (const { quote } of unread) yield quote.exact;
  for (const { path, before, after } of edits) yield* [...path, after ?? '', before ?? ''];
}

/** The words of an event that a search looks through, folded, each text once, with a space before the first. */
export function wordsOf(event: AlertEvent): string {
  const seen = new Set<string>();
  let length = 0;
  for (const text of textsOf(event)) {
    const folded = foldWords(text.slice(0, mostCharacters));
    if (folded === '' || seen.has(folded)) continue;
    seen.add(folded);
    length += folded.length + 1;
    if (length >= mostCharacters) break;
  }
  return ` ${[...seen].join(' ')}`.slice(0, mostCharacters);
}

/** Scripts whose words are parted by spaces and begin with what is looked for; in all others it may stand anywhere. */
const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** What has to stand in an event's words for each word of a search: `H-1B` is one, and begins a word. None for a search without words. */
export const termsOf = (search: string): readonly string[] =>
  search
    .split(/\s+/u)
    .map(foldWords)
    .filter((term) => term !== '')
    .slice(0, mostTerms)
    .map((term) => (spaced.test(term) ? ` ${term}` : term));

/** Whether all terms of a search stand in an event's words. */
export const hasTerms = (words: string, terms: readonly string[]): boolean =>
  terms.every((term) => words.includes(term));
