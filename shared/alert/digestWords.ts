import type { Spoken } from '../understand/sayValue.ts';
import type { DigestPeriod } from './event.ts';

/** What a digest says beside its changes, by language. */
export interface DigestWords {
  readonly name: Readonly<Record<DigestPeriod, string>>;
  /** Of the subject. */
  readonly changes: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly quiet: string;
  /** Of the body. */
  readonly between: (from: string, until: string) => string;
  readonly changed: string;
  readonly rest: string;
  readonly pages: (count: number) => string;
  readonly more: (count: number) => string;
  readonly nothing: (sources: number, from: string) => string;
  readonly nothingSeen: (read: number) => string;
  readonly nothingMore: (told: number) => string;
  readonly allRead: (sources: number) => string;
  readonly someRead: (read: number, sources: number) => string;
  readonly never: string;
  readonly last: (time: string) => string;
  readonly again: (time: string) => string;
  readonly promise: (duration: string) => string;
  readonly promises: string;
  readonly promised: (sources: number, duration: string) => string;
  readonly freshness: string;
  readonly timeline: string;
  readonly end: string;
}

const many = (count: number, one: string, other = `${one}s`): string => `${count} ${count === 1 ? one : other}`;

export const digestWords: Readonly<Record<Spoken, DigestWords>> = {
  en: {
    name: { daily: 'Daily digest', weekly: 'Weekly digest' },
    changes: (count) => many(count, 'change'),
    unread: (count) => `${many(count, 'source')} not read as promised`,
    quiet: 'nothing changed',
    between: (from, until) => `from ${from} to ${until}`,
    changed: 'What changed:',
    rest: 'What alerts did not say in full:',
    pages: (count) => ` (on ${count} pages)`,
    more: (count) => `… and ${count} more on the site.`,
    nothing: (sources, from) =>
      `Nothing changed; ${sources === 1 ? 'the one source was' : `all ${sources} sources were`} read as promised since ${from}.`,
    nothingSeen: (read) =>
      `No change was seen in the ${many(read, 'source')} read as promised. What the others published is not known.`,
    nothingMore: (told) => `Nothing beyond ${many(told, 'change')} that alerts said in full.`,
    allRead: (sources) => `All ${many(sources, 'source')} were read as promised.`,
    someRead: (read, sources) => `${read} of ${many(sources, 'source')} were read as promised all the time. Not these:`,
    never: 'never read yet',
    last: (time) => `last read ${time}`,
    again: (time) => `read again, last ${time}; what was changed and changed back meanwhile is not known`,
    promise: (duration) => `promised within ${duration}`,
    promises: 'Promised: the last good reading is never older than',
    promised: (sources, duration) => `${duration} for ${many(sources, 'source')}`,
    freshness: 'How fresh each source is now:',
    timeline: 'All changes:',
    end: 'You get this because you subscribed to digests of Visawire. The link that Amazon SNS adds below ends the subscription; to change what you get, end it and subscribe anew on the site.',
  },
  'zh-Hans': {
    name: { daily: '每日摘要', weekly: '每周摘要' },
    changes: (count) => `${count}项变更`,
    unread: (count) => `${count}个来源未按承诺读取`,
    quiet: '没有变更',
    between: (from, until) => `${from}至${until}`,
    changed: '变更内容：',
    rest: '即时提醒未完整说明的内容：',
    pages: (count) => `（共${count}个页面）`,
    more: (count) => `……另有${count}项，见网站。`,
    nothing: (sources, from) => `没有变更；自${from}起，全部${sources}个来源均按承诺读取。`,
    nothingSeen: (read) => `按承诺读取的${read}个来源中未见变更；其余来源的情况不明。`,
    nothingMore: (told) => `除即时提醒已完整说明的${told}项变更外，没有其他内容。`,
    allRead: (sources) => `全部${sources}个来源均按承诺读取。`,
    someRead: (read, sources) => `${sources}个来源中有${read}个始终按承诺读取。以下来源除外：`,
    never: '尚未成功读取',
    last: (time) => `最后读取：${time}`,
    again: (time) => `已恢复读取，最近：${time}；其间改动后又改回的内容不明`,
    promise: (duration) => `承诺间隔：${duration}以内`,
    promises: '承诺：最近一次成功读取距今不超过',
    promised: (sources, duration) => `${duration}（${sources}个来源）`,
    freshness: '各来源的最新读取情况：',
    timeline: '全部变更：',
    end: '您收到此邮件是因为订阅了 Visawire 摘要。如需退订，请使用下方 Amazon SNS 附加的链接；如需更改订阅内容，请先退订，再到网站重新订阅。',
  },
  'zh-Hant': {
    name: { daily: '每日摘要', weekly: '每週摘要' },
    changes: (count) => `${count}項變更`,
    unread: (count) => `${count}個來源未按承諾讀取`,
    quiet: '沒有變更',
    between: (from, until) => `${from}至${until}`,
    changed: '變更內容：',
    rest: '即時提醒未完整說明的內容：',
    pages: (count) => `（共${count}個頁面）`,
    more: (count) => `……另有${count}項，見網站。`,
    nothing: (sources, from) => `沒有變更；自${from}起，全部${sources}個來源均按承諾讀取。`,
    nothingSeen: (read) => `按承諾讀取的${read}個來源中未見變更；其餘來源的情況不明。`,
    nothingMore: (told) => `除即時提醒已完整說明的${told}項變更外，沒有其他內容。`,
    allRead: (sources) => `全部${sources}個來源均按承諾讀取。`,
    someRead: (read, sources) => `${sources}個來源中有${read}個始終按承諾讀取。以下來源除外：`,
    never: '尚未成功讀取',
    last: (time) => `最後讀取：${time}`,
    again: (time) => `已恢復讀取，最近：${time}；其間改動後又改回的內容不明`,
    promise: (duration) => `承諾間隔：${duration}以內`,
    promises: '承諾：最近一次成功讀取距今不超過',
    promised: (sources, duration) => `${duration}（${sources}個來源）`,
    freshness: '各來源的最新讀取情況：',
    timeline: '全部變更：',
    end: '您收到此郵件是因為訂閱了 Visawire 摘要。如需退訂，請使用下方 Amazon SNS 附加的連結；如需更改訂閱內容，請先退訂，再到網站重新訂閱。',
  },
};
