import * as z from 'zod/mini';
import { factSchema, factValueSchema, quoteSchema } from '../understand/fact.ts';
import { alertEventSchema, changeDataSchema, dataSchemaUrl, evidenceSchema } from './event.ts';

type Json = Readonly<Record<string, unknown>>;

/** Parts of an alert that stand in it more than once, by the names under which the schema defines them. */
const parts = z.registry<{ id: string }>();
parts.add(changeDataSchema, { id: 'change' });
parts.add(factSchema, { id: 'fact' });
parts.add(factValueSchema, { id: 'value' });
parts.add(quoteSchema, { id: 'quote' });
parts.add(evidenceSchema, { id: 'evidence' });

/** The alert as JSON Schema (2020-12), from the one definition that events are made and read by. */
export function alertJsonSchema(): Json {
  const { $schema, ...schema } = z.toJSONSchema(alertEventSchema, { io: 'output', metadata: parts });
  return { $schema, $id: dataSchemaUrl, title: 'Visawire alert, v1: CloudEvents 1.0 in structured mode', ...schema };
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
          payload: { $ref: dataSchemaUrl },
        },
      },
    },
  };
}
