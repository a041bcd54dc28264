import type { Edit } from '../compare/edits.ts';
import type { Said, Spoken } from '../understand/sayValue.ts';
import type { Severity } from './event.ts';

/** What a mail about a change says beside the change, by language. */
export interface EmailWords {
  readonly facts: string;
  readonly official: string;
  readonly ops: Readonly<Record<Edit['op'], string>>;
  readonly before: string;
  readonly after: string;
  readonly more: (count: number) => string;
  readonly renumbered: (count: number) => string;
  readonly unread: string;
  readonly page: string;
  readonly change: string;
  readonly severity: string;
  readonly detected: string;
  readonly readBefore: string;
  readonly end: string;
}

export const severityNames: Readonly<Record<Severity, Said>> = {
  critical: { en: 'critical', 'zh-Hans': '重大', 'zh-Hant': '重大' },
  major: { en: 'major', 'zh-Hans': '重要', 'zh-Hant': '重要' },
  minor: { en: 'minor', 'zh-Hans': '一般', 'zh-Hant': '一般' },
  editorial: { en: 'editorial', 'zh-Hans': '文字', 'zh-Hant': '文字' },
};

export const emailWords: Readonly<Record<Spoken, EmailWords>> = {
  en: {
    facts: 'What changed:',
    official: 'In the official words:',
    ops: { insert: 'Added', delete: 'Removed', replace: 'Changed', move: 'Moved', renumber: 'Renumbered' },
    before: 'Before:',
    after: 'After:',
    more: (count) => `… and ${count} more on the change page.`,
    renumbered: (count) => `${count} ${count === 1 ? 'item was' : 'items were'} renumbered only.`,
    unread: 'Not understood with certainty, so read the official words:',
    page: 'Official page:',
    change: 'This change, with the whole comparison and the evidence:',
    severity: 'Severity',
    detected: 'Source read',
    readBefore: 'Read before',
    end: 'You get this because you subscribed to Visawire. No mail means no change while the source is read: see the sources page of the site. The link that Amazon SNS adds below ends it; to change what you get, end it and subscribe anew on the site.',
  },
  'zh-Hans': {
    facts: '变更内容：',
    official: '官方原文：',
    ops: { insert: '新增', delete: '删除', replace: '修改', move: '移动', renumber: '重新编号' },
    before: '原文：',
    after: '现文：',
    more: (count) => `……另有${count}处，见变更页面。`,
    renumbered: (count) => `另有${count}项仅序号改变。`,
    unread: '以下内容未能确切识别，请以官方原文为准：',
    page: '官方页面：',
    change: '变更页面（完整对照及证据）：',
    severity: '级别',
    detected: '读取时间',
    readBefore: '前次读取',
    end: '您收到此邮件是因为订阅了 Visawire。只要来源正常读取，没有邮件即表示没有变更，详见网站的来源页面。如需退订，请使用下方 Amazon SNS 附加的链接；如需更改订阅内容，请先退订，再到网站重新订阅。',
  },
  'zh-Hant': {
    facts: '變更內容：',
    official: '官方原文：',
    ops: { insert: '新增', delete: '刪除', replace: '修改', move: '移動', renumber: '重新編號' },
    before: '原文：',
    after: '現文：',
    more: (count) => `……另有${count}處，見變更頁面。`,
    renumbered: (count) => `另有${count}項僅序號改變。`,
    unread: '以下內容未能確切識別，請以官方原文為準：',
    page: '官方頁面：',
    change: '變更頁面（完整對照及證據）：',
    severity: '級別',
    detected: '讀取時間',
    readBefore: '前次讀取',
    end: '您收到此郵件是因為訂閱了 Visawire。只要來源正常讀取，沒有郵件即表示沒有變更，詳見網站的來源頁面。如需退訂，請使用下方 Amazon SNS 附加的連結；如需更改訂閱內容，請先退訂，再到網站重新訂閱。',
  },
};
