import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createLog } from '../../../../functions/adapters/runtime/log.ts';
import { startLocalStack } from '../../../../infra/local/localStack.ts';
import { catalogFileSchema, resolveCatalog } from '../../../../shared/catalog/catalog.ts';

/** The whole stack in a process of its own, to be killed: each second it asks for a check of every source, as rounds would. */
const { values } = parseArgs({
  options: {
    state: { type: 'string', default: '' },
    catalog: { type: 'string', default: '' },
    allow: { type: 'string', default: '' },
  },
});
const roundMs = 1000;
const catalog = resolveCatalog(catalogFileSchema.parse(JSON.parse(values.catalog)));
const { error } = createLog((line) => process.stderr.write(`${line}\n`));
const stack = await startLocalStack({
  catalog,
  stateDir: values.state,
  siteUrl: 'https://wire.test',
  allowPrivate: values.allow.split(','),
  limits: { hostIntervalMs: 0 },
  clock: () => new Date(),
  heedsWaits: false,
  inThread: true,
  log: { info: () => {}, warn: () => {}, error },
});
const ask = (): void =>
  void stack.checks
    .send(
      catalog.sources.map(({ id, url }) => ({
        body: JSON.stringify({ sourceId: id }),
        group: new URL(url).host,
        deduplication: randomUUID(),
      })),
    )
    .catch(() => {});
ask();
const asking = setInterval(ask, roundMs);
const sweeping = setInterval(() => void stack.remind().catch(() => {}), 20 * roundMs);
process.once('SIGTERM', () => {
  clearInterval(asking);
  clearInterval(sweeping);
  void stack.stop();
});
// Whoever is to kill it was killed.
process.once('disconnect', () => process.exit());
process.send?.('ready');
