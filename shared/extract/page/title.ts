import type { Element } from 'domhandler';
import { walk } from '../../capture/walk.ts';
import { normalise } from '../../language/normalise.ts';
import type { Block } from '../notice.ts';
import { isHome, type PageHead } from './pageHead.ts';
import { textOf } from './textOf.ts';
import { isElement } from './visible.ts';

/** What boards and sections are called: no notice is titled so. */
const sections =
  /^(?:공지사항|알림|보도자료|자료실|새소식|뉴스|게시판|公告|通知公告|公示公告|通知|新闻|新聞|要闻|政策|政策文件|政策法规|首页|主頁|お知らせ|新着情報|報道発表資料|メニュー|菜单|news|newsroom|press ?releases?|notices?|announcements?|latest news|home|menu|search|navigation|aktuelles|meldungen|pressemitteilungen?|startseite|actualités|accueil|legal resources|breadcrumb)$/iu;
/** Lines that name the value beside them a title. */
const titleLabel =
  /^(?:제\s*목|标\s*题|標\s*題|题\s*目|名\s*称|件\s*名|題\s*名|subject|title|betreff|titel|objet|titre|título|titolo|tytuł|otsikko|pealkiri|nosaukums|название)\s*[:：]?$/iu;
/** Between a notice's name and the site's. */
const separators = /\s*_\s*|\s*[|｜]\s*|\s+[-–—·»›~]\s+|\s*::\s*/u;
/** Of these, the ones that no title has within itself. */
const bars = /\s*[|｜]\s*|\s*::\s*/u;
/** Marks of links to the place itself. */
const permalink = /\s*[¶#🔗]$/u;
/** The title of a notice stands among its first blocks. */
const firstBlocks = 12;
const longestTitle = 300;
/** Acts that have a number for a heading open with titles this long. */
const longestAct = 600;
const shortestTitle = 3;
/** A text this long is a paragraph in the clothes of a heading. */
const longHeading = 200;
/** Of a name that a longer one begins or ends with, so many characters tell. */
const tellingPart = 8;
const mostLookedAt = 60;
/** What stands at an end of the window's title counts so much more: above what the first heading has before another. */
const atEnd = 0.6;
/** Likeness tells less where another heading is the same. */
const besideSame = 0.3;

const key = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replaceAll(' ', '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
const isLong = (text: string): boolean => text.length >= shortestTitle || /[\u3040-\u9fff\uac00-\ud7af]/u.test(text);

/** How far two names are the same: 1 where they are, less where one begins or ends the other. */
function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= tellingPart && (long.startsWith(short) || long.endsWith(short))) return 0.7;
  return long.endsWith(short) && short.length >= shortestTitle ? 0.5 : 0;
}

/** `31958R0001`, `GV_2025_01_17`: what a data base or a shop of printers calls a notice. */
const isNumber = (text: string): boolean => /^[\x21-\x7e]+$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 4;
/** Whether a text says more than a number of its notice. */
const saysWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The value beside the label of a title: in a row of a table, or in the block behind it. */
function labelled(blocks: readonly Block[]): string | null {
  for (const [at, { kind, text }] of blocks.slice(0, firstBlocks).entries()) {
    if (kind === 'row') {
      const [label = '', value = ''] = text.split(' | ');
      if (titleLabel.test(label.trim()) && value !== '') return value.trim();
    } else if (titleLabel.test(text))
      return blocks.slice(at + 1, at + 3).find(({ text }) => saysWords(text))?.text ?? null;
  }
  return null;
}

/** Menus and forms that a site puts into its headings: to copy the address, to go to another part. */
const insets = new Set(['form', 'ul', 'ol', 'nav', 'select']);
const headingText = (heading: Element): string => textOf(heading, ({ name }) => insets.has(name)) || textOf(heading);

/** Whether all that a heading says leads to the site's first page. */
function leadsHome(heading: Element, url: string): boolean {
  let [home, seen] = [false, 0];
  for (let { parent } = heading; parent !== null && seen < 3; { parent } = parent, seen++)
    if (isElement(parent) && parent.name === 'a' && isHome(parent.attribs['href'] ?? '', url)) return true;
  walk(heading, (node) => {
    if (seen++ > mostLookedAt) return 'end';
    if (isElement(node) && node.name === 'a') home ||= isHome(node.attribs['href'] ?? '', url);
    return home ? 'end' : 'in';
  });
  return home;
}

/** A title without the day that shares its heading: over it, or below it with the kind of the notice. */
function withoutDay(heading: Element, text: string): string {
  let day = '';
  let seen = 0;
  walk(heading, (node) => {
    if (seen++ > mostLookedAt || day !== '') return 'end';
    if (isElement(node) && node.name === 'time') day = textOf(node);
    return 'in';
  });
  if (day === '') return text;
  if (text.startsWith(day) && text.length > day.length) return text.slice(day.length).trim();
  const stamp = heading.children.findIndex((child) => isElement(child) && textOf(child).includes(day));
  const title = heading.children
    .slice(0, stamp)
    .map((child) => textOf(child))
    .join(' ');
  return title.replace(/[\s:：|–-]+$/u, '').trim() || text;
}

/** Whether a line may be a title: short, and no sentence. */
const isHeadline = (line: string): boolean => line.length <= longHeading && !/[.。!?:：;]$/u.test(line);

interface Candidate {
  readonly text: string;
  readonly score: number;
  /** Whether it is the first heading of its kind within the notice. */
  readonly isTop: boolean;
}

/** Weights of what speaks for a heading; those of the page's metadata together outweigh any level. */
const weights = { level: [3, 1.5, 1, 0.5, 0.3, 0.2], own: 2, named: 4, part: 3, first: 0.5 } as const;
/** Below, a heading is not the notice's title but one of its parts, where the window says something else. */
const enough = 3;

/**
 * The title of a notice: the heading in which most agrees, level and place, the title of the window, `og:title` and linked data; else
 * the part of the window's title that is not the site's. The site's own name is none, wherever it stands. `rel=canonical` and
 * `og:url` are not asked: they name other pages (domain, "Metadata lies").
 */
export function readTitle(
  head: PageHead,
  blocks: readonly Block[],
  isContent: (element: Element) => boolean,
  url: string,
): string {
  const headings = head.headings
    .map(({ level, element }) => ({
      level,
      element,
      text: withoutDay(element, headingText(element).slice(0, longestTitle)).replace(permalink, ''),
    }))
    .filter(({ text }) => text !== '' && isLong(text));
  const homes = headings.filter(({ element }) => leadsHome(element, url)).map(({ text }) => key(text));
  const stated = [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'dcterms.publisher',
    'sitename',
  ].map((name) => key(head.meta.get(name) ?? ''));
  const sites = new Set([...stated, ...homes, ...head.homes.map(key)].filter((name) => name !== ''));
  const labels = new URL(url).host.replace(/^www\d?\./u, '').split('.');
  const host = labels.join('').replaceAll(/[^a-z0-9]/giu, '');
  const isSite = (text: string): boolean => {
    const said = key(text);
    const plain = said.normalize('NFD').replace(/\p{M}+/gu, '');
    return (
      sites.has(said) ||
      labels.includes(plain) ||
      (said.length > shortestTitle &&
        /^[\x20-\x7e]+$/u.test(plain) &&
        host.startsWith(plain.replaceAll(/[^a-z0-9]/gu, '')))
    );
  };
  const isNone = (text: string): boolean =>
    sections.test(text) || isSite(text) || isNumber(text) || !/\p{L}/u.test(text);
  const headline = head.linkedData.map((text) => /"headline"\s*:\s*"((?:[^"\\]|\\.){1,300})"/u.exec(text)?.[1]);
  const named = [
    head.meta.get('articletitle'),
    head.meta.get('dcterms.title'),
    head.meta.get('dc.title'),
    head.meta.get('og:title'),
    head.meta.get('twitter:title'),
    headline.find((text) => text !== undefined),
    head.window,
  ]
    .flatMap((name) => (name === undefined || isNone(name.trim()) ? [] : [name.trim()]))
    .filter(isLong);
  const partsOf = (name: string): string[] =>
    name
      .split(separators)
      .filter((part) => isLong(part) && !isNone(part))
      .map(key);
  const wholes = named.map(key);
  const [firsts, others] = [
    named.flatMap((name) => partsOf(name).slice(0, 1)),
    named.flatMap((name) => partsOf(name).slice(1)),
  ];
  // Behind the first part stand sections and the site: a heading that ends one of these is the office's name.
  const isOffice = (said: string): boolean =>
    said.length >= tellingPart && !firsts.includes(said) && others.some((part) => part !== said && part.endsWith(said));
  /** Whether a heading says the very words, so that one which only begins or ends with them is a part. */
  const isSaid = headings.some(({ text }) => [...wholes, ...firsts].includes(key(text)));
  const agreement = (text: string): number => {
    const said = key(text);
    if (isOffice(said)) return 0;
    const most = (names: readonly string[]): number => {
      const alike = Math.max(0, ...names.map((name) => likeness(said, name)));
      return isSaid && alike < 1 ? alike * besideSame : alike;
    };
    const isPart = others.includes(said) ? 1 : most(firsts);
    // Of parts that are as good, the one at an end of the window's title is the notice's: sections stand between.
    const isEnd = isPart > 0 && wholes.some((whole) => whole.startsWith(said) || whole.endsWith(said));
    return Math.max(most(wholes) * weights.named, isPart * weights.part + (isEnd ? atEnd : 0));
  };
  /** Bars part a title from the site's name within a heading as well. */
  const withoutSite = (text: string): string => {
    const [one, ...others] = text.split(bars);
    return one !== undefined && others.length > 0 && others.every((part) => isSite(part) || !isLong(part)) ? one : text;
  };
  const seen = new Set<number>();
  const candidates = headings.flatMap(({ level, element, text: whole }): Candidate[] => {
    const text = withoutSite(whole);
    if (isNone(text) || isOffice(key(text))) return [];
    const own = isContent(element);
    const isFirst = own && !seen.has(level);
    if (own) seen.add(level);
    const score =
      (weights.level[level - 1] ?? 0) +
      agreement(text) +
      (own ? weights.own : 0) +
      (isFirst ? weights.first : 0) -
      (text.length > longHeading ? weights.named : 0);
    return [{ text, score, isTop: isFirst && level === 1 }];
  });
  const best = candidates.reduce<Candidate | null>(
    (most, one) => (most === null || one.score > most.score ? one : most),
    null,
  );
  const isNamed = (text: string): boolean => agreement(text) >= weights.part * 0.7;
  if (best !== null && isNamed(best.text)) return best.text;
  const lines = blocks
    .slice(0, firstBlocks)
    .map(({ label, text }) => (label === undefined ? text : `${label} ${text}`))
    .filter((line) => line.length <= longestTitle && !isNone(line));
  const found = labelled(blocks) ?? lines.find(isNamed);
  if (found !== undefined) return found;
  const [first, ...rest] = head.window.split(separators).filter(isLong);
  const number = [first ?? '', head.window, ...headings.map(({ text }) => text)].find(isNumber);
  if (number !== undefined && (best === null || best.score < enough + weights.own)) {
    const at = blocks.findIndex(({ text }) => text === number);
    const behind = at < firstBlocks ? blocks[at + 1]?.text : undefined;
    if (behind !== undefined && saysWords(behind) && behind.length <= longestAct) return behind;
  }
  // Without a heading and under a window that begins with the site's name, the notice says its title first.
  const [begin] = lines;
  if (best === null && first !== undefined && isSite(first) && begin !== undefined && isHeadline(begin)) return begin;
  // Acts have long titles, and their heading stands alone.
  const top = candidates.find(({ isTop }) => isTop);
  if (top !== undefined && first !== undefined && isSite(first)) return top.text;
  // Where the first part names a section, what stands behind it is the site.
  const fromWindow =
    first === undefined || sections.test(first)
      ? undefined
      : isSite(first)
        ? rest.find((part) => !isNone(part))
        : first;
  if (best !== null && (best.score >= enough + weights.own || fromWindow === undefined)) return best.text;
  return fromWindow?.trim() ?? best?.text ?? first?.trim() ?? headings[0]?.text ?? '';
}
