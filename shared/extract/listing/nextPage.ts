import type { RequestRules, Source } from '../../catalog/catalog.ts';
import { findNextAddress } from '../data/api.ts';

/** What is asked for the next page of a list. */
export interface NextPage {
  readonly url: string;
  readonly request: RequestRules | undefined;
}

type Body = NonNullable<RequestRules['body']>;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body with `more` added to the number that the path names; null where there is none. */
function countOn(body: Body, [step, ...rest]: readonly string[], more: number): Body | null {
  const value = step === undefined ? undefined : body[step];
  if (step === undefined || value === undefined) return null;
  if (rest.length === 0) return typeof value === 'number' ? { ...body, [step]: value + more } : null;
  const inner = isBody(value) ? countOn(value, rest, more) : null;
  return inner === null ? null : { ...body, [step]: inner };
}

/**
 * The page `more` pages behind the first, or null where the source states no pages or the list ends. `text` and `url` are of the
 * page before.
 */
export function nextPage(
  { url: start, request, paging }: Source,
  text: string,
  url: string,
  more: number,
): NextPage | null {
  if (paging?.next !== undefined) {
    const address = findNextAddress(text, paging.next, url);
    return address === null ? null : { url: address, request };
  }
  if (paging?.parameter === undefined) return null;
  if (request?.method === 'POST') {
    const body = countOn(request.body ?? {}, paging.parameter.split('.'), more);
    return body === null ? null : { url: start, request: { ...request, body } };
  }
  const next = new URL(start);
  const stated = Number(next.searchParams.get(paging.parameter) ?? 1);
  next.searchParams.set(paging.parameter, String((Number.isInteger(stated) ? stated : 1) + more));
  return { url: next.href, request };
}
