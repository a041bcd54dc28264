import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { harmless } from '../../shared/alert/harmless.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** How fresh what a page shows is; every page says it. */
export interface Freshness {
  readonly sources: number;
  /** RFC 3339, or null when nothing was read yet. */
  readonly lastReadAt: string | null;
}

/** Page text for HTML: escaped by the template, and without characters that act on what stands around them. */
export const clean = (text: string): string => harmless(text);

/** An address for a link; anything but http and https leads nowhere. */
export const safeLink = (address: string): string =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? new URL(address).href : '#';

/** `23 Nov 2026, 08:10 UTC`. */
export function shownTime(time: string): string {
  const date = new Date(time);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return `${day}, ${date.toISOString().slice(11, 16)} UTC`;
}

function said({ sources, lastReadAt }: Freshness): string {
  const read = lastReadAt === null ? 'none was read yet' : `last one read ${shownTime(lastReadAt)}`;
  return `${sources} official sources watched; ${read}. `;
}

/** The frame of every page; without freshness for one that is made where it is not known, which leads to where it is. */
export function layout(title: string, freshness: Freshness | null, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${clean(title)} · Visawire</title>
<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/atom+xml" title="Visawire" href="/feed.atom">
</head>
<body>
<header><a class="name" href="/">Visawire</a><nav><a href="/">Timeline</a> <a href="/programmes">Programmes</a> <a href="/sources">Sources</a> <a href="/subscribe">Subscribe</a> <a href="/feed.atom">Atom</a></nav></header>
<main>${body}</main>
<footer>${freshness === null ? '' : said(freshness)}<a href="/sources">How fresh each one is</a></footer>
</body>
</html>`;
}
