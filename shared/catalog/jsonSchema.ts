import * as z from 'zod/mini';
import { catalogFileSchema } from './catalog.ts';
import { fields } from './fields.ts';

/** The catalog as JSON Schema, with the meaning of every field, so that editors complete and explain it. */
export function catalogJsonSchema(): object {
  const schema = z.toJSONSchema(catalogFileSchema, {
    io: 'input',
    // What the YAML language server of the common editors reads best.
    target: 'draft-7',
    override({ jsonSchema, path }) {
      const field = fields[pathInCatalog(path)];
      if (field !== undefined) jsonSchema.description = `${field.means} Allowed: ${field.allowed}.`;
    },
  });
  return { title: 'Visawire catalog', ...schema };
}

/** `properties.sources.items.properties.url` in JSON Schema is `sources[].url` in a catalog; other places are no field. */
function pathInCatalog(path: readonly (string | number)[]): string {
  const [step, next, ...rest] = path;
  if (step === 'properties' && next !== undefined) return joined(String(next), rest);
  return step === 'items' ? joined('[]', path.slice(1)) : '';
}

function joined(name: string, rest: readonly (string | number)[]): string {
  if (rest.length === 0) return name;
  const inner = pathInCatalog(rest);
  if (inner === '') return '';
  return inner.startsWith('[]') ? `${name}${inner}` : `${name}.${inner}`;
}
