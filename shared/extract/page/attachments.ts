import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { walk } from '../../capture/walk.ts';
import type { Attachment, Link } from '../notice.ts';
import { beginning, readable } from '../readable.ts';
import { withoutSize } from './noiseLines.ts';
import { textOf } from './textOf.ts';
import { isElement, isHidden } from './visible.ts';

/** More links to files than this are a listing of files; its texts are read like any other. */
const mostAttachments = 200;
/** A list of attachments stands within so many elements of its links. */
const farthest = 6;
const longestName = 300;

const extension = /\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|odt|ods|rtf|zip|csv)$/iu;
/** `/bbs/immigration/211/589123/download.do`, `/cmm/fms/FileDown.do`, `/attachments/12/get`. */
const download = /(?:^|[/_-])(?:file)?(?:down(?:load)?(?:file)?|attach(?:ment)?s?|getfile)(?:\.\w{2,6})?$/iu;
/** What links say that do not name their file. */
const nameless =
  /^(?:(?:click |tap )?(?:here|download|open|view|save)(?: (?:here|file|pdf|document))?|pdf|hwpx?|docx?|xlsx?|zip|herunterladen|öffnen|anzeigen|下载|下載|点击下载|查看|附件下载|附件|ダウンロード|다운로드|내려받기|바로보기|미리보기|바로듣기|첨부파일)$/iu;
/** What a list of attachments says beside their names. */
const beside =
  /첨부\s?파일|첨부|다운로드|내려받기|바로보기|미리보기|바로듣기|전체|파일|附件(?:下载|列表)?|下载|下載|添付(?:ファイル|資料)?|ダウンロード|Attachments?|Attached (?:files?|documents?)|Documents?|Downloads?|Downloaded|Preview|View|Files?|Anlagen?|Anhänge?|Dokumente?|(?:nicht )?barrierefrei|HWPX?|PDF|DOCX?|XLSX?|ZIP|\d[\d,]*\s*(?:회|次|times|pages?|Seiten?|页|쪽)|\d{1,3}/giu;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name of a file in an address, or null when it names none. */
function fileIn({ pathname, searchParams }: URL): string | null {
  const names = [pathname.split('/').at(-1) ?? '', ...searchParams.values()].map(
    (name) => decoded(name).split('/').at(-1) ?? '',
  );
  return names.find((name) => extension.test(name)) ?? null;
}

/** Reads a link as an attachment, or null: by the file it names, by an address of downloads, or by what it says of itself. */
function readLink(anchor: Element, baseUrl: string): Attachment | null {
  const href = (anchor.attribs['href'] ?? '').trim();
  const isScript = href === '' || href.startsWith('#') || /^javascript:/iu.test(href);
  const url = isScript ? null : URL.parse(href, baseUrl);
  if (!isScript && (url === null || !/^https?:$/u.test(url.protocol))) return null;
  const text = foldSpace(withoutSize(textOf(anchor)));
  const given = foldSpace(anchor.attribs['download'] ?? '');
  const named = extension.test(text);
  const file = url === null ? null : fileIn(url);
  const isDownload = url !== null && (file !== null || download.test(url.pathname) || 'download' in anchor.attribs);
  if (!isDownload && !named) return null;
  const title = foldSpace(withoutSize(anchor.attribs['title'] ?? ''));
  const name = [text, given, title, file ?? ''].find((candidate) => candidate !== '' && !nameless.test(candidate));
  if (name === undefined) return null;
  return { name: readable(beginning(name, longestName)), link: url?.href ?? null };
}

export interface FoundAttachments {
  readonly attachments: readonly Attachment[];
  /** Other links of the text. */
  readonly links: readonly Link[];
  /** Whether an element holds nothing but attachments and what stands around their names. */
  readonly isList: (element: Element) => boolean;
}

/** Links kept of a notice, the first: an index of more is no notice. */
const mostLinks = 300;
const longestWords = 160;

/** Links to the notices before and behind this one, which others take as a board goes on. */
const neighbours =
  /^[\s«»‹›<>←→◀▶【[(]*(?:(?:previous|prev|next|newer|older)(?: (?:topic|page|article|post|section|chapter|entry|notice|release|news|item|story))?|(?:上|下|前|后|後)(?:一)?(?:篇|頁|页|条|條|则|則|章)(?:.{0,3}[:：].{0,160})?|前へ|次へ|前の(?:ページ|記事)(?:へ)?|次の(?:ページ|記事)(?:へ)?|(?:이전|다음)\s?(?:글|페이지|게시물)?|vor(?:herige|ige)[rs]?(?: \p{L}{1,12})?|nächste[rs]?(?: \p{L}{1,12})?|zurück|weiter|précédente?|suivante?|(?:page|article) (?:précédente?|suivante?)|anterior|siguiente|próxim[oa]|seguinte)[\s«»‹›<>←→◀▶】\])]*$/iu;

/** Reads a link of the text that leads to another page of the web, and says where. */
function readWords(anchor: Element, baseUrl: string): Link | null {
  const href = (anchor.attribs['href'] ?? '').trim();
  const url = href === '' || href.startsWith('#') ? null : URL.parse(href, baseUrl);
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  const words = readable(beginning(textOf(anchor), longestWords));
  const isNeighbour = /\b(?:prev|next)\b/iu.test(anchor.attribs['rel'] ?? '') || neighbours.test(words);
  return /[\p{L}\p{N}]/u.test(words) && !isNeighbour ? { words, link: url.href } : null;
}

const year = /^(?:19|20)\d{2}$/u;
/** Whether a heading within says of which year files are: the files of a meeting stand under it, and it is text. */
function isUnderYear(root: AnyNode): boolean {
  let found = false;
  walk(root, (node) => {
    if (!isElement(node) || found) return found ? 'end' : 'past';
    found = /^h[1-6]$/.test(node.name) && year.test(textOf(node));
    return found ? 'end' : 'in';
  });
  return found;
}

/** Finds the files that a notice comes with, in reading order, each once. */
export function readAttachments(
  content: readonly AnyNode[],
  skip: (element: Element) => boolean,
  baseUrl: string,
): FoundAttachments {
  const found = new Map<Element, Attachment>();
  const links: Link[] = [];
  for (const part of content)
    walk(part, (node) => {
      if (!isElement(node)) return 'in';
      if (isHidden(node) || skip(node)) return 'past';
      const attachment = node.name === 'a' ? readLink(node, baseUrl) : null;
      if (attachment !== null) found.set(node, attachment);
      else if (node.name === 'a' && links.length < mostLinks) {
        const link = readWords(node, baseUrl);
        if (link !== null) links.push(link);
      }
      return 'in';
    });
  if (found.size === 0 || found.size > mostAttachments) return { attachments: [], links, isList: () => false };
  const isLink = (element: Element): boolean => found.has(element);
  const only = new Map<AnyNode, boolean>();
  const holdsOnly = (node: AnyNode): boolean => {
    const known = only.get(node);
    if (known !== undefined) return known;
    const rest = withoutSize(textOf(node, isLink)).replace(beside, ' ');
    const is = !/[\p{L}\p{N}]/u.test(rest) && !isUnderYear(node);
    only.set(node, is);
    return is;
  };
  const lists = new Set<AnyNode>();
  for (const anchor of found.keys()) {
    let list: AnyNode | null = null;
    for (let node = anchor.parent, steps = 0; node !== null && steps < farthest; node = node.parent, steps++) {
      if (content.includes(node) || !isElement(node) || !holdsOnly(node)) break;
      list = node;
    }
    if (list !== null) lists.add(list);
  }
  const attachments = new Map<string, Attachment>();
  for (const attachment of found.values()) {
    const key = attachment.link ?? `script ${attachment.name}`;
    if (!attachments.has(key)) attachments.set(key, attachment);
  }
  return { attachments: [...attachments.values()], links, isList: (element) => lists.has(element) };
}
