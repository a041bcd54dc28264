import { dirname, posix } from 'node:path';

export interface SourceFile {
  /** From the root of the project, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** The layers from the inside out: a file may use its own layer and those before it. */
const layers: readonly (string | undefined)[] = ['shared', 'functions', 'infra'];
/** The folders of `shared/` in the order in which what happens to a page goes through them. */
const steps: readonly (string | undefined)[] = [
  'catalog',
  'capture',
  'language',
  'extract',
  'compare',
  'understand',
  'relate',
  'programmes',
  'alert',
  'delivery',
  'find',
  'client',
];
const longestIndex = 15;
const longestHandler = 60;

/** The only parts of Node that `shared/` may use: they compute, and neither ask nor tell the world. */
const pureNodeModules = /^node:(?:assert|buffer|crypto|string_decoder|url|util|zlib)(?:\/|$)/;
/** Powertools' JMESPath is a language and knows nothing of AWS but the name. */
const impurePackages =
  /^(?:@aws-(?!lambda-powertools\/jmespath(?:\/|$))|@smithy\/|aws-|undici$|hono$|@hono\/|pino|winston)/;

const impureCode = [
  { what: 'the environment', pattern: /\bprocess\b|\bimport\.meta\b/ },
  {
    what: 'the clock',
    pattern:
      /\bDate\.now\b|\bnew Date\s*(?:\(\s*\)|(?![\s(]))|(?<!new |[.\w])Date\(\s*\)|\bperformance\b|\bTemporal\.Now\b|(?<![.\w])set(?:Timeout|Interval|Immediate)\b/,
  },
  { what: 'randomness', pattern: /\bMath\.random\b|\brandom(?:UUID|Bytes|Int|Fill|FillSync)\b|\bgetRandomValues\b/ },
  { what: 'logging', pattern: /\bconsole\s*\./ },
  { what: 'the network', pattern: /(?<![.\w])(?:fetch|WebSocket|EventSource)\s*\(/ },
] as const;

/** Every breach of the rules on structure (style 1, 2 and 4; design, "Layout"), as `path: what is wrong`. */
export function breaches(files: readonly SourceFile[]): readonly string[] {
  return [
    ...files.flatMap((file) => [...fileBreaches(file)].map((breach) => `${file.path}: ${breach}`)),
    ...circles(files),
  ];
}

/** Files that import each other in a circle, each circle once, from the file that was met first. */
function* circles(files: readonly SourceFile[]): Generator<string> {
  const imports = new Map(files.map(({ path, text }) => [path, [...targetsOf(path, text)]]));
  const done = new Set<string>();
  const trail: string[] = [];
  function* follow(path: string): Generator<string> {
    const at = trail.indexOf(path);
    if (at >= 0) yield `${path}: imports itself over ${trail.slice(at + 1).join(', ') || 'nothing else'}`;
    if (at >= 0 || done.has(path)) return;
    trail.push(path);
    for (const target of imports.get(path) ?? []) yield* follow(target);
    trail.pop();
    done.add(path);
  }
  for (const { path } of files) yield* follow(path);
}

function* targetsOf(path: string, text: string): Generator<string> {
  for (const specifier of importedBy(text)) if (specifier.startsWith('.')) yield posix.join(dirname(path), specifier);
}

function* fileBreaches({ path, text }: SourceFile): Generator<string> {
  const folders = dirname(path).split('/');
  const folder = folders.find((name) => /^(?:utils?|helpers?)$/i.test(name));
  if (folder !== undefined) yield `lies in a folder named ${folder}`;

  const layer = layers.indexOf(folders[0]);
  if (layer === -1) return;
  if (layer === 0 && folders.length > 1 && !steps.includes(folders[1])) yield `shared has no folder ${folders[1]}`;
  for (const specifier of importedBy(text)) {
    const target = specifier.startsWith('.') ? posix.join(dirname(path), specifier) : undefined;
    const targetFolder = target?.split('/')[0];
    const targetLayer = layers.indexOf(targetFolder);
    if (targetLayer > layer || targetFolder === 'test') yield `${folders[0]} uses ${targetFolder} (${specifier})`;
    if (layer === 0 && target !== undefined && targetLayer === 0) yield* stepBreach(folders[1], target);
    if (layer !== 0 || target !== undefined) continue;
    const impureNode = specifier.startsWith('node:') && !pureNodeModules.test(specifier);
    if (impureNode || impurePackages.test(specifier)) yield `shared uses ${specifier}`;
  }

  const code = codeOf(text);
  // What consumers copy runs with them, over their network and by their clock.
  if (layer === 0 && folders[1] !== 'client') {
    for (const { what, pattern } of impureCode) {
      const found = pattern.exec(code);
      if (found !== null) yield `shared uses ${what} (${found[0].trim()})`;
    }
  }

  const lines = text.trimEnd().split('\n').length;
  if (/^functions\/[^/]+\/handler\.ts$/.test(path) && lines > longestHandler) {
    yield `a handler of ${lines} lines; at most ${longestHandler}`;
  }
  if (/^functions\/[^/]+\/index\.ts$/.test(path)) {
    if (lines > longestIndex) yield `an index of ${lines} lines; at most ${longestIndex}`;
    const branch = /\b(?:if|switch|for|while)\s*\(/.exec(code);
    if (branch !== null) yield `an index with a branch (${branch[0]})`;
  }
}

/** A folder of `shared/` that uses one further down the line. */
function* stepBreach(step: string | undefined, target: string): Generator<string> {
  const other = target.split('/')[1];
  if (steps.indexOf(other) > steps.indexOf(step)) yield `${step} uses ${other}, which comes after it (${target})`;
}

/** What a file imports, types included; `import()` and re-exports as well. */
function importedBy(text: string): readonly string[] {
  const imports =
    /(?:^|[;\n}])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[;\n}])\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g;
  return [...withoutComments(text).matchAll(imports)].flatMap(([, from, bare, called]) => from ?? bare ?? called ?? []);
}

/** The text without comments and without the contents of quoted strings; template literals stay, since code stands in them. */
function codeOf(text: string): string {
  return withoutComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}

/** Known weakness: a regular expression that holds a quote or two slashes can hide what follows it on its line. */
function withoutComments(text: string): string {
  const tokens = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(tokens, (_, literal: string | undefined) => literal ?? ' ');
}
