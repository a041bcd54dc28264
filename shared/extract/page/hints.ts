import type { Element } from 'domhandler';
import { namesOf } from './opened.ts';

/** What a class or id may say of a part of a page. A hint and no verdict: how the part behaves decides. */
export type Hint = 'sure' | 'frame' | 'tool' | 'talk' | 'people' | 'ask' | 'others' | 'stamp' | 'caption';

const words: Readonly<Record<Hint, string>> = {
  /** What no notice is called. */
  sure: 'breadcrumb breadcrumbs crumbs addthis addtoany sharethis sharedaddy cookie cookies consent pagination skiplink skipnav sitemap pagetop backtotop popup modal survey feedback hlpfl disqus chat chatbot livechat pagedetails',
  /** What leads through the site. */
  frame:
    'nav navbar navigation crumb pager skip prev next previous prevnext toc menu submenu megamenu toolbar rail side sidebar footer foot supplement marginal marginalia secondary',
  /** What is done with the page. */
  tool: 'share sharing shares social socials shariff overlay rating ratings search login counter hits banner toolbox like likes flair follow',
  /** What readers say of it. */
  talk: 'comment comments commentlist commentform respond reply replies disqus kommentar kommentare commentaires comentarios commenti livefyre discussion',
  /** Who wrote it. */
  people: 'author authors bio byline vcard profile contributor autor autoren autore auteur redaktion writer',
  /** What the site asks for. */
  ask: 'newsletter subscribe subscription signup promo promotion cta ad ads advert advertisement advertising advertorial anzeige werbung sponsor sponsored donate donation spenden banner bnr paywall notify akismet credits impressum copyright disclaimer',
  /** What else it has. */
  others:
    'related relatedposts recommend recommended recommendation recommendations teaser teasers tags tag keywords keyword categories taxonomy topics linklist carousel slider widget widgets textwidget popular trending breaking ticker mostread latest swiper slick more similar posts articles readmore seealso',
  /** When and where from. */
  stamp: 'meta byline dateline postmeta postinfo entrymeta',
  /** What a picture shows. */
  caption: 'caption figcaption credit imagecaption photocredit',
};
const hintOf = new Map<string, Hint[]>();
for (const hint of ['sure', 'frame', 'tool', 'talk', 'people', 'ask', 'others', 'stamp', 'caption'] as const)
  for (const word of words[hint].split(' ')) hintOf.set(word, [...(hintOf.get(word) ?? []), hint]);

const longestNames = 400;
const none: ReadonlySet<Hint> = new Set();

/** The words of an element's class and id: `gc-pg-hlpfl` and `pageFeedback` have three and two. */
export function wordsOf(element: Element): string[] {
  const names = namesOf(element);
  if (names === ' ') return [];
  return names
    .slice(0, longestNames)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** One document that is the newest of its series, where `latest` alone names what the site has besides. */
const newest = new Set('release version edition issue bulletin'.split(' '));
/** Site builders call each piece of a page a widget; these are the pieces with its text. */
const textWidgets = new Set('editor richtext heading accordion toggle'.split(' '));

/** Whether a word of a name says nothing beside the others. */
const isIdle = (word: string, at: number, all: readonly string[]): boolean =>
  (word === 'latest' && newest.has(all[at + 1] ?? '')) ||
  (word === 'widget' && all.some((other) => textWidgets.has(other)));

/** What an element is called. */
export function hintsOf(element: Element): ReadonlySet<Hint> {
  let hints: Set<Hint> | null = null;
  const all = wordsOf(element);
  for (const [at, word] of all.entries())
    for (const hint of isIdle(word, at, all) ? [] : (hintOf.get(word) ?? [])) hints = (hints ?? new Set()).add(hint);
  return hints ?? none;
}

/** Cheap enough to be asked of every element. */
const talk = /comment|respond|disqus|repl(?:y|ies)|discussion/i;
export const isCalledTalk = (element: Element): boolean => talk.test(namesOf(element)) && hintsOf(element).has('talk');
