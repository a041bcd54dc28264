import { type Body, isSameSize, type Part } from './paragraphs.ts';

/** What stands in a title's place and is none: numbers of forms and files, dates, marks of confidence, pages. */
const noTitle =
  /^(?:OMB\b|Form\s+[A-Z]{1,4}[-\s]?\d|Expires?\b|Seite\b|Page\b|(?:File|Ref(?:erence)?|Document|Doc|Version|Edition|Nr|No|Az)\b[.:\s]*[\w\d]|(?:official|confidential|unclassified|public|draft|vertraulich|entwurf)$|\d|https?:|www\.)/iu;
/** So many words, or so many characters where words have no spaces, say what a file is about; a masthead has fewer. */
const tellingWords = 3;
const tellingCharacters = 5;
/** Longer text, or a whole sentence, is no title that stands below a masthead. */
const longestNext = 160;
/** Words are set out from the text where they are this much larger. */
const larger = 1.08;
const longest = 300;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Whether a line may be a title: it says something, in letters. */
const isTitle = ({ kind, text }: Part): boolean =>
  kind !== 'row' && text.length <= longest && (text.match(/\p{L}/gu)?.length ?? 0) >= 3 && !noTitle.test(text);

const isTelling = (text: string): boolean =>
  text.split(/\s+/u).length >= tellingWords || (text.match(wide)?.length ?? 0) >= tellingCharacters;

/** The words of one size that follow each other, as one title of several lines. */
function together(parts: readonly Part[], size: number): string {
  const at = parts.findIndex((part) => isTitle(part) && isSameSize(part.size, size));
  let whole = parts[at]?.text ?? '';
  for (const part of parts.slice(at + 1)) {
    const joined = `${whole} ${part.text}`;
    if (part.kind !== 'heading' || !isTitle(part) || !isSameSize(part.size, size) || joined.length > longest / 2) break;
    whole = joined;
  }
  return whole;
}

/**
 * The title of a file: the biggest words of its first page. Where the biggest are too few to tell what it is about, as a masthead's or
 * a mark's are, and the next in size are not, those; where no words are bigger than the text, the first that may be a title.
 */
export function readPdfTitle(first: readonly Part[], { size }: Body): string | null {
  const titles = first.filter(isTitle);
  const sizes = titles
    .map((part) => part.size)
    .filter((own) => own >= size * larger)
    .toSorted((one, other) => other - one)
    .filter((own, at, all) => at === 0 || !isSameSize(own, all[at - 1] ?? 0));
  const [biggest, next] = sizes.map((own) => together(first, own));
  const isBetter =
    next !== undefined && isTelling(next) && next.length <= longestNext && !/[.;。；]$/u.test(next.trim());
  if (biggest !== undefined) return isBetter && !isTelling(biggest) ? next : biggest;
  return titles[0]?.text ?? first.find(({ kind }) => kind !== 'row')?.text ?? null;
}
