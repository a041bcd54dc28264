import * as z from 'zod/mini';
import { isMapping } from '../catalog/finding.ts';
import { factSchema, factTypes, factValueSchema, quoteSchema } from '../understand/fact.ts';
import { describeSchema } from './describeSchema.ts';
import { alertEventSchema, changeDataSchema, dataSchemaUrl, evidenceSchema } from './event.ts';
import { meaningOf } from './fields.ts';
import { pingEventSchema } from './ping.ts';

type Json = Readonly<Record<string, unknown>>;

/** Parts of an alert that stand in it more than once, by the names under which the schema defines them. */
const parts = z.registry<{ id: string }>();
parts.add(changeDataSchema, { id: 'change' });
parts.add(factSchema, { id: 'fact' });
parts.add(factValueSchema, { id: 'value' });
parts.add(quoteSchema, { id: 'quote' });
parts.add(evidenceSchema, { id: 'evidence' });

/** What an endpoint can get: every event, and the ping by which an operator tries it. */
const deliveredSchema = z.union([...alertEventSchema.def.options, pingEventSchema]);

/** Units of values beside the currencies of ISO 4217. */
const units = [
  'date',
  'duration',
  'country',
  'count',
  'percent',
  'factor',
  'years',
  'level',
  'document',
  'word',
  'text',
  'interval',
];
/** Words that are listed, and stay open: what joins later is no reason to refuse an event. */
const openLists: Readonly<Record<string, readonly string[]>> = { 'fact.type': factTypes, 'value.unit': units };

function withLists(schema: Json, path: string): Json {
  const { properties } = schema;
  if (!isMapping(properties)) return schema;
  const listed = Object.entries(properties).map(([name, one]) => {
    const words = openLists[`${path}.${name}`];
    if (words === undefined || !isMapping(one)) return [name, one];
    const { type, ...rest } = one;
    return [name, { ...rest, anyOf: [{ enum: words }, { type }] }];
  });
  return { ...schema, properties: Object.fromEntries(listed) };
}

function made(target: 'draft-2020-12' | 'draft-7'): { readonly root: Json; readonly parts: Json } {
  const { $schema: _draft, ...schema } = z.toJSONSchema(deliveredSchema, { io: 'output', metadata: parts, target });
  const { $defs, definitions, ...root } = describeOpen(schema, 'event');
  const inner = isMapping($defs) ? $defs : isMapping(definitions) ? definitions : {};
  const described = Object.entries(inner).map(([name, one]) => [
    name,
    withLists(describeOpen(one, name === 'change' ? 'data' : name), name),
  ]);
  return { root, parts: Object.fromEntries(described) };
}

function describeOpen(schema: unknown, path: string): Json {
  const described = describeSchema(schema, meaningOf, path);
  return isMapping(described) ? described : {};
}

/** The alert as JSON Schema (2020-12), from the one definition that events are made and read by; open for fields that join within v1. */
export function alertJsonSchema(): Json {
  const { root, parts: $defs } = made('draft-2020-12');
  const title = 'Visawire alert, v1: CloudEvents 1.0 in structured mode';
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: dataSchemaUrl, title, ...root, $defs };
}

/** The same under `components` of AsyncAPI, whose tools read draft 7, so that no address has to be fetched. */
function alertComponents(): Json {
  const { root, parts: inner } = made('draft-7');
  return JSON.parse(JSON.stringify({ alert: root, ...inner }).replaceAll('"#/definitions/', '"#/components/schemas/'));
}

/** How alerts reach a service, as AsyncAPI 3: what is posted, with which headers. */
export function asyncApi(): Json {
  const header = (description: string): Json => ({ type: 'string', description });
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Visawire webhooks',
      version: '1.0.0',
      description:
        'Signed after Standard Webhooks. At least once, with the same webhook-id; in order for each endpoint and notice. Answer with any 2xx within 10 seconds.',
      license: { name: 'MIT' },
    },
    channels: {
      endpoint: {
        description: 'The address that was registered.',
        messages: { alert: { $ref: '#/components/messages/alert' } },
      },
    },
    operations: {
      receiveAlert: {
        action: 'receive',
        channel: { $ref: '#/channels/endpoint' },
        bindings: { http: { method: 'POST' } },
      },
    },
    components: {
      messages: {
        alert: {
          name: 'alert',
          contentType: 'application/cloudevents+json',
          headers: {
            type: 'object',
            required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
            properties: {
              'webhook-id': header('The change id; drop what you have seen.'),
              'webhook-timestamp': header('Unix time in seconds; refuse what is more than five minutes off.'),
              'webhook-signature': header(
                '`v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, parted by a space, in the day after a rotation.',
              ),
            },
          },
          payload: { $ref: '#/components/schemas/alert' },
        },
      },
      schemas: alertComponents(),
    },
  };
}
