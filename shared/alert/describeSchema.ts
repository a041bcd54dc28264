import { isMapping } from '../catalog/finding.ts';

/** What a field means, with an example of its value. */
export type Meaning = readonly [means: string, example: unknown];

/** The example, or where a schema is narrower (one event type of many) the first value that it takes. */
function exampleOf(schema: Readonly<Record<string, unknown>>, example: unknown): unknown {
  const { const: only, pattern } = schema;
  if (only !== undefined) return only;
  if (typeof pattern !== 'string' || new RegExp(pattern).test(String(example))) return example;
  return pattern
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\.', '.')
    .replace(/\(([^|)]+)[^)]*\)/g, '$1');
}

/**
 * A JSON Schema with what each of its fields means, and open for fields that join later; `meaningOf` gets the path of a field, with
 * `[]` behind a list. Done here and not in zod's metadata, which names only one place of a schema that is used in several.
 */
export function describeSchema(
  schema: unknown,
  meaningOf: (path: string) => Meaning | undefined,
  path: string,
): unknown {
  if (!isMapping(schema)) return schema;
  // What may be null, and what is listed, is described once, outside.
  const meaning = /[|\]]$/.test(path) ? undefined : meaningOf(path.replaceAll('|', ''));
  const { additionalProperties, properties, items, anyOf, ...rest } = schema;
  const inner = (one: unknown, place: string): unknown => describeSchema(one, meaningOf, place);
  return {
    ...(meaning === undefined ? {} : { description: meaning[0], examples: [exampleOf(schema, meaning[1])] }),
    ...rest,
    ...(isMapping(additionalProperties) ? { additionalProperties: inner(additionalProperties, '') } : {}),
    ...(isMapping(properties)
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, one]) => [key, inner(one, `${path}.${key}`)]),
          ),
        }
      : {}),
    ...(items === undefined ? {} : { items: Array.isArray(items) ? items : inner(items, `${path}[]`) }),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((one) => inner(one, `${path}|`)) } : {}),
  };
}
