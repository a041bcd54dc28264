/** The demo's official pages, written after the structure of the real ones: what changes on them is what changed there. */

const frame = (lang: string, title: string, header: string, body: string, footer: string): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head>
<body><div class="header"><nav>${header}</nav></div>
${body}
<div class="footer">${footer}</div></body></html>`;

const numbered = (items: readonly string[]): string =>
  items.map((item, index) => `<p>（${'一二三四五六七八九十'[index]}）${item}</p>`).join('\n');
const inserted = (items: readonly string[], item: string): string[] => [...items.slice(0, 5), item, ...items.slice(5)];

const visaClasses = [
  'C字签证，发给执行乘务、航空、航运任务的人员。',
  'D字签证，发给入境永久居留的人员。',
  'F字签证，发给入境从事交流、访问、考察等活动的人员。',
  'G字签证，发给经中国过境的人员。',
  'J字签证，发给外国新闻机构的记者。',
  'L字签证，发给入境旅游的人员。',
  'M字签证，发给入境进行商业贸易活动的人员。',
  'Z字签证，发给申请在中国境内工作的人员。',
];
const applicationPapers = [
  '申请C字签证，应当提交外国运输公司出具的担保函件。',
  '申请D字签证，应当提交外国人永久居留身份确认表。',
  '申请F字签证，应当提交中国境内的邀请方出具的邀请函件。',
  '申请G字签证，应当提交前往国家或者地区的联程机票。',
  '申请J字签证，应当按照规定履行审批手续。',
  '申请L字签证，应当按照要求提交旅行计划行程安排等材料。',
  '申请M字签证，应当提交商业贸易合作方出具的邀请函件。',
  '申请Z字签证，应当按照规定提交工作许可等证明材料。',
];

/** The State Council regulation; with the K visa as Decree 814 inserts it in articles 6 and 7. */
export function regulation({ withK, views }: { readonly withK: boolean; readonly views: number }): string {
  const classes = withK ? inserted(visaClasses, 'K字签证，发给入境的外国青年科技人才。') : visaClasses;
  const papers = withK
    ? inserted(applicationPapers, '申请K字签证，应当符合中国政府有关主管部门规定的条件和要求，并提交相应的证明材料。')
    : applicationPapers;
  const body = `<div class="article"><h1>外国人入境出境管理条例</h1><div id="UCAP-CONTENT">
<h2>第一章 总则</h2>
<p>第一条 为了规范签证的签发和外国人在中国境内停留居留的服务和管理，制定本条例。</p>
<p>第二条 国家建立外国人入境出境服务和管理工作协调机制。</p>
<h2>第二章 签证的类别和签发</h2>
<p>第六条 普通签证分为以下类别，并在签证上标明相应的汉语拼音字母：</p>
${numbered(classes)}
<p>第七条 外国人申请办理签证，应当填写申请表，提交本人的护照以及申请事由的相关材料：</p>
${numbered(papers)}
<p>第八条 外国人申请办理签证，驻外签证机关可以通知其接受面谈。</p>
</div></div><div class="share">分享到：微信 微博 浏览次数：${views} 字号：大 中 小</div>`;
  return frame(
    'zh-CN',
    '外国人入境出境管理条例',
    '<a href="/">首页</a> <a href="/zhengce/">政策</a>',
    body,
    '版权所有：中国政府网',
  );
}

/** The USCIS page on H-1B; with the payment that Proclamation 10973 asks for new petitions. The registration fee stays. */
export function specialtyOccupations({ withPayment }: { readonly withPayment: boolean }): string {
  const payment = `<h2>Payment with certain new petitions</h2>
<p>New H-1B petitions filed at or after 12:01 a.m. eastern daylight time on September 21, 2025, for beneficiaries outside the United States must be accompanied by an additional $100,000 payment as a condition of eligibility.</p>`;
  const body = `<main><h1>H-1B Specialty Occupations</h1>
<p>The H-1B classification applies to people who wish to perform services in a specialty occupation.</p>
<h2>Registration</h2>
<p>Prospective petitioners first register each beneficiary electronically and pay the $215 registration fee.</p>
<h2>Cap</h2>
<p>The annual cap is 65,000, with a further 20,000 for beneficiaries with a U.S. advanced degree.</p>
${withPayment ? payment : ''}
<h2>Period of stay</h2>
<p>A beneficiary may be admitted for up to three years, which may be extended.</p></main>`;
  return frame(
    'en',
    'H-1B Specialty Occupations | USCIS',
    '<a href="/">Home</a> <a href="/forms">Forms</a>',
    body,
    'Last Reviewed/Updated: 11/23/2026',
  );
}

const unilateral = [
  ['法国', '2026年12月31日'],
  ['德国', '2026年12月31日'],
  ['意大利', '2026年12月31日'],
  ['韩国', '2026年12月31日'],
  ['日本', '2026年12月31日'],
];

/** The table of countries whose citizens need no visa for China. */
export function visaFree({ withSweden }: { readonly withSweden: boolean }): string {
  const rows = withSweden
    ? [...unilateral.slice(0, 2), ['瑞典', '2026年12月31日'], ...unilateral.slice(2)]
    : unilateral;
  const body = `<div id="content"><h1>单方面免签国家一览表</h1>
<p>下列国家持普通护照人员来华经商、旅游观光、探亲访友、交流访问、过境不超过30天，可免办签证入境。</p>
<table><tr><th>国家</th><th>有效期至</th></tr>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</table></div>`;
  return frame('zh-CN', '单方面免签', '<a href="/">首页</a>', body, '国家移民管理局');
}

const notices = [
  ['601892', '2026년도 전문인력(E-7) 임금요건 기준 공고'],
  ['601744', '외국인등록 사실증명 온라인 발급 안내'],
  ['601690', '방문취업(H-2) 신규 발급 중단 안내'],
  ['601533', '지역특화형 비자 사업 시행 지침'],
];

/** A notice board of the Korea Immigration Service; with one new notice, and the others in another order with other icons. */
export function noticeBoard({ withNew }: { readonly withNew: boolean }): string {
  const shown = withNew ? [['601951', '톱티어(Top-Tier) 비자 대상 확대 안내'], ...notices.toReversed()] : notices;
  const body = `<table class="board"><thead><tr><th>번호</th><th>제목</th><th>조회</th></tr></thead><tbody>
${shown.map(([id, title], index) => `<tr class="post"><td>${index + 1}</td><td><a href="/bbs/immigration/211/${id}/artclView.do">${title}</a>${index === 0 ? ' <img alt="NEW">' : ''}</td><td>${(Number(id) % 97) + (withNew ? 31 : 0)}</td></tr>`).join('\n')}
</tbody></table>`;
  return frame('ko', '공지사항', '<a href="/">홈</a>', `<div id="board"><h2>공지사항</h2>${body}</div>`, '법무부');
}

/** A page on which only noise moves: the counter, the clock, and the width of brackets and digits. */
export function blueCard({ visits, fullWidth }: { readonly visits: number; readonly fullWidth: boolean }): string {
  const text = '<p>The gross annual salary must be at least 50,700 euros (reduced: 45,934.20 euros) in 2026.</p>';
  const shown = fullWidth ? text.replace('(', '（').replace(')', '）').replace('2026', '２０２６') : text;
  const body = `<main><h1>EU Blue Card</h1>${shown}
<p>Applicants need a university degree and a contract of at least six months.</p>
<p>Last updated: ${fullWidth ? '23 November' : '1 November'} 2026</p><p>Page views: ${visits}</p></main>`;
  return frame('en', 'EU Blue Card', '<a href="/">Home</a>', body, 'Federal Government');
}

/** A residence page, healthy. */
export function skilledMigrant(): string {
  const body = `<main><h1>Skilled Migrant Category Resident Visa</h1>
<p>You need 6 points, from your qualification, your income or your occupational registration.</p>
<p>You must be 55 years old or younger when you apply.</p>
<p>From 24 August 2026 there are two further pathways: skilled work experience, and trades and technician.</p></main>`;
  return frame('en', 'Skilled Migrant Category', '<a href="/">Home</a>', body, 'Immigration New Zealand');
}

/** A browser challenge with status 412, as one of the shields in the field sends it. */
export const challengePage =
  '<html><head><meta id="x" content="y" r=\'m\'><script>$_ts=window[\'$_ts\'];if(!$_ts)$_ts={};</script></head><body></body></html>';

export const maintenancePage =
  '<html><head><title>Site under maintenance</title></head><body><p>This site is under maintenance. Please try again later.</p></body></html>';
