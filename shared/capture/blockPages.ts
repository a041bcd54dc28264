import {
  bareMarkup,
  called,
  type Failure,
  header,
  isFormAlone,
  isShort,
  type Judged,
  shortMarkup,
  shortPhrase,
} from './failure.ts';

const challenge =
  'the site asks for a browser check; Visawire does not solve challenges: use another official channel, or ask for access';
export const firewall =
  'a firewall in front of the site refuses this monitor; slow down, or ask the authority for access';

function offHost({ capture, hosts }: Judged): string | null {
  const { host, hostname } = new URL(capture.finalUrl);
  return hosts.includes(host) || hosts.includes(hostname) ? null : `redirected to ${host}`;
}

/** Ways in which sites and what stands before them refuse this monitor (domain, "Failure pages", November 2026). */
export const blockPages: readonly Failure[] = [
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
    find: shortMarkup(
      /_cf_chl_opt|\/cdn-cgi\/challenge-platform\/h\/|<title>\s*(?:Just a moment|Attention Required!|Einen Moment|Un instant|请稍候|しばらくお待ちください|잠시만 기다리십시오)/i,
    ),
  },
  {
    id: 'CHALLENGE-AWS-WAF',
    verdict: 'blocked',
    likely: challenge,
    find: header('x-amzn-waf-action', /challenge|captcha/i),
  },
  // Where a proxy drops the header: its script, with 202 or 405.
  {
    id: 'CHALLENGE-AWS-WAF-PAGE',
    verdict: 'blocked',
    likely: challenge,
    find: (judged) => shortMarkup(/window\.gokuProps/i)(judged) ?? bareMarkup(/\.token\.awswaf\.com\//i)(judged),
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
    // Pages that it lets through hold its script too.
    find: (judged) =>
      shortMarkup(/Incapsula incident ID|<iframe\b[^>]{0,500}_Incapsula_Resource/i)(judged) ??
      bareMarkup(/_Incapsula_Resource/i)(judged),
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
    find: shortPhrase(
      /(?:您的)?(?:访问|請求|请求|操作)(?:出现|存在|行为)?异常|(?:访问|请求|連線)(?:已)?被(?:拦截|拒绝|阻断|攔截|拒絕|阻止)|网站防火墙|知道创宇|安全狗|(?:您的|该) ?IP.{0,20}(?:封禁|限制|禁止)|访问(?:过于|太)频繁|禁止访问/u,
    ),
  },
  {
    id: 'BLOCKED-DENIED',
    verdict: 'blocked',
    likely: firewall,
    find: shortPhrase(
      /(?:^|\s)access (?:to this (?:page|site|resource|website) )?(?:is |has been )?(?:denied|forbidden|blocked)(?:\s|[.!]|$)|403 forbidden|you (?:don(?:'|’)t|do not) have permission to (?:access|view)|your (?:IP(?: address)?|request|access) (?:has been|was|is) (?:blocked|denied|flagged)|unusual traffic|automated (?:requests|access|queries)|zugriff (?:verweigert|nicht gestattet)|accès (?:refusé|interdit)|접근(?:이|을)? ?(?:거부|차단|제한)|접속(?:이|을)? ?(?:차단|제한)|アクセス(?:が|は)?(?:拒否|制限|禁止)/iu,
    ),
  },
  {
    id: 'BLOCKED-CAPTCHA',
    verdict: 'blocked',
    likely: challenge,
    find: shortPhrase(
      /verify (?:that )?you are (?:a )?(?:human|not a robot)|checking (?:your browser|if the site connection is secure)|enable JavaScript and cookies to continue|press (?:and|&) hold|complete the (?:security check|captcha)|are you a robot|i(?:'|’)m not a robot|请(?:完成|进行)(?:安全)?验证|安全验证|滑动验证|请输入验证码|人机验证|自动访问|자동(?:화된)? ?접근|로봇이 아닙니다|ロボットではありません|sicherheitsüberprüfung|vérifiez que vous (?:êtes|n(?:'|’)êtes)/iu,
    ),
  },
  {
    id: 'BLOCKED-CAPTCHA-FRAME',
    verdict: 'blocked',
    likely: challenge,
    find: shortMarkup(
      /<(?:iframe|div|form|script)\b[^>]{0,300}(?:hcaptcha\.com\/captcha|recaptcha\/api2|challenges\.cloudflare\.com|geetest|turing\.captcha|px-captcha|cf-turnstile|id=["']captcha)/i,
    ),
  },
  {
    id: 'BLOCKED-MIDDLEBOX',
    verdict: 'blocked',
    likely: 'a filter between this monitor and the site answered in its place',
    find: shortPhrase(
      /Cloud-?DNS Filter|Web ?(?:Filter|Page Blocked)|(?:has been|is|was) blocked by (?:your|the|our) (?:network|administrator|organi[sz]ation|isp|provider)|Security .{0,20}Service Portal|FortiGuard|Zscaler|Cisco Umbrella|(?:internet|access) (?:policy|restriction) .{0,40}(?:block|violat)|warning\.or\.kr|불법.{0,10}유해.{0,10}사이트/iu,
    ),
  },
  {
    id: 'COOKIE-WALL',
    verdict: 'blocked',
    likely: 'the site shows its text only to those who accept its cookies; use another official channel',
    find: shortPhrase(
      /(?:accept|allow|enable|consent to) (?:all |our |the )?cookies (?:in your (?:web )?browser )?(?:to|in order to|before you) (?:continue|proceed|access|view|use|visit)|cookies? (?:are|is) (?:disabled|required|not enabled)|(?:启用|开启|允许) ?cookies?|쿠키를? ?(?:허용|사용하도록)|クッキーを有効|cookies? (?:akzeptieren|zulassen),? um|accepter les cookies pour/iu,
    ),
  },
  {
    id: 'LOGIN',
    verdict: 'blocked',
    likely: 'the site asks for a log-in; watch an address that needs none',
    find: (judged) => (judged.markup.asksPassword && isShort(judged) ? 'a password is asked for' : null),
  },
  {
    id: 'LOGIN-NAMED',
    verdict: 'blocked',
    likely: 'the site asks for a log-in; watch an address that needs none',
    find: (judged) =>
      isShort(judged)
        ? called(
            /^(?:(?:please )?(?:log|sign)[ -]?in|login required|(?:用户|系统)?登录|登入|로그인|ログイン|anmelden)$/iu,
          )(judged)
        : null,
  },
  {
    // Words that name notices as well: `Anmeldung` is also the registration of a residence.
    id: 'LOGIN-NAMED',
    verdict: 'blocked',
    likely: 'the site asks for a log-in; watch an address that needs none',
    find: (judged) =>
      isFormAlone(judged) ? called(/^(?:anmeldung|connexion|identification|identificación|registro)$/iu)(judged) : null,
  },
  {
    id: 'REGION',
    verdict: 'blocked',
    likely: 'the site answers other countries only; run the monitor from there, or watch another official channel',
    find: shortPhrase(
      /(?:not |un)available in your (?:country|region|location|area)|(?:access|requests?) from your (?:country|region|location)|outside (?:of )?the (?:country|territory).{0,30}(?:blocked|restricted)|在?您所在的(?:国家|地区|國家|地區)|해외(?:에서의?|IP)? ?(?:접속|접근).{0,10}(?:차단|제한)|お住まいの(?:国|地域)|in ihrem land nicht verfügbar|n(?:'|’)est pas (?:disponible|accessible) (?:dans|depuis) votre (?:pays|région)/iu,
    ),
  },
];
