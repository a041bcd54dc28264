type Json = Readonly<Record<string, unknown>>;

/** Rules for a JSON answer by field of `api`, each a JMESPath expression. */
export type ApiSuggestion = Readonly<Record<string, string>> & { readonly title: string };

/** Answers nest their list no deeper than this. */
const deepest = 5;
/** Items looked at. */
const sampled = 20;

const isMapping = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const step = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key));
const join = (path: string, key: string): string => (path === '' ? step(key) : `${path}.${step(key)}`);

interface Found {
  readonly path: string;
  readonly value: unknown;
}

/** Every value below a mapping with its path, level by level; lists are not entered. */
function* valuesIn(root: unknown): Generator<Found> {
  let level: Found[] = [{ path: '', value: root }];
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    yield* level;
    level = level.flatMap(({ path, value }) =>
      isMapping(value) ? Object.entries(value).map(([key, inner]) => ({ path: join(path, key), value: inner })) : [],
    );
  }
}

/** How well a field of items fits, by its name: the first pattern that matches decides; then it must hold for every item. */
interface Wanted {
  readonly field: string;
  readonly names: readonly RegExp[];
  readonly holds: (values: readonly unknown[]) => boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const mostly = (values: readonly unknown[], test: (value: unknown) => boolean): boolean =>
  values.filter(test).length >= values.length / 2 && values.some(test);

const wanted: readonly Wanted[] = [
  {
    field: 'id',
    names: [/^(?:id|guid|uuid|content_id)$/i, /_?(?:number|id)$/i, /(?:Number|Id)$/, /slug/i],
    holds: (values) => new Set(values.map(String)).size === values.length && !values.includes(undefined),
  },
  {
    field: 'title',
    names: [/^(?:title|headline)$/i, /^(?:name|subject)$/i, /title|name|headline/i],
    holds: (values) => values.every(isText),
  },
  {
    field: 'link',
    names: [/^(?:html_url|web_url|url|link|href)$/i, /url|link|href/i],
    holds: (values) => mostly(values, (value) => isText(value) && /^(?:https?:\/\/|\/)|href=/i.test(value)),
  },
  {
    field: 'published',
    names: [/^(?:publication_date|published|public_updated_at|date)$/i, /publi|date|time/i],
    holds: (values) => mostly(values, (value) => isText(value) && /\d{4}/.test(value)),
  },
  {
    field: 'body',
    names: [/^(?:abstract|summary|body|content|description)$/i, /abstract|summary|body|content|text|note/i],
    holds: (values) => mostly(values, isText),
  },
];

function fieldsOf(items: readonly Json[]): Record<string, string> {
  const keys = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const found: Record<string, string> = {};
  for (const { field, names, holds } of wanted) {
    const key = names
      .flatMap((name) => keys.filter((candidate) => name.test(candidate)))
      .find((candidate) => holds(items.map((item) => item[candidate])));
    if (key !== undefined) found[field] = step(key);
  }
  return found;
}

/** Rules that fit a JSON answer: its largest list of items, or its one notice; null when neither has a title. */
export function suggestApi(data: unknown): ApiSuggestion | null {
  let items: Found | null = null;
  let body: Found | null = null;
  let title: Found | null = null;
  for (const found of valuesIn(data)) {
    const { path, value } = found;
    if (Array.isArray(value) && value.length > 0 && value.every(isMapping)) {
      if (!Array.isArray(items?.value) || value.length > items.value.length) items = found;
    } else if (isText(value)) {
      if (title === null && /(?:^|\.)title$/i.test(path)) title = found;
      if (path !== title?.path && (!isText(body?.value) || value.length > body.value.length)) body = found;
    }
  }
  if (items !== null && Array.isArray(items.value)) {
    const { title: named, ...others } = fieldsOf(items.value.filter(isMapping).slice(0, sampled));
    if (named !== undefined) return { items: items.path === '' ? '@' : items.path, ...others, title: named };
  }
  return title === null || body === null ? null : { title: title.path, body: body.path };
}
