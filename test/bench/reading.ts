import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { close, listen } from '../../infra/local/demo/sites.ts';
import { framed, frames, samples } from '../support/pageFrames.ts';

/**
 * What a check costs in processor time, beside urlwatch 2.25 (Debian's package, filter `html2text: re`): 500 pages of about 19 KB after
 * official sites, from a local server without validators; once with the same bytes, once with nothing but noise changed. Neither
 * start is counted: of ours a warm process is measured, of urlwatch's run what one of a single page takes is taken off. The two take turns.
 * `understanding` is what reading facts alone costs, for 19,000 characters of words that were never seen.
 *
 *     npm run bench:reading
 */
const pageCount = 500;
const pageBytes = 19_000;
/** Machines are noisy: the middle of so many is told. */
const attempts = 5;
const rounds = ['baseline', 'unchanged', 'noise'];

let n = 11;
const pageOf = (at: number): string => {
  const frame = frames[at % frames.length];
  const sample = samples[frame?.language ?? ''];
  if (frame === undefined || sample === undefined) throw new Error('no frame');
  const one = framed(frame, '', n).length;
  const content = `<p>Page ${at}.</p>${sample.content}`;
  return framed(frame, content.repeat(Math.max(1, Math.round((pageBytes - one) / content.length))), n);
};

const server = createServer((request, response) => {
  const round = /^\/round\/(\w+)$/.exec(request.url ?? '')?.[1];
  if (round !== undefined) n = round === 'noise' ? 29 : 11;
  const page = /^\/page\/(\d+)$/.exec(request.url ?? '')?.[1];
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(page === undefined ? '' : pageOf(Number(page)));
});
const host = await listen(server);

/** Runs a command and returns what it printed. */
async function run(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return `${out}\n${err}`;
}

/** Processor time of each round of a warm process of ours, milliseconds a page. */
async function visawire(): Promise<ReadonlyMap<string, { readonly ms: number; readonly outcomes: unknown }>> {
  const script = join(import.meta.dirname, 'checkPages.ts');
  const said = await run(process.execPath, [script, '--host', host, '--pages', String(pageCount)]);
  const lines = said.split('\n').filter((line) => line.startsWith('{'));
  return new Map(lines.map((line) => JSON.parse(line)).map((own) => [own.round, own]));
}

const folder = await mkdtemp(join(tmpdir(), 'visawire-bench-'));
const jobs = Array.from(
  { length: pageCount },
  (_, at) => `url: http://${host}/page/${at}\nfilter:\n  - html2text: re\n`,
);
await writeFile(join(folder, 'urls.yaml'), jobs.join('---\n'));
await writeFile(join(folder, 'one.yaml'), jobs[0] ?? '');
await writeFile(join(folder, 'urlwatch.yaml'), 'report:\n  stdout: { enabled: false }\n');
/** Processor time of a run, milliseconds; null where urlwatch is not installed. */
async function timed(urls: string, cache: string): Promise<number | null> {
  const files = ['--urls', urls, '--config', 'urlwatch.yaml', '--cache', cache];
  const script = `cd ${folder} && TIMEFORMAT='cpu %U %S'; time urlwatch ${files.join(' ')} >/dev/null 2>err.txt`;
  const said = await run('bash', ['-c', `command -v urlwatch >/dev/null && ${script}`]);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(said) ?? [];
  return user === undefined ? null : (Number(user) + Number(system)) * 1000;
}
/** What a page costs it in a round, milliseconds. */
async function urlwatch(round: string, attempt: number): Promise<number | null> {
  n = round === 'noise' ? 29 : 11;
  const [whole, one] = [await timed('urls.yaml', `all-${attempt}.db`), await timed('one.yaml', `one-${attempt}.db`)];
  return whole === null || one === null ? null : (whole - one) / (pageCount - 1);
}

/** The ratios of each round, by attempt. */
const ratios = new Map<string, number[]>(rounds.map((round) => [round, []]));
for (let attempt = 0; attempt < attempts; attempt++) {
  const ours = await visawire();
  console.log(JSON.stringify(ours.get('understanding')));
  for (const round of rounds) {
    const own = ours.get(round);
    const theirs = await urlwatch(round, attempt);
    if (own === undefined) continue;
    const ratio = theirs === null ? null : own.ms / theirs;
    if (ratio !== null) ratios.get(round)?.push(ratio);
    console.log(JSON.stringify({ ...own, 'urlwatch ms': theirs, ratio }));
  }
}
for (const [round, seen] of ratios) {
  const middle = seen.toSorted((one, other) => one - other)[seen.length >> 1];
  console.log(
    middle === undefined ? 'urlwatch is not installed: apt-get install urlwatch' : `${round}: ${middle.toFixed(2)}`,
  );
}
await rm(folder, { recursive: true });
await close(server);
