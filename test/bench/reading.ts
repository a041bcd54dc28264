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
 * start is counted: of ours a warm process is measured, of urlwatch's run what one of a single page takes is taken off.
 *
 *     npm run bench:reading
 */
const pageCount = 500;
const pageBytes = 19_000;

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

const ours = (
  await run(process.execPath, [
    join(import.meta.dirname, 'checkPages.ts'),
    '--host',
    host,
    '--pages',
    String(pageCount),
  ])
)
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line): { round: string; ms: number; outcomes: unknown } => JSON.parse(line));
const table = new Map(
  ours.map(({ round, ms, outcomes }) => [round, { 'visawire ms': ms, outcomes: JSON.stringify(outcomes) }]),
);

const folder = await mkdtemp(join(tmpdir(), 'visawire-bench-'));
const jobs = Array.from(
  { length: pageCount },
  (_, at) => `url: http://${host}/page/${at}\nfilter:\n  - html2text: re\n`,
);
await writeFile(join(folder, 'urls.yaml'), jobs.join('---\n'));
await writeFile(join(folder, 'one.yaml'), jobs[0] ?? '');
await writeFile(join(folder, 'urlwatch.yaml'), 'report:\n  stdout: { enabled: false }\n');
/** Processor time of a run, milliseconds; null where urlwatch is not installed. */
async function urlwatch(urls: string, cache: string): Promise<number | null> {
  const files = ['--urls', urls, '--config', 'urlwatch.yaml', '--cache', cache];
  const script = `cd ${folder} && TIMEFORMAT='cpu %U %S'; time urlwatch ${files.join(' ')} >/dev/null 2>err.txt`;
  const said = await run('bash', ['-c', `command -v urlwatch >/dev/null && ${script}`]);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(said) ?? [];
  return user === undefined ? null : (Number(user) + Number(system)) * 1000;
}
for (const round of ['baseline', 'unchanged', 'noise']) {
  n = round === 'noise' ? 29 : 11;
  const [whole, one] = [await urlwatch('urls.yaml', 'cache.db'), await urlwatch('one.yaml', 'one.db')];
  const ms = whole === null || one === null ? null : (whole - one) / (pageCount - 1);
  const own = table.get(round);
  if (own === undefined) continue;
  const row = { round, ...own, 'urlwatch ms': ms, ratio: ms === null ? null : own['visawire ms'] / ms };
  console.log(JSON.stringify(row));
  if (ms === null) console.log('urlwatch is not installed: apt-get install urlwatch');
}
await rm(folder, { recursive: true });
await close(server);
