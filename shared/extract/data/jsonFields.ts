export type Json = Readonly<Record<string, unknown>>;

/** And fields of an item: `attributes.title`, `title.rendered`, `fields.date.value`. */
const deepestField = 3;
/** Fields looked at of an item. */
const mostFields = 200;

export const isMapping = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const step = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key));
const join = (path: string, key: string): string => (path === '' ? step(key) : `${path}.${step(key)}`);

/** A value of an answer. */
export interface Found {
  readonly path: string;
  /** The key that says what it is: that of the field, not of its language or form. */
  readonly name: string;
  readonly value: unknown;
}

/** Keys below a field that say in which form or language it is. */
const forms =
  /^(?:rendered|value|text|raw|plain|html|processed|content|_|#text|\$|(?:en|fr|de|es|it|pt|nl|zh|ja|ko|ru|ar|pl|sv|da|fi|nb|no|cs|el|tr|th|vi|he|hu|ro|uk|bg|hr|sk|sl|et|lv|lt|ga|cy)(?:[-_][A-Za-z]{2,4})?)$/u;

/** Every value below a mapping with its path, level by level; lists are not entered. */
export function* valuesIn(root: unknown, most: number): Generator<Found> {
  let level: Found[] = [{ path: '', name: '', value: root }];
  for (let depth = 0; depth <= most && level.length > 0; depth++) {
    yield* level;
    level = level
      .flatMap(({ path, name, value }) =>
        isMapping(value)
          ? Object.entries(value).map(([key, inner]) => ({
              path: join(path, key),
              name: name !== '' && forms.test(key) ? name : key,
              value: inner,
            }))
          : [],
      )
      .slice(0, 5000);
  }
}

/** A field of the items, with what it says in each of those looked at. */
export interface Field {
  readonly path: string;
  readonly name: string;
  readonly values: readonly unknown[];
}

/** The fields that items have, with what each says. */
export function fieldsOf(items: readonly Json[]): Field[] {
  const fields = new Map<string, { name: string; values: unknown[] }>();
  for (const [at, item] of items.entries())
    for (const { path, name, value } of valuesIn(item, deepestField)) {
      if (path === '' || isMapping(value) || (fields.size >= mostFields && !fields.has(path))) continue;
      const field = fields.get(path) ?? { name, values: [] };
      field.values[at] = value;
      fields.set(path, field);
    }
  return [...fields].map(([path, { name, values }]) => ({
    path,
    name,
    values: Array.from(items, (_, at) => values[at]),
  }));
}
