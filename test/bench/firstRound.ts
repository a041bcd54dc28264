import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadBuiltInCatalog } from '../../infra/catalog.ts';
import { createFirstRound } from '../../infra/local/firstRound.ts';
import { startLocalStack } from '../../infra/local/localStack.ts';
import { cadences, resolveCatalog, type Source, sourceEntrySchema } from '../../shared/catalog/catalog.ts';
import { packed } from '../support/packed.ts';
import { loadFixture } from '../support/sourceFixture.ts';
import { editionsAnswer, typeOf } from '../support/trySource.ts';

// The whole built-in catalog from an empty state, on this machine: each of its hosts is an address of the loopback network that answers
// in 300 ms with the document of the source's fixture, and is asked once a second. Tells how long the first round takes, and how much
// memory. `node test/bench/firstRound.ts`.
const answerMs = 300;
const mostMinutes = 15;
/** Of the whole stack: database, queues, checks and site. */
const mostMegabytes = 1500;

const { sources: official, programmes } = resolveCatalog(loadBuiltInCatalog());
const hosts = [...new Set(official.flatMap(({ authority, url }) => [...authority.hosts, new URL(url).host]))];
const local = new Map(hosts.map((host, at) => [host, `127.1.${Math.floor(at / 200)}.${(at % 200) + 1}`]));

const answers = new Map<string, { readonly type: string; readonly body: Uint8Array }>();
const server = createServer((request, response) => {
  const answer = answers.get(`${request.headers.host?.split(':')[0]}${request.url}`);
  setTimeout(() => {
    if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
  }, answerMs);
});
await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready));
const bound = server.address();
const port = typeof bound === 'object' && bound !== null ? bound.port : 0;

/** A text with each official address in the place of its own, as it is and as patterns spell it. */
function moved(text: string): string {
  return [...local].reduce((moving, [host, address]) => {
    const pattern = host.replaceAll('.', '\\\\.');
    return moving
      .replaceAll(`https://${host}/`, `http://${address}:${port}/`)
      .replaceAll(`"${host}"`, `"${address}:${port}"`)
      .replaceAll(`https://${pattern}/`, `http://${address.replaceAll('.', '\\\\.')}:${port}/`);
  }, text);
}

const place = (url: string): string => `${new URL(url).hostname}${new URL(url).pathname}${new URL(url).search}`;

const sources: Source[] = official.map((source) => {
  const fixture = loadFixture(source);
  const { authority, ...entry } = JSON.parse(moved(JSON.stringify(source)));
  // What the fixtures are dated does not get newer.
  const { newest: _newest, ...expects } = entry.expects ?? {};
  const here: Source = {
    ...sourceEntrySchema.parse({
      ...entry,
      authority: authority.id,
      ...(Object.keys(expects).length > 0 ? { expects } : {}),
    }),
    authority,
  };
  const type = fixture.type ?? typeOf(source.kind);
  answers.set(place(here.url), { type, body: packed(type, moved(fixture.document), fixture.encoding) });
  // A list that is a source of its own answers with its own document.
  if (here.successor !== undefined && fixture.edition !== undefined && !answers.has(place(here.successor.listing)))
    answers.set(place(here.successor.listing), editionsAnswer(here, moved(fixture.edition)));
  return here;
});

const folder = mkdtempSync(join(tmpdir(), 'visawire-first-round-'));
const failures: string[] = [];
const quiet = {
  info: (message: string, fields: Readonly<Record<string, unknown>>) => {
    if (message === 'checked' && fields['outcome'] === 'refused')
      failures.push(`${fields['source']} (${fields['verdict']})`);
  },
  warn: () => {},
  error: (message: string, fields: Readonly<Record<string, unknown>>) => console.error(message, fields),
};
const begun = Date.now();
const round = createFirstRound(sources, quiet, () => Date.now());
const stack = await startLocalStack({
  catalog: { programmes, sources },
  stateDir: folder,
  siteUrl: 'http://127.0.0.1:1',
  allowPrivate: [...local.values()].map((address) => `${address}:${port}`),
  clock: () => new Date(),
  inThread: true,
  log: round.log,
});
for (const every of cadences) await stack.schedule({ every });
let most = 0;
while (!round.isOver() && Date.now() - begun < 2 * mostMinutes * 60_000) {
  await pause(5_000);
  most = Math.max(most, process.memoryUsage.rss() / 1024 ** 2);
  console.log(`${round.say()} ${most.toFixed(0)} MB at most.`);
}
const minutes = (Date.now() - begun) / 60_000;
console.log(
  `${sources.length} sources on ${new Set(sources.map(({ url }) => new URL(url).host)).size} hosts: ${minutes.toFixed(1)} min, ${most.toFixed(0)} MB at most`,
);
if (failures.length > 0) console.log(`not read: ${failures.join(', ')}`);
await stack.stop();
server.close();
rmSync(folder, { recursive: true });
process.exitCode = round.isOver() && minutes < mostMinutes && most < mostMegabytes ? 0 : 1;
