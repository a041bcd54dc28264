/**
 * How official sites frame a notice, after the structure of the real pages and in our own words. `{{content}}` is where the notice
 * stands, `{{n}}` what differs between two renderings of the same notice: a counter, a token, a date of rendering, a rotated link.
 */
export interface Frame {
  readonly name: string;
  readonly language: string;
  readonly html: string;
}

const links = (count: number, prefix: string, extra = ''): string =>
  Array.from(
    { length: count },
    (_, at) => `<li><a href="/${prefix}/${at}">${prefix} number ${at} of the site</a></li>`,
  ).join('') + extra;

export const frames: readonly Frame[] = [
  {
    name: 'gov.cn: main column by id, label table, counter, share bar',
    language: 'zh-Hans',
    html: `<!doctype html><html><head><meta charset="utf-8"><title>通知_中国政府网</title>
<meta name="firstpublishedtime" content="2026-01-05-10:00:00"></head><body><div class="header"><ul>${links(8, '首页栏目')}</ul>
<span class="date">今天是2026年1月{{n}}日 星期一</span></div><div class="content"><div class="share">分享到 微信 微博</div>
<table class="bd1"><tr><td><b>发文机关：</b></td><td>国务院</td></tr></table><div class="pages_content" id="UCAP-CONTENT">{{content}}</div>
<div class="pages_print">【字体：大 中 小】打印本页 关闭窗口 浏览次数：{{n}}</div><div class="related"><h3>相关链接</h3><ul>${links(4, '相关报道', '<li><a href="/x{{n}}">最新报道第{{n}}号消息标题</a></li>')}</ul></div></div>
<div class="footer">版权所有：中国政府网 京ICP备05070218号</div></body></html>`,
  },
  {
    name: 'TRS site: nested tables, no landmark, counter as its own row',
    language: 'zh-Hans',
    html: `<html><head><title>领事服务</title></head><body><table width="100%"><tr><td class="top"><a href="/">首页</a> <a href="/a">新闻</a> <a href="/b">办事</a> <a href="/c">公告</a></td></tr>
<tr><td><table><tr><td class="left"><ul>${links(10, '办事指南')}</ul></td><td class="right"><div class="TRS_Editor">{{content}}</div>
<p>来源：本网 &nbsp; 阅读：{{n}}次</p><p>上一篇：<a href="/p{{n}}">上一条公告标题{{n}}</a></p><p>下一篇：<a href="/q">下一条</a></p></td></tr></table></td></tr>
<tr><td class="bottom">版权所有 2026 技术支持</td></tr></table></body></html>`,
  },
  {
    name: 'Drupal: alert banner on top, feedback widget, last reviewed',
    language: 'en',
    html: `<!DOCTYPE html><html lang="en"><head><title>Page | Agency</title></head><body class="path-node has-nav"><a class="skip-link" href="#main">Skip to main content</a>
<div class="alert-banner" role="alert"><p>Due to scheduled maintenance number {{n}}, online filing may be slow this weekend.</p></div>
<header><nav><ul>${links(25, 'Topic')}</ul></nav><form class="search-form" id="s"><input type="hidden" name="form_build_id" value="form-{{n}}"></form></header>
<main id="main" role="main"><nav class="breadcrumb"><ol>${links(3, 'Crumb')}</ol></nav><article class="node"><h1>Title of the page</h1>
<div class="field--name-body field__item">{{content}}</div><div class="block-last-reviewed">Last Reviewed/Updated: 01/{{n}}/2026</div></article>
<section class="feedback"><h2>Was this page helpful?</h2><label>Yes</label><button>Submit {{n}}</button></section>
<aside class="sidebar"><h2>Related links</h2><ul>${links(5, 'Related', '<li><a href="/r{{n}}">Story {{n}} of the week</a></li>')}</ul></aside></main>
<footer><p>Copyright 2026 Agency. Page rendered {{n}}.</p></footer></body></html>`,
  },
  {
    name: 'AEM: deep wrappers, tables in sections, cookie bar at the end',
    language: 'en',
    html: `<html><head><title>Bulletin</title></head><body><div class="root responsivegrid"><div class="header-xf"><div class="megamenu"><div>${'<p>The department helps travellers with many services around the world, every day of the year.</p>'.repeat(8)}</div><ul>${links(30, 'Service')}</ul></div></div>
<div class="tsg-rwd-body"><div class="tsg-rwd-content"><div class="parsys"><div class="section"><div class="text">{{content}}</div></div></div></div>
<div class="tsg-rwd-sidebar"><ul>${links(6, 'Side')}</ul></div></div></div>
<div class="cookie-consent"><p>We use cookies to make this website work and to count visits; you may accept or refuse them here. Ref {{n}}</p></div></body></html>`,
  },
  {
    name: 'WET: canada.ca, date modified, report a problem, share widget',
    language: 'en',
    html: `<!DOCTYPE html><html lang="en"><head><title>Page - Canada.ca</title></head><body vocab="http://schema.org/"><nav><ul id="wb-tphp"><li><a href="#wb-cont">Skip to main content</a></li></ul></nav>
<header><div class="container"><ul>${links(12, 'Menu')}</ul></div></header><main property="mainContentOfPage" class="container"><h1 property="name" id="wb-cont">Title</h1>{{content}}
<section class="pagedetails container"><h2 class="wb-inv">Page details</h2><div class="row"><details class="gc-pg-hlpfl"><summary>Report a problem or mistake on this page</summary><p>Please select all that apply: {{n}}</p></details></div>
<dl id="wb-dtmd"><dt>Date modified:</dt><dd><time property="dateModified">2026-01-{{n}}</time></dd></dl></section></main>
<footer><ul>${links(15, 'Foot')}</ul></footer></body></html>`,
  },
  {
    name: 'GOV.UK: contents list, related navigation, print button, survey',
    language: 'en',
    html: `<!DOCTYPE html><html class="govuk-template"><head><title>Visa - GOV.UK</title></head><body><div id="global-cookie-message" class="govuk-cookie-banner"><p>Cookies on GOV.UK. We use some essential cookies to make this website work.</p></div>
<header class="gem-c-layout-super-navigation-header"><ul>${links(20, 'Benefit')}</ul></header><div class="govuk-width-container"><div class="govuk-breadcrumbs"><ol>${links(2, 'Home')}</ol></div>
<main id="content" role="main" class="govuk-main-wrapper"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h1>Title</h1><div class="gem-c-metadata"><dl><dt>Last updated</dt><dd>{{n}} January 2026</dd></dl></div>
<div class="gem-c-govspeak">{{content}}</div><button class="gem-c-print-link__button">Print this page</button></div>
<div class="govuk-grid-column-one-third"><div class="gem-c-contextual-sidebar related-navigation"><h2>Related content</h2><ul>${links(4, 'Related', '<li><a href="/g{{n}}">Suggested guide {{n}}</a></li>')}</ul></div></div></div></main></div>
<div class="gem-c-feedback">Is this page useful? <button>Yes this page is useful</button> <p>Give {{n}} minutes to a survey</p></div><footer>Crown copyright</footer></body></html>`,
  },
  {
    name: 'ECL: europa.eu, site-wide message, page header outside the article',
    language: 'en',
    html: `<html lang="en"><head><title>Area - European Commission</title></head><body class="ecl-typography"><div class="ecl-message" role="alert">This site has a new survey, number {{n}}.</div>
<header class="ecl-site-header"><ul>${links(22, 'Language')}</ul></header><div class="ecl-page-header"><h1>Area</h1></div>
<main class="ecl-u-pb-xl" id="main-content"><div class="ecl-container"><div class="ecl-row"><div class="ecl-col-l-3"><nav class="ecl-inpage-navigation"><ul>${links(4, 'Onpage')}</ul></nav></div>
<div class="ecl-col-l-9"><div class="ecl">{{content}}</div><div class="ecl-social-media-share"><p>Share this page</p><ul>${links(3, 'Share')}</ul></div></div></div></div></main>
<footer>Last update {{n}}</footer></body></html>`,
  },
  {
    name: 'GSB: German ministry, breadcrumb, teaser column, print and share',
    language: 'de',
    html: `<!DOCTYPE html><html lang="de"><head><title>Thema</title></head><body class="gsb startseite"><div id="wrapperOuter"><header><ul>${links(9, 'Navigation')}</ul></header>
<div id="wrapperInner"><div class="wrapperBreadcrumb"><ol><li>Startseite</li><li>Themen</li></ol></div><div id="content" class="content"><div class="article-text"><h1>Titel</h1>{{content}}</div>
<p class="pubdate">Stand: {{n}}.01.2026</p><div class="teaser related"><h2>Weitere Informationen</h2><ul>${links(4, 'Teaser', '<li><a href="/t{{n}}">Meldung {{n}} aus dem Haus</a></li>')}</ul></div></div></div>
<footer><ul>${links(6, 'Fuß')}</ul></footer></div></body></html>`,
  },
  {
    name: 'K2Web: Korean board, view count, previous and next, attachment sizes',
    language: 'ko',
    html: `<!DOCTYPE html><html lang="ko"><head><title>공지사항</title></head><body><div id="skipNav"><a href="#contents">본문 바로가기</a></div><div id="header"><ul>${links(14, '메뉴')}</ul></div>
<div id="container"><div class="lnb"><ul>${links(8, '하위메뉴')}</ul></div><div id="contents"><div class="artclView"><h2 class="artclViewTitle">제목</h2><dl class="artclForm"><dt>작성자</dt><dd>관리자</dd><dt>조회수</dt><dd>{{n}}</dd></dl>
<div class="artclContents">{{content}}</div><div class="artclItem"><dl><dt>첨부파일</dt><dd><a href="/bbs/1/2/download.do">안내서.pdf</a> (1.{{n}}MB)</dd></dl></div>
<dl class="artclPrevNext"><dt>이전글</dt><dd><a href="/p{{n}}">이전 공지 {{n}}</a></dd><dt>다음글</dt><dd>다음글이 없습니다.</dd></dl></div></div></div><div id="footer">Copyright</div></body></html>`,
  },
  {
    name: 'React server-rendered: large navigation, hashed class names',
    language: 'en',
    html: `<!DOCTYPE html><html lang="en"><head><title>Visa</title></head><body><div id="root"><div class="css-{{n}}abc"><div class="css-nav"><ul>${links(60, 'Option')}</ul></div>
<main class="css-{{n}}def"><div class="css-1"><h1>Visa</h1></div><div class="css-{{n}}ghi">{{content}}</div><div class="css-2"><h2>Page feedback</h2><p>Was the information on this page helpful? Ref {{n}}</p></div></main>
<div class="css-foot"><ul>${links(18, 'About')}</ul><p>All content was last built on {{n}}</p></div></div></div><script>window.__STATE__={"token":"{{n}}"}</script></body></html>`,
  },
  {
    name: 'SharePoint: tabs hidden until clicked, view state',
    language: 'en',
    html: `<html><head><title>Visa</title></head><body><form id="aspnetForm" action="./x?t={{n}}"><input type="hidden" name="__VIEWSTATE" value="/wEP{{n}}"><div id="s4-workspace"><div class="ha-header"><ul>${links(20, 'Global')}</ul></div>
<div id="DeltaPlaceHolderMain"><div class="ms-rte-layoutszone-inner"><div class="tab-content"><div class="tab-pane active" id="overview"><p>This is an overview of the visa and of what it lets people do.</p></div>
<div class="tab-pane" id="eligibility" style="display:none">{{content}}</div></div></div></div><div class="ms-footer">Page generated {{n}}</div></div></form></body></html>`,
  },
  {
    name: 'Japanese ministry: layout by divs, page top links, counters',
    language: 'ja',
    html: `<!DOCTYPE html><html lang="ja"><head><title>出入国在留管理庁</title></head><body id="top"><div id="header"><ul>${links(7, 'メニュー')}</ul></div><div id="pankuzu">トップページ &gt; 申請・手続</div>
<div id="contents"><div id="content_left"><ul>${links(12, '左メニュー')}</ul></div><div id="content_right"><h1>タイトル</h1>{{content}}<p class="pagetop"><a href="#top">ページトップへ</a></p><p>閲覧数：{{n}}</p></div></div>
<div id="footer">最終更新日：令和8年1月{{n}}日</div></body></html>`,
  },
  {
    name: 'tables for layout, no ids: an old office site',
    language: 'en',
    html: `<html><head><title>Office</title></head><body bgcolor="#ffffff"><table><tr><td colspan="2"><a href="/">Home</a> | <a href="/c">Contact</a> | <a href="/s">Site map</a> | <a href="/h">Help</a></td></tr>
<tr><td width="150"><a href="/1">Visas</a><br><a href="/2">Passports</a><br><a href="/3">Fees and charges</a><br><a href="/4">What is new {{n}}</a><br><a href="/5">Publications</a></td><td><h1>Title</h1>{{content}}</td></tr>
<tr><td colspan="2">Last review date: {{n}} January 2026</td></tr></table></body></html>`,
  },
  {
    name: 'plain text of a register in a pre, hard wrapped',
    language: 'en',
    html: `<html><head><title>Register</title></head><body><pre>
[Register Volume 90, Number 183]
From the Register Online  [www.test]

</pre>{{content}}</body></html>`,
  },
  {
    name: 'accordion: buttons as headings, panels closed',
    language: 'en',
    html: `<html lang="en"><head><title>Rules</title></head><body><nav><ul>${links(10, 'Nav')}</ul></nav><main><h1>Rules</h1><div class="usa-accordion"><h4><button aria-expanded="false" aria-controls="a1">Who may apply</button></h4>
<div id="a1" class="usa-accordion__content" hidden>{{content}}</div></div><div class="share-buttons"><button>Share {{n}}</button></div></main><footer>v{{n}}</footer></body></html>`,
  },
];

/** A frame with a notice in it; `n` tells one rendering from another. */
export function framed(frame: Frame, content: string, n = 11): string {
  return frame.html.replaceAll('{{content}}', () => content).replaceAll('{{n}}', String(n));
}

/** A notice and its edits, by language; each edit is one that a subscriber must hear of. */
export interface Sample {
  readonly content: string;
  readonly edits: readonly (readonly [name: string, find: string, put: string])[];
}

export const samples: Readonly<Record<string, Sample>> = {
  en: {
    content: `<p>You may apply for this visa if you hold an offer of work from an approved sponsor. The fee is $215 and stays the same all year.</p>
<div class="alert alert-info" role="alert"><p><strong>ALERT:</strong> Petitions filed after 21 September must come with the payment.</p></div>
<h2>Documents</h2><ul><li>a valid passport</li><li>proof of funds of $3,000 or above</li></ul>
<h3 class="related-conditions">Conditions</h3><p>You must leave within 30 days; you may not work without permission. See footnote.*</p>
<table><thead><tr><th>Country</th><th>Stay</th></tr></thead><tbody><tr><td>France</td><td>90 days</td></tr><tr><td>Chile</td><td>30 days</td></tr></tbody></table>
<details><summary>Exceptions</summary><p>Children under 16 need no appointment at the office.</p></details><dl><dt>Validity</dt><dd>Two years from the date of issue.</dd></dl>
<aside class="callout"><p>Important: applications on paper end in June.</p></aside><p>Applications sent by post are not accepted, and those who stay longer must register with the police in person.</p>`,
    edits: [
      ['a figure', '$215', '$275'],
      ['a word', 'or above', 'exactly'],
      ['a new item', '<li>a valid passport</li>', '<li>a valid passport</li><li>a photograph</li>'],
      ['a row', '<tr><td>Chile', '<tr><td>Peru</td><td>30 days</td></tr><tr><td>Chile'],
      ['a cell', '90 days', '60 days'],
      ['an alert within the notice', 'Petitions filed after 21', 'Petitions filed after 25'],
      ['what is folded', 'under 16', 'under 18'],
      ['a definition', 'Two years', 'Five years'],
      ['a callout', 'end in June', 'end in July'],
      ['a heading', 'Conditions', 'New conditions'],
      ['a modal verb', 'may not work', 'may work'],
    ],
  },
  'zh-Hans': {
    content: `<p style="text-align:center"><strong>关于单方面免签政策的公告</strong></p><p>为便利中外人员往来，自2026年1月1日起，对下列国家持普通护照人员试行免签政策，停留不超过30天。</p>
<p>第一条　应当提交担保函件。</p><p>第二条　申请人应当年满18周岁。</p><table><tr><td>国家</td><td>有效期</td></tr><tr><td>法国</td><td>2026年12月31日</td></tr><tr><td>瑞典</td><td>2026年12月31日</td></tr></table>
<p>其他未尽事宜，请关注中国驻外使领馆发布的信息，并按照通知要求办理相关手续，特此公告。</p>`,
    edits: [
      ['一个数字', '30天', '15天'],
      ['一个字', '应当提交', '可以提交'],
      ['一行', '<tr><td>瑞典', '<tr><td>俄罗斯</td><td>2026年9月14日</td></tr><tr><td>瑞典'],
      ['一个日期', '2026年1月1日', '2026年2月1日'],
    ],
  },
  de: {
    content: `<p>Für das Jahr 2026 beträgt das Mindestgehalt 50 700 Euro im Jahr, für Engpassberufe 45 934,20 Euro. Die Zustimmung der Bundesagentur ist erforderlich.</p>
<h2>Voraussetzungen</h2><ul><li>ein Hochschulabschluss</li><li>ein Arbeitsvertrag von mindestens sechs Monaten</li></ul><p>Der Antrag muss vor der Einreise gestellt werden und kann nicht verlängert werden.</p>`,
    edits: [
      ['eine Zahl', '50 700', '53 100'],
      ['ein Wort', 'muss vor', 'soll vor'],
      ['ein Punkt', '<li>ein Arbeitsvertrag', '<li>Deutschkenntnisse</li><li>ein Arbeitsvertrag'],
    ],
  },
  ko: {
    content: `<p>2026년 2월 1일부터 전문인력(E-7-1)의 임금요건을 연 3,112만 원 이상으로 적용합니다. 종전 기준은 1월 31일까지 접수분에 한하여 적용됩니다.</p>
<ul><li>일반기능인력(E-7-3): 연 2,589만 원 이상</li></ul><p>신청인은 만 18세 이상이어야 하며, 자세한 사항은 하이코리아에서 확인하시기 바랍니다.</p>`,
    edits: [
      ['금액', '3,112만', '3,200만'],
      ['나이', '만 18세', '만 19세'],
    ],
  },
  ja: {
    content: `<p>令和7年10月16日から、在留資格「経営・管理」の資本金の基準を3,000万円以上とし、常勤の職員1名以上の雇用を求めます。</p><ul><li>日本語能力はＢ２相当とします。</li></ul>
<p>施行日の前日までに受付した申請については、改正前の許可基準を適用します。詳しくは最寄りの官署にお問い合わせください。</p>`,
    edits: [
      ['金額', '3,000万円', '500万円'],
      ['数', '1名以上', '2名以上'],
    ],
  },
};
