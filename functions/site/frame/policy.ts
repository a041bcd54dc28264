import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { englishPath } from './reader.ts';

/** The site has no script, frame or font, and no image but its icon: nothing that a page's text could start. */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Headers of every answer. */
const headers = { contentSecurityPolicy, referrerPolicy: 'no-referrer' as const, xFrameOptions: 'DENY' };

/** Of pages with a form that is posted: without a referrer a browser would not say where it comes from. */
export const formHeaders = { ...headers, referrerPolicy: 'same-origin' as const };

const [ofAll, ofForm] = [secureHeaders(headers), secureHeaders(formHeaders)];
const withForm = /^\/(?:subscribe|subscription|changes\/[^/]+)$/;
/** Gives every page its headers. */
export const secure: MiddlewareHandler = (context, next) =>
  (withForm.test(englishPath(context.req.path)) ? ofForm : ofAll)(context, next);
