import type { Path } from './fields.ts';
import { type Finding, isMapping, type Mapping } from './finding.ts';
import { describeValue } from './problem.ts';

/** Only POST has a body, and it needs one. */
export function* requestFits(entry: Mapping, path: Path): Generator<Finding> {
  const request = entry['request'];
  if (!isMapping(request)) return;
  const isPost = request['method'] === 'POST';
  if (isPost === (request['body'] !== undefined)) return;
  yield isPost
    ? { path: [...path, 'request', 'body'], allowed: 'the JSON that is sent', fix: 'add `body: {}` with its fields' }
    : {
        path: [...path, 'request', 'body'],
        on: 'key',
        seen: '`body` without POST',
        fix: 'add `method: POST`, or remove it',
      };
}

const mostHeaders = 10;
/** Headers that the client writes itself, or that would make the answer another's. */
const ownHeaders =
  /^(?:accept|accept-encoding|accept-language|connection|content-(?:length|type|encoding)|host|if-.*|keep-alive|proxy-.*|range|te|trailer|transfer-encoding|upgrade|user-agent|via|x-forwarded-.*)$/i;
/** Names under which sites take what proves who asks (a catalog is published, and in every bundle). */
const secretHeaders = /^(?:authorization|cookie2?|.*(?:secret|token|api-?key|password|signature).*)$/i;

/** Headers that can be sent, that are nobody's secret and that the client does not write itself. */
export function* headersAreOrdinary(entry: Mapping, path: Path): Generator<Finding> {
  const request = entry['request'];
  const headers = isMapping(request) ? request['headers'] : undefined;
  if (!isMapping(headers)) return;
  const here = [...path, 'request', 'headers'];
  const names = Object.keys(headers);
  if (names.length > mostHeaders)
    yield { path: here, seen: `${names.length} headers`, fix: 'leave out those that the site answers without' };
  for (const name of names) {
    const value = headers[name];
    const at = { path: [...here, name], on: 'key' } as const;
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name))
      yield { ...at, seen: `the header ${describeValue(name)}`, fix: 'write letters, digits and hyphens' };
    else if (secretHeaders.test(name))
      yield {
        ...at,
        seen: `the header ${name}`,
        fix: 'watch an address that asks for no key; a catalog holds no secrets',
      };
    else if (ownHeaders.test(name))
      yield { ...at, seen: `the header ${name}`, fix: 'remove it; `accept` and `language` stand beside `headers`' };
    else if (typeof value === 'string' && !/^[\x20-\x7e]+$/.test(value))
      yield { path: [...here, name], seen: describeValue(value), fix: 'write it in ASCII, without line breaks' };
  }
}

const paged: readonly unknown[] = ['listing', 'feed', 'api'];

/** The field of a body that a path such as `filter.PageNumber` names. */
const fieldAt = (body: unknown, name: string): unknown =>
  name.split('.').reduce<unknown>((inner, step) => (isMapping(inner) ? inner[step] : undefined), body);

/** Pages are counted or linked, and a counter in a body is there to begin with. */
export function* pagingFits(entry: Mapping, path: Path): Generator<Finding> {
  const { paging, kind, request } = entry;
  if (!isMapping(paging)) return;
  const { next, parameter } = paging;
  if (typeof kind === 'string' && !paged.includes(kind)) {
    yield {
      path: [...path, 'paging'],
      on: 'key',
      seen: `\`paging\` in a source of kind ${kind}`,
      fix: 'remove `paging`',
    };
    return;
  }
  if ((next === undefined) === (parameter === undefined))
    yield {
      path: [...path, 'paging'],
      seen: next === undefined ? 'neither `next` nor `parameter`' : '`next` beside `parameter`',
      fix: 'write `next` where the answer holds the address of the next page, else `parameter`',
    };
  if (next !== undefined && typeof kind === 'string' && kind !== 'api')
    yield {
      path: [...path, 'paging', 'next'],
      on: 'key',
      seen: `\`next\` in a source of kind ${kind}`,
      fix: 'write `parameter`, with the query parameter that counts pages',
    };
  if (typeof parameter !== 'string' || !isMapping(request) || request['method'] !== 'POST') return;
  if (!Number.isInteger(fieldAt(request['body'], parameter)))
    yield {
      path: [...path, 'paging', 'parameter'],
      seen: `${describeValue(parameter)}, which \`request.body\` does not have as a number`,
      fix: 'write the path of the field that holds the number of the page, such as `filter.PageNumber`',
    };
}

/** What is followed leads somewhere, and what is said of one notice is not asked of a list. */
export function* apiFieldsFit(entry: Mapping, path: Path): Generator<Finding> {
  const api = entry['api'];
  if (!isMapping(api)) return;
  const isFound = api['title'] === undefined;
  if (!isFound && api['follow'] === true && api['link'] === undefined && api['text'] === undefined)
    yield {
      path: [...path, 'api', 'follow'],
      seen: '`follow` without an address',
      fix: 'add `link`, or `text` where the text is at another address, or remove `follow`',
    };
  if (api['items'] === undefined) return;
  for (const name of ['note', 'withdrawn']) {
    if (api[name] === undefined) continue;
    yield {
      path: [...path, 'api', name],
      on: 'key',
      seen: `\`${name}\` beside \`items\``,
      fix: 'remove it: it is read where the whole answer is one notice',
    };
  }
}
