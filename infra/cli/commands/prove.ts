import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWarcRecord } from '../../../functions/adapters/evidence/warc.ts';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import type { HttpClient } from '../../../functions/adapters/web/http.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { builtInFolder, catalogFiles, chooseCatalog } from '../../catalog.ts';
import { type Command, type Options, type Output, UsageError } from '../command.ts';
import { openWeb } from '../openWeb.ts';
import { allowOptions, catalogOptions, jsonOptions } from '../options.ts';
import { findings, findingWords, type Proof, proveSource } from '../proveSource.ts';
import { sayJson } from '../sayJson.ts';
import { writeProofs } from '../writeProofs.ts';

const options = {
  write: {
    type: 'boolean',
    says: 'sets `status: proved` and the day in the files of the catalog, of those that read well',
  },
  ...jsonOptions,
  ...catalogOptions,
  ...allowOptions,
} as const satisfies Options;

/** Reads sources once, hosts side by side; tells each as it comes and keeps what it answered. */
async function proveAll(
  http: HttpClient,
  sources: readonly Source[],
  folder: string,
  { err }: Output,
): Promise<Proof[]> {
  mkdirSync(folder, { recursive: true });
  const proofs: Proof[] = [];
  const prove = async (source: Source) => {
    const proof = await proveSource(http, source);
    if (proof.capture !== null) writeFileSync(join(folder, `${source.id}.warc.gz`), writeWarcRecord(proof.capture));
    proofs.push(proof);
    err(`${proofs.length} of ${sources.length}: ${source.id} ${findingWords[proof.finding]}`);
  };
  const hosts = Map.groupBy(sources, ({ url }) => new URL(url).host);
  await Promise.all(
    [...hosts.values()].map(async (ofHost) => {
      for (const source of ofHost) await prove(source);
    }),
  );
  return proofs;
}

/** The sources under what was found of them, in the order of the catalog, and how many there are of each. */
export function reportProofs(proofs: readonly Proof[], sources: readonly Source[]): string[] {
  const order = new Map(sources.map(({ id }, at) => [id, at]));
  const sorted = proofs.toSorted((a, b) => (order.get(a.source.id) ?? 0) - (order.get(b.source.id) ?? 0));
  const groups = findings.map((finding) => [finding, sorted.filter((proof) => proof.finding === finding)] as const);
  return [
    ...groups.flatMap(([finding, own]) =>
      own.length === 0
        ? []
        : [`${findingWords[finding]}:`, ...own.map(({ source, says }) => `  ${source.id}  ${harmless(says)}`), ''],
    ),
    groups.flatMap(([finding, own]) => (own.length === 0 ? [] : [`${own.length} ${findingWords[finding]}`])).join(', '),
  ];
}

/** Sets what is proved in the files of a catalog. @returns how many files were written */
function writeFiles(files: readonly string[], ids: ReadonlySet<string>): number {
  const day = clock().toISOString().slice(0, 10);
  let written = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const proved = writeProofs(text, ids, day);
    if (proved === text) continue;
    writeFileSync(file, proved);
    written++;
  }
  return written;
}

/** Reads each source once from the operator's own network, and says which are worth their place in the catalog. */
export const proveCommand: Command = {
  forms: ['[SOURCE …]'],
  summary:
    'reads each source, or those named, once from here; says which read well, moved, need a browser, are walled, gone or failing, and keeps what they answered as WARC in `proofs/` beside the catalog',
  options,
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const { sources } = chooseCatalog(values);
    const unknown = positionals.find((id) => !sources.some((source) => source.id === id));
    if (unknown !== undefined) throw new UsageError(`prove: no source ${unknown} in the catalog`);
    const chosen = sources.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
    const named = values.catalog === undefined ? [] : catalogFiles(values.catalog);
    const folder = named[0] === undefined ? builtInFolder : dirname(named[0]);
    const http = openWeb(values.allow ?? [], output.err);
    const proofs = await proveAll(http, chosen, join(folder, 'proofs'), output);
    if (values.json === true)
      output.out(sayJson(proofs.map(({ source, finding, says }) => ({ source: source.id, finding, says }))));
    else for (const line of reportProofs(proofs, sources)) output.out(line);
    const well = new Set(proofs.flatMap(({ finding, source }) => (finding === 'well' ? [source.id] : [])));
    if (values.write === true) {
      const files =
        values.catalog === undefined || values.beside === true ? [...catalogFiles(builtInFolder), ...named] : named;
      (values.json === true ? output.err : output.out)(
        `${well.size} set to proved, in ${writeFiles(files, well)} files`,
      );
    }
    return well.size === chosen.length ? 0 : 1;
  },
};
