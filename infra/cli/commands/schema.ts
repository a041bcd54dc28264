import { catalogJsonSchema } from '../../../shared/catalog/jsonSchema.ts';
import type { Command } from '../command.ts';

/** Prints what `shared/catalog/catalog.schema.json` holds. */
export const schemaCommand: Command = {
  usage: 'schema',
  summary: 'prints the JSON Schema of catalog files, for editors',
  run(_args, output) {
    output.out(JSON.stringify(catalogJsonSchema(), null, 2));
    return 0;
  },
};
