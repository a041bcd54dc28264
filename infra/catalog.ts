import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { type Catalog, type CatalogFile, resolveCatalog } from '../shared/catalog/catalog.ts';
import { type CatalogText, parseCatalogs } from '../shared/catalog/load.ts';
import { mergeCatalogs } from '../shared/catalog/merge.ts';
import { formatProblem } from '../shared/catalog/problem.ts';

/** A catalog that cannot be used; the message holds every problem, one a paragraph. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
}

export const builtInFolder = join(import.meta.dirname, '../shared/catalog');

/** The YAML files of a catalog: a file itself, or all in a folder by their names. @throws CatalogError where a folder has none */
export function catalogFiles(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0)
    throw new CatalogError(`${shownPath(path)}: no YAML file in this folder. Likely fix: check the path.`);
  return names.sort().map((name) => join(path, name));
}

export interface OwnCatalog {
  /** A file, or a folder of files. */
  readonly catalog?: string | undefined;
  /** Whether it stands beside the built-in one, not in its place. */
  readonly beside?: boolean | undefined;
}

/**
 * The catalog that an operator names, alone or beside the built-in one, else that one. Its sources may name the programmes of the
 * built-in one in any case. @throws CatalogError
 */
export function chooseCatalogFile({ catalog, beside = false }: OwnCatalog): CatalogFile {
  const ours = loadBuiltInCatalog();
  if (catalog === undefined) return ours;
  const { programmes } = ours;
  const own = readCatalog(
    catalogFiles(catalog),
    programmes.map(({ id }) => id),
  );
  return mergeCatalogs(beside ? ours : { authorities: [], sources: [], programmes }, own);
}

/** The same with each source's authority in it. @throws CatalogError */
export const chooseCatalog = (chosen: OwnCatalog): Catalog => resolveCatalog(chooseCatalogFile(chosen));

/** Reads the catalog that recordings were made with, whose programmes may be gone since. @throws CatalogError */
export function loadRecordedCatalog(path: string): Catalog {
  return resolveCatalog(readCatalog([path], 'any'));
}

let builtIn: CatalogFile | undefined;

/**
 * Reads all YAML files of `shared/catalog/`, in the order of their names, as one catalog. They take half a second of a processor, and
 * are read once in the life of a process. @throws CatalogError
 */
export function loadBuiltInCatalog(): CatalogFile {
  builtIn ??= readCatalog(catalogFiles(builtInFolder), [], true);
  return builtIn;
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
