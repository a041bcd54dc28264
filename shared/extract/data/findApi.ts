import type { ApiRules, Source } from '../../catalog/catalog.ts';
import { readListedDay } from '../listing/listedDay.ts';
import { type Field, type Found, fieldsOf, isMapping, type Json, valuesIn } from './jsonFields.ts';

/** Answers nest their list no deeper than this. */
const deepest = 5;
/** Items looked at. */
const sampled = 20;
/** A field that holds the text of an item says more than this, in characters; a shorter one is told among the others. */
const leastText = 80;
/** Fields that an item is told with, where none holds its text. */
const mostRows = 24;

/** A text this long beside a title is a notice, unless a list has all that lists have. */
const longestInList = 400;
const certain = 6;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isScalar = (value: unknown): value is string | number => isText(value) || typeof value === 'number';
const share = (values: readonly unknown[], test: (value: unknown) => boolean): number =>
  values.filter(test).length / Math.max(1, values.length);
const distinct = (values: readonly unknown[]): number => new Set(values.map(String)).size / Math.max(1, values.length);

const isLink = (value: unknown): boolean =>
  isText(value) && /^\s*(?:https?:\/\/|\/(?!Date\()|\.\.?\/)|href\s*=/iu.test(value);
/** An address without its scheme, as no title is: `api/Document/Opinion?Id=l-Q5yEEl`. */
const isAddress = (value: unknown): boolean => isText(value) && /^[\w.%~-]+\/[\w./?=&%#:~+-]*$/u.test(value.trim());
const isMarkup = (value: unknown): boolean => isText(value) && /<\w+[^>]{0,300}>/u.test(value);

/** What is sought among the fields: by its name, the best first, and by what it says. */
interface Wanted {
  readonly names: readonly RegExp[];
  /** Names that say something else. */
  readonly but: RegExp;
  readonly holds: (values: readonly unknown[], source: Source) => boolean;
}

const isDay = (value: unknown, source: Source): boolean =>
  typeof value === 'number'
    ? value > 1e8 && value < 1e13
    : isText(value) && value.length < 60 && (/^\/Date\(/.test(value) || readListedDay(value, source) !== null);

const id: Wanted = {
  names: [
    /^(?:id|guid|uuid|_id|nid|content_?id|identifier|identificador)$/iu,
    /(?:^|_)(?:number|id|no|num|seq|nr)$/iu,
    /(?:Number|Id|No|Seq)$/u,
    /slug/iu,
  ],
  but: /^$/u,
  holds: (values) => values.every(isScalar) && distinct(values) === 1,
};
const title: Wanted = {
  names: [
    /^(?:.{0,12}[_-])?(?:title|headline|heading|subject|titel|titre|titulo|título|titolo|tytul|sbj|subj|bt)$/iu,
    /(?:title|headline|subject|titulo|titre)$/iu,
    /^(?:name|nombre|nome|nom|label|ttl)$/iu,
    /title|headline|name|subject/iu,
  ],
  but: /sub[_-]?title|alt|author|agency|user|file|site|image|category|type|section|department|organi[sz]ation/iu,
  holds: (values) =>
    share(values, (value) => isText(value) && !isLink(value) && !isAddress(value)) > 0.9 && distinct(values) > 0.2,
};
const link: Wanted = {
  names: [
    /^(?:html_?url|web_?url|public_?url|page_?url|canonical(?:_?url)?|permalink|alias)$/iu,
    /^(?:link|url|href|path|uri|detail_?url)$/iu,
    /(?:html|web|page|detail).{0,12}(?:url|link|href)/iu,
    /url|link|href|path$/iu,
  ],
  but: /image|img|thumb|photo|icon|logo|pdf|json|xml|api|self|download|file|comment|avatar/iu,
  holds: (values) => share(values, isLink) > 0.5,
};
const published: Wanted = {
  names: [
    /^(?:publication_?date|date_?published|publi(?:shed|cation)(?:_?(?:at|on|date|time))?|public_?date|pub_?date|post(?:ed)?_?date|first_?published_?(?:at|date))$/iu,
    /publi[sc]|pub_?time|pub_?date|posted|release|issue|发布|fecha_?pub|veröffentl/iu,
    /^(?:date|datum|fecha|data|day|time)$/iu,
    /created|date|time|fecha|datum/iu,
  ],
  but: /modif|updat|chang|end|expir|clos|deadline|comment|effective|start|birth|gmt|now|timezone|indexed|last/iu,
  holds: (values, source) => share(values, (value) => isDay(value, source)) > 0.8,
};
const body: Wanted = {
  names: [
    /^(?:body|content|text|details|full_?text|abstract)$/iu,
    /^(?:summary|description|excerpt|teaser|lead|intro)$/iu,
    /body|content|abstract|summary|description|excerpt|text|note/iu,
  ],
  but: /type|id$|image|meta|content_?id|highlight|language|status|count|alt|url|link/iu,
  holds: (values) => share(values, (value) => isText(value) && value.length > leastText) > 0.3,
};

const depthOf = ({ path }: Field): number => path.split('.').length;

function pick(fields: readonly Field[], { names, but, holds }: Wanted, source: Source): Field | undefined {
  const shallow = fields.toSorted((one, other) => depthOf(one) - depthOf(other));
  for (const name of names) {
    const named = shallow.filter(
      (field) => name.test(field.name) && !but.test(field.name) && holds(field.values, source),
    );
    // Of the same in several languages, that of the source.
    const own = named.find(({ path }) => path.split('.').at(-1) === source.language.split('-')[0]);
    const found = own ?? named[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The field that reads most like a title, where none is called one. */
function mostTitled(fields: readonly Field[], source: Source): Field | undefined {
  const isTitle = (value: unknown): boolean =>
    isText(value) &&
    value.length >= 8 &&
    value.length <= 300 &&
    !isLink(value) &&
    !isAddress(value) &&
    !isMarkup(value) &&
    !isDay(value, source) &&
    /\p{L}{2}/u.test(value);
  const lengthOf = ({ values }: Field): number =>
    values.reduce<number>((sum, value) => sum + (isText(value) ? value.length : 0), 0);
  return fields
    .filter(({ values }) => share(values, isTitle) > 0.9 && distinct(values) > 0.8)
    .toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
}

/** `drawSize` and `draw_size` as a person writes it. */
const said = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replace(/[_-]+/gu, ' ')
    .trim();

/** What items say beside title, address and day, where no field holds a text: their figures, each behind its name. */
function rowsOf(fields: readonly Field[], taken: ReadonlySet<string>): string | undefined {
  const telling = fields.filter(
    ({ path, values }) =>
      !taken.has(path) && share(values, isScalar) > 0.5 && !values.some((value) => isLink(value) || isMarkup(value)),
  );
  const rows = telling.slice(0, mostRows).map(({ path, name }) => `${JSON.stringify(said(name))}: ${path}`);
  return rows.length === 0 ? undefined : `{${rows.join(', ')}}`;
}

interface Rules {
  readonly rules: ApiRules;
  readonly weight: number;
}

function rulesFor(path: string, items: readonly Json[], count: number, source: Source): Rules | null {
  const fields = fieldsOf(items);
  const named = pick(fields, title, source);
  const titled = named ?? mostTitled(fields, source);
  if (titled === undefined) return null;
  const others = fields.filter(({ path: own }) => own !== titled.path);
  const [ids, links, days] = [id, link, published].map((wanted) => pick(others, wanted, source));
  const texts = pick(others, body, source);
  const taken = new Set([titled, ids, links, days].flatMap((field) => (field === undefined ? [] : [field.path])));
  const told = texts?.path ?? rowsOf(fields, taken);
  const weight =
    (named === undefined ? 2 : 4) +
    (links === undefined ? 0 : 2) +
    (days === undefined ? 0 : 2) +
    (ids === undefined ? 0 : 1) +
    (texts === undefined ? 0 : 1);
  return {
    rules: {
      items: path === '' ? '@' : path,
      ...(ids === undefined ? {} : { id: ids.path }),
      title: titled.path,
      ...(links === undefined ? {} : { link: links.path }),
      ...(days === undefined ? {} : { published: days.path }),
      ...(told === undefined ? {} : { body: told }),
      mayBeEmpty: false,
    },
    weight: weight * Math.min(1, 0.7 + count / 20),
  };
}

/**
 * Rules that fit a JSON answer: those of its list of items, the one that has most of what notices have, or of its one notice; null when
 * nothing has a title. JSON:API and WordPress keep fields a level deeper, and lists of counts stand beside.
 */
export function findApi(data: unknown, source: Source): ApiRules | null {
  let best: Rules | null = null;
  let text: Found | null = null;
  let name: Found | null = null;
  for (const found of valuesIn(data, deepest)) {
    const { path, value } = found;
    if (Array.isArray(value) && value.length > 0 && value.every(isMapping)) {
      const rules = rulesFor(path, value.slice(0, sampled), value.length, source);
      if (rules !== null && (best === null || rules.weight > best.weight)) best = rules;
    } else if (isText(value)) {
      if (name === null && /^(?:title|headline)$/iu.test(found.name)) name = found;
      if (path !== name?.path && (!isText(text?.value) || value.length > text.value.length)) text = found;
    }
  }
  const isNotice = name !== null && isText(text?.value) && text.value.length > longestInList;
  if (best !== null && !(isNotice && best.weight < certain)) return best.rules;
  return name === null || text === null ? null : { title: name.path, body: text.path, mayBeEmpty: false };
}
