import { called, type Failure, first, isData, type Judged, shortPhrase } from './failure.ts';
import { calledNotFound, saysNotFound } from './notFound.ts';

/** The text of a page that needs a script, in characters: less than any notice (shells show a name or `Loading…`). */
const shellText = 60;
/** Control characters that are no text: of a picture, an archive or random bytes every tenth is one, of old pages one in thousands. */
const mostControls = 0.02;
const sampledText = 65_536;

/** A deep address that ended on the front page: the notice is gone, the site only does not say so. */
function sentHome({ capture }: Judged): string | null {
  const home =
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:web\/guest\/)?(?:(?:index|home|default|main|welcome|startseite|accueil)(?:\.\w+)?\/?)?$/i;
  const [asked, ended] = [new URL(capture.url), new URL(capture.finalUrl)];
  return !home.test(asked.pathname) && home.test(ended.pathname) && ended.search === ''
    ? `redirected to ${ended.pathname}`
    : null;
}

/** A redirect to an address that is named for what went wrong. */
const sentTo =
  (pattern: RegExp) =>
  ({ capture }: Judged): string | null => {
    const asked = new URL(capture.url);
    const ended = new URL(capture.finalUrl);
    const path = `${ended.pathname}${ended.search}`;
    return asked.pathname !== ended.pathname && !pattern.test(asked.pathname) && pattern.test(path)
      ? `redirected to ${path}`
      : null;
  };

export function notText({ capture, text, kind }: Judged): string | null {
  if (isData(kind)) return null;
  const type = capture.headers['content-type'] ?? '';
  if (/^(?:application\/(?:pdf|octet-stream|zip|json|[\w.+-]*\+json)|image\/|video\/|audio\/|font\/)/i.test(type))
    return `content type ${type}`;
  if (text.startsWith('%PDF-')) return 'a PDF file';
  if (/^\s*(?:\{\s*"|\[\s*[{"])/.test(text) && !/<(?:html|body|p|div|table)\b/i.test(text.slice(0, sampledText)))
    return 'JSON';
  const sample = text.slice(0, sampledText);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > sample.length * mostControls
    ? `${controls} of ${sample.length} characters are none that a page has`
    : null;
}

/** A part that says so much outside links is the notice, whatever else a script fills, in characters (seen: a news agency's empty `main` beside it). */
const noticeText = 1500;

/** What a script would fill: judged by the content area where the page names one, and not by the menus around it. */
function shell({ text, markup }: Judged): string | null {
  const { hasAppRoot, proseLength, scripts, textLength, paragraphs, main, awaitsScript } = markup;
  const isEmptyRoot = hasAppRoot && (proseLength <= shellText || main.length === 0);
  const isBare = scripts > 0 && textLength < shellText && paragraphs <= 3;
  const isAwaited = awaitsScript && scripts > 0 && main.prose < noticeText;
  if (!isEmptyRoot && !isBare && !isAwaited) return null;
  return `${textLength} characters of text, ${scripts} scripts, ${text.length} characters of markup`;
}

/** A page that only leads elsewhere. */
function leadsOn({ markup, text }: Judged): string | null {
  if (markup.textLength > shellText * 2) return null;
  return first(text.slice(0, sampledText), /<meta[^>]{1,100}http-equiv=["']?refresh["']?[^>]{1,300}url=[^>]{1,200}>/i);
}

const busy = 'the site has trouble of its own and answers all the same; it is tried again';
const gone = 'the page was removed or moved; the site answers 200 all the same';
const maintained = 'the site is under maintenance; it is tried again';
const scripted = 'the page is filled by a script in the browser; watch the API or a page behind it';

/** Ways in which a site answers 200 with what is not the page (domain, "Failure pages", November 2026). */
export const brokenPages: readonly Failure[] = [
  {
    id: 'REDIRECT-ERROR',
    verdict: 'missing',
    likely: 'the site leads to its page for errors; look for the page and correct the address',
    find: sentTo(
      /(?:^|\/)(?:404|40[0-9]|not-?found|page-?not-?found|errors?|error-?pages?)(?:[./?_-]|$)|[?&]aspxerrorpath=/i,
    ),
  },
  {
    id: 'REDIRECT-LOGIN',
    verdict: 'blocked',
    likely: 'the site asks for a log-in; watch an address that needs none',
    find: sentTo(/(?:^|\/)(?:log-?in|sign-?in|sso|oauth2?|adfs|saml|auth)(?:[./?_-]|$)/i),
  },
  {
    id: 'REDIRECT-MAINTENANCE',
    verdict: 'error',
    likely: maintained,
    find: sentTo(/(?:^|\/)(?:maintenance|under-?construction|unavailable|outage|weihu|sorry)(?:[./?_-]|$)/i),
  },
  {
    id: 'MAINTENANCE',
    verdict: 'error',
    likely: maintained,
    find: shortPhrase(
      /(?:系统|網站|网站|平台|服务|服務|系統)(?:正在|正)?(?:进行|進行)?(?:维护|升级|維護|升級|检修)|(?:维护|維護|升级|升級)中|(?:시스템|서비스|홈페이지|사이트)\s?(?:정기\s?)?점검|점검\s?(?:중|안내)|メンテナンス(?:中|のため|作業)|(?:system|site|website|scheduled|planned|routine) (?:is )?(?:currently )?(?:undergoing |under |down for |in )?(?:scheduled |essential |routine |planned )?maintenance|under(?:going)? (?:\w+ )?maintenance|technical difficulties|(?:temporarily|currently) (?:unavailable|down|offline)|be back (?:soon|shortly)|wartungsarbeiten|wird (?:derzeit |gerade )?gewartet|im wartungsmodus|vorübergehend nicht (?:erreichbar|verfügbar)|maintenance (?:en cours|programmée|technique)|en (?:cours de )?maintenance|momentanément indisponible|en mantenimiento/iu,
    ),
  },
  {
    id: 'SESSION-EXPIRED',
    verdict: 'error',
    likely: 'the site keeps sessions and this one ended; watch an address that needs none',
    find: shortPhrase(
      /(?:会话|會話|登录|登入|登錄|连接)(?:已经|已)?(?:过期|過期|超时|逾時|失效)|세션이?\s?(?:만료|종료|끊)|로그아웃\s?되었습니다|session (?:has |is |was )?(?:expired|timed out|ended|invalid|terminated)|timed out due to inactivity|セッション(?:が|の)?(?:切れ|タイムアウト|有効期限|無効)|(?:ihre )?(?:sitzung|session) (?:ist )?abgelaufen|(?:votre )?session a expiré|viewstate.{0,60}(?:invalid|failed)|invalid viewstate/iu,
    ),
  },
  {
    id: 'SOFT-404',
    verdict: 'missing',
    likely: gone,
    find: saysNotFound,
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
    likely: gone,
    find: calledNotFound,
  },
  {
    id: 'MAINTENANCE-NAMED',
    verdict: 'error',
    likely: maintained,
    find: called(
      /^(?:(?:系统|网站|系統|網站)(?:正在)?(?:维护|升级|維護|升級)(?:中)?|(?:site |system |website )?(?:is )?(?:currently )?(?:under|down for|scheduled) maintenance|(?:ただいま|現在)?(?:システム)?メンテナンス中(?:です)?|(?:시스템|서비스|홈페이지)\s?점검(?:\s?중)?(?:\s?안내)?(?:입니다)?|wartungsarbeiten|wartungsmodus|(?:site )?en maintenance)[.!。]?$/iu,
    ),
  },
  {
    id: 'SERVER-ERROR-NAMED',
    verdict: 'error',
    likely: busy,
    find: called(
      /^(?:(?:error |http )?50[0-4](?: ?-)?(?: (?:bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|origin .{0,40}))?|bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|runtime error|server error(?: in '\/.{0,80}' application\.?)?|HTTP Status \d{3}.{0,80}|HTTP Error \d{3}.{0,60}|welcome to nginx!?|welcome to (?:openresty|tengine|caddy).{0,10}|IIS(?: \d{1,2}(?:\.\d)?)?(?: Windows Server)?|(?:apache2|ubuntu|debian|centos|fedora).{0,30}(?:default|test) page.{0,30}|test page for the .{0,40}|apache tomcat(?:\/[\d.]+)?|it works!?|index of \/.{0,80}|plesk.{0,30}|application error.{0,60}|(?:an )?unexpected error(?: (?:has )?occurred)?|(?:oops|error|fehler|erreur|오류|エラー|错误)[!.。]?|database error|site offline|(?:sorry, )?there is a problem with the service|sorry, we(?:'|’)?re experiencing technical difficulties|service unavailable.{0,20})$/iu,
    ),
  },
  {
    id: 'SERVER-ERROR',
    verdict: 'error',
    likely: busy,
    find: shortPhrase(
      /The website encountered an unexpected error|error establishing a (?:database|redis) connection|an (?:unexpected |internal |unknown )?error (?:has )?occurred|something went wrong|(?:internal|unexpected|server) (?:server )?error|service (?:is )?(?:temporarily )?unavailable|(?:502|503|504)[: ]+(?:bad gateway|service|gateway)|upstream (?:connect error|request timeout)|no healthy upstream|default backend - 404|SQLSTATE\[|ORA-\d{5}|OLE DB Provider|MySQL server has gone away|(?:could not|cannot|unable to) connect to (?:the )?(?:database|server)|PDOException|fatal error:|parse error:|stack ?trace|traceback \(most recent call last\)|nullpointerexception|nested exception is|object reference not set|application error|unhandled (?:runtime )?(?:error|exception)|数据库(?:连接)?(?:错误|失败|异常)|(?:服务器|伺服器|系统|系統)(?:内部|內部)?(?:错误|錯誤|繁忙|异常|異常|忙)|(?:일시적인?|시스템|서버)\s?(?:오류|장애|에러)|서비스 이용에 불편|(?:システム|サーバー?|内部)エラー|エラーが発生|アクセスが(?:集中|混み合)|es ist ein (?:\p{L}+ )?fehler aufgetreten|interner serverfehler|une erreur (?:\p{L}+ )?(?:est survenue|s(?:'|’)est produite)|erreur (?:interne|serveur|technique)/iu,
    ),
  },
  {
    id: 'WAITING-ROOM',
    verdict: 'error',
    likely: 'the site lets visitors in one after another; it is tried again',
    find: shortPhrase(
      /you are (?:now )?in (?:the )?(?:line|queue)|virtual waiting room|queue-it|접속\s?대기|대기\s?(?:순서|인원|시간)|当前排队人数|正在排队|順番(?:に|を)?お待ち/iu,
    ),
  },
  {
    id: 'NEEDS-SCRIPT',
    verdict: 'shell',
    likely: scripted,
    find: shortPhrase(
      /(?:enable|turn on|activate|requires?|needs?|without) java ?script|java ?script (?:is |must be |has to be )?(?:disabled|required|enabled|not enabled|turned off)|(?:启用|开启|開啟|啟用|打开) ?java ?script|자바\s?스크립트(?:를)?\s?(?:사용|활성|지원|허용)|java ?script ?(?:を|が)(?:有効|無効)|java ?script (?:zu )?(?:aktivieren|aktiviert|einschalten)|activer java ?script/iu,
    ),
  },
  { id: 'SHELL', verdict: 'shell', likely: scripted, find: shell },
  {
    id: 'LEADS-ON',
    verdict: 'missing',
    likely: 'the page only leads to another; correct the address',
    find: leadsOn,
  },
  {
    id: 'NO-TEXT',
    verdict: 'empty',
    likely: 'the site answered with an empty page',
    find: ({ markup, kind }) => (markup.textLength === 0 && !isData(kind) ? 'no text' : null),
  },
];
