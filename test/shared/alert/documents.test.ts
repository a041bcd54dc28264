import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alertJsonSchema, asyncApi } from '../../../shared/alert/documents.ts';

test.each([
  ['alert.schema.json', alertJsonSchema, 'alert'],
  ['asyncapi.json', asyncApi, 'asyncapi'],
] as const)(
  'shared/alert/%s is made from the one definition; if not, `npm run --silent visawire -- schema %s` writes it anew',
  (file, make, _name) => {
    const path = new URL(`../../../shared/alert/${file}`, import.meta.url);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(make())));
  },
);

test('the schema of alerts asks for what every event has', () => {
  const text = JSON.stringify(alertJsonSchema());
  for (const field of ['specversion', 'subject', 'severity', 'facts', 'edits', 'evidence', 'links'])
    expect(text).toContain(`"${field}"`);
});
