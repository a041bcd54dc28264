import { dateRule, dateValue, isDate } from './dateRule.ts';
import type { Reader } from './reader.ts';

/** SIGNED-ON: `signed on …`, `2025年8月7日签署`, `总理 李强 2025年8月7日`, `Gesetz … vom 15. August 2023`, `Ausfertigungsdatum: …`. */
export const signedOn = dateRule('signed_on', 'SIGNED-ON', 'signedOn');

/** SIGNATURE: a block that is a day alone, behind the one that signs: `总理 李强` `2025年8月7日`. */
export const signature: Reader = function* ({ sentence, previous, claimed }) {
  if (!/^ ?\ue000\.? ?$/u.test(sentence.marked)) return;
  if (!/^(?:总理|總理|主席|部长|部長|局长|局長|署长|署長)\s{0,4}\S{0,3}\s{0,4}\S{1,8}$/u.test(previous.trim())) return;
  const [date] = sentence.mentions.filter(isDate);
  if (date === undefined) return;
  claimed.add(date);
  yield { type: 'signed_on', rule: 'SIGNATURE', value: dateValue(date, 'signed_on'), start: date.start, end: date.end };
};

/** ADOPTED-ON: `已经2025年7月16日国务院第63次常务会议通过`, `adopted on …`, `am … beschlossen`. */
export const adoptedOn = dateRule('adopted_on', 'ADOPTED-ON', 'adoptedOn');

/** ANNOUNCED-ON: `announced on …`, `On …, USCIS announced`, `…宣布`, `…発表`, `… 발표`, `am … angekündigt`. */
export const announcedOn = dateRule('announced_on', 'ANNOUNCED-ON', 'announcedOn');

/** PUBLISHED-ON: `Published 24 March 2025`, `发布日期：…`, `2013年7月12日 …令第637号公布`, `공고일: …`, `公布日：…`, `verkündet am …`. */
export const publishedOn = dateRule('published_on', 'PUBLISHED-ON', 'publishedOn', { unless: 'publishedOnUnless' });

/** Rules of what happens to a document. */
export const instrumentDateReaders: readonly Reader[] = [adoptedOn, signedOn, signature, announcedOn, publishedOn];
