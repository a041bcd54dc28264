import { JMESPathError, JMESPathTypeError, search } from '@aws-lambda-powertools/jmespath';
import type { Path } from './fields.ts';
import { type Finding, isMapping, type Mapping } from './finding.ts';
import { describeValue } from './problem.ts';

/** Kinds that may be told where things are; without, they find them by themselves. */
const kindsWithRules = ['listing', 'feed', 'api'] as const;

/** A kind has rules of its own name, and of no other. */
export function* rulesBelongToKind(entry: Mapping, path: Path): Generator<Finding> {
  const kind = entry['kind'];
  for (const name of kindsWithRules) {
    const given = entry[name] !== undefined && entry[name] !== null;
    if (typeof kind === 'string' && kind !== name && given) {
      yield {
        path: [...path, name],
        on: 'key',
        seen: `\`${name}\` in a source of kind ${kind}`,
        fix: `write \`kind: ${name}\`, or remove \`${name}\``,
      };
    }
  }
}

/** Files hang on a page; a listing names none, and other kinds are no pages. */
export function* attachmentsHangOnPages(entry: Mapping, path: Path): Generator<Finding> {
  const kind = entry['kind'];
  if (typeof kind !== 'string' || kind === 'page' || entry['attachments'] !== true) return;
  yield {
    path: [...path, 'attachments'],
    on: 'key',
    seen: `\`attachments\` in a source of kind ${kind}`,
    fix: 'remove it, or watch the page that the files hang on with `kind: page`',
  };
}

/** A browser shows pages, and asks for them with GET. */
export function* renderingFits(entry: Mapping, path: Path): Generator<Finding> {
  const { render, kind, request } = entry;
  if (render !== true) return;
  const at = { path: [...path, 'render'], on: 'key' } as const;
  if (typeof kind === 'string' && kind !== 'page' && kind !== 'listing')
    yield { ...at, seen: `\`render\` in a source of kind ${kind}`, fix: 'remove it; only pages are filled by scripts' };
  else if (isMapping(request) && request['method'] === 'POST')
    yield {
      ...at,
      seen: '`render` beside `method: POST`',
      fix: 'watch the answer to the POST as an API, or remove one',
    };
}

/** What has editions is one document; and of a list, something says which of its entries they are. */
export function* successorFits(entry: Mapping, path: Path): Generator<Finding> {
  const { successor, kind } = entry;
  if (!isMapping(successor)) return;
  if (typeof kind === 'string' && kind !== 'page' && kind !== 'file')
    yield {
      path: [...path, 'successor'],
      on: 'key',
      seen: `\`successor\` in a source of kind ${kind}`,
      fix: 'remove it; new entries of a list are read with `follow: true`',
    };
  if (successor['match'] === undefined && successor['title'] === undefined)
    yield {
      path: [...path, 'successor'],
      seen: 'neither `match` nor `title`',
      fix: 'add what the addresses or the titles of the editions have in common',
    };
  if ((successor['items'] === undefined) !== (successor['link'] === undefined))
    yield {
      path: [...path, 'successor'],
      seen: successor['link'] === undefined ? '`items` without `link`' : '`link` without `items`',
      fix: 'write both where the list is JSON, else neither',
    };
  else if (successor['items'] !== undefined && successor['title'] !== undefined)
    yield {
      path: [...path, 'successor', 'title'],
      on: 'key',
      seen: '`title` beside `items`',
      fix: 'write `match`; of a list that is JSON, addresses alone are read',
    };
}

const expressions = [
  ['api', ['items', 'id', 'title', 'link', 'published', 'number', 'body', 'note', 'withdrawn', 'unavailable', 'text']],
  ['paging', ['next']],
  ['successor', ['items', 'link']],
] as const;

/** An expression that cannot be read finds nothing, for ever. */
export function* expressionsCompile(entry: Mapping, path: Path): Generator<Finding> {
  for (const [rules, names] of expressions) {
    const given = entry[rules];
    if (!isMapping(given)) continue;
    for (const name of names) {
      const wrong = faultOf(given[name]);
      if (wrong === null) continue;
      yield {
        path: [...path, rules, name],
        seen: `${describeValue(given[name])}, which is no JMESPath expression: ${wrong}`,
        fix: 'try it at jmespath.org with an answer of the API; a name with other signs than letters and `_` stands in double quotes',
      };
    }
  }
}

/** Why an expression cannot be read, or null. */
function faultOf(expression: unknown): string | null {
  if (typeof expression !== 'string' || expression === '') return null;
  try {
    search(expression, {});
    return null;
  } catch (error) {
    if (!(error instanceof JMESPathError)) throw error;
    // The expression is tried on an answer without fields, which some functions refuse; it can be read.
    if (error instanceof JMESPathTypeError) return null;
    return error.message.replace(/^Invalid jmespath expression: | in expression: .*$/g, '');
  }
}

const patterns = [
  ['listing', 'match'],
  ['listing', 'id'],
  ['feed', 'match'],
  ['api', 'match'],
  ['successor', 'match'],
  ['successor', 'title'],
] as const;

export function* patternsCompile(entry: Mapping, path: Path): Generator<Finding> {
  for (const [rules, name] of patterns) {
    const given = entry[rules];
    const pattern = isMapping(given) ? given[name] : undefined;
    if (typeof pattern !== 'string') continue;
    try {
      new RegExp(pattern, 'u');
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      yield {
        path: [...path, rules, name],
        seen: `${describeValue(pattern)}, which is no regular expression (${error.message})`,
        fix: 'put a backslash before `.`, `?`, `(`, `[` or `*` that is meant literally, and the whole in single quotes',
      };
      continue;
    }
    if (name === 'id' && !/(?<!\\)\((?!\?[:=!<])/.test(pattern)) {
      yield {
        path: [...path, rules, name],
        seen: `${describeValue(pattern)}, without a group`,
        fix: 'put the part that names the notice in brackets, such as `/c(\\d+)/content`',
      };
    }
  }
}

/** An address is made with an id, and the id is read from the link. */
export function* addressNamesId(entry: Mapping, path: Path): Generator<Finding> {
  const listing = entry['listing'];
  if (!isMapping(listing) || typeof listing['address'] !== 'string') return;
  if (!/^https?:\/\/.*\{id\}/.test(listing['address']))
    yield { path: [...path, 'listing', 'address'], fix: 'copy the address of a notice and write `{id}` for its id' };
  if (listing['item'] === undefined)
    yield {
      path: [...path, 'listing', 'item'],
      allowed: 'a CSS selector; `listing.address` needs it',
      fix: 'add `item`: items are found by themselves only where their links lead to them',
    };
  if (listing['id'] === undefined)
    yield {
      path: [...path, 'listing', 'id'],
      allowed: 'a regular expression with the id in brackets; `listing.address` needs it',
      fix: "add `id: '(\\d+)'`, as the id stands in the link",
    };
}
