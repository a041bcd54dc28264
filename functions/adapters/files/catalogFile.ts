import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Catalog, catalogFileSchema, resolveCatalog } from '../../../shared/catalog/catalog.ts';

/** Reads the catalog that the build wrote beside the bundle. @throws Error when it is missing or not a catalog */
export function readCatalog(path: string): Catalog {
  return resolveCatalog(catalogFileSchema.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, path), 'utf8'))));
}
