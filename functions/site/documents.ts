import { Hono } from 'hono';
import alertJsonSchema from '../../shared/alert/alert.schema.json' with { type: 'json' };
import asyncApi from '../../shared/alert/asyncapi.json' with { type: 'json' };
import { canaryPath } from '../../shared/alert/trial.ts';
import { style } from './style.ts';

/** What never changes between two deployments: the sheet of all pages, what programs read alerts by and where, and that the site is up. */
export function createDocuments(): Hono {
  const documents = new Hono();
  documents.get('/style.css', (context) => context.body(style, 200, { 'content-type': 'text/css' }));
  documents.get('/schema/alert/v1.json', (context) => context.json(alertJsonSchema));
  documents.get('/asyncapi.json', (context) => context.json(asyncApi));
  documents.get('/health', (context) => context.json({ status: 'ok' }));
  // The canary's end of the way: it is taken as any endpoint takes an alert.
  documents.post(canaryPath, (context) => context.body(null, 204));
  // Where a program looks first for a change as data.
  documents.get('/changes/:file{[0-9a-f]{1,64}\\.json}', (context) =>
    context.redirect(`/v1/changes/${context.req.param('file').replace('.json', '')}`, 301),
  );
  return documents;
}
