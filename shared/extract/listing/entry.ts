import type { AnyNode, Element } from 'domhandler';
import type { Source } from '../../catalog/catalog.ts';
import { dayOf, isDayLine, lettersOf } from './entryDay.ts';
import { type Piece, piecesOf, unitsOf } from './record.ts';

/** An entry of a list, taken apart. */
export interface Entry {
  readonly pieces: readonly Piece[];
  readonly anchors: readonly { readonly element: Element; readonly url: URL }[];
}

/** What an entry says. */
export interface EntrySaid {
  readonly link: URL;
  readonly anchor: Element;
  readonly title: string;
  /** RFC 3339; null where no day is read. */
  readonly day: string | null;
}

/** Said of the links of any entry: `Read more`, `詳細`. Other such words are told by their return in every entry. */
const leadOn =
  /^(?:(?:read|learn|find out|see|view|show)? ?(?:more|details?|all)(?: (?:about|information).{0,20})?|continue(?: reading)?|here|link|(?:download|view|open)?\s?(?:the )?(?:pdf|html|docx?|word|xml|epub|download)\b.{0,60}|weiterlesen|mehr(?: erfahren| dazu)?|details?|lire (?:la suite|plus)|en savoir plus|leer m[áa]s|ver m[áa]s|leggi(?: tutto)?|continua|saiba mais|leia mais|lees meer|więcej|czytaj więcej|läs mer|les mer|læs mere|lue lisää|подробнее|далее|читать.{0,12}|детальніше|devamı.{0,12}|المزيد|اقرأ المزيد|อ่าน(?:ต่อ|เพิ่มเติม)|xem (?:thêm|chi tiết)|詳細.{0,4}|詳しく.{0,4}|続きを読む|もっと見る|查看(?:更多|详情|詳情)?|更多|详情|詳情|阅读全文|閱讀更多|더\s?보기|자세히\s?보기|바로가기|다운로드)[\s.…»›>→]*$/iu;
/** Names of the element that holds the title. */
const titleNames =
  /(?:^|[\s_-])(?:title|titel|titre|titulo|titolo|tit|ttl|headline|heading|subject|sbj|caption|bt)(?:$|[\s_\d-])/iu;
const summaryNames =
  /(?:^|[\s_-])(?:summary|desc|description|excerpt|abstract|teaser-?text|intro|lead|txt|snippet|tag|tags|category|cat|type|label|badge)(?:$|[\s_\d-])/iu;
/** A line that says more than this is the title rather than a word on its kind. */
const titleUnits = 15;
const longestTitle = 400;
const codeUnits = 20;
/** What sets a title apart from the number before it. */
const leadingMark = /^[-–—:：•·»▪■○●◇◆]+\s+/u;

/**
 * Takes an entry apart. `resolve` gives the address that a link leads to, or null for one that leads nowhere; `given` are its links where
 * rules name them.
 */
export function openEntry(
  nodes: readonly AnyNode[],
  resolve: (anchor: Element) => URL | null,
  given?: readonly Element[],
): Entry {
  const pieces = piecesOf(nodes);
  const anchors = new Map<Element, URL>();
  const note = (element: Element): void => {
    const url = anchors.has(element) ? null : resolve(element);
    if (url !== null) anchors.set(element, url);
  };
  for (const anchor of given ?? []) note(anchor);
  if (given === undefined) for (const { anchor } of pieces) if (anchor !== null) note(anchor);
  if (given === undefined && anchors.size === 0) for (const anchor of anchorsIn(nodes)) note(anchor);
  return { pieces, anchors: [...anchors].map(([element, url]) => ({ element, url })) };
}

/** Links without text of their own: around a picture, or with the entry's text in an attribute. */
function anchorsIn(nodes: readonly AnyNode[]): Element[] {
  const found: Element[] = [];
  let seen = 0;
  const left = [...nodes];
  for (let node = left.shift(); node !== undefined && seen < 200; node = left.shift(), seen++) {
    if (!('children' in node)) continue;
    if (node.type === 'tag' && node.name === 'a') found.push(node);
    left.unshift(...node.children.slice(0, 200));
  }
  return found;
}

const isTitleLink = ({ isHeading, anchor }: Piece): boolean => isHeading && anchor !== null;

/** What most entries of a list say alike, such as `Read more`: addresses, and texts, of more than a third of them. */
export function repeatedIn(entries: readonly Entry[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  // Entries titled alike (`Daily update`) still have titles: no site links `Read more` as a heading.
  for (const { pieces, anchors } of entries)
    for (const said of new Set([
      ...pieces.filter((piece) => !isTitleLink(piece)).map(({ text }) => text),
      ...anchors.map(({ url }) => url.href),
    ]))
      counts.set(said, (counts.get(said) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1 && count > entries.length / 3).map(([said]) => said));
}

/** Whether a link says only that it leads on, or to which kind of file. */
export const leadsOn = (text: string): boolean => leadOn.test(text);

/** The name of a file stands beside a title more often than for one. */
const fileName = /\.(?:pdf|docx?|xlsx?|hwpx?|odt|rtf|zip)$/iu;
const fileShare = 0.35;

/** How much what a link says looks like a title, in units. */
export function titleUnitsOf(text: string): number {
  if (leadsOn(text)) return 0;
  return fileName.test(text) ? unitsOf(text) * fileShare : unitsOf(text);
}

const isGeneric = (text: string, repeated: ReadonlySet<string>): boolean => leadsOn(text) || repeated.has(text);

/** The line among some that is the title. */
function titleAmong(pieces: readonly Piece[], repeated: ReadonlySet<string>): string {
  const isTitled = ({ names }: Piece): boolean => titleNames.test(names);
  const lines = pieces.filter(
    (piece) => piece.stamp === null && (isTitled(piece) || !isDayLine(piece.text)) && !isGeneric(piece.text, repeated),
  );
  // The pieces of one heading are its title together.
  const headings = lines.filter(({ isHeading }) => isHeading);
  const [first] = headings;
  if (first !== undefined) {
    const own = headings.filter(({ anchor }) => anchor === first.anchor);
    return own.length <= 3 ? own.map(({ text }) => text).join(' ') : first.text;
  }
  const titled = lines.filter(isTitled);
  const named = titled.find(({ anchor }) => anchor !== null) ?? titled[0];
  if (named !== undefined) return named.text;
  const plain = lines.filter(({ names }) => !summaryNames.test(names));
  const long =
    plain.find(({ text }) => unitsOf(text) >= titleUnits) ?? lines.find(({ text }) => unitsOf(text) >= titleUnits);
  return (long ?? longest(plain) ?? longest(lines))?.text ?? '';
}

const longest = (pieces: readonly Piece[]): Piece | undefined =>
  pieces.reduce<Piece | undefined>(
    (best, piece) => (best === undefined || unitsOf(piece.text) > unitsOf(best.text) ? piece : best),
    undefined,
  );

const attributeOf = ({ attribs }: Element): string =>
  (attribs['title'] ?? attribs['aria-label'] ?? '').replace(/\s+/gu, ' ').trim();

/** Whether a link says a number only, whose title stands beside it: `21-005P`, `No. 7`. */
const isCode = (text: string): boolean =>
  unitsOf(text) <= codeUnits && (text.match(/\d/gu)?.length ?? 0) * 2 > lettersOf(text);

/** The title beside a link that says a number. */
function titleBeside(pieces: readonly Piece[], code: string, repeated: ReadonlySet<string>): string {
  const others = pieces.filter(
    ({ text, anchor }) => anchor === null && text !== code && unitsOf(text) >= codeUnits / 2,
  );
  return titleAmong(others, repeated) || code;
}

/** The title in full, where the list cuts it and the link's own title does not. */
function whole(title: string, anchor: Element): string {
  const cut = /(?:\.{3}|…)$/u;
  const full = attributeOf(anchor);
  const begun = title.replace(cut, '').trim();
  return cut.test(title) && full.length > begun.length && full.startsWith(begun) && !cut.test(full) ? full : title;
}

/** The piece that markup calls the title, where it stands outside of links and no link is called so; null where there is none. */
function titledAlone(pieces: readonly Piece[], repeated: ReadonlySet<string>): string | null {
  const titled = pieces.filter(
    ({ text, names, isHeading }) =>
      (isHeading || titleNames.test(names)) && !isDayLine(text) && !isGeneric(text, repeated),
  );
  return titled.some(({ anchor }) => anchor !== null) ? null : (titled[0]?.text ?? null);
}

/** The link of an entry that leads to its notice: that of its title. */
function mainAnchor({ pieces, anchors }: Entry, repeated: ReadonlySet<string>): Entry['anchors'][number] | undefined {
  const own = anchors.filter(({ url }) => !repeated.has(url.href));
  const candidates = own.length > 0 ? own : anchors;
  // Where the title is no link, the notice is behind the first link to a file or to more; what another says is about the notice.
  const isOfFile = ({ element }: { readonly element: Element }): boolean =>
    pieces.some(({ anchor, text }) => anchor === element && leadsOn(text));
  const file = titledAlone(pieces, repeated) === null ? undefined : candidates.find(isOfFile);
  if (file !== undefined) return file;
  const weightOf = (element: Element): number => {
    const within = pieces.filter(({ anchor }) => anchor === element);
    const said = within.filter(({ text }) => !isDayLine(text) && !isGeneric(text, repeated));
    const units = Math.min(longestTitle, Math.max(0, ...said.map(({ text }) => titleUnitsOf(text))));
    return units + (said.some(({ isHeading, names }) => isHeading || titleNames.test(names)) ? 1000 : 0);
  };
  let best: { readonly candidate: Entry['anchors'][number]; readonly weight: number } | undefined;
  for (const candidate of candidates) {
    const weight = weightOf(candidate.element);
    if (best === undefined || weight > best.weight) best = { candidate, weight };
  }
  return best?.candidate;
}

/**
 * What an entry says: the link that leads to its notice, its title and its day; null for one without link or title. `row` is where the
 * day is looked for.
 */
export function readEntry(
  entry: Entry,
  repeated: ReadonlySet<string>,
  source: Source,
  row: readonly Piece[] = entry.pieces,
): EntrySaid | null {
  const main = mainAnchor(entry, repeated);
  if (main === undefined) return null;
  const within = entry.pieces.filter(({ anchor }) => anchor === main.element);
  const picture = (): string => attributeOf(main.element) || altOf(main.element);
  const own = titleAmong(within, repeated);
  const given =
    (isCode(own) ? titleBeside(entry.pieces, own, repeated) : own) ||
    titleAmong(entry.pieces, repeated) ||
    picture() ||
    (within[0]?.text ?? '');
  if (given === '') return null;
  const title = whole(given, main.element).replace(leadingMark, '').slice(0, longestTitle);
  return { link: main.url, anchor: main.element, title, day: dayOf(row, main.url, given, source) };
}

function altOf(anchor: Element): string {
  const picture = anchor.children.find((child): child is Element => child.type === 'tag' && child.name === 'img');
  return (picture?.attribs['alt'] ?? '').trim();
}
