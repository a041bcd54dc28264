import { JMESPathError, search } from '@aws-lambda-powertools/jmespath';
import type { JSONObject } from '@aws-lambda-powertools/jmespath/types';
import * as z from 'zod/mini';
import type { Refusal } from '../../capture/verdict.ts';
import type { ApiRules, Source } from '../../catalog/catalog.ts';
import { addressBlocks } from '../blocks.ts';
import { languageOf } from '../language.ts';
import { listedId } from '../listing/listing.ts';
import type { Block, Listed, Notice } from '../notice.ts';
import { readDate } from '../page/published.ts';
import { readEpoch } from '../timestamp.ts';
import { findApi } from './findApi.ts';
import { plainText, textBlocks } from './textBlocks.ts';

/** Raised with every change of how a JSON answer is read (design §5.5). */
export const apiReaderVersion = 7;

type Json = z.infer<ReturnType<typeof z.json>>;

const refusal = (rule: string, verdict: 'error' | 'empty', seen: string, likely: string): Refusal => ({
  verdict,
  rule,
  seen: seen.slice(0, 200),
  likely,
});
const wrongShape = (seen: string): Refusal =>
  refusal('NOTHING-SELECTED', 'empty', seen, 'the answer has another shape; correct the expressions in the catalog');

/** What an expression finds; null where it finds nothing or a function of it meets another type than it takes. */
function find(expression: string | undefined, data: Json): unknown {
  if (expression === undefined) return null;
  try {
    // The library's type of data has no `null` in it; its search takes any JSON.
    return search(expression, z.custom<JSONObject>().parse(data));
  } catch (error) {
    if (error instanceof JMESPathError) return null;
    throw error;
  }
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of one value: of a list its parts, of a mapping nothing. */
function textOfValue(value: unknown): string {
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(textOfValue).filter(Boolean).join(', ') : '';
}

/** Blocks of a value: HTML or text, each part of a list, each field of a mapping as a row. */
function blocksOfValue(value: unknown): Block[] {
  if (typeof value === 'string') return textBlocks(value);
  if (Array.isArray(value)) return value.flatMap(blocksOfValue);
  if (isMapping(value)) {
    const rows = Object.entries(value)
      .map(([name, part]) => [name, textOfValue(part)] as const)
      .filter(([, text]) => text !== '');
    return addressBlocks(rows.map(([name, text]) => ({ kind: 'row', text: `${name} | ${text}` })));
  }
  const text = textOfValue(value);
  return text === '' ? [] : addressBlocks([{ kind: 'paragraph', text }]);
}

/** An address, which some answers give as an `<a>` element. */
function linkOf(value: unknown, baseUrl: string): URL | null {
  const text = typeof value === 'string' ? (/href\s*=\s*["']([^"']+)["']/iu.exec(value)?.[1] ?? value) : '';
  const url = URL.parse(text.trim(), baseUrl);
  return text !== '' && url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

function dateOf(value: unknown, source: Source): string | null {
  if (typeof value === 'number') return readEpoch(value);
  return typeof value === 'string' ? (readDate(value, source) ?? (plainText(value) || null)) : null;
}

function readItem(item: Json, rules: ApiRules, source: Source, baseUrl: string): Listed | null {
  const title = textOfValue(find(rules.title, item));
  const link = linkOf(find(rules.link, item), baseUrl);
  const given = textOfValue(find(rules.id, item));
  const id = given || (link === null ? '' : listedId(link));
  if (title === '' || id === '') return null;
  const text = linkOf(find(rules.text, item), baseUrl);
  return {
    id,
    link: link?.href ?? baseUrl,
    title,
    number: textOfValue(find(rules.number, item)) || null,
    publishedOn: dateOf(find(rules.published, item), source),
    blocks: blocksOfValue(find(rules.body, item)),
    ...(text === null ? {} : { text: text.href }),
  };
}

/** Items read of one answer; a million of them without anything in them take half a minute. */
const mostItems = 5000;

function readItems(data: Json, rules: ApiRules, source: Source, baseUrl: string): readonly Listed[] | Refusal {
  const items = z.array(z.json()).safeParse(find(rules.items, data));
  if (!items.success) return wrongShape(`no list at ${rules.items}`);
  const match = rules.match === undefined ? null : new RegExp(rules.match, 'iu');
  const listed = new Map<string, Listed>();
  let unread = 0;
  const read = items.data.slice(0, mostItems);
  for (const item of read) {
    const listable = readItem(item, rules, source, baseUrl);
    if (listable === null) unread++;
    else if (!listed.has(listable.id) && (match === null || match.test(listable.title)))
      listed.set(listable.id, listable);
  }
  if (unread > read.length / 2) return wrongShape(`${unread} of ${read.length} items without title or id`);
  if (read.length === 0 && !rules.mayBeEmpty)
    return refusal(
      'NO-ITEMS',
      'empty',
      `no items at ${rules.items}`,
      'the site has trouble of its own, or the query is wrong',
    );
  return [...listed.values()];
}

function readNotice(data: Json, rules: ApiRules, source: Source): Notice | Refusal {
  const title = textOfValue(find(rules.title, data));
  const why = blocksOfValue(find(rules.withdrawn, data));
  const blocks = [...why, ...blocksOfValue(find(rules.body, data))];
  if (title === '') return wrongShape(`no title at ${rules.title}`);
  if (blocks.length === 0) return wrongShape(`no text at ${rules.body}`);
  const number = textOfValue(find(rules.number, data)) || null;
  const note = textOfValue(find(rules.note, data));
  const publishedOn = dateOf(find(rules.published, data), source);
  return {
    title,
    number,
    publishedOn,
    language: languageOf(blocks, source.language),
    ...(note === '' ? {} : { note }),
    ...(why.length === 0 ? {} : { withdrawn: true }),
    blocks,
  };
}

/** The answer as data, or undefined. */
function parse(text: string): Json | undefined {
  try {
    return z.json().parse(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch {
    return undefined;
  }
}

/** The address of the next page that an answer names, or null. */
export function findNextAddress(text: string, expression: string, baseUrl: string): string | null {
  const data = parse(text);
  return data === undefined ? null : (linkOf(find(expression, data), baseUrl)?.href ?? null);
}

/** The rules of a source, where it names the title; else those that fit the answer, and what the source says beside. */
function completeRules(data: Json, source: Source): ApiRules | null {
  const given = source.api;
  if (given?.title !== undefined) return given;
  const found = findApi(given?.items === undefined ? data : find(given.items, data), source);
  return found === null ? null : { ...found, ...given };
}

/** What an answer was read as: the items of a list, or one notice. */
export type ApiReading = { readonly items: readonly Listed[] } | { readonly notice: Notice };

/** Reads a JSON answer after the expressions of its source. */
export function readApi(text: string, source: Source, baseUrl: string): ApiReading | Refusal {
  const data = parse(text);
  if (data === undefined)
    return refusal(
      'NOT-JSON',
      'error',
      text.trim() === '' ? 'an empty answer' : text.slice(0, 120),
      'the answer is cut off, or the address does not lead to the API any more',
    );
  const rules = completeRules(data, source);
  if (rules === null) return wrongShape('nothing in the answer is called or reads like the title of a notice');
  const pause = textOfValue(find(rules.unavailable, data));
  if (pause !== '')
    return refusal('UNAVAILABLE', 'error', pause, 'the site says that it publishes nothing now; it is tried again');
  if (rules.items === undefined) {
    const notice = readNotice(data, rules, source);
    return 'verdict' in notice ? notice : { notice };
  }
  const items = readItems(data, rules, source, baseUrl);
  return 'verdict' in items ? items : { items };
}
