import type { Source } from '../../shared/catalog/catalog.ts';

export const regulationSource: Source = {
  id: 'cn-regulation',
  authority: {
    id: 'cn-authority',
    name: { en: 'An authority' },
    jurisdiction: 'CN',
    rank: 'gazette',
    hosts: ['www.gov.cn'],
  },
  url: 'https://www.gov.cn/zhengce/regulation.htm',
  kind: 'page',
  language: 'zh-Hans',
  timezone: 'Asia/Shanghai',
  programmes: ['cn-k'],
  every: '1h',
  status: 'assumed',
  select: {},
};

const numerals = '一二三四五六七八';
const classes = [
  'C字签证，发给执行乘务任务的人员。',
  'D字签证，发给入境永久居留的人员。',
  'F字签证，发给入境从事交流的人员。',
  'G字签证，发给经中国过境的人员。',
  'J字签证，发给外国记者。',
  'L字签证，发给入境旅游的人员。',
  'Z字签证，发给申请在中国境内工作的人员。',
];
const conditions = [
  '申请C字签证，应当提交担保函件。',
  '申请D字签证，应当提交身份确认表。',
  '申请F字签证，应当提交邀请函件。',
  '申请G字签证，应当提交联程机票。',
  '申请J字签证，应当履行审批手续。',
  '申请L字签证，应当提交行程安排。',
  '申请Z字签证，应当按照规定提交工作许可等证明材料。',
];

const items = (texts: readonly string[]): string =>
  texts.map((text, index) => `<p>（${numerals[index]}）${text}</p>`).join('\n');
const withSixth = (texts: readonly string[], sixth: string): string[] => [
  ...texts.slice(0, 5),
  sixth,
  ...texts.slice(5),
];

export interface RegulationOptions {
  readonly withK?: boolean;
  readonly views?: number;
  readonly halfWidth?: boolean;
}

/** A page built like the State Council's: the regulation between navigation, share bar and footer. */
export function regulationPage({ withK = false, views = 1, halfWidth = false }: RegulationOptions = {}): string {
  const article6 = withK ? withSixth(classes, 'K字签证，发给入境的外国青年科技人才。') : classes;
  const article7 = withK ? withSixth(conditions, '申请K字签证，应当符合规定的条件和要求。') : conditions;
  const text = `<h1>外国人入境出境管理条例</h1>
<h2>第一章 总则</h2>
<p>第一条 为了规范签证的签发和外国人在中国境内停留居留的服务和管理，制定本条例。</p>
<h2>第二章 签证</h2>
<p>第六条 普通签证分为以下类别，并在签证上标明相应的汉语拼音字母：</p>
${items(article6)}
<p>第七条 外国人申请办理签证，应当填写申请表，并提交相应证明材料：</p>
${items(article7)}
<p>第八条 外国人申请办理签证有下列情形的，驻外签证机关可以通知其接受面谈。</p>`;
  const body = halfWidth ? text.replaceAll('（', '(').replaceAll('）', ')') : text;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>条例</title></head><body>
<div class="header"><a href="/">首页</a> <a href="/zhengce/">政策</a> 今天是2025年8月1日，星期五</div>
<div class="article"><div id="UCAP-CONTENT">${body}</div></div>
<div class="share">分享到：微信 微博 浏览次数：${views} 打印本页</div><div class="footer">版权所有：某网</div></body></html>`;
}
