import { openApi } from '../../../functions/site/api/openApi.ts';
import { alertJsonSchema, asyncApi } from '../../../shared/alert/documents.ts';
import { catalogJsonSchema } from '../../../shared/catalog/jsonSchema.ts';
import { type Command, UsageError } from '../command.ts';

const documents = {
  catalog: catalogJsonSchema,
  alert: alertJsonSchema,
  asyncapi: asyncApi,
  openapi: openApi,
} as const;
const isDocument = (name: string): name is keyof typeof documents => Object.hasOwn(documents, name);

/** Prints what the generated files of `shared/` hold. */
export const schemaCommand: Command = {
  forms: Object.keys(documents),
  summary:
    'prints the JSON Schema of catalog files, that of alerts, the AsyncAPI document of webhooks, or the OpenAPI document of the API',
  options: {},
  run([name = 'catalog'], output) {
    if (!isDocument(name)) throw new UsageError(`schema: no document ${name}`);
    output.out(JSON.stringify(documents[name](), null, 2));
    return 0;
  },
};
