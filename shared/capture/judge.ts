import type { Kind } from '../catalog/catalog.ts';
import type { Capture } from './capture.ts';
import { deepestNesting, type Markup } from './markup.ts';
import type { Refusal, Trouble, Verdict } from './verdict.ts';

/** What a rule looks at: the exchange, the decoded text and what the page is made of. */
export interface Judged {
  readonly capture: Capture;
  /** Empty for a file, a feed or a JSON answer; a page in its place is text. */
  readonly text: string;
  readonly markup: Markup;
  /** Host names that the authority publishes on. */
  readonly hosts: readonly string[];
  readonly kind: Kind;
}

interface Rule {
  readonly id: string;
  readonly verdict: Trouble;
  readonly likely: string;
  /** What it saw, or null when it does not apply. */
  readonly find: (judged: Judged) => string | null;
}

/** Block and error pages say little; a page with more text than this (characters) is never refused for a phrase in its title. */
const littleText = 700;
/** And for one in its text, than this: a short notice may well announce that a system is maintained. */
const veryLittleText = 350;
/** The text of a page that needs a script, in characters: less than any notice (shells show a name or `Loading…`). */
const shellText = 60;

/** Kinds that are no pages: their readers say what is wrong with them. */
const isData = (kind: Kind): boolean => kind === 'file' || kind === 'feed' || kind === 'api';

/** Control characters that are no text: of a picture, an archive or random bytes every tenth is one, of old pages one in thousands. */
const mostControls = 0.02;
const sampledText = 65_536;

const first = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[0] ?? null;
const isShort = ({ markup }: Judged): boolean => markup.textLength <= littleText;
const shortPhrase =
  (pattern: RegExp) =>
  (judged: Judged): string | null =>
    (isShort(judged) ? first(`${judged.markup.title} ${judged.markup.heading}`, pattern) : null) ??
    (judged.markup.textLength <= veryLittleText ? first(judged.markup.text, pattern) : null);
/** A page that is called nothing else, however much of the site stands around it: `Page not found | Agency`. */
const called =
  (pattern: RegExp) =>
  ({ markup }: Judged): string | null =>
    [...markup.title.split(/\s[|–—·:_-]\s|[|_]/u), markup.heading]
      .map((part) => part.trim())
      .find((part) => pattern.test(part)) ?? null;
const shortMarkup =
  (pattern: RegExp) =>
  (judged: Judged): string | null =>
    isShort(judged) ? first(judged.text.slice(0, 60_000), pattern) : null;
const header =
  (name: string, pattern: RegExp) =>
  ({ capture }: Judged): string | null => {
    const value = capture.headers[name];
    return value !== undefined && pattern.test(value) ? `${name}: ${value}` : null;
  };

function offHost({ capture, hosts }: Judged): string | null {
  const { host, hostname } = new URL(capture.finalUrl);
  return hosts.includes(host) || hosts.includes(hostname) ? null : `redirected to ${host}`;
}

/** A deep address that ended on the front page: the notice is gone, the site only does not say so. */
function sentHome({ capture }: Judged): string | null {
  const asked = new URL(capture.url).pathname.split('/').filter(Boolean);
  const ended = new URL(capture.finalUrl);
  const isHome = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(ended.pathname) && ended.search === '';
  return asked.length >= 2 && isHome ? `redirected to ${ended.pathname}` : null;
}

function notText({ capture, text, kind }: Judged): string | null {
  if (isData(kind)) return null;
  const type = capture.headers['content-type'] ?? '';
  if (/^(?:application\/(?:pdf|octet-stream|zip|json)|image\/|video\/|audio\/|font\/)/i.test(type))
    return `content type ${type}`;
  if (text.startsWith('%PDF-')) return 'a PDF file';
  const sample = text.slice(0, sampledText);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > sample.length * mostControls
    ? `${controls} of ${sample.length} characters are none that a page has`
    : null;
}

function shell({ text, markup }: Judged): string | null {
  const isEmptyRoot = markup.hasAppRoot && markup.proseLength <= shellText;
  const isBare = markup.scripts > 0 && markup.textLength < shellText && markup.paragraphs <= 3;
  if (!isEmptyRoot && !isBare) return null;
  return `${markup.textLength} characters of text, ${markup.scripts} scripts, ${text.length} characters of markup`;
}

const challenge =
  'the site asks for a browser check; Visawire does not solve challenges: use another official channel, or ask for access';
const firewall = 'a firewall in front of the site refuses this monitor; slow down, or ask the authority for access';

/** Ordered: the first that applies decides. Tell-tales as seen in the field (domain, "Failure pages", November 2026). */
const rules: readonly Rule[] = [
  {
    id: 'REDIRECT-OFF-HOST',
    verdict: 'blocked',
    likely: 'the site sent this monitor away from the authority’s own hosts',
    find: offHost,
  },
  // Riversec: `$_ts=window['$_ts']`, `<meta … r='m'>`, with 202, 412 or 200.
  {
    id: 'CHALLENGE-RIVERSEC',
    verdict: 'blocked',
    likely: challenge,
    find: shortMarkup(/\$_ts\s*=\s*window\[['"]\$_ts['"]\]|<meta[^>]{1,300}\br=['"]?m['"]?/i),
  },
  // Jiasule: 521, `__jsl_clearance`, `document.cookie=…;location.href=…`.
  {
    id: 'CHALLENGE-JIASULE',
    verdict: 'blocked',
    likely: challenge,
    find: shortMarkup(/__jsl_clearance|document\.cookie=[\s\S]{1,4000}location\.(?:href|reload|replace)/i),
  },
  { id: 'CHALLENGE-WZWS', verdict: 'blocked', likely: challenge, find: shortMarkup(/wzws_cid|WZWSREL/i) },
  { id: 'CHALLENGE-CLOUDFLARE', verdict: 'blocked', likely: challenge, find: header('cf-mitigated', /challenge/i) },
  {
    id: 'CHALLENGE-CLOUDFLARE-PAGE',
    verdict: 'blocked',
    likely: challenge,
    find: shortMarkup(/_cf_chl_opt|\/cdn-cgi\/challenge-platform\/|<title>\s*(?:Just a moment|Attention Required!)/i),
  },
  {
    id: 'CHALLENGE-AWS-WAF',
    verdict: 'blocked',
    likely: challenge,
    find: header('x-amzn-waf-action', /challenge|captcha/i),
  },
  {
    id: 'BLOCKED-CLOUDFRONT',
    verdict: 'blocked',
    likely: firewall,
    find: shortPhrase(/The request could not be satisfied|Human Verification/i),
  },
  {
    id: 'BLOCKED-AKAMAI',
    verdict: 'blocked',
    likely: firewall,
    find: shortMarkup(
      /<title>\s*Access Denied[\s\S]{0,2000}(?:Reference|edgesuite|You don(?:'|’|&#0?39;|&#x27;)t have permission)/i,
    ),
  },
  {
    id: 'BLOCKED-FEDERAL-REGISTER',
    verdict: 'blocked',
    likely: 'the Federal Register refuses crawlers on its pages; use its API',
    find: shortPhrase(/Federal Register\s*::\s*Request Access/i),
  },
  {
    id: 'BLOCKED-IMPERVA',
    verdict: 'blocked',
    likely: firewall,
    find: shortMarkup(/_Incapsula_Resource|Incapsula incident ID/i),
  },
  { id: 'BLOCKED-DATADOME', verdict: 'blocked', likely: challenge, find: shortMarkup(/captcha-delivery\.com/i) },
  {
    id: 'BLOCKED-F5',
    verdict: 'blocked',
    likely: firewall,
    find: shortPhrase(/The requested URL was rejected[\s\S]{0,200}support ID/i),
  },
  {
    id: 'BLOCKED-FIREWALL-ZH',
    verdict: 'blocked',
    likely: firewall,
    find: shortPhrase(/您的访问出现异常|请求存在异常.{0,6}拦截|网站防火墙|访问(?:已)?被(?:拦截|拒绝)|知道创宇|安全狗/u),
  },
  {
    id: 'BLOCKED-CAPTCHA',
    verdict: 'blocked',
    likely: challenge,
    find: shortPhrase(
      /verify (?:that )?you are (?:a )?human|checking your browser|enable JavaScript and cookies to continue|请完成安全验证|自动访问/iu,
    ),
  },
  {
    id: 'BLOCKED-MIDDLEBOX',
    verdict: 'blocked',
    likely: 'a filter between this monitor and the site answered in its place',
    find: shortPhrase(
      /Cloud-?DNS Filter|Web ?Filter|has been blocked by (?:your|the) (?:network|administrator)|Security .{0,20}Service Portal/i,
    ),
  },
  {
    id: 'HTTP-GONE',
    verdict: 'missing',
    likely: 'the page was removed or moved; look for it and correct the address',
    find: ({ capture }) => (capture.status === 404 || capture.status === 410 ? `status ${capture.status}` : null),
  },
  {
    id: 'HTTP-REFUSED',
    verdict: 'blocked',
    likely: firewall,
    find: ({ capture }) =>
      [401, 403, 405, 406, 412, 418, 429, 451, 521].includes(capture.status) ? `status ${capture.status}` : null,
  },
  {
    id: 'HTTP-ERROR',
    verdict: 'error',
    likely: 'the site has trouble of its own; it is tried again',
    find: ({ capture }) => (capture.status < 200 || capture.status >= 300 ? `status ${capture.status}` : null),
  },
  {
    id: 'HTTP-NO-DOCUMENT',
    verdict: 'error',
    likely: 'the site answered without a document',
    find: ({ capture }) => ([202, 204, 205, 206].includes(capture.status) ? `status ${capture.status}` : null),
  },
  {
    id: 'TOO-DEEP',
    verdict: 'error',
    likely: 'its template is broken, or it was made to stop readers; look at the page, or watch another address',
    find: ({ markup }) =>
      markup.depth > deepestNesting ? `more than ${deepestNesting} elements within each other` : null,
  },
  {
    id: 'NOT-TEXT',
    verdict: 'error',
    likely: 'the address leads to a file of another kind; correct the address or the kind',
    find: notText,
  },
  {
    id: 'MAINTENANCE',
    verdict: 'error',
    likely: 'the site is under maintenance; it is tried again',
    find: shortPhrase(
      /系统(?:正在)?维护|系统升级|网站维护|維護中|시스템\s?점검|서비스\s?점검|점검\s?중|メンテナンス中|under maintenance|scheduled maintenance|technical difficulties|temporarily unavailable|Wartungsarbeiten|wird gewartet/iu,
    ),
  },
  {
    id: 'SESSION-EXPIRED',
    verdict: 'error',
    likely: 'the site keeps sessions and this one ended; watch an address that needs none',
    find: shortPhrase(
      /会话已过期|登录超时|会话超时|세션이 만료|session has (?:expired|timed out)|セッションが(?:切れ|タイムアウト)/iu,
    ),
  },
  {
    id: 'SOFT-404',
    verdict: 'missing',
    likely: 'the page was removed or moved; the site answers 200 all the same',
    find: shortPhrase(
      /page (?:was |could )?not (?:be )?found|\b404\b|页面不存在|找不到(?:该|您)?.{0,8}(?:页|網頁|网页)|페이지를 찾을 수 없|ページが見つかりません|Seite (?:wurde )?nicht gefunden|no longer (?:available|exists)/iu,
    ),
  },
  {
    id: 'SOFT-404-HOME',
    verdict: 'missing',
    likely: 'the page was removed; the site leads to its front page instead',
    find: sentHome,
  },
  {
    id: 'SOFT-404-NAMED',
    verdict: 'missing',
    likely: 'the page was removed or moved; the site answers 200 all the same',
    find: called(
      /^(?:(?:error )?404(?: error)?[:!.]?(?: (?:page )?not found)?|(?:sorry, )?(?:the |this )?page (?:could |was |can)?\s?not (?:be )?found[.!]?|not found|page introuvable|Seite nicht gefunden|(?:お探しの)?ページが?(?:見つかりません(?:でした)?|存在しません)|페이지를 찾을 수 없습니다[.!]?|(?:您访问的)?页面(?:不存在|未找到)|找不到(?:页面|該頁|頁面))$/iu,
    ),
  },
  {
    id: 'MAINTENANCE-NAMED',
    verdict: 'error',
    likely: 'the site is under maintenance; it is tried again',
    find: called(
      /^(?:(?:系统|网站)(?:正在)?(?:维护|升级)(?:中)?|(?:site |system )?(?:is )?(?:under|scheduled) maintenance|(?:ただいま|現在)?メンテナンス中(?:です)?|(?:시스템|서비스) ?점검(?: ?중)?(?:입니다)?|Wartungsarbeiten)[.!]?$/iu,
    ),
  },
  {
    id: 'SERVER-ERROR-NAMED',
    verdict: 'error',
    likely: 'the site has trouble of its own and answers 200 all the same; it is tried again',
    find: called(
      /^(?:(?:error )?50[0234](?: -)?(?: (?:bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out))?|bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|runtime error|server error(?: in '\/.{0,80}' application\.?)?|HTTP Status \d{3}.{0,60}|welcome to nginx!?|IIS Windows Server|apache2 .{0,20}default page.{0,20}|application error|sorry, (?:there is a problem with the service|we(?:'|’)?re experiencing technical difficulties))$/iu,
    ),
  },
  {
    id: 'SERVER-ERROR',
    verdict: 'error',
    likely: 'the site has trouble of its own and answers 200 all the same; it is tried again',
    find: shortPhrase(
      /The website encountered an unexpected error|Error establishing a database connection|An error occurred while processing your request|Oops, an error|サーバーエラー|서버 오류|服务器(?:内部)?错误/iu,
    ),
  },
  {
    id: 'LOGIN',
    verdict: 'blocked',
    likely: 'the site asks for a log-in; watch an address that needs none',
    find: (judged) =>
      isShort(judged) && /<input[^>]{1,200}type=["']?password/i.test(judged.text.slice(0, 60_000))
        ? 'a password is asked for'
        : null,
  },
  {
    id: 'REGION',
    verdict: 'blocked',
    likely: 'the site answers other countries only; run the monitor from there, or watch another official channel',
    find: shortPhrase(/not available in your (?:country|region|location)|在您所在的(?:国家|地区)/iu),
  },
  {
    id: 'SHELL',
    verdict: 'shell',
    likely: 'the page is filled by a script in the browser; watch the API or a page behind it',
    find: shell,
  },
  {
    id: 'NO-TEXT',
    verdict: 'empty',
    likely: 'the site answered with an empty page',
    find: ({ markup, kind }) => (markup.textLength === 0 && !isData(kind) ? 'no text' : null),
  },
];

/** Decides whether a capture is the document, from status, headers, structure and length together. */
export function judge(judged: Judged): Verdict {
  for (const { id, verdict, likely, find } of rules) {
    const seen = find(judged);
    if (seen !== null) return { verdict, rule: id, seen: seen.slice(0, 200), likely } satisfies Refusal;
  }
  return { verdict: 'document' };
}
