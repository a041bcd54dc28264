import { parseArgs } from 'node:util';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { messagingAt } from '../../../infra/local/messaging.ts';
import { catalogFileSchema, resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { countSteps } from './steps.ts';

/**
 * A worker of its own process, so that it can be killed: runs the handlers over services that run elsewhere. `--die N`
 * kills it when the answer to its Nth writing call came; `--die 0`, before its first call.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    messaging: { type: 'string', default: '' },
    table: { type: 'string', default: '' },
    state: { type: 'string', default: '' },
    catalog: { type: 'string', default: '' },
    allow: { type: 'string', default: '' },
    die: { type: 'string', default: '' },
  },
});
const last = Number(values.die);
const catalog = resolveCatalog(catalogFileSchema.parse(JSON.parse(values.catalog)));

const workers = await startWorkers(
  { databaseEndpoint: values.database, messaging: messagingAt(values.messaging) },
  {
    catalog,
    stateDir: values.state,
    tableName: values.table,
    siteUrl: 'https://wire.test',
    allowPrivate: values.allow.split(','),
    limits: { hostIntervalMs: 0 },
    clock: () => new Date(),
    heedsWaits: false,
    holdSeconds: 6,
    againSeconds: () => 1,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  },
  (clients) =>
    countSteps(clients, ({ write }, moment) => {
      if (last === 0 || (write === last && moment === 'after')) process.kill(process.pid, 'SIGKILL');
    }),
);
process.once('SIGTERM', () => void workers.stop());
// Whoever is to kill it was killed.
process.once('disconnect', () => process.exit());
process.send?.('ready');
