import { catalogCommand } from './commands/catalog.ts';
import { schemaCommand } from './commands/schema.ts';
import { dispatch } from './dispatch.ts';

const commands = {
  catalog: catalogCommand,
  schema: schemaCommand,
} as const;

process.exitCode = await dispatch(commands, process.argv.slice(2), { out: console.log, err: console.error });
