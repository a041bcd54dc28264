import { type PrintedDay, printedDays } from './printedDays.ts';

/** What pages call the day on which a notice was put up. */
const publishedNames = [
  '(?:发布|發布|發佈|公布|公佈|发表|發表|刊登|录入|上传)(?:时间|時間|日期|日)|发文日期|發文日期|成文日期|發文日|日期|时间|時間',
  '(?:등록|작성|게시|게재|공고)일(?:자|시)?|입력',
  '掲載日(?:時|付)?|公開日時?|公表日|発表日|報道発表日|登録日',
  'date(?: published| posted| of publication| of issue)?|dated|published(?: on| at| by .{2,40}? on)?|publication date|publishing date|posted(?: on)?|released?(?: on| date)?|issued?(?: on| date)?|submitted(?: on)?|first published(?: on)?',
  'datum|veröffentlicht(?: am)?|veröffentlichung(?:sdatum)?|erschienen(?: am)?|erscheinungsdatum|erstellt(?: am)?|eingestellt(?: am)?|online (?:seit|ab)|publiziert(?: am)?|geschrieben am',
  '(?:article )?publiée?(?: le)?|publication|paru(?:e)?(?: le)?|mise? en ligne(?: le)?|posté(?: le)?|date de (?:publication|parution)|créée?(?: le)?',
  'publicad[oa](?: el| em| a)?|fecha(?: de publicación)?|data(?: de publicação| di pubblicazione| publikacji| dodania)?|pubblicat[oa](?: il)?|inserito il|scritto il|opublikowano|dodan[oy]|utworzono',
  'gepubliceerd(?: op)?|geplaatst(?: op)?|publicatiedatum|publicera[dt](?:es)?|publiceringsdatum|publiceret|offentliggjort|udgivet|publisert|julkaistu|lagt ut',
  'publicēts|publicēta|avaldatud|avaldamise kuupäev|paskelbta|publikováno|zveřejněno|vydáno|vloženo|közzétéve|megjelent|publicat(?: la| pe)?|objavljeno|yayın(?:lanma)? tarihi|yayınlan(?:ma|dı)|tarih|δημοσιεύ(?:θηκε|τηκε|εται)|ημερομηνία',
  'опубликовано|дата(?: публикации)?|опубліковано|дата публікації|публикувано|תאריך פרסום|פורסם(?: ב)?|تاريخ النشر|نشر في|ngày đăng|tanggal|diterbitkan|วันที่(?:เผยแพร่)?|เผยแพร่',
].join('|');
/** And the day of its last change or reading, which is another one. */
const changedNames =
  /(?:updat|modif|chang|revis|review|edit|amend|verif|check|correct|print|aktualisier|geändert|bearbeitet|überarbeitet|stand\b|mise? à jour|maj\b|actuali[sz]a|atualiza|aggiorna|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|päivitet|aktuali[sz]|upraven|zmieni|frissítve|güncelle|ενημ|обновл|оновл|измен|更新|修改|修订|修訂|覆檢|覆检|수정|갱신|เดทล่าสุด|mis en cache|retrieved|accessed|abgerufen|consulté)/iu;
/** Or of something that the notice is about. */
const eventNames =
  /(?:effective|in force|valid|from|until|till|before|after|deadline|clos|open|expir|start|begin|ends?\b|birth|event|meeting|since|between|gültig|ab|bis|seit|vom|frist|entrée en vigueur|à compter|jusqu|depuis|vigente|hasta|desde|generated|today|copyright|©|施行|生效|截止|有效|시행|마감|締切|期限)\s{0,2}[:：]?\s{0,2}(?:the|on|dem|den|le|el|il)?\s*$/iu;

const publishedName = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])(?:${publishedNames})\\s*[:：|]?\\s*(?:le|on|am|den|il|el|the)?\\s*$`,
  'iu',
);
const valueName = new RegExp(`(?<![\\p{L}\\d])(?:${publishedNames})\\s*[:：]\\s*(?=\\S)`, 'iu');
/** A line that is such a name, whose day stands in the next; what it is of may be said too: `Fecha de publicación de la norma`. */
const nameLine = new RegExp(
  `^(?<name>${publishedNames})(?: (?:of|de|der|des|du|del|di|da|do)(?: (?:the|la|el))? \\p{L}{2,20})?(?<colon>\\s*[:：]?)$`,
  'iu',
);
/** Before its day, such a name may say where: `Published: Official Journal, 210, 16.10.2019`. */
const namedPlace = new RegExp(`^(?:${publishedNames})\\s*[:：]\\s*\\p{L}{2}`, 'iu');
/** Weekday and hour around a day say the same of it. */
const clock = String.raw`\d{1,2}\s?[:：.h]\s?\d{2}(?:[:：]\d{2})?\s?(?:[ap]\.?\s?m\.?)?\s?(?:uhr|hrs?|h|час|год)?|\d{1,2}\s?(?:[ap]\.?m\.?|uhr|h)`;
const zones = String.raw`\(?(?:(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[CEMP][SD]?T|CES?T|MES?Z|[A-Z]{1,2}ST|AE[SD]T)\)?`;
const afterDay = new RegExp(
  String.raw`^(?:\s|[,.;/·|–—-]|(?:at|um|à|a las|às|alle|kl\.?|klo|o|om|ore|saat|в|о|g\.|г\.?|р\.?|d\.)(?=\s|\d)|(?:${clock})|${zones}(?![\p{L}])|[(（]?(?:星期|周|週|礼拜)?[一二三四五六日天月火水木金土월화수목금](?:曜日?|요일)?[)）]|(?:上|下)午|오전|오후){0,12}`,
  'iu',
);
/** Little words between a place or a name and its day. */
const joint = /(?<![\p{L}\p{M}])(?:on|am|den|le|il|el|the|al|op|dne|dnia)\s*$/iu;
const weekday = /(?:^|(?<=[\s|,;:·•(（/–—-]))[\p{L}\p{M}]{2,14}(?:-feira)?[.,]?\s*$/u;

const author =
  /^(?:by|von|vom|par|por|di|da|od|av|af|door|de|autor(?:in)?:?|author:?|from|posted by|written by|text:?|redaktion|in|filed under|under|by:)\s/iu;
const separated = /(?:^|[|,;:·•/(（–—-])\s*$/u;
const separates = /^\s*(?:$|[|,;:·•/()（–—-])/u;
/** Names, offices and places beside a day are shorter. */
const longestBeside = 70;
const longestLine = 200;
/** Before a day, a name of its kind stands within so many characters. */
const longestName = 40;
const shortestName = 4;

/** A name with the words before it: `Last Update` of `Last Update Posted`, and no other name's. */
function labelAt(text: string, at: number): string {
  const [words = ''] = /(?:[\p{L}\p{M}]+ ){0,3}$/u.exec(text.slice(Math.max(0, at - longestName), at)) ?? [];
  return text.slice(Math.min(at - words.length, Math.max(0, at - shortestName)));
}

export type DayKind = 'named' | 'plain' | 'changed';
export interface LineDay extends PrintedDay {
  readonly kind: DayKind;
  /** Whether the line says nothing else. */
  readonly isAlone: boolean;
}

/** What stands behind a day up to the next name of something: `14 March 2026 | Categories: visas, fees`. */
const nextName = /(?<=[|,;·•/–—-])\s*\p{L}[\p{L}\p{M} ]{2,24}[:：].*$/u;
/** What a long line says before its second name. */
const untilName = /^(.{4,80}?)[|·•/]\s?\p{L}[\p{L}\p{M} ]{2,24}[:：]/u;

/** Weekdays are told from other words by what is left without them. */
function withoutWeekday(text: string, isWeekday: (word: string) => boolean): string {
  const found = weekday.exec(text);
  return found !== null && isWeekday(found[0].replace(/[\s.,]/gu, '')) ? text.slice(0, found.index) : text;
}

const weekdaysOf = new Map<string, ReadonlySet<string>>();
function weekdaysIn(language: string): ReadonlySet<string> {
  const known = weekdaysOf.get(language);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const weekday of ['long', 'short'] as const) {
    const print = new Intl.DateTimeFormat([language, 'en'], { weekday, timeZone: 'UTC' });
    for (let day = 1; day <= 7; day++)
      names.add(
        print
          .format(Date.UTC(2026, 1, day))
          .toLowerCase()
          .replaceAll('.', ''),
      );
  }
  weekdaysOf.set(language, names);
  return names;
}

/**
 * The days that a line states of its notice: behind a name (`Published: …`), or beside a name, an office or a place and nothing else
 * (`By Ann Miller, 14 March 2026`, `14 March 2026 | Press office`, `Wien, 14. März 2026`). A day within a sentence is none.
 */
export function lineDays(line: string, languages: readonly string[], jurisdiction: string): LineDay[] {
  if (line.length > longestLine) return [];
  const text = line.normalize('NFKC');
  const days = printedDays(text, languages, jurisdiction);
  const isWeekday = (word: string): boolean =>
    [...languages, 'en'].some((language) => weekdaysIn(language).has(word.toLowerCase()));
  let from = 0;
  let isEvent = false;
  const read = days.flatMap((printed, at): LineDay[] => {
    const before = withoutWeekday(text.slice(from, printed.start), isWeekday);
    const rest = text.slice(printed.end, days[at + 1]?.start ?? text.length);
    const tail = afterDay.exec(rest)?.[0] ?? '';
    const after = rest.replace(nextName, '').slice(tail.length);
    from = printed.end + tail.length;
    const name = publishedName.exec(before);
    // `更新日期` ends as the name of a publication does.
    const label = name === null ? before.slice(-longestName) : labelAt(before, name.index);
    if (changedNames.test(label) || (name === null && /^\s?(?:更新|修改)/u.test(after)))
      return [{ ...printed, kind: 'changed', isAlone: false }];
    const isInPlace = days.length === 1 && namedPlace.test(before) && !eventNames.test(before);
    if (name !== null || isInPlace) return [{ ...printed, kind: 'named', isAlone: false }];
    isEvent ||= eventNames.test(before);
    const apart = before.replace(joint, '');
    const said = apart.trim();
    // A colon names what the day is of, and that is not its publication.
    if (/[\p{L}\p{M}]\s?[:：]$/u.test(said) || said.length > longestBeside || after.length > longestBeside) return [];
    const isApart = separated.test(apart) || author.test(said);
    const isClosed = separates.test(after) || /[|,;·/–—-]\s*$/u.test(tail) || author.test(after.trim());
    const isAlone = said === '' && after.trim() === '';
    return isApart && isClosed ? [{ ...printed, kind: 'plain', isAlone }] : [];
  });
  // Beside the day of something else, a day without a name may be of it too.
  return isEvent ? read.filter(({ kind }) => kind !== 'plain') : read;
}

/** A line as far as days are looked for: of a long one, what stands before the second thing that it names. */
export const headOf = (line: string): string =>
  line.length <= longestLine ? line : (untilName.exec(line)?.[1] ?? '').trim();

/** Over the day of something to go to. */
const eventLine =
  /^(?:when|(?:event|meeting|hearing) (?:date|time|details?)|date (?:and|&) time|wann|termin|datum und uhrzeit|quand|date et heure|cuándo|fecha y hora|quando|data e ora|wanneer|когда|日時|開催日時?|会议时间|會議時間|活动时间|活動時間|일시|행사\s?일시)\s*[:：?]?$/iu;

/** Whether a line names what stands in the next as the day of an event. */
export const namesEvent = (line: string): boolean => line.length <= longestBeside && eventLine.test(line);

/** The name of a day of publication, where a line says nothing else and the day stands in the next; null where it does not. */
export function dayName(line: string): string | null {
  const { name, colon } = (line.length <= longestBeside ? nameLine.exec(line)?.groups : undefined) ?? {};
  return name === undefined ? null : `${name}${colon}`;
}

/** What stands behind the name of a day of publication; null where a text names none. */
export function afterName(text: string): string | null {
  const found = valueName.exec(text.slice(0, longestLine));
  return found === null ? null : text.slice(found.index + found[0].length);
}
