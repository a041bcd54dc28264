import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fields } from '../../../shared/catalog/fields.ts';
import { catalogJsonSchema } from '../../../shared/catalog/jsonSchema.ts';

it('is what shared/catalog/catalog.schema.json holds; if not, `npm run --silent visawire -- schema` writes it anew', () => {
  const path = new URL('../../../shared/catalog/catalog.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(catalogJsonSchema())));
});

it('explains every field, and no explanation lacks its field', () => {
  const text = JSON.stringify(catalogJsonSchema());
  for (const { means } of Object.values(fields)) expect(text).toContain(JSON.stringify(means).slice(1, -1));
  const named = (schema: unknown): number => {
    if (typeof schema !== 'object' || schema === null) return 0;
    const own = 'properties' in schema ? Object.keys(schema.properties ?? {}).length : 0;
    return Object.values(schema).reduce<number>((sum, inner) => sum + named(inner), own);
  };
  const entries = Object.keys(fields).filter((name) => name.endsWith('[]')).length;
  expect(named(catalogJsonSchema())).toBe(Object.keys(fields).length - entries);
});
