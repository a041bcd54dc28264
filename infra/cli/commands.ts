import type { Commands } from './command.ts';
import { catalogCommand } from './commands/catalog.ts';
import { evidenceCommand } from './commands/evidence.ts';
import { listenCommand } from './commands/listen.ts';
import { previewCommand } from './commands/preview.ts';
import { programmesCommand } from './commands/programmes.ts';
import { proveCommand } from './commands/prove.ts';
import { dropCommand, releaseCommand, retractCommand, withheldCommand } from './commands/retract.ts';
import { schemaCommand } from './commands/schema.ts';
import { simulateCommand } from './commands/simulate.ts';
import { sourcesCommand } from './commands/sources.ts';
import { subscribersCommand } from './commands/subscribers.ts';
import { webhooksCommand } from './commands/webhooks.ts';

/** All commands of `npm run visawire`, by name. */
export const commands: Commands = {
  catalog: catalogCommand,
  drop: dropCommand,
  evidence: evidenceCommand,
  listen: listenCommand,
  preview: previewCommand,
  programmes: programmesCommand,
  prove: proveCommand,
  release: releaseCommand,
  retract: retractCommand,
  schema: schemaCommand,
  simulate: simulateCommand,
  sources: sourcesCommand,
  subscribers: subscribersCommand,
  webhooks: webhooksCommand,
  withheld: withheldCommand,
};
