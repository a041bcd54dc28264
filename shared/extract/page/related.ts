import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { walk } from '../../capture/walk.ts';
import type { TextAmounts } from './textAmounts.ts';
import { isElement } from './visible.ts';

/** What sites call lists of links that they fill and turn over by themselves, one pattern a language. */
const titles = [
  /^(?:related(?: (?:content|links?|pages?|information|topics?|articles?|news|documents?|stories|resources?|posts?|services?|reading|items?|guides?))*|(?:explore|browse) (?:the |this )?(?:topics?|collections?).*|collections?|(?:more|also|other) (?:on|from|like|in|news|articles|stories|posts)\b.{0,40}|more|you (?:might|may) (?:also )?(?:like|be interested in|find useful)|(?:read|see|view) (?:also|more|next)|elsewhere on .{2,30}|popular(?: (?:pages?|topics?|links?|services?|articles?|posts?|searches))?|most (?:read|viewed|popular|requested|recent|shared)|recommended(?: (?:for you|reading|articles))?|trending.{0,20}|quick links?|useful links?|in this section|in focus|share(?: this)?(?: page)?|follow us.{0,30}|connect with us|stay connected|get emails? about this page)$/iu,
  /^(?:(?:相关|相關|關聯|关联)(?:链接|連結|鏈接|阅读|閱讀|报道|報道|新闻|新聞|文章|稿件|解读|解讀|推荐|推薦|信息|资讯|資訊|专题|內容|内容|网站|網站)|(?:推荐|推薦|延伸|扩展|擴展)(?:阅读|閱讀)|猜你喜欢|猜您喜欢|热点(?:新闻|文章|推荐|专题)|熱門(?:新聞|文章|連結)|热门(?:新闻|文章|推荐)|友情链接|常用(?:链接|連結)|更多.{0,6})$/u,
  /^(?:関連(?:リンク|情報|記事|ページ|ファイル|サイト|コンテンツ)|おすすめ(?:記事|情報)?|あわせて読みたい.{0,10}|このページ(?:を見た人|を見ている人).{0,30}|注目(?:情報|記事)|人気(?:記事|ページ))$/u,
  /^(?:관련\s?(?:글|링크|사이트|기사|정보|게시물|콘텐츠|페이지|뉴스)|추천\s?(?:글|기사|콘텐츠)|인기\s?(?:글|기사|게시물|메뉴)|많이 본.{0,10}|연관\s?(?:글|콘텐츠|게시물))$/u,
  /^(?:mehr (?:zum thema|zu|aus|von|über).{0,40}|weiterführende (?:links?|informationen|inhalte)|das könnte (?:sie|dich|euch) (?:auch )?.{0,20}|(?:ähnliche|verwandte|weitere|passende) (?:artikel|beiträge|themen|meldungen|nachrichten|inhalte|links?|pressemitteilungen|news|seiten)|(?:lesen|sehen) sie (?:auch|hier|mehr).{0,20}|siehe auch|auch interessant|zum thema|links zum thema|empfehlungen(?: .{0,20})?|empfohlene .{0,20}|meistgelesen.{0,20}|seite teilen|teilen)$/iu,
  /^(?:(?:à|a) lire (?:aussi|également)|(?:voir|lire) aussi|(?:articles?|contenus?|liens?|pages?|sujets?|actualités?) (?:liés?|similaires?|associés?|connexes?|utiles?|récente?s?)|pour aller plus loin|(?:sur|dans) le même (?:sujet|thème)|(?:les )?plus (?:lus|consultés)|en savoir plus|partager(?: (?:cette|la) page)?)$/iu,
  /^(?:(?:artículos?|noticias?|enlaces?|contenidos?|notas?|temas?|matérias?|notícias?|links?|conteúdos?) (?:relacionad[oa]s?|similares)|te puede interesar|también te puede.{0,20}|(?:ver|lea|leer|leia|veja|saiba) (?:también|tambien|também|mais|más)|otras noticias|(?:lo )?más (?:leído|visto)s?|potrebbe interessarti.{0,10}|(?:articoli|notizie|link) (?:correlati|correlate|utili)|leggi anche|lees (?:ook|meer)|gerelateerd.{0,30}|meer over .{0,30}|(?:zobacz|czytaj|przeczytaj) (?:także|też|również|więcej)|powiązane.{0,20}|polecane.{0,20}|læs også|läs (?:också|mer)|relaterat.{0,20})$/iu,
];
const title = new RegExp(titles.map(({ source }) => source).join('|'), 'iu');
/** In the part that a page marks as its own these are its news; elsewhere they turn over with the site's. */
const news =
  /^(?:(?:latest|recent|top|featured) (?:news|articles?|posts?|stories|updates|releases|press releases)|最新(?:消息|新闻|新聞|文章|发布|動態|动态|资讯)|新着(?:情報|記事)|최신\s?(?:글|기사|뉴스)|(?:aktuelle|neueste) (?:artikel|beiträge|meldungen|nachrichten|pressemitteilungen))$/iu;
/** What readers say of the page begins under these. */
const talk =
  /^(?:(?:\d{1,5}|no|one) )?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|commenti|reacties|komentarze)(?: \(\d{1,5}\))?$|^(?:leave a (?:reply|comment)|(?:post|add|write) a comment|join the conversation|schreib(?:e)? (?:einen|den ersten) kommentar|(?:hinterlasse|verfasse) (?:jetzt )?einen kommentar|kommentar (?:schreiben|verfassen|hinzufügen)|laisser un commentaire|deja (?:un|tu) comentario|lascia un commento|dodaj komentarz)(?: .{0,30})?$/iu;
/** A line that leads to another page in the middle of a text. */
const seeAlso =
  /^(?:read (?:also|more|next)|also (?:read|on)|see also|related|more (?:on|from)|lesen sie (?:auch|hier|dazu|mehr)|mehr (?:dazu|zum thema)|(?:à|a) lire (?:aussi|également)|lire (?:aussi|également)|voir aussi|lea (?:también|más)|lee (?:también|más)|ver (?:también|más)|leia (?:também|mais)|leggi anche|lees ook|czytaj (?:także|też|również|więcej)|zobacz (?:także|też)|läs (?:också|mer)|læs også|читайте также|читайте також|延伸阅读|相关阅读|推荐阅读)(?=$|[\s:：>»|–-])/iu;
const longestSeeAlso = 200;
const longestTitle = 60;
/** Summaries beside the links of a list are shorter than this, on average, in characters. */
const longestSummary = 120;
const linkedShare = 0.5;
/** Boxes around a title looked at. */
const mostBoxes = 8;
/** Siblings behind a title looked at. */
const mostSiblings = 20;
/** What readers say, looked at. */
const mostSaid = 400;
const lines = new Set(['p', 'div', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'blockquote', 'section']);
/** Nodes of a title looked at. */
const mostLookedAt = 20;

function isTitle(text: string, landmark: boolean): boolean {
  const said = foldSpace(text).replace(/[\s:：>»›.…!]+$/u, '');
  return title.test(said) || (!landmark && news.test(said));
}

/** The text of an element that holds little; nesting counts as text. */
function shortText(element: Element): string {
  let text = '';
  let seen = 0;
  walk(element, (node) => {
    if (seen++ === mostLookedAt) return 'end';
    if (node.type === 'text') text += node.data;
    return isElement(node) ? 'in' : 'past';
  });
  return text;
}

const level = (element: Element): number => Number(/^h([1-6])$/.exec(element.name)?.[1] ?? 7);
const titled = new Set('h1 h2 h3 h4 h5 h6 p div span strong b dt legend summary caption header li a'.split(' '));

/**
 * Finds the lists of links under a title that says so: `Related content`, `相关链接`. What stands under such a title and
 * is no list of links is the notice's own.
 * @param most prose, in characters, that such a list has at most
 * @param landmark whether the page itself marks `root` as its content
 * @param talkStart where readers may begin to speak, as amounts are counted
 */
export function findRelated(
  root: AnyNode,
  amountsOf: (node: AnyNode) => TextAmounts,
  most: number,
  landmark: boolean,
  talkStart: number,
): ReadonlySet<AnyNode> {
  const related = new Set<AnyNode>();
  const isList = (node: AnyNode, beside: number): boolean => {
    const { text, prose, links } = amountsOf(node);
    const said = text - beside;
    return links > 0 && (text - prose >= said * linkedShare || (links > 1 && prose - beside <= links * longestSummary));
  };
  const isFirst = (node: AnyNode): boolean => {
    for (let before = node.prev, seen = 0; before !== null && seen < mostSiblings; before = before.prev, seen++)
      if (amountsOf(before).text > 0) return false;
    return true;
  };
  const follow = (title: Element, length: number): void => {
    let box: AnyNode = title;
    for (let up = 0; up < mostBoxes; up++) {
      const parent: AnyNode | null = box.parent;
      if (parent === null || parent === root || !isFirst(box) || amountsOf(parent).prose - length > most) break;
      box = parent;
      if (amountsOf(box).text > length) break;
    }
    if (box !== title && isList(box, length)) {
      related.add(box);
      return;
    }
    const own = level(title);
    for (let next = title.next, seen = 0; next !== null && seen < mostSiblings; next = next.next, seen++) {
      if (amountsOf(next).text === 0) continue;
      if (isElement(next) && level(next) <= own && own < 7) break;
      if (!isList(next, 0) || amountsOf(next).prose > most) break;
      related.add(next);
      related.add(title);
    }
  };
  /** Everything that readers say stands behind the title of what they say. */
  const followTalk = (title: Element): void => {
    related.add(title);
    for (let next = title.next, seen = 0; next !== null && seen < mostSaid; next = next.next, seen++)
      if (amountsOf(next).titles === 0) related.add(next);
  };
  walk(root, (node) => {
    if (!('children' in node)) return 'past';
    const { text, prose, links, start } = amountsOf(node);
    if (text === 0) return 'past';
    if (isElement(node) && links > 0 && text <= longestSeeAlso && lines.has(node.name)) {
      const isLed = text - prose >= text * linkedShare && seeAlso.test(foldSpace(shortText(node)));
      if (isLed) {
        related.add(node);
        return 'past';
      }
    }
    if (isElement(node) && text <= longestTitle && start >= talkStart && titled.has(node.name)) {
      if (talk.test(foldSpace(shortText(node)).replace(/[\s:：.…!]+$/u, ''))) {
        followTalk(node);
        return 'past';
      }
    }
    if (!isElement(node) || text > longestTitle || !titled.has(node.name) || !isTitle(shortText(node), landmark))
      return 'in';
    follow(node, text);
    return 'past';
  });
  return related;
}
