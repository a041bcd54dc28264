import { dateRule, dateValue, isDate } from './dateRule.ts';
import type { Reader } from './reader.ts';

/** SIGNED-ON: `signed on …`, `2025年8月7日签署`, `总理 李强 2025年8月7日`, `Gesetz … vom 15. August 2023`, `Ausfertigungsdatum: …`. */
export const signedOn = dateRule('signed_on', 'SIGNED-ON', {
  en: [
    'signed(?: into law)?(?: by [a-z. ]{1,40}?)?(?: in [a-z ]{1,30}?)?(?: on)? <date>',
    'on <date>,? [^.]{0,60}? signed',
    'done at [a-z ,]{1,40}?,? (?:on |this )?<date>',
  ],
  zh: [
    '<date>(?:签署|簽署|签发|簽發)',
    '(?:签署|簽署|签发|簽發|成文)(?:日期|时间|時間)? ?[:|]? ?<date>',
    '^ ?(?:总理|總理|主席|部长|部長|局长|局長|署长) ?:? ?[^\\d，。]{1,8}? ?<date> ?$',
  ],
  de: [
    '(?:gesetz|verordnung|bekanntmachung|richtlinie|erlass)[^.]{0,80}? vom <date>',
    'ausfertigungsdatum:? ?<date>',
    '(?:unterzeichnet|ausgefertigt)[^.]{0,20}? am <date>',
  ],
  ko: ['<date>(?:에)? ?서명', '^ ?<date> ?(?:[가-힣]{2,10}(?:장관|청장|본부장|처장)) ?$'],
  ja: ['<date>(?:に)?署名'],
});

/** SIGNATURE: a block that is a day alone, behind the one that signs: `总理 李强` `2025年8月7日`. */
export const signature: Reader = function* ({ sentence, previous, claimed }) {
  if (!/^ ?\ue000\.? ?$/u.test(sentence.marked)) return;
  if (!/^(?:总理|總理|主席|部长|部長|局长|局長|署长|署長)\s{0,4}\S{0,3}\s{0,4}\S{1,8}$/u.test(previous.trim())) return;
  const [date] = sentence.mentions.filter(isDate);
  if (date === undefined) return;
  claimed.add(date);
  yield { type: 'signed_on', rule: 'SIGNATURE', value: dateValue(date), start: date.start, end: date.end };
};

/** ADOPTED-ON: `已经2025年7月16日国务院第63次常务会议通过`, `adopted on …`, `am … beschlossen`. */
export const adoptedOn = dateRule('adopted_on', 'ADOPTED-ON', {
  en: ['(?:adopted|approved)(?: by [^.]{0,60}?)? on <date>'],
  zh: ['<date>[^。；，]{0,30}?(?:会议|會議)(?:审议|審議)?(?:通过|通過)'],
  de: ['(?:beschlossen|verabschiedet) am <date>', 'am <date> [^.]{0,60}?(?:beschlossen|verabschiedet)'],
  ko: ['<date> ?국무회의[^.]{0,12}?(?:의결|통과)'],
  ja: ['<date>(?:に)?[^。]{0,12}?閣議決定'],
});

/** ANNOUNCED-ON: `announced on …`, `On …, USCIS announced`, `…宣布`, `…発表`, `… 발표`, `am … angekündigt`. */
export const announcedOn = dateRule('announced_on', 'ANNOUNCED-ON', {
  en: ['announced(?: today)?,? on <date>', '(?:^|[.;] ?)on <date>,? [^.]{0,60}? announced'],
  zh: ['<date>[^。；]{0,30}?宣布'],
  de: [
    'am <date> [^.]{0,60}?(?:angekündigt|bekanntgegeben|bekannt gegeben)',
    '(?:angekündigt|bekanntgegeben) am <date>',
  ],
  ko: ['<date>[^.]{0,30}? ?발표(?:했|하였|한|됐|함)'],
  ja: ['<date>(?:に)?[^。]{0,20}?発表(?:し|さ)'],
});

/** PUBLISHED-ON: `Published 24 March 2025`, `发布日期：…`, `2013年7月12日 …令第637号公布`, `공고일: …`, `公布日：…`, `verkündet am …`. */
export const publishedOn = dateRule(
  'published_on',
  'PUBLISHED-ON',
  {
    en: [
      '(?:first )?published(?: in the (?:federal register|gazette|official journal))?(?: on| at)?:? ?\\|? ?<date>',
      '(?:publication date|date of publication|date published|date posted|posted(?: on)?|issued(?: on)?):? ?\\|? ?<date>',
    ],
    zh: [
      '(?:发布|發布|公布|颁布|發佈|刊登|发文)(?:日期|时间|時間) ?[:|]? ?<date>',
      '<date>[^。；，]{0,30}?(?:公布|发布|發布|颁布|頒布|發佈)(?![之后後])',
    ],
    de: [
      '(?:veröffentlicht|verkündet|bekannt ?gemacht)(?: im [^.]{0,40}?)?(?: am| vom)? <date>',
      '(?:veröffentlichungsdatum|datum der veröffentlichung):? ?<date>',
    ],
    ko: ['(?:공고|게시|공포|고시|등록|작성)일(?:자)? ?[:|]? ?<date>', '<date> ?(?:공포|공고|고시|게시)(?!한 날)'],
    ja: ['(?:公布|掲載|公開|発表)日 ?[:|]? ?<date>', '<date> ?(?:公布|公示|掲載|告示)(?!の日)'],
  },
  { unless: { en: ['last updated'] } },
);

/** Rules of what happens to a document. */
export const instrumentDateReaders: readonly Reader[] = [adoptedOn, signedOn, signature, announcedOn, publishedOn];
