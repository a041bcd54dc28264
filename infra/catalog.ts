import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { type Catalog, type CatalogFile, resolveCatalog } from '../shared/catalog/catalog.ts';
import { type CatalogText, parseCatalogs } from '../shared/catalog/load.ts';
import { formatProblem } from '../shared/catalog/problem.ts';

/** A catalog that cannot be used; the message holds every problem, one a paragraph. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
}

export const builtInFolder = join(import.meta.dirname, '../shared/catalog');

/** Reads the catalog in one YAML file; its sources may name the programmes of the built-in one. @throws CatalogError */
export function loadCatalogFile(path: string): Catalog {
  const { programmes } = loadBuiltInCatalog();
  const own = readCatalog(
    [path],
    programmes.map(({ id }) => id),
  );
  const ownIds = new Set(own.programmes.map(({ id }) => id));
  return resolveCatalog({ ...own, programmes: [...programmes.filter(({ id }) => !ownIds.has(id)), ...own.programmes] });
}

/** The catalog that an operator names, or the built-in one. @throws CatalogError */
export const chooseCatalog = (file: string | undefined): Catalog =>
  file === undefined ? resolveCatalog(loadBuiltInCatalog()) : loadCatalogFile(file);

/** Reads the catalog that recordings were made with, whose programmes may be gone since. @throws CatalogError */
export function loadRecordedCatalog(path: string): Catalog {
  return resolveCatalog(readCatalog([path], 'any'));
}

/** Reads all YAML files of `shared/catalog/`, in the order of their names, as one catalog. @throws CatalogError */
export function loadBuiltInCatalog(): CatalogFile {
  const files = readdirSync(builtInFolder).filter((name) => name.endsWith('.yaml'));
  return readCatalog(
    files.sort().map((name) => join(builtInFolder, name)),
    [],
    true,
  );
}

function readCatalog(
  paths: readonly string[],
  alsoProgrammes: readonly string[] | 'any' = [],
  demandsExpects = false,
): CatalogFile {
  const result = parseCatalogs(paths.map(readText), alsoProgrammes, demandsExpects);
  if ('catalog' in result) return result.catalog;
  throw new CatalogError(result.problems.map(formatProblem).join('\n\n'));
}

function readText(path: string): CatalogText {
  const file = shownPath(path);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new CatalogError(`${file}: ${unreadable(cause)}`, { cause });
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new CatalogError(`${file}: not UTF-8. Likely fix: save the file again with the encoding UTF-8.`, { cause });
  }
}

/** Relative to where the command was started, unless it lies outside. */
function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? path : fromHere;
}

function unreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file. Likely fix: check the path; it is taken from the folder the command was started in.';
    case 'EISDIR':
      return 'a folder, not a file. Likely fix: name one YAML file in it.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read. Likely fix: give the user who runs this the right to read it.';
    default:
      return `cannot be read (${String(code ?? cause)}).`;
  }
}
