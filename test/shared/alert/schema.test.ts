import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { alertJsonSchema, asyncApi } from '../../../shared/alert/documents.ts';
import { alertEventSchema } from '../../../shared/alert/event.ts';
import { trialEvent } from '../../../shared/alert/trial.ts';
import { pingEvent } from '../../../shared/delivery/ping.ts';
import { factTypes } from '../../../shared/understand/fact.ts';
import { noticeEvent, sourceEvent } from '../../support/events.ts';
import { strictAjv } from '../../support/strictAjv.ts';

const time = '2026-01-01T00:00:00.000Z';
const check = strictAjv().compile(alertJsonSchema());
const refused = (event: unknown) => (check(event) ? null : check.errors);

describe('the published schema, read by strict Ajv', () => {
  const target = { endpoint: 'e', mailbox: null };
  test.each([
    ['a change', noticeEvent()],
    ['a trial', trialEvent({ id: 'a', time, siteUrl: 'https://wire.test', target })],
    ['a ping', pingEvent('a', 'e', time)],
    ['trouble of a source', sourceEvent()],
  ])('takes %s', (_what, event) => {
    expect(refused(event)).toBeNull();
  });

  test('takes fields, fact types and units that join later', () => {
    const event = noticeEvent();
    const value = { value: '1', unit: 'moons', precision: null, zone: null, later: true };
    const quote = { before: null, after: { prefix: '', exact: '1', suffix: '', later: 1 } };
    const of = { op: 'add', type: 'moon_phase', programme: null, qualifier: null, before: null, after: value } as const;
    const fact = { ...of, status: 'in_force', scope: null, quote, later: {} };
    expect(refused({ ...event, later: 1, data: { ...event.data, later: [], facts: [fact] } })).toBeNull();
  });

  test('refuses what no event is', () => {
    const event = noticeEvent();
    expect(
      refused({ ...event, data: { ...event.data, change: { ...event.data.change, severity: 'grave' } } }),
    ).not.toBeNull();
    expect(refused({ ...event, type: 'dev.visawire.notice.rumoured.v1' })).not.toBeNull();
  });

  test('lists the fact types, and says of every field what it means, with an example', () => {
    const schema = alertJsonSchema();
    expect(JSON.stringify(schema)).toContain(JSON.stringify(factTypes));
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
    const silent: string[] = [];
    const look = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      if ('properties' in part)
        for (const [name, one] of Object.entries(part.properties as Record<string, object>))
          if (!('description' in one) || !('examples' in one)) silent.push(`${path}.${name}`);
      for (const [name, one] of Object.entries(part)) look(one, `${path}/${name}`);
    };
    look(schema, '');
    expect(silent).toEqual([]);
  });

  test('has examples that are of the type that they stand for', () => {
    const ajv = strictAjv();
    const wrong: string[] = [];
    const look = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      if ('examples' in part && 'type' in part && typeof part.type === 'string' && part.type !== 'object') {
        const { $schema, ...schema } = part as Record<string, unknown>;
        const [example] = part.examples as unknown[];
        if (!JSON.stringify(schema).includes('$ref') && !ajv.compile(schema)(example)) wrong.push(path);
      }
      for (const [name, one] of Object.entries(part)) look(one, `${path}/${name}`);
    };
    look(alertJsonSchema(), '');
    expect(wrong).toEqual([]);
  });
});

/** Never written anew: consumers keep events as long as they like. */
const folder = new URL('../../fixtures/alert/v1/', import.meta.url);
test.each(readdirSync(folder))('%s, an event of the first release, is valid for ever, and is read', (file) => {
  const event = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  expect(refused(event)).toBeNull();
  if (!file.startsWith('ping')) expect(alertEventSchema.safeParse(event).success).toBe(true);
});

test('the AsyncAPI document is taken by the public definition of AsyncAPI 3, and leads to no address outside', () => {
  const require = createRequire(import.meta.url);
  const schema = require('@asyncapi/specs/schemas/3.0.0-without-$id.json');
  const { default: Ajv } = require('ajv') as { default: new (options: object) => ReturnType<typeof strictAjv> };
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: unknown) => void };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const isAsyncApi = ajv.compile(schema);
  const document = JSON.parse(JSON.stringify(asyncApi()));
  isAsyncApi(document);
  expect(isAsyncApi.errors ?? null).toBeNull();
  const outside = [...JSON.stringify(document).matchAll(/"\$ref":"([^#][^"]*)"/g)].map(([, address]) => address);
  expect(outside).toEqual([]);
  // And its payload is the alert: what it refuses and takes is the same.
  const payload = ajv.compile({ $ref: '#/components/schemas/alert', components: document.components });
  expect(payload(noticeEvent())).toBe(true);
  expect(payload({ ...noticeEvent(), type: 'other' })).toBe(false);
});
