import * as z from 'zod/mini';
import { describeSchema } from '../../../shared/alert/describeSchema.ts';
import { severities } from '../../../shared/alert/event.ts';
import { isMapping } from '../../../shared/catalog/finding.ts';
import { publicTypes } from '../../../shared/find/known.ts';
import { changeKinds } from '../../../shared/understand/change/changeKind.ts';
import {
  changesAnswerSchema,
  meanings,
  parameters,
  problemSchema,
  programmesAnswerSchema,
  sourcesAnswerSchema,
} from './contract.ts';

type Json = Readonly<Record<string, unknown>>;

const values: Readonly<Record<string, readonly string[]>> = {
  severity: severities,
  kind: changeKinds,
  type: publicTypes,
  order: ['newest', 'oldest'],
};

function schemaOf(schema: z.core.$ZodType, name: string): unknown {
  const { $schema, ...made } = z.toJSONSchema(schema, { io: 'output' });
  return describeSchema(made, (path) => meanings[path], name);
}

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const isUsed = { description: 'Answers `If-None-Match` with 304.', schema: { type: 'string' } };
const headers = { ETag: isUsed };
const linked = {
  ...headers,
  Link: { description: 'The next page, `rel="next"`, while there is one.', schema: { type: 'string' } },
};
const problems = {
  '400': { $ref: '#/components/responses/badParameter' },
  '404': { $ref: '#/components/responses/notFound' },
  '500': { $ref: '#/components/responses/failed' },
};
const answer = (description: string, schema: Json, own: Json = headers, type = 'application/json'): Json => ({
  '200': { description, headers: own, content: { [type]: { schema } } },
  '304': { description: 'Nothing changed since the answer with that ETag.' },
});
const some = (...codes: (keyof typeof problems)[]): Json =>
  Object.fromEntries(codes.map((code) => [code, problems[code]]));

const listParameters = Object.entries(parameters).map(([name, { means, example, isList }]): Json => {
  const enumeration = values[name] === undefined ? {} : { enum: values[name] };
  const one = name === 'limit' ? { type: 'integer', minimum: 1 } : { type: 'string', ...enumeration };
  const many = isList ? { schema: { type: 'array', items: one }, style: 'form', explode: true } : { schema: one };
  const repeated = isList ? ' Repeated (or parted by commas) it means any of them.' : '';
  return { name, in: 'query', description: `${means}${repeated}`, ...many, example: isList ? [example] : example };
});
const changeId = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The change id.',
  schema: { type: 'string', pattern: '^[0-9a-f]{1,64}$' },
  example: '3f0a7c1d9b2e4f60',
};

const sourcesAfter = {
  name: 'after',
  in: 'query',
  description: 'The `cursor` of the answer before.',
  schema: { type: 'string' },
  example: 'us-federal-register-immigration',
};
const sourcesLimit = {
  name: 'limit',
  in: 'query',
  description: 'Sources in one answer: 1 to 200; more counts as 200.',
  schema: { type: 'integer', minimum: 1 },
  example: 200,
};

/** The API as OpenAPI 3.1, from the definitions that its answers are typed by, without the schema of events (`withEvents`). */
export function openApi(): Json {
  const schemas = {
    changes: { ...schemaless(schemaOf(z.omit(changesAnswerSchema, { changes: true }), 'changes')) },
    sources: schemaOf(sourcesAnswerSchema, 'sources'),
    programmes: schemaOf(programmesAnswerSchema, 'programmes'),
    problem: schemaOf(problemSchema, 'problem'),
  };
  const problemIn = (description: string): Json => ({
    description,
    content: { 'application/problem+json': { schema: ref('problem') } },
  });
  const list = { tags: ['changes'], parameters: listParameters };
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'Visawire',
      version: '1.0.0',
      summary: 'What governments changed about visas and immigration, as facts with the official words.',
      description:
        'Reads only, open to all, from any origin. Filters apply before paging: go on with `cursor` while `has_more` is true, and later from the last `cursor`. What cannot be taken is refused with 400 and what is allowed, never with an empty answer. `v1` lives at least twelve months after a `v2` is announced; within it fields, values and fact types are only added: ignore what you do not know. 50 requests a second are answered for all callers together; above that the answer is 429.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    tags: [
      { name: 'changes', description: 'What was recorded, by cursor.' },
      { name: 'catalog', description: 'What is watched, and how fresh it is.' },
    ],
    paths: {
      '/v1/changes': {
        get: {
          ...list,
          operationId: 'listChanges',
          summary: 'Recorded changes, page by page',
          responses: { ...answer('A page of changes.', ref('changes'), linked), ...some('400', '500') },
        },
      },
      '/v1/changes.ndjson': {
        get: {
          ...list,
          operationId: 'exportChanges',
          summary: 'The same as lines, an event each, for a copy of all; follow `Link` to its end',
          responses: {
            ...answer('Events, one JSON a line.', { type: 'string' }, linked, 'application/x-ndjson'),
            ...some('400', '500'),
          },
        },
      },
      '/v1/changes/{id}': {
        get: {
          tags: ['changes'],
          operationId: 'readChange',
          summary: 'One change, with what became of it since',
          parameters: [changeId],
          responses: { ...answer('The event.', ref('alert')), ...some('404', '500') },
        },
      },
      '/v1/changes/{id}/related': {
        get: {
          tags: ['changes'],
          operationId: 'listRelated',
          summary: 'Later changes that announce the same, translate, correct, replace, undo or take it back',
          parameters: [changeId],
          responses: { ...answer('Related changes, oldest first.', ref('related')), ...some('404', '500') },
        },
      },
      '/v1/sources': {
        get: {
          tags: ['catalog'],
          operationId: 'listSources',
          summary: 'Watched sources, and how fresh each is',
          parameters: [sourcesAfter, sourcesLimit],
          responses: { ...answer('A page of sources.', ref('sources'), linked), ...some('400', '500') },
        },
      },
      '/v1/programmes': {
        get: {
          tags: ['catalog'],
          operationId: 'listProgrammes',
          summary: 'Programmes that filters can name',
          responses: { ...answer('All programmes.', ref('programmes')), ...some('400', '500') },
        },
      },
    },
    components: {
      schemas: {
        ...schemas,
        related: { type: 'object', properties: { changes: eventList }, required: ['changes'] },
      },
      responses: {
        badParameter: problemIn('A parameter or value is not known; says what is allowed and what was meant.'),
        notFound: problemIn('There is no such thing.'),
        failed: problemIn('The request failed here; try again.'),
      },
    },
  };
  return document;
}

const eventList = {
  type: 'array',
  items: ref('alert'),
  description: meanings['changes.changes']?.[0] ?? '',
};

/** The answer's own fields, with the events beside them by reference. */
function schemaless(schema: unknown): Json {
  if (!isMapping(schema) || !isMapping(schema['properties'])) throw new Error('an answer without fields');
  return {
    ...schema,
    properties: { changes: eventList, ...schema['properties'] },
    required: ['changes', 'cursor', 'has_more'],
  };
}
