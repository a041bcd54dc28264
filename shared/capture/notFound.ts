import { called, type Judged, shortPhrase } from './failure.ts';

/** What a title or heading says that names nothing but that there is no such page, in the languages of the catalog and their neighbours. */
const names: readonly RegExp[] = [
  // English
  /(?:error )?404(?: error)?[:!.]?(?: ?[-–]? ?(?:page |file |document |file or directory )?not found[.!]?)?/u,
  /(?:sorry[,.!]? )?(?:we (?:could|can)(?:n(?:'|’)?t|not) find (?:that|this|the|your) page|(?:the |this |that |your )?(?:page|content)(?: you (?:requested|are looking for|were looking for))? (?:could |was |can |is |has )?\s?(?:not (?:be )?found|not available|unavailable|been (?:removed|moved)|does(?:n(?:'|’)t| not) exist|no longer (?:exists|available)))[.!]?/u,
  /not found/u,
  // French, German, Dutch, Spanish, Portuguese, Italian
  /(?:erreur 404|404)?\s?[-–:]?\s?(?:cette |la )?page (?:demandée )?(?:introuvable|non trouvée|inexistante|n(?:'|’)existe (?:pas|plus)|n(?:'|’)a pas été trouvée)[.!]?/u,
  /(?:fehler 404|404)?\s?[-–:]?\s?(?:diese |die )?(?:angeforderte |gesuchte )?seite (?:wurde |konnte |ist )?(?:leider )?nicht (?:gefunden|vorhanden|verfügbar)(?: werden)?[.!]?/u,
  /(?:deze |de )?pagina (?:is )?niet gevonden[.!]?/u,
  /(?:error 404|404)?\s?[-–:]?\s?(?:la )?página (?:solicitada )?(?:no (?:encontrada|existe|disponible)|no se (?:encuentra|ha encontrado))[.!]?/u,
  /(?:erro 404|404)?\s?[-–:]?\s?(?:a )?página (?:não (?:encontrada|existe)|inexistente)[.!]?/u,
  /(?:la )?pagina (?:non (?:trovata|esiste)|inesistente)[.!]?/u,
  // Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Swedish, Danish and Norwegian, Finnish
  /(?:nie znaleziono (?:takiej |tej )?strony|(?:ta )?strona nie (?:istnieje|została znaleziona))[.!]?/u,
  /(?:tato )?stránka (?:nebyla nalezena|neexistuje|sa nenašla|nebola nájdená)[.!]?/u,
  /az? (?:keresett )?oldal nem található[.!]?/u,
  /pagina nu (?:a fost găsită|există)[.!]?/u,
  /(?:aradığınız )?sayfa bulunamadı[.!]?/u,
  /sidan (?:kunde inte hittas|hittades inte|finns inte)[.!]?/u,
  /sid(?:en|a) (?:blev ikke fundet|ble ikke funnet|findes ikke|finnes ikke)[.!]?/u,
  /sivua ei (?:löydy|löytynyt)[.!]?/u,
  // Russian, Ukrainian, Greek, Hebrew, Arabic
  /(?:ошибка 404|404)?\s?[-–:.]?\s?(?:такая |запрашиваемая )?страница не (?:найдена|существует)[.!]?/u,
  /(?:помилка 404|404)?\s?[-–:.]?\s?сторінк[ау] не знайдено[.!]?/u,
  /η σελίδα (?:που ζητήσατε )?δεν (?:βρέθηκε|υπάρχει)[.!]?/u,
  /(?:ה)?(?:דף|עמוד) (?:המבוקש )?(?:לא נמצא|אינו קיים)[.!]?/u,
  /(?:الصفحة|صفحة) (?:المطلوبة )?غير موجودة[.!]?/u,
  // Japanese: municipal sites, 2025
  /(?:(?:お探し|ご?指定|ご覧になろうとしている|アクセスしようとした|ご?要求)(?:の|された|になった)?)?(?:ページ|ファイル|URL)(?:が|は)?(?:見つかりません(?:でした)?|見つけられません(?:でした)?|存在しません|ありません|ございません|削除されました?|移動しました?)[。.]?/u,
  // Korean, Chinese
  /(?:(?:요청하신|찾으시는|요청한) )?페이지(?:를|가)? ?(?:찾을 수 없습니다|존재하지 않습니다|없습니다)[.!]?/u,
  /(?:(?:您|你)?(?:访问|查找|要找|要访问|訪問|查詢|搜尋|瀏覽)的?)?(?:页面|頁面|网页|網頁)(?:不存在|未找到|找不到|已删除|已被删除|已移除)(?:了)?[。！!]?/u,
  /(?:抱歉[，,]?\s?)?找不到(?:您|你)?(?:要找|访问|查找|查詢|搜尋)?的?(?:页面|該頁|該頁面|頁面|网页|網頁)[。！!]?/u,
  // Thai, Vietnamese, Indonesian
  /ไม่พบ(?:หน้า|หน้าเว็บ)(?:ที่(?:คุณ|ท่าน)(?:ต้องการ|ค้นหา))?/u,
  /(?:không tìm thấy trang|trang (?:này |bạn tìm )?không tồn tại)[.!]?/u,
  /halaman (?:tidak ditemukan|tidak tersedia)[.!]?/u,
];

const named = new RegExp(`^(?:${names.map(({ source }) => source).join('|')})$`, 'iu');

/** A page that is called nothing else, however much of the site stands around it: `Page not found | Agency`. */
export const calledNotFound = called(named);

/** A page that says little, and this: the page is gone. */
export const saysNotFound = shortPhrase(
  /(?:page|document|file|content|resource|url) (?:you (?:requested|are looking for|were looking for|have requested) )?(?:was |were |could |can |cannot |can't |can’t |has )?(?:not (?:be )?|be )?(?:found|removed|moved|deleted|renamed)(?! (?:the|a|an|to the list)\b)|(?:page|document|content|link) (?:.{0,40} )?(?:no longer|does not|doesn(?:'|’)t) (?:available|exists?)|(?:error|http|status)[ :]*404|404[ :–-]*(?:error|not found|page|seite|页)|(?:页面|网页|頁面|網頁|页|文件|文章|内容|內容)(?:您访问的)?(?:已|可能已)?(?:不存在|不存在或|被删除|被刪除|未找到|找不到|丢失|已下线|已失效)|找不到(?:该|您|這個|你)?.{0,8}(?:页|頁|網頁|网页)|(?:페이지|게시물|자료|문서)(?:를|을|가|이|는)?\s?(?:찾을 수 없|존재하지 않|삭제)|(?:ページ|記事|ファイル)(?:が|は|を)?(?:見つかりません|見つけられません|存在しません|ございません|削除|移動)|seite (?:wurde |konnte |ist )?(?:leider )?nicht (?:gefunden|vorhanden|verfügbar)|(?:page|document) (?:n(?:'|’)(?:existe|a|est) (?:pas|plus)|introuvable|non trouvée)|página (?:\p{L}+ )?(?:no|não) (?:encontrada|existe|se encuentra)|pagina (?:non (?:trovata|esiste)|niet gevonden|nu (?:a fost găsită|există))|nie znaleziono (?:\p{L}+ )?strony|strona nie istnieje|stránka (?:nebyla nalezena|neexistuje|sa nenašla)|oldal nem található|sayfa bulunamadı|sivua ei löydy|страница не (?:найдена|существует)|сторінку не знайдено|σελίδα (?:\p{L}+ ){0,3}δεν βρέθηκε|(?:דף|עמוד) (?:\p{L}+ )?לא נמצא|الصفحة (?:\p{L}+ )?غير موجودة|ไม่พบหน้า|không tìm thấy trang|halaman tidak ditemukan/iu,
);

/** An answer that says itself that there is no such page, with a status that says so too: no wall, whatever firewall stands before it. */
export function answersNotFound(judged: Judged): string | null {
  const { status } = judged.capture;
  if (status !== 404 && status !== 410) return null;
  const seen = calledNotFound(judged) ?? saysNotFound(judged);
  return seen === null ? null : `status ${status}: ${seen}`;
}
