import { parseArgs } from 'node:util';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { messagingAt } from '../../../infra/local/messaging.ts';
import { catalogFileSchema, resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { countSteps } from './steps.ts';

/**
 * A worker of its own process, so that it can be killed: runs the handlers over services that run elsewhere. `--die N,before`
 * kills it at its Nth step, before the call goes out; `after`, when the answer came.
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
const [at = '', when = ''] = values.die.split(',');
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
    countSteps(clients, (step, moment) => {
      if (String(step) === at && moment === when) process.kill(process.pid, 'SIGKILL');
    }),
);
process.once('SIGTERM', () => void workers.stop());
process.send?.('ready');
