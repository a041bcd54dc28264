import { type CountryMention, withoutOverlap } from '../clauses/mention.ts';
import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import type { Folded } from '../numbers/folded.ts';
import { vocabularyOf } from '../vocabulary.ts';

interface Name {
  readonly code: string;
  /** Whether it is read in capitals alone. */
  readonly isCapital: boolean;
}

interface Names {
  readonly whole: ReadonlyMap<string, Name>;
  /** Names that may go on. */
  readonly open: ReadonlyMap<string, Name>;
  /** Most words of a name, and most letters of one that may go on. */
  readonly words: number;
  readonly letters: number;
  /** How names begin, in so many letters or all that they have. */
  readonly beginnings: ReadonlySet<string>;
}

const beginning = 3;

const built = new Map<Tongue, Names>();

function namesOf(tongue: Tongue): Names {
  const known = built.get(tongue);
  if (known !== undefined) return known;
  const whole = new Map<string, Name>();
  const open = new Map<string, Name>();
  for (const [code, names] of Object.entries(vocabularyOf(tongue).names.people)) {
    for (const printed of names) {
      const name = printed.replace(/~$/, '');
      const into = printed.endsWith('~') ? open : whole;
      into.set(name.toLowerCase(), { code, isCapital: /^\p{Lu}/u.test(name) });
    }
  }
  const made = {
    whole,
    open,
    words: Math.max(1, ...[...whole.keys(), ...open.keys()].map((name) => name.split(' ').length)),
    letters: Math.max(0, ...[...open.keys()].map(({ length }) => length)),
    beginnings: new Set([...whole.keys(), ...open.keys()].map((name) => name.slice(0, beginning))),
  };
  built.set(tongue, made);
  return made;
}

/** What a word, or words, of nationality says; the longest name that it begins with where it goes on. */
function lookUp(printed: string, { whole, open, letters }: Names): Name | null {
  const lower = printed.toLowerCase();
  const fits = (name: Name | undefined): name is Name =>
    name !== undefined && (!name.isCapital || /^\p{Lu}/u.test(printed));
  const exact = whole.get(lower);
  if (fits(exact)) return exact;
  for (let length = Math.min(letters, lower.length); length > 3; length--) {
    const found = open.get(lower.slice(0, length));
    if (fits(found)) return found;
  }
  return null;
}

/** Words of nationality, longest first, whether they mean people or not. */
function candidates({ text }: Folded, names: Names): CountryMention[] {
  const words = [...text.matchAll(/[\p{L}\p{M}'.-]+/gu)];
  const found: CountryMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined) continue;
    const begins = first[0].slice(0, beginning).toLowerCase();
    if (!names.beginnings.has(begins) && !names.beginnings.has(begins.slice(0, beginning - 1))) continue;
    for (let count = Math.min(names.words, words.length - at); count > 0; count--) {
      const last = words[at + count - 1];
      if (last === undefined) continue;
      const printed = text.slice(first.index, last.index + last[0].length).replace(/(?:'s)?[.'-]*$/, '');
      const name = lookUp(printed, names);
      if (name === null) continue;
      found.push({
        kind: 'country',
        code: name.code,
        start: first.index,
        end: first.index + printed.length,
        isPeople: true,
      });
      at += count - 1;
      break;
    }
  }
  return found;
}

/** How far from a word of nationality its people may be named, in characters. */
const reach = { before: 64, behind: 48 };

/**
 * The people that a text names by words of nationality: `Ecuadorian citizens`, `Ecuadorians`, `ressortissants péruviens`, and in
 * lists `Ecuadorian, Peruvian and Chilean citizens`; not the `Ecuadorian embassy`, the `German language` or the `Indian Ocean`.
 */
export function findPeople(folded: Folded, tongue: Tongue, places: readonly CountryMention[]): CountryMention[] {
  const names = namesOf(tongue);
  if (names.whole.size + names.open.size === 0) return [];
  const { before, behind, nouns, joint, state } = languageOf(tongue).people;
  const { text, lower } = folded;
  const words = candidates(folded, names);
  if (words.length === 0) return [];
  // Places in the same list hand on that people are meant: `Australian, Canadian and US nationals`.
  const found = withoutOverlap([], [...words, ...places]).filter((mention) => mention.kind === 'country');
  const areMeant = found.map(
    ({ start, end, isPeople }) =>
      (isPeople === true && nouns.test(text.slice(start, end))) ||
      before.test(lower.slice(Math.max(0, start - reach.before), start)) ||
      behind.test(lower.slice(end, end + reach.behind)) ||
      // A cell or an item that is such a word alone.
      (lower.slice(0, start).trim() === '' && lower.slice(end).trim() === ''),
  );
  const joins = (at: number): boolean =>
    joint.test(lower.slice(found[at]?.end ?? 0, Math.min(found[at + 1]?.start ?? 0, (found[at]?.end ?? 0) + 40)));
  for (let at = found.length - 2; at >= 0; at--) if (areMeant[at + 1] === true && joins(at)) areMeant[at] = true;
  for (let at = 1; at < found.length; at++) if (areMeant[at - 1] === true && joins(at - 1)) areMeant[at] = true;
  return found.flatMap((mention, at) => {
    if (mention.isPeople !== true) return [];
    const { start, end } = mention;
    if (areMeant[at] === true) return [mention];
    const isState =
      state?.behind.test(lower.slice(end, end + reach.behind)) ||
      state?.before.test(lower.slice(Math.max(0, start - reach.before), start));
    return isState === true ? [{ ...mention, isPeople: false }] : [];
  });
}
