import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createApi } from '../../../functions/site/api/api.ts';
import { openApi } from '../../../functions/site/api/openApi.ts';
import { createDocuments } from '../../../functions/site/frame/documents.ts';
import { queryParameters } from '../../../functions/site/query/readQuery.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { noticeEvent } from '../../support/events.ts';
import { regulationSource } from '../../support/regulation.ts';
import { strictAjv } from '../../support/strictAjv.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const site = createDocuments('https://wire.test', { programmes: [], sources: [] });
const document = Promise.resolve(site.request('/openapi.json')).then(async (answer) => JSON.parse(await answer.text()));

test('the document of the API is made from its definitions; if not, `npm run --silent visawire -- schema openapi` writes it anew', () => {
  expect(read('functions/site/api/openapi.json')).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('a public validator of OpenAPI 3.1 takes what the site serves', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'openapi-')), 'openapi.json');
  writeFileSync(file, JSON.stringify(await document));
  const main = createRequire(import.meta.url).resolve('@seriousme/openapi-schema-validator');
  const program = join(dirname(main), 'bin/validate-api-cli.js');
  const { stdout } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual({ valid: true });
});

test('every parameter, field and answer says what it means, with an example', async () => {
  const { paths, components } = await document;
  const { parameters } = paths['/v1/changes'].get;
  expect(parameters.map(({ name }: { name: string }) => name).toSorted()).toEqual([...queryParameters].toSorted());
  const silent: string[] = [];
  const look = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [name, one] of Object.entries('properties' in schema ? (schema.properties as object) : {})) {
      if (!('description' in one) && !('$ref' in one)) silent.push(`${path}.${name}`);
    }
    for (const [name, one] of Object.entries(schema)) look(one, `${path}/${name}`);
  };
  const { changes, sources, programmes, problem } = components.schemas;
  look({ changes, sources, programmes, problem }, '');
  expect(silent).toEqual([]);
});

test('what the API answers is what its document says', async () => {
  const clock = () => new Date('2026-01-02T00:00:00Z');
  const { changes, rows } = createMemoryStores({ clock });
  const event = noticeEvent();
  await changes.recordEvent(event, '2026-01-01T00:00:00.000Z');
  const catalog = { programmes: [{ id: 'cn-k', name: { en: 'K visa' } }], sources: [regulationSource] };
  const api = createApi({ changes, rows, catalog, clock });
  const ajv = strictAjv()
    .addVocabulary(['components'])
    .addSchema({ $id: 'api', components: (await document).components });
  const asked = [
    ['/changes', 'changes'],
    [`/changes/${event.id}`, 'alert'],
    [`/changes/${event.id}/related`, 'related'],
    ['/sources', 'sources'],
    ['/programmes', 'programmes'],
    ['/changes?limit=none', 'problem'],
    ['/nowhere', 'problem'],
  ] as const;
  for (const [path, name] of asked) {
    const check = ajv.compile({ $ref: `api#/components/schemas/${name}` });
    check(await (await api.request(path)).json());
    expect([path, check.errors ?? null]).toEqual([path, null]);
  }
});
