import type * as z from 'zod/mini';
import { type CatalogFile, catalogFileSchema } from './catalog.ts';
import { allowedAt, fieldNamesIn, formatPath, type Path } from './fields.ts';
import { type Finding, isMapping } from './finding.ts';
import { nearest } from './nearest.ts';
import { type CatalogProblem, describeValue } from './problem.ts';
import { entriesOf, findings, sourcesWithoutExpects, unknownProgrammes } from './rules.ts';
import { type Position, readYaml, type YamlFile } from './yamlFile.ts';

export interface CatalogText {
  /** As it is shown in problems. */
  readonly file: string;
  readonly text: string;
}

export type CatalogResult = { readonly catalog: CatalogFile } | { readonly problems: readonly CatalogProblem[] };

/** Reads one catalog file, or says everything that is wrong with it, in the order of the file. */
export function parseCatalog(text: string, file: string): CatalogResult {
  return parseCatalogs([{ text, file }]);
}

/**
 * Reads several catalog files as one; each is complete in itself but for the programmes, and no id stands in two of them.
 * `alsoProgrammes` are ids that sources may name although no file here defines them; `any` lets every id pass. `demandsExpects`:
 * whether a source must say what it expects.
 */
export function parseCatalogs(
  files: readonly CatalogText[],
  alsoProgrammes: readonly string[] | 'any' = [],
  demandsExpects = false,
): CatalogResult {
  const firstUses: FirstUses = new Map();
  const yamls = files.map(({ text, file }) => ({ file, result: readYaml(text, file) }));
  const defined = yamls.flatMap(({ result }) => ('yaml' in result ? programmeIds(result.yaml.value) : []));
  const known = alsoProgrammes === 'any' ? null : new Set([...alsoProgrammes, ...defined]);
  const read = yamls.map(({ file, result }) =>
    'problems' in result
      ? { catalog: undefined, problems: result.problems }
      : readCatalog(result.yaml, file, { firstUses, known, demandsExpects }),
  );
  const problems = read.flatMap((result) => result.problems);
  if (problems.length > 0) return { problems };
  return {
    catalog: {
      authorities: read.flatMap(({ catalog }) => catalog?.authorities ?? []),
      programmes: read.flatMap(({ catalog }) => catalog?.programmes ?? []),
      sources: read.flatMap(({ catalog }) => catalog?.sources ?? []),
    },
  };
}

/** Where each id was used first, over all files; the key is the list and the id. */
type FirstUses = Map<string, Position & { readonly file: string }>;

interface Reading {
  readonly catalog: CatalogFile | undefined;
  readonly problems: readonly CatalogProblem[];
}

interface Demands {
  readonly firstUses: FirstUses;
  /** Ids of programmes that sources may name, null for any. */
  readonly known: ReadonlySet<string> | null;
  readonly demandsExpects: boolean;
}

function readCatalog(yaml: YamlFile, file: string, { firstUses, known, demandsExpects }: Demands): Reading {
  const parsed = catalogFileSchema.safeParse(yaml.value);
  // What the rules say of a field is closer to the mistake than what the schema says; the first word on a field stands.
  const found = [
    ...(isMapping(yaml.value) ? [] : [notACatalog(yaml.value)]),
    ...findings(yaml.value),
    ...(known === null ? [] : unknownProgrammes(yaml.value, known)),
    ...(demandsExpects ? sourcesWithoutExpects(yaml.value) : []),
    ...repeatedIds(yaml, file, firstUses),
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => schemaFindings(issue, yaml.value))),
  ];
  // A field under a misspelt name is not missing as well.
  const meant = new Set(found.flatMap(({ meant: path }) => (path === undefined ? [] : formatPath(path))));
  const told = found.filter(({ path }) => !meant.has(formatPath(path)) || valueAt(yaml.value, path) !== undefined);
  const firstByField = new Map(told.toReversed().map((finding) => [formatPath(finding.path), finding]));
  const problems = [...firstByField.values()]
    .map((finding) => problemOf(finding, yaml, file))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { catalog: parsed.data, problems };
}

function notACatalog(value: unknown): Finding {
  const fix =
    'begin the file with `authorities:` and `sources:`, each followed by a list; copy an entry of a built-in file';
  return { path: [], seen: value === null || value === undefined ? 'an empty file' : describeValue(value), fix };
}

function programmeIds(catalog: unknown): readonly string[] {
  return [...entriesOf(catalog, 'programmes')].flatMap(([, { id }]) => (typeof id === 'string' ? [id] : []));
}

function* repeatedIds(yaml: YamlFile, file: string, firstUses: FirstUses): Generator<Finding> {
  for (const list of ['authorities', 'programmes', 'sources'] as const) {
    for (const [index, entry] of entriesOf(yaml.value, list)) {
      const id = entry['id'];
      if (typeof id !== 'string') continue;
      const path = [list, index, 'id'];
      const first = firstUses.get(`${list} ${id}`);
      if (first === undefined) {
        firstUses.set(`${list} ${id}`, { file, ...yaml.positionOf(path) });
        continue;
      }
      yield {
        path,
        seen: `${describeValue(id)}, which is already used at ${first.file}:${first.line}`,
        allowed: `an id that no other of the ${list} has, in any file`,
        fix: 'rename or remove one of the two',
      };
    }
  }
}

function problemOf(finding: Finding, yaml: YamlFile, file: string): CatalogProblem {
  return {
    file,
    ...yaml.positionOf(finding.path, finding.on),
    field: formatPath(finding.path),
    seen: finding.seen ?? describeValue(valueAt(yaml.value, finding.path)),
    allowed: finding.allowed ?? allowedAt(finding.path),
    fix: finding.fix,
  };
}

function schemaFindings(issue: z.core.$ZodIssue, catalog: unknown): Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, issue.path));
  if (issue.code === 'invalid_key') {
    const fix = 'use a language tag such as en or zh-Hans as the name';
    return [{ path: issue.path, on: 'key', seen: `the name ${describeValue(issue.path.at(-1))}`, fix }];
  }
  return [{ path: issue.path, fix: fixFor(issue, valueAt(catalog, issue.path)) }];
}

function unknownField(key: string, holder: Path): Finding {
  const known = fieldNamesIn(holder);
  const meant = nearest(key, known);
  return {
    path: [...holder, key],
    on: 'key',
    seen: `the unknown field \`${key}\``,
    allowed: `the fields ${known.join(', ')}`,
    fix: meant === undefined ? 'remove it, or check under which field it belongs' : `write \`${meant}\``,
    ...(meant === undefined ? {} : { meant: [...holder, meant] }),
  };
}

function fixFor(issue: z.core.$ZodIssue, value: unknown): string {
  const name = [...issue.path].reverse().find((step) => typeof step === 'string') ?? 'the field';
  if (value === undefined) return `add \`${name}:\``;
  if (value === null)
    return 'write a value; one that begins with `#` needs single quotes, or YAML takes it for a comment';
  switch (issue.code) {
    case 'invalid_value': {
      const meant = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined;
      return meant === undefined ? 'choose one of the allowed values' : `write ${meant}`;
    }
    case 'invalid_type':
      if (issue.expected === 'array') return 'put the value in brackets: `[value]`';
      if (issue.expected === 'string' && typeof value !== 'object')
        return `put the value in quotes: '${String(value)}'`;
      return 'check the indentation of the lines below, and whether a `- ` is missing or too many';
    case 'too_big':
      return 'shorten it';
    case 'too_small':
      return 'add a value, or remove the field if it is optional';
    default:
      return fixSpelling(value, name);
  }
}

/** A close spelling that would pass where an id is asked for. */
function fixSpelling(value: unknown, name: PropertyKey): string {
  const asId = String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const idFields: readonly PropertyKey[] = ['id', 'authority', 'programmes'];
  return idFields.includes(name) && asId !== '' ? `write ${asId}` : 'write it as described';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner) && typeof step === 'number') return inner[step];
    return isMapping(inner) && typeof step === 'string' && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }, value);
}
