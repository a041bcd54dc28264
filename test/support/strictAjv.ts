import { createRequire } from 'node:module';

type Check = ((data: unknown) => boolean) & { readonly errors?: readonly unknown[] | null };
interface Ajv {
  addSchema(schema: object, name?: string): Ajv;
  addVocabulary(words: readonly string[]): Ajv;
  getSchema(name: string): Check | undefined;
  compile(schema: object): Check;
}

/**
 * Ajv for 2020-12 as a consumer would set it: strict, formats known. Loaded by name, because the types of its version 8 and of the
 * version 6 that other packages bring would be taken for each other.
 */
export function strictAjv(): Ajv {
  const require = createRequire(import.meta.url);
  const { default: Ajv2020 } = require('ajv/dist/2020.js') as { default: new (options: object) => Ajv };
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: Ajv) => void };
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  addFormats(ajv);
  return ajv;
}
