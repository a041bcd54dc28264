import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { formatPath, type Path } from './fields.ts';
import { type CatalogProblem, describeValue } from './problem.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML file as plain data that still knows where each value stood. */
export interface YamlFile {
  readonly value: unknown;
  /** Where the value at a path stands, or its name if `on` is `key`; for a missing field, where what should hold it begins. */
  readonly positionOf: (path: Path, on?: 'key' | 'value') => Position;
}

/** Uses of one anchor beyond this are refused: YAML's aliases can make megabytes out of a few lines ("billion laughs"). */
const maxAliasCount = 100;

/** Reads YAML 1.2 text, or says what keeps it from being read. */
export function readYaml(text: string, file: string): { yaml: YamlFile } | { problems: CatalogProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const all = [...document.errors, ...document.warnings];
  // A tab breaks what follows it; the rest is told once the tabs are gone.
  const tabs = all.filter((fault) => fault.code === 'TAB_AS_INDENT');
  const faults = tabs.length > 0 ? tabs : all;
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      file,
      ...positionAt(fault.pos[0]),
      field: formatPath(pathAt(document, fault.pos[0])),
      ...syntaxAdvice(fault.code, lineAround(text, fault.pos[0]), fault.message),
    }));
    return { problems: onePerLine(problems) };
  }
  const dangling = danglingAliases(document).map((offset) => ({
    file,
    ...positionAt(offset),
    field: formatPath(pathAt(document, offset)),
    seen: 'an alias (`*name`) to nothing that stands before it',
    ...quoteAdvice,
  }));
  if (dangling.length > 0) return { problems: dangling };
  try {
    const value: unknown = document.toJS({ maxAliasCount });
    return { yaml: { value, positionOf: (path, on) => positionAt(offsetOf(document, path, on ?? 'value')) } };
  } catch (error) {
    // The one error `toJS` documents: too many aliases.
    if (!(error instanceof ReferenceError)) throw error;
    const problem = {
      file,
      ...positionAt(Math.min(...aliases(document).map(begins))),
      field: '',
      seen: 'aliases (`*name`) that repeat one another too often',
      allowed: `at most ${maxAliasCount} repetitions by alias`,
      fix: 'write the repeated values out',
    };
    return { problems: [problem] };
  }
}

/** A broken line often breaks those after it in the reader's eyes; the first fault of a line is the one to mend. */
function onePerLine(problems: readonly CatalogProblem[]): CatalogProblem[] {
  const byLine = Map.groupBy(problems, (problem) => problem.line);
  return [...byLine.values()].flatMap((sameLine) => sameLine.slice(0, 1));
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? text.length : end);
}

const quoteAdvice = {
  allowed: 'a text that begins with `*` or `&` only within quotes',
  fix: 'put the value in single quotes',
} as const;

function syntaxAdvice(code: string, line: string, message: string): Pick<CatalogProblem, 'seen' | 'allowed' | 'fix'> {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { seen: 'a tab', allowed: 'spaces for indentation', fix: 'replace the tab by spaces' };
    case 'DUPLICATE_KEY':
      return {
        seen: 'a field for the second time in the same entry',
        allowed: 'each field once',
        fix: 'remove one of the two, or begin a new entry with `- `',
      };
    case 'MULTIPLE_DOCS':
      return {
        seen: 'a second YAML document (`---`)',
        allowed: 'one document a file',
        fix: 'split the file, or remove the line `---`',
      };
    case 'BAD_ALIAS':
      return { seen: `an alias that YAML cannot read (${message})`, ...quoteAdvice };
    case 'BAD_SCALAR_START':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      return {
        seen: `${describeValue(line.trim())}, which YAML cannot read (${message})`,
        allowed: 'a text with `: `, ` #` or one that begins with a special character only within quotes',
        fix: 'put the value in single quotes, and check the indentation of this line and the one before',
      };
    default:
      return {
        seen: `${describeValue(line.trim())}, which YAML cannot read (${message})`,
        allowed: 'YAML 1.2 as in the built-in catalogs',
        fix: 'check quotes, brackets and indentation of this line and the one before',
      };
  }
}

/** Path of the innermost value around an offset, as far as the broken document was understood. */
function pathAt(document: Document, offset: number): Path {
  let found: Path = [];
  const steps = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        // A broken text can make whole lines into names; the path ends before them.
        if (!isScalar(pair.key) || !/^[\w-]+$/.test(String(pair.key.value))) continue;
        const here = [...path, String(pair.key.value)];
        if (begins(pair.key) <= offset) found = here;
        if (offset >= begins(pair.value)) steps(pair.value, here);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const here = [...path, index];
        if (begins(item) <= offset) found = here;
        if (offset >= begins(item)) steps(item, here);
      }
    }
  };
  steps(document.contents, []);
  return found;
}

function begins(node: unknown): number {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && node.range
    ? node.range[0]
    : Number.POSITIVE_INFINITY;
}

function offsetOf(document: Document, path: Path, on: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = Number.isFinite(begins(node)) ? begins(node) : 0;
  for (const [depth, step] of path.entries()) {
    const holder = isAlias(node) ? node.resolve(document) : node;
    const last = depth === path.length - 1;
    if (isMap(holder)) {
      const pair = holder.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step);
      if (pair === undefined) return offset;
      const start = last && on === 'key' ? begins(pair.key) : begins(pair.value);
      offset = Number.isFinite(start) ? start : begins(pair.key);
      node = pair.value;
    } else if (isSeq(holder)) {
      node = typeof step === 'number' ? holder.items[step] : undefined;
      if (node === undefined) return offset;
      offset = Number.isFinite(begins(node)) ? begins(node) : offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function aliases(document: Document): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias(_key, alias) {
      found.push(alias);
    },
  });
  return found;
}

function danglingAliases(document: Document): number[] {
  return aliases(document)
    .filter((alias) => alias.resolve(document) === undefined)
    .map(begins);
}
