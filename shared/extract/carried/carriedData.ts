import { parseJson } from '../parseJson.ts';

/** Values walked through of one answer; a page of law has some thousands. */
const mostValues = 40_000;
const deepest = 24;
/** JSON within JSON: what a site escapes twice. */
const mostParsed = 3;

/** Markup that sets out text, as against a `<b>` or an `<img>` in a caption. */
const setOut = /<(?:p|ul|ol|li|h[1-6]|table|div|section|article|br|dl|blockquote)\b[^>]{0,500}>/i;
const escapedMarkup = /&lt;(?:p|ul|ol|h[1-6]|table|div|section|article)\b/i;

/** Names of what stands beside the text: addresses, looks, settings, menus, what a search engine is told, words of the interface. */
const beside =
  /^(?:_.*|\$.*|id|ids|guid|uuid|key|url|urls|uri|href|src|srcset|links?|path|slug|class|classname|type|kind|style|styles|css|lang|language|locale|culture|icons?|images?|img|media|thumbnail|alt|authors?|token|hash|etag|template|component|layout|theme|color|target|rel|method|query|params|route|router|assetprefix|buildid|analytics|tracking|gtm|seo|meta|metatags|metadata|og|twitter|menus?|menuitems|nav|navigation|footer|breadcrumbs?|sidebar|social|share|sharing|cookies?|consent|i18n|translations?|dictionary|messages|resources|config|configuration|settings|env|features|flags|related|recommended|search|filters?|facets|pagination|siteinfo|globals?|user|session|.*(?:Url|Uri|Id|Guid|Path|Link|Image|Icon|Date|Class|Menu|Navigation))$/i;
const named =
  /^(?:title|heading|headline|header|label|name|question|caption|subtitle|subheading|text|.{1,30}(?:title|heading|headline|label))$/i;
/** What says that a part is not shown. */
const hiding = ['hidden', 'isHidden', 'disabled', 'isDisabled', 'draft', 'archived'] as const;
const showing = ['visible', 'isVisible', 'published', 'isPublished', 'enabled', 'isActive', 'active'] as const;

const longestName = 150;
const leastProse = 30;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** Whether a plain string is a sentence and no address, class, number or line of code. */
function isProse(text: string): boolean {
  if (text.length < leastProse / 2 || /^(?:https?:|\/|data:|[\w-]+\/[\w-]+$)|[{};]\s*$|\{\{/.test(text)) return false;
  const wide = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0;
  return wide >= leastProse / 2 || (text.length >= leastProse && (text.match(/\p{L}\s+\p{L}/gu)?.length ?? 0) >= 4);
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text as data, where it is: plain, escaped for an address, or with the quotes that Angular writes. */
export function readData(text: string): unknown {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) {
    const plain = parseJson(trimmed);
    if (plain !== undefined) return plain;
    const signs: Readonly<Record<string, string>> = { q: '"', a: '&', l: '<', g: '>', s: "'" };
    return /&q;/.test(trimmed)
      ? parseJson(trimmed.replace(/&([qalgs]);/g, (_, sign: string) => signs[sign] ?? ''))
      : undefined;
  }
  if (!/^%(?:7b|5b)/i.test(trimmed)) return undefined;
  try {
    return parseJson(decodeURIComponent(trimmed));
  } catch {
    return undefined;
  }
}

/** A table of short values: rows of the same length. */
function tableOf(rows: readonly unknown[]): string | null {
  const cells = rows.map((row) =>
    Array.isArray(row) && row.every((cell) => typeof cell === 'string' || typeof cell === 'number')
      ? row.map(String)
      : null,
  );
  const width = cells[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || cells.some((row) => row === null || row.length !== width)) return null;
  const row = (all: readonly string[]) =>
    `<tr>${all.map((cell) => `<td>${setOut.test(cell) ? cell : escaped(cell)}</td>`).join('')}</tr>`;
  return `<table>${cells.map((all) => row(all ?? [])).join('')}</table>`;
}

/**
 * What data says in words, as HTML: its HTML and its sentences in their order, under the titles that name them. Empty where it
 * says nothing.
 */
export function htmlOfData(data: unknown): string {
  let left = mostValues;
  const said = new Set<string>();
  const once = (html: string): string => {
    if (said.has(html)) return '';
    said.add(html);
    return html;
  };
  const ofString = (text: string, parsed: number, level: number): string => {
    const inner = parsed < mostParsed && text.length > leastProse ? readData(text) : undefined;
    if (inner !== undefined) return ofValue(inner, parsed + 1, level);
    if (setOut.test(text)) return once(`<div>${text}</div>`);
    return isProse(text) ? once(`<p>${escaped(text).replace(/\r?\n\s*/g, '</p><p>')}</p>`) : '';
  };
  const ofMapping = (mapping: Readonly<Record<string, unknown>>, parsed: number, level: number): string => {
    if (hiding.some((name) => mapping[name] === true) || showing.some((name) => mapping[name] === false)) return '';
    const names: string[] = [];
    const parts: string[] = [];
    for (const [name, value] of Object.entries(mapping)) {
      if (typeof value === 'string' && named.test(name) && value.length <= longestName && !setOut.test(value)) {
        const title = value.trim();
        if (title === '') continue;
        if (/^(?:title|headline)$/i.test(name)) names.unshift(title);
        else names.push(title);
      } else if (!beside.test(name)) parts.push(ofValue(value, parsed, Math.min(6, level + 1)));
    }
    const { value } = mapping;
    const [title, ...others] = names;
    if (
      title !== undefined &&
      names.length === 1 &&
      typeof value === 'string' &&
      value.length <= longestName &&
      /\d/.test(value) &&
      parts.join('') === ''
    )
      return once(`<p>${escaped(title)}: ${escaped(value)}</p>`);
    const body = parts.join('');
    if (body === '' || title === undefined) return body;
    const rest = others.filter((other) => isProse(other)).map((other) => `<p>${escaped(other)}</p>`);
    return `<h${level}>${escaped(title)}</h${level}>${rest.join('')}${body}`;
  };
  const ofValue = (value: unknown, parsed: number, level: number, depth = 0): string => {
    if (left-- <= 0 || depth > deepest) return '';
    if (typeof value === 'string') return ofString(value, parsed, level);
    if (Array.isArray(value))
      return tableOf(value) ?? value.map((part) => ofValue(part, parsed, level, depth + 1)).join('');
    return isMapping(value) ? ofMapping(value, parsed, level) : '';
  };
  return ofValue(data, 0, 1);
}

/** The text of an article as search engines are told it (JSON-LD), as HTML; empty where there is none. */
export function htmlOfLinkedData(data: unknown): string {
  const graph = isMapping(data) && Array.isArray(data['@graph']) ? data['@graph'] : [data];
  for (const node of graph.flat()) {
    if (!isMapping(node) || typeof node['articleBody'] !== 'string') continue;
    const { headline, articleBody: body } = node;
    const text = setOut.test(body) ? body : `<p>${escaped(body).replace(/\s*\r?\n\s*/g, '</p><p>')}</p>`;
    return `${typeof headline === 'string' ? `<h1>${escaped(headline)}</h1>` : ''}${text}`;
  }
  return '';
}

/** The data that Nuxt writes as one list, its parts named by their places in it. */
export function revive(list: readonly unknown[]): unknown {
  let left = mostValues;
  const at = (place: unknown, depth: number): unknown => {
    if (typeof place !== 'number' || left-- <= 0 || depth > deepest) return null;
    const value = list[place];
    if (Array.isArray(value)) {
      const [wrapper] = value;
      if (typeof wrapper === 'string') return at(value[1], depth + 1);
      return value.map((part) => at(part, depth + 1));
    }
    if (!isMapping(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, at(part, depth + 1)]));
  };
  return at(0, 0);
}

/** What a value of an attribute or a field says in words, as HTML: HTML itself, escaped or not, or data; empty for all else. */
export function htmlOfText(value: string, decodeEntities: (text: string) => string): string {
  if (setOut.test(value) && !/^\s*[[{]/.test(value)) return value;
  const data = readData(value);
  if (data !== undefined) return htmlOfData(data);
  return escapedMarkup.test(value) ? decodeEntities(value) : '';
}
