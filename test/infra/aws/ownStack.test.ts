import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { synthesise } from '../../support/synthesise.ts';

interface Resource {
  readonly Type: string;
  readonly Properties: { readonly [name: string]: unknown };
}

const root = join(import.meta.dirname, '../../..');
let folder: string;
let said: ReturnType<typeof synthesise<Resource>>;
let resources: readonly (readonly [string, Resource])[];

const own = `authorities:
  - { id: zz-office, name: { en: An office }, jurisdiction: NZ, rank: page, hosts: [office.govt.nz] }
sources:
  - { id: zz-scripted, authority: zz-office, url: 'https://office.govt.nz/visas', kind: page, language: en, every: 6h, render: true }
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'visawire-own-'));
  writeFileSync(join(folder, 'own.yaml'), own);
  const output = join(folder, 'out');
  const given = ['-c', `catalog=${folder}`, '-c', 'browser=true', '-c', 'translate=on'];
  said = synthesise<Resource>(output, given);
  resources = Object.entries(said.resources);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ofType = (type: string) => resources.filter(([, resource]) => resource.Type === type);
const settingsOf = ({ Properties }: Resource) =>
  (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;

test('a catalog of one’s own is deployed without a fork, and cdk-nag finds nothing', () => {
  expect(said.output).not.toMatch(/ERROR|AwsSolutions|read through a browser/);
  expect(said.status).toBe(0);
  const assets = readdirSync(join(folder, 'out')).map((name) => join(folder, 'out', name, 'catalog.json'));
  const catalogs = assets.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, 'utf8')));
  expect(catalogs.length).toBeGreaterThan(3);
  for (const { sources } of catalogs) expect(sources).toMatchObject([{ id: 'zz-scripted' }]);
  // Rounds of the cadences that it uses, and of no other; and the sweep.
  expect(ofType('AWS::Scheduler::Schedule')).toHaveLength(2);
});

test('the function that mails may translate text, and no other may, where the operator turns it on', () => {
  const may = ofType('AWS::IAM::Policy').filter(([, { Properties }]) =>
    JSON.stringify(Properties).includes('translate:'),
  );
  expect(may.map(([id]) => id)).toEqual([expect.stringMatching(/^mailRole/u)]);
  expect(JSON.stringify(may)).toContain('"translate:TranslateText"');
  const [mail] = ofType('AWS::Lambda::Function').filter(([id]) => id.startsWith('mailFunction'));
  expect(mail && settingsOf(mail[1])['TRANSLATE']).toBe('on');
});

test('sources that ask for a browser have a queue, an image with Chromium and memory of their own', () => {
  const images = ofType('AWS::Lambda::Function').filter(([, { Properties }]) => Properties['PackageType'] === 'Image');
  const properties = { MemorySize: 2048, Architectures: ['arm64'] };
  expect(images).toMatchObject([[expect.stringMatching(/^Rendering/u), { Properties: properties }]]);
  const renders = ofType('AWS::SQS::Queue')
    .map(([id]) => id)
    .filter((id) => /^Renderingrenders(?!dead)/u.test(id));
  expect(renders).toHaveLength(1);
  const [schedule] = ofType('AWS::Lambda::Function').filter(([id]) => id.startsWith('scheduleFunction'));
  expect(schedule && settingsOf(schedule[1])['RENDERS_QUEUE_URL']).toEqual({ Ref: renders[0] });
  const docker = readdirSync(join(folder, 'out'))
    .map((name) => join(folder, 'out', name))
    .find((asset) => existsSync(join(asset, 'Dockerfile')));
  expect(readFileSync(join(docker ?? '', 'Dockerfile'), 'utf8')).toContain(
    'install -y --no-install-recommends chromium',
  );
  for (const file of ['index.mjs', 'renderThread.mjs', 'fileWorker.mjs', 'node_modules/playwright-core/package.json'])
    expect(existsSync(join(docker ?? '', file)), file).toBe(true);
});

test('and alarms of their own, with a heading each in the runbook, none red for as long as a message lies', () => {
  const runbook = readFileSync(join(root, 'infra/runbook.md'), 'utf8').split('\n');
  const alarms = ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
  const told = (heading: string) =>
    alarms.find(({ AlarmDescription }) => String(AlarmDescription).endsWith(`Runbook: ${heading}`));
  for (const heading of ['Errors: render', 'Failures: render', 'Throttles: render', 'Dead letters: renders']) {
    expect(told(heading), heading).toBeDefined();
    expect(runbook).toContain(`## ${heading}`);
  }
  expect(JSON.stringify(told('Dead letters: renders'))).toContain('DIFF(FILL(lying, REPEAT))');
  const [filter] = ofType('AWS::Logs::MetricFilter').filter(([id]) => id.startsWith('Rendering'));
  expect(JSON.stringify(filter?.[1].Properties['LogGroupName'])).toContain('"RenderingLog');
  expect(filter?.[1].Properties['FilterPattern']).toBe('{ $.level = "error" }');
});

test('the image starts as Lambda starts it: it asks for invocations, and answers them', () => {
  const docker = readdirSync(join(folder, 'out'))
    .map((name) => join(folder, 'out', name))
    .find((asset) => existsSync(join(asset, 'Dockerfile')));
  const script = `
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
const said = [];
let asked = 0;
const api = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', () => {
    if (request.method === 'POST') said.push(request.url + ' ' + body);
    if (request.method === 'POST') response.writeHead(202).end();
    else if (asked++ > 0) response.writeHead(410).end();
    else response.writeHead(200, { 'lambda-runtime-aws-request-id': 'one' }).end(JSON.stringify({ Records: [] }));
  });
}).listen(0, '127.0.0.1', () => {
  const given = { CATALOG_FILE: 'catalog.json', RENDERS_QUEUE_URL: 'q', TABLE_NAME: 't', EVIDENCE_BUCKET: 'b', SITE_URL: 's', AWS_REGION: 'us-east-1' };
  const run = spawn(process.execPath, ['index.mjs'], { cwd: process.argv[1], env: { ...process.env, ...given, AWS_LAMBDA_RUNTIME_API: '127.0.0.1:' + api.address().port }, stdio: 'inherit' });
  run.on('exit', (code) => { console.log(JSON.stringify({ code, said })); api.close(); });
});`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, docker ?? ''], { encoding: 'utf8' });
  const line = run.stdout.trim().split('\n').at(-1) ?? '';
  expect(JSON.parse(line), run.stderr).toEqual({
    code: 0,
    said: ['/2018-06-01/runtime/invocation/one/response {"batchItemFailures":[]}'],
  });
});
