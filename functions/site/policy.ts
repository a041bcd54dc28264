import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The site has no script, image or font, and one form: nothing that a page's text could start. */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Headers of every answer. */
export const headers = { contentSecurityPolicy, referrerPolicy: 'no-referrer' as const, xFrameOptions: 'DENY' };

/** Of the page with the form, which may be sent here; without a referrer a browser would not say either where it comes from. */
const formHeaders = {
  ...headers,
  contentSecurityPolicy: { ...contentSecurityPolicy, formAction: ["'self'"] },
  referrerPolicy: 'same-origin' as const,
};

const [ofAll, ofForm] = [secureHeaders(headers), secureHeaders(formHeaders)];
/** Gives every page its headers. */
export const secure: MiddlewareHandler = (context, next) =>
  (context.req.path === '/subscribe' ? ofForm : ofAll)(context, next);
