import { printedDays } from './printedDays.ts';

/** What pages call the day of their last change or reading, by language; none begins a sentence of policy with a day behind it. */
const stampNames = [
  '(?:this |the )?(?:page |content |information |web ?page |site |document )?(?:was )?(?:last |next )(?:review(?:ed)?|updated?|modified|modification|edited|revised|revision|changed|checked|verified|built|reviewed/updated)(?: date| on)?',
  '(?:page|content|information) (?:updated|reviewed|modified)(?: on)?',
  'date (?:last )?(?:modified|updated|reviewed)|(?:re)?view(?:ed)? date|reviewed|updated?(?: on)?|last verified',
  'published(?: on| at)?|publication date|date published|date of publication|posted(?: on)?|release date',
  '(?:最后|最後|最近|上次)?(?:更新|修改|修订|修訂)(?:时间|時間|日期)?|更新于|更新於|覆檢日期|(?:发布|發布|發佈|发表|录入|上传|公布)(?:时间|時間)|(?:发布|發布|發佈)日期',
  '(?:最終)?更新日時?|(?:ページ|情報)更新日|掲載日|公開日|公表日',
  '최종\\s?(?:수정|업데이트|갱신)일?시?|(?:수정|갱신|업데이트|등록|작성|게시)일시?',
  'letzte (?:aktualisierung|änderung)|zuletzt (?:aktualisiert|geändert)(?: am)?|aktualisiert(?: am)?|stand|veröffentlicht(?: am)?|erschienen(?: am)?|datum',
  'vérifiée?(?: le)?|date de vérification|dernière (?:vérification|révision)(?: le)?|(?:page|contenu|fiche) (?:mise? à jour|vérifiée?|modifiée?)(?: le)?',
  'verificad[oa](?: el)?|fecha de (?:publicación|revisión|actualización)|última (?:revisión|modificación)|revisad[oa](?: el)?|modificad[oa](?: el)?|data de (?:publicação|atualização|modificação)|publicad[oa](?: em| a| el)?|atualizad[oa](?: em| a)?',
  'ultimo aggiornamento(?: il)?|data (?:di )?(?:pubblicazione|aggiornamento|ultima modifica)|pubblicat[oa](?: il)?|aggiornat[oa](?: il| al)?|ultima modifica(?: il)?',
  'gepubliceerd(?: op)?|bijgewerkt(?: op)?|laatste (?:wijziging|update)|publicatiedatum|publicera[dt]|uppdatera[dt](?: den)?|senast (?:ändrad|uppdaterad)|publiceret|opdateret(?: den)?|sidst (?:opdateret|ændret)|sist (?:endret|oppdatert)|oppdatert|publisert',
  'päivitetty|julkaistu|viimeksi (?:päivitetty|muokattu)|sivu päivitetty|(?:data )?(?:publikacji|aktualizacji|modyfikacji)|opublikowano|zaktualizowano|zmodyfikowano|data (?:utworzenia|modyfikacji|aktualizacji|ostatniej modyfikacji)|poslední (?:aktualizace|změna)|aktualizováno|publikováno|zveřejněno|naposledy upraveno|posledná aktualizácia|aktualizované',
  'utolsó (?:frissítés|módosítás)|frissítve|közzétéve|ultima (?:actualizare|modificare)|actualizat(?: la| pe)?|publicat(?: la| pe)?|son güncelle(?:me|nme)(?: tarihi)?|güncelleme tarihi|yayın(?:lanma)? tarihi|τελευταία (?:ενημέρωση|τροποποίηση)|ημερομηνία (?:δημοσίευσης|ενημέρωσης)|ενημερώθηκε|δημοσιεύθηκε',
  '(?:последнее )?обновлени[ея]|обновлено|дата (?:публикации|обновления|изменения)|опубликовано|(?:останнє )?оновлення|оновлено|дата (?:публікації|оновлення)|опубліковано|последна (?:промяна|актуализация)|posljednja izmjena|zadnja (?:sprememba|posodobitev)|atnaujinta|paskutinį kartą atnaujinta|pēdējo reizi (?:atjaunots|atjaunināts)|viimati (?:muudetud|uuendatud)',
  'עודכן(?: לאחרונה)?(?: ב(?:תאריך)?)?|תאריך (?:עדכון|פרסום)|آخر تحديث|تاريخ (?:النشر|التحديث)|(?:วันที่)?(?:ปรับปรุง|แก้ไข|อัปเดต|เผยแพร่)(?:ล่าสุด)?(?:เมื่อ)?|cập nhật(?: lần cuối)?|ngày (?:đăng|cập nhật)|terakhir (?:diperbarui|dikemas kini)|diperbarui|tarikh kemas kini|diterbitkan(?: pada)?|huling na-update',
  'dernière (?:mise à jour|modification)(?: le)?|mis(?:e)? à jour(?: le)?|date de (?:modification|mise à jour)|publiée?(?: le)?|modifiée?(?: le)?',
  '(?:última|fecha de) (?:actualización|modificación)|actualizado(?: el)?|publicado(?: el| em)?|última atualização|ultimo aggiornamento|laatst (?:bijgewerkt|gewijzigd)(?: op)?|senast (?:uppdaterad|granskad)|sist oppdatert|senest opdateret|ostatnia aktualizacja|data publikacji',
].join('|');
const months =
  'jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s|zo)?|märz|mrz|apr(?:il)?|avril|may|mai|june?|juni?|juin|july?|juli?|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|décembre|maj|mei|maart|augustus|enero|febrero|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const dayWords =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|a\\.?m\\.?|p\\.?m\\.?|UTC|GMT|BST|AEST|AEDT|NZ[SD]T|[ECMP][SD]?T|CES?T|KST|JST|at|on|um|uhr|le|à|de|of|st|nd|rd|th|date|time|오전|오후|[월화수목금토일]요일|令和|平成|昭和|民國|元|[日月火水木金土]曜日?|(?:星期|周|週|礼拜)[一二三四五六日天]|农历\\p{Script=Han}{1,8}';
/** Digits, months, weekdays and signs: what stands behind the name of a stamp, and nothing that says more. */
const stampValue = `(?:[\\s\\d.,:/()（）：|年月日時时分秒点點년월일시분초-]|(?<!\\p{L})(?:${months})(?!\\p{L})|(?<![a-z])(?:${dayWords})(?![a-z])){1,80}`;
/** Links that sites put behind a stamp. */
const moreLink =
  '(?:\\s*[—–+-]?\\s*(?:\\(?(?:see|show|view|hide) (?:all |full )?(?:updates|history|page history|details)\\)?|all updates|history|change log))?';

/** Asked first: most lines with a digit begin with none of the names. */
const stampLead = new RegExp(`^(?:${stampNames})`, 'iu');
const stampLine = new RegExp(`^(?:${stampNames})\\s*[:：|]?\\s*${stampValue}${moreLink}$`, 'iu');
const stampName = new RegExp(`^(?:${stampNames})\\s*[:：]?$`, 'iu');
const stampText = new RegExp(`^(?=.*\\d)${stampValue}${moreLink}$`, 'iu');
const sentenceCase = /^(?:stand|datum|updated?|reviewed)\s+\d/iu;
/** `2025-11-03 15:20`: a day with its minute alone on a line is when a page was put up. */
const minuteLine =
  /^[(（[]?(?:19|20)\d{2}(?:[-/.]|年|년\s?)\s?\d{1,2}(?:[-/.]|月|월\s?)\s?\d{1,2}[.日일]?\s{0,3}T?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[)）\]]?$/u;
/** `3 days ago`, which counts on by itself. */
const agoLine =
  /^(?:(?:published|posted|updated|modified|last updated|last modified)[: ]{0,2})?(?:about |over |almost )?(?:an?|\d{1,3}) (?:second|minute|hour|day|week|month|year)s? ago$|^(?:just now|yesterday|today)$|^(?:更新于|发布于)?\d{1,3}\s?(?:秒|分钟|小时|天|周|个月|年|秒鐘|分鐘|小時|個月)前$|^\d{1,3}\s?(?:분|시간|일|주|개월|년) 전$|^\d{1,3}\s?(?:分|時間|日|週間|か月|ヶ月|年)前$|^vor \d{1,3} (?:Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?)$|^il y a \d{1,3} (?:minutes?|heures?|jours?|semaines?|mois)$/iu;
const clockLine = new RegExp(
  `^(?:(?:今天是|现在是|今日は|現在時刻|현재\\s?시각|오늘은|现在时间|北京时间|當前時間|当前时间)[^。]{0,60}|(?:today is|it is now|(?:current|local|server|system) (?:date(?: and time)?|time)(?: is)?|(?:page )?(?:generated|rendered|built|created|printed)(?: on| at| in)?|all content was last built(?: on)?|heute ist|nous sommes le)\\s*[:：]?\\s*${stampValue}|\\d{1,2}:\\d{2}:\\d{2}(?: ?[ap]\\.?m\\.?)?)$`,
  'iu',
);
const longestStamp = 160;

/** Whether a line says when the page was put up, changed, looked at or rendered, and nothing else. */
export function isStamp(line: string): boolean {
  if (line.length > longestStamp || !/\d|ago$|^(?:just now|yesterday|today)$/iu.test(line)) return false;
  // `Updated 1 May` is a stamp; without a day behind it, `Stand 1` is none.
  if (sentenceCase.test(line) && !stampText.test(line.replace(/^\p{L}+\s+/u, ''))) return false;
  if (minuteLine.test(line) || agoLine.test(line) || clockLine.test(line)) return true;
  return stampLead.test(line) && (stampLine.test(line) || isStampOfDay(line));
}

/** Languages in whose words a stamp may say its day: each is asked for when the name of a stamp stands before it. */
const tongues =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro bg hr sl lt lv et el tr ru uk ar he th vi id ms ko ja'.split(' ');
const stampBegin = new RegExp(`^(?:${stampNames})(?!\\p{L})\\s*[:：|–-]?\\s*`, 'iu');
/** What may stand around the day: little words, a weekday with its comma, the hour. */
const beforeDay =
  /^(?:(?:on|am|den|le|el|il|em|al|la|pe|op|dne|dnia|ob|στις|от|ב|vào|ngày|pada)\s)?(?:[\p{L}\p{M}]{2,14},\s?)?$/iu;
const afterDay =
  /^[\s,.:()|–-]*(?:(?:at|um|à|kl\.?|alle|o|ore|om|в|ob)?\s?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s?(?:uhr|h|hrs|[ap]\.?m\.?)?)?[\s.,)]*(?:г\.?|р\.?|d\.)?$/iu;
/** Whoever checked it stands behind: `Vérifié le 3 février 2026 - Direction de …`. */
const checkedBy = /^(?:vérifi|verifi|checked|reviewed)[^\d]{0,20}$/iu;
const office = /^\s[-–—|]\s\p{Lu}[^\d;!?]{0,100}$/u;

/** Whether a line says the name of a stamp and its day, in words of any language. */
function isStampOfDay(line: string): boolean {
  const name = stampBegin.exec(line)?.[0];
  if (name === undefined) return false;
  const rest = line.slice(name.length).normalize('NFKC');
  const [day, ...others] = printedDays(rest, tongues, '');
  if (day === undefined || others.length > 0 || !beforeDay.test(rest.slice(0, day.start))) return false;
  const after = rest.slice(day.end);
  return afterDay.test(after) || (checkedBy.test(name) && office.test(after));
}

/** Whether two lines or cells in a row are the name of a stamp and its value. */
export const isStampPair = (name: string, value: string): boolean =>
  name.length <= longestStamp && value.length <= longestStamp && stampText.test(value) && stampName.test(name);

/** `更新时间：2026-01-05 10:00` among the words beside it. */
export const stampPart =
  /(?:(?:最后|最後|最近)?(?:更新|修改|修订|修訂)|发布|發布|發佈|发表|录入)(?:时间|時間|日期)\s?[:：]\s?(?:19|20)\d{2}(?:[-/.]|年)\d{1,2}(?:[-/.]|月)\d{1,2}日?(?:\s{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/gu;
