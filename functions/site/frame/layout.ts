import { html, raw } from 'hono/html';
import { mailIn } from '../../../shared/language/told/mail.ts';
import { prefixOf, spoken } from '../../../shared/language/told/spoken.ts';
import type { Reader } from './reader.ts';
import { clean, type Html, saying, shownTime } from './say.ts';

/** How fresh what a page shows is; every page says it. */
export interface Freshness {
  readonly sources: number;
  /** RFC 3339, or null when nothing was read yet. */
  readonly lastReadAt: string | null;
}

export const sections = ['timeline', 'countries', 'programmes', 'sources', 'docs', 'subscribe'] as const;
export type Section = (typeof sections)[number];
const paths: Readonly<Record<Section, string>> = {
  timeline: '/',
  countries: '/countries',
  programmes: '/programmes',
  sources: '/sources',
  docs: '/docs',
  subscribe: '/subscribe',
};

/** A feed of what a page lists. */
export interface FeedLink {
  readonly type: 'application/atom+xml' | 'application/feed+json';
  readonly title: string;
  readonly href: string;
}

/** What stands around the body of a page. */
export interface Frame {
  readonly title: string;
  /** Of search engines and cards; that of the whole site unless given. */
  readonly description?: string;
  /** Address of the English page, its query included. */
  readonly path: string;
  /** Where in the menu it is; `isHere` when it is the very page of the entry. */
  readonly section?: Section | undefined;
  readonly feeds?: readonly FeedLink[];
  /** Whether search engines may list it. */
  readonly isListed?: boolean;
  /** Null for a page that is made where it is not known. */
  readonly freshness: Freshness | null;
  /** Public address of the site, without a slash at the end; null where a page has no address of its own. */
  readonly siteUrl: string | null;
}

const locales = {
  en: 'en_GB',
  'zh-Hans': 'zh_CN',
  'zh-Hant': 'zh_TW',
  ja: 'ja_JP',
  ko: 'ko_KR',
  de: 'de_DE',
  fr: 'fr_FR',
  es: 'es_ES',
};

/** The picture that stands beside a link to any page, where a link is shown with one. */
const card = (siteUrl: string): Html => html`<meta property="og:image" content="${siteUrl}/card.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="Visawire">`;

function head(reader: Reader, { title, description, path, feeds = [], isListed = true, siteUrl }: Frame): Html {
  const { language, words, to } = reader;
  const said = clean(description ?? words.description);
  const own = `${siteUrl ?? ''}${to(path)}`;
  const addresses = html`<link rel="canonical" href="${own}">
${spoken.map((other) => html`<link rel="alternate" hreflang="${other}" href="${siteUrl}${prefixOf(other)}${path}">`)}
<link rel="alternate" hreflang="x-default" href="${siteUrl}${path}">
<meta property="og:url" content="${own}">`;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${clean(title)} · Visawire</title>
<meta name="description" content="${said}">
${isListed ? '' : html`<meta name="robots" content="noindex">`}
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<meta name="color-scheme" content="light dark">
${siteUrl === null ? '' : addresses}
<meta property="og:type" content="website">
<meta property="og:site_name" content="Visawire">
<meta property="og:title" content="${clean(title)}">
<meta property="og:description" content="${said}">
<meta property="og:locale" content="${locales[language]}">
${siteUrl === null ? '' : card(siteUrl)}
<meta name="twitter:card" content="summary_large_image">
${feeds.map(({ type, title: name, href }) => html`<link rel="alternate" type="${type}" title="${clean(name)}" href="${href}">`)}`;
}

function menu({ words, to }: Reader, { section, path }: Frame): Html {
  return html`<nav aria-label="${words.menu.label}"><ul>${sections.map((one) => {
    const current = section === one ? raw(` aria-current="${paths[one] === path ? 'page' : 'true'}"`) : '';
    return html`<li><a href="${to(paths[one])}"${current}>${one === 'docs' ? words.docs.title : words.menu[one]}</a></li>`;
  })}</ul></nav>`;
}

const languages = ({ language, words }: Reader, { path }: Frame): Html =>
  html`<nav class="languages" aria-label="${words.languages}"><ul>${spoken.map(
    (other) =>
      html`<li><a href="${prefixOf(other)}${path}" lang="${other}" hreflang="${other}"${other === language ? raw(' aria-current="true"') : ''}>${mailIn[other].name}</a></li>`,
  )}</ul></nav>`;

function foot(reader: Reader, { freshness }: Frame): Html {
  const { words, told, to } = reader;
  const { gap } = told;
  const { foot: said } = words;
  const lastReadAt = freshness?.lastReadAt ?? null;
  const read = lastReadAt === null ? said.unread : saying(said.read, shownTime(lastReadAt, reader));
  return html`<p>${freshness === null ? '' : html`${said.watched(freshness.sources)}${gap}${read}${gap}`}<a href="${to('/sources')}">${said.fresh}</a></p>
<p>${said.advice}</p>
<nav aria-label="${said.label}"><ul><li><a href="${to('/about')}">${said.about}</a></li><li><a href="${to('/levels')}">${said.severities}</a></li><li><a href="${to('/privacy')}">${said.privacy}</a></li><li><a href="${to('/subscription')}">${said.mine}</a></li></ul></nav>`;
}

/** A page in the site's frame. */
export function layout(reader: Reader, frame: Frame, body: Html): Html {
  const { language, words, to } = reader;
  return html`<!doctype html>
<html lang="${language}">
<head>
${head(reader, frame)}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>${languages(reader, frame)}<div class="bar"><a class="name" href="${to('/')}">Visawire</a>${menu(reader, frame)}</div></header>
<main id="content" tabindex="-1">${body}</main>
<footer>${foot(reader, frame)}</footer>
</body>
</html>`;
}
