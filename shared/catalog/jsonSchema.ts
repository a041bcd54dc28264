import * as z from 'zod/mini';
import { catalogFileSchema } from './catalog.ts';
import { fields } from './fields.ts';
import { isMapping } from './finding.ts';

/** The catalog as JSON Schema, with the meaning of every field, so that editors complete and explain it. */
export function catalogJsonSchema(): Readonly<Record<string, unknown>> {
  // Draft 7 is what the YAML language server of the common editors reads best.
  const schema = z.toJSONSchema(catalogFileSchema, { io: 'input', target: 'draft-7' });
  return { title: 'Visawire catalog', ...described(schema, '') };
}

/** Adds descriptions here and not in `override` of zod, which names only one place of a schema that is used in several. */
function described(schema: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const field = fields[name];
  const { properties, items, ...rest } = schema;
  const inner = isMapping(properties)
    ? Object.entries(properties).map(([key, value]) => [
        key,
        isMapping(value) ? described(value, name === '' ? key : `${name}.${key}`) : value,
      ])
    : undefined;
  return {
    ...(field === undefined ? {} : { description: `${field.means} Allowed: ${field.allowed}.` }),
    ...rest,
    ...(inner === undefined ? {} : { properties: Object.fromEntries(inner) }),
    ...(isMapping(items) ? { items: described(items, `${name}[]`) } : {}),
  };
}
