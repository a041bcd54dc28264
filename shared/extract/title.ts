import type { Element } from 'domhandler';
import { normalise } from '../compare/normalise.ts';
import type { Block } from './notice.ts';
import type { PageHead } from './pageHead.ts';
import { textOf } from './textOf.ts';

/** What boards and sections are called: no notice is titled so. */
const sections =
  /^(?:공지사항|알림|보도자료|자료실|새소식|뉴스|게시판|公告|通知公告|公示公告|通知|新闻|新聞|要闻|政策|政策文件|政策法规|首页|主頁|お知らせ|新着情報|報道発表資料|news|newsroom|press ?releases?|notices?|announcements?|latest news|home|aktuelles|meldungen|pressemitteilungen?|startseite|actualités|accueil|legal resources)$/iu;
/** Lines that name the value beside them a title. */
const titleLabel =
  /^(?:제\s*목|标\s*题|標\s*題|题\s*目|名\s*称|件\s*名|題\s*名|subject|title|betreff|titel|objet)\s*[:：]?$/iu;
/** Between a notice's name and the site's. */
const separators = /\s*_\s*|\s*\|\s*|\s+[-–—·»›]\s+|\s*::\s*/u;
/** The title of a notice stands among its first blocks. */
const firstBlocks = 12;
const longestTitle = 300;
const shortestTitle = 3;

const key = (text: string): string => normalise(text).toLowerCase().replaceAll(' ', '');

/** Whether one title is the other, or begins it: `Skilled Worker visa: Your job`. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [key(one), key(other)];
  return a !== '' && b !== '' && (a === b || (a.length >= 8 && b.startsWith(a)) || (b.length >= 8 && a.startsWith(b)));
}

/** The value beside the label of a title: in a row of a table, or in the block behind it. */
function labelled(blocks: readonly Block[]): string | null {
  for (const [at, { kind, text }] of blocks.slice(0, firstBlocks).entries()) {
    if (kind === 'row') {
      const [label = '', value = ''] = text.split(' | ');
      if (titleLabel.test(label.trim()) && value !== '') return value.trim();
    } else if (titleLabel.test(text)) return blocks[at + 1]?.text ?? null;
  }
  return null;
}

/**
 * The title of a notice: of its headings the one that the window or the page's own metadata names too, else its first heading of
 * the highest level, else what the window is called without the site's name. `rel=canonical` and `og:url` are not asked: they
 * name other pages (domain, "Metadata lies").
 */
export function readTitle(head: PageHead, blocks: readonly Block[], isContent: (element: Element) => boolean): string {
  const named = [head.meta.get('articletitle'), head.meta.get('dcterms.title'), head.meta.get('og:title'), head.window]
    .filter((name) => name !== undefined)
    .map((name) => name.trim());
  const parts = named
    .flatMap((name) => [name, ...name.split(separators)])
    .map((part) => part.trim())
    .filter((part) => part.length >= shortestTitle && !sections.test(part));
  const isNamed = (text: string): boolean => !sections.test(text) && parts.some((part) => isSame(part, text));
  const headings = head.headings
    .map(({ level, element }) => ({ level, element, text: textOf(element).slice(0, longestTitle) }))
    .filter(({ text }) => text.length >= shortestTitle);
  const own = headings.filter(({ element }) => isContent(element)).toSorted((one, other) => one.level - other.level);
  const firsts = headings.filter(({ level }) => level === 1);
  const lines = blocks
    .slice(0, firstBlocks)
    .map(({ label, text }) => (label === undefined ? text : `${label} ${text}`));
  const found =
    firsts.find(({ text }) => isNamed(text))?.text ??
    headings.find(({ text }) => isNamed(text))?.text ??
    labelled(blocks) ??
    lines.find((line) => line.length <= longestTitle && isNamed(line)) ??
    own.find(({ text }) => !sections.test(text))?.text;
  if (found !== undefined) return found;
  // The part of the window's title that says most is the notice's; the others are the site's and its sections'.
  const [longest] = head.window.split(separators).toSorted((one, other) => other.length - one.length);
  return longest?.trim() || own[0]?.text || '';
}
