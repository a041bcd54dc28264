import type { MiddlewareHandler } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { prefixOf, type Spoken, spoken } from '../../../shared/language/told/spoken.ts';

/** The language of ours that a tag of BCP 47 asks for: `zh-TW` and `zh-HK` are read in Traditional Chinese. */
export function spokenOf(tag: string): Spoken | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return spoken.find((one) => one === language || one === `${language}-${script}`);
  } catch {
    return undefined;
  }
}

/** The language that a browser would have a page in; null where it names none of ours. */
export function preferredLanguage(acceptLanguage: string | undefined): Spoken | null {
  for (const { type, q } of parseAccept((acceptLanguage ?? '').slice(0, 500))) {
    const found = q > 0 ? spokenOf(type) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Leads whoever arrives at the root to the pages in their language. A link of our own pages, such as the one to English, is meant as it
 * stands; so is an address with a query.
 */
export const negotiate: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const language = preferredLanguage(req.header('accept-language'));
  const isArrival = req.header('sec-fetch-site') !== 'same-origin' && !req.url.includes('?');
  context.header('vary', 'Accept-Language, Sec-Fetch-Site');
  if (!isArrival || language === null || language === 'en') return next();
  context.header('cache-control', 'no-store');
  return context.redirect(`${prefixOf(language)}/`, 302);
};

/**
 * Where an address leads that begins with another tag of one of our languages, as `/en/about`, `/zh-TW/` and `/FR/` do; null for all
 * others. What follows the tag never names a host.
 */
export function addressInLanguage(path: string): string | null {
  const [, tag = '', rest = ''] = /^\/([^/]+)(.*)$/s.exec(path) ?? [];
  const language = spokenOf(tag);
  if (language === undefined || `/${tag}` === prefixOf(language)) return null;
  return `${prefixOf(language)}/${rest.replace(/^[/\\]+/, '')}`;
}
