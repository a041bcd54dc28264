import { describe, expect, test } from 'vitest';
import type { Capture } from '../../../shared/capture/capture.ts';
import { judge } from '../../../shared/capture/judge.ts';
import { markupOf, parsePage } from '../../../shared/extract/page/parsePage.ts';

const url = 'https://www.gov.cn/zhengce/content/regulation.htm';
const prose = `<p>${'The authority accepts applications on working days. '.repeat(40)}</p>`;

function judged(text: string, capture: Partial<Capture> = {}) {
  const body = new TextEncoder().encode(text);
  const whole: Capture = {
    url,
    finalUrl: url,
    status: 200,
    headers: {},
    body,
    sha256: '',
    capturedAt: '2026-01-01T00:00:00.000Z',
    ...capture,
  };
  return judge({ capture: whole, text, markup: markupOf(parsePage(text)), hosts: ['www.gov.cn'], kind: 'page' });
}

describe('refused', () => {
  const page = (body: string, title = '') => `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  test.each([
    ['CHALLENGE-RIVERSEC', page("<script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script>"), { status: 412 }],
    ['CHALLENGE-RIVERSEC', page("<script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script>"), {}],
    [
      'CHALLENGE-JIASULE',
      page('<script>document.cookie="__jsl_clearance=1";location.href="/"</script>'),
      { status: 521 },
    ],
    ['CHALLENGE-CLOUDFLARE', page(prose), { status: 403, headers: { 'cf-mitigated': 'challenge' } }],
    ['CHALLENGE-CLOUDFLARE-PAGE', page('Checking', 'Just a moment...'), { status: 403 }],
    ['CHALLENGE-AWS-WAF', '', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } }],
    [
      'BLOCKED-AKAMAI',
      page("You don't have permission to access this. Reference #18.1", 'Access Denied'),
      { status: 403 },
    ],
    ['BLOCKED-FEDERAL-REGISTER', page('Please confirm', 'Federal Register :: Request Access'), {}],
    ['BLOCKED-F5', page('The requested URL was rejected. Your support ID is: 1'), {}],
    ['REDIRECT-OFF-HOST', page(prose), { finalUrl: 'https://unblock.example.org/' }],
    ['HTTP-GONE', page(prose), { status: 410 }],
    ['HTTP-REFUSED', page('Error'), { status: 403 }],
    ['HTTP-ERROR', page(prose), { status: 503 }],
    ['MAINTENANCE', page('<p>系统维护中，请稍后访问。</p>', '系统维护中'), {}],
    ['MAINTENANCE', page('서비스 점검 중입니다'), {}],
    ['SESSION-EXPIRED', page('Your session has expired.'), {}],
    ['SOFT-404', page('<p>您访问的页面不存在</p>'), {}],
    ['SOFT-404-HOME', page(prose), { finalUrl: 'https://www.gov.cn/' }],
    ['SHELL', page('<div id="app"></div><script src="/app.js"></script>'), {}],
    [
      'SHELL',
      page(
        `<div id="root"><ul>${'<li><a href="/a">A part of the site</a></li>'.repeat(12)}</ul></div><script></script>`,
      ),
      {},
    ],
    ['SOFT-404-NAMED', page(prose, 'Page not found | Agency'), {}],
    ['SOFT-404-NAMED', page(`<h1>404 - Page not found</h1>${prose}`.replace('404 - ', ''), 'Agency'), {}],
    ['SOFT-404-NAMED', page(`<h1>ページが見つかりませんでした</h1>${prose}`), {}],
    ['SOFT-404-NAMED', page(`<h1>Seite nicht gefunden</h1>${prose}`), {}],
    ['MAINTENANCE-NAMED', page(prose, '系统维护_国家移民管理局'), {}],
    ['MAINTENANCE-NAMED', page(`<h1>シテム</h1>${prose}`, 'メンテナンス中'), {}],
    ['SERVER-ERROR-NAMED', page(prose, '502 Bad Gateway'), {}],
    ['SERVER-ERROR-NAMED', page('<h1>Welcome to nginx!</h1>'), {}],
    ['SERVER-ERROR-NAMED', page(`<h1>Sorry, we’re experiencing technical difficulties</h1>${prose}`), {}],
    ['SERVER-ERROR', page('The website encountered an unexpected error. Please try again later.'), {}],
    ['LOGIN', page('<form><input name="u"><input type="password" name="p">Sign in</form>'), {}],
    [
      'LOGIN-NAMED',
      page('<h1>Anmeldung</h1><form><label>Benutzername <input name="u"></label><button>Weiter</button></form>'),
      {},
    ],
    ['REGION', page('This service is not available in your country.'), {}],
    ['NO-TEXT', '', {}],
  ])('%s', (rule, text, capture) => {
    expect(judged(text, capture)).toMatchObject({ rule });
  });
});

describe('a document all the same', () => {
  test.each([
    ['a long page that mentions Access Denied', `<title>Access Denied: what to do at the border</title>${prose}`],
    [
      'a long page with a captcha script',
      `<script src="https://challenges.example/captcha-delivery.com"></script>${prose}`,
    ],
    ['a long page that announces maintenance', `${prose}<p>The site is under maintenance on Sunday.</p>`],
    [
      'a short notice that announces maintenance',
      `<title>公告</title><h1>关于暂停受理签证申请的公告</h1><p>${'因签证申请系统升级维护，自2026年12月1日起至12月3日暂停受理在线申请，已经预约的申请人请按照短信提示改期，不便之处敬请谅解。'.repeat(6)}</p>`,
    ],
    ['a page on what to do when a page is not found', `<title>What “page not found” means</title>${prose}`],
    [
      'a page called maintenance of status',
      `<title>Maintenance of status | Agency</title><h1>Maintenance of status</h1>${prose}`,
    ],
    ['a long page with a log-in in its frame', `<form><input type="password"></form>${prose}`],
    ['a form number that is a status', `<title>Form I-500 | Agency</title><h1>Form 503</h1>${prose}`],
    [
      'a short page on how to register a residence',
      '<title>Anmeldung</title><h1>Anmeldung</h1><p>Wer eine Wohnung bezieht, meldet sich innerhalb von zwei Wochen bei der Meldebehörde an. Mitzubringen sind der Pass und die Bestätigung des Wohnungsgebers.</p>',
    ],
    [
      'a short notice',
      '<h1>Notice</h1><p>From 1 March the office opens at nine. Applications made before are not affected by this.</p>',
    ],
  ])('%s', (_name, text) => {
    expect(judged(text)).toEqual({ verdict: 'document' });
  });
});
