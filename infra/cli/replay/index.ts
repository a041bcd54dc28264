import { parseArgs } from 'node:util';
import { harmlessJson } from '../../../shared/alert/harmless.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { CatalogError, loadRecordedCatalog } from '../../catalog.ts';
import { readEntries } from './readEntries.ts';
import { type Exchange, readExchanges } from './readExchanges.ts';
import { readings } from './readings.ts';
import { replay, type Tally } from './replay.ts';
import { openSpool, SpoolError } from './spool.ts';

const usage = 'usage: npm run replay -- FILE.warc.gz … --catalog FILE.yaml [--readings]';

const say = (count: number, what: string): void => {
  if (count > 0) console.error(`${String(count).padStart(6)}  ${what}`);
};

const print = (value: unknown): void => {
  process.stdout.write(`${harmlessJson(JSON.stringify(value))}\n`);
};

/** How often each verdict came out of reading the captures alone. */
async function tallyReadings(exchanges: readonly Exchange[], catalog: Catalog): Promise<Tally> {
  const tally: Tally = new Map();
  for await (const reading of readings(exchanges, catalog)) {
    print(reading);
    tally.set(reading.verdict, (tally.get(reading.verdict) ?? 0) + 1);
  }
  return tally;
}

/**
 * Prints one event a line on standard output, or with `--readings` one reading; and a summary on standard error. Returns the exit
 * status.
 */
async function main(args: string[]): Promise<number> {
  const { positionals: files, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { catalog: { type: 'string' }, readings: { type: 'boolean', default: false } },
  });
  if (files.length === 0 || values.catalog === undefined) {
    console.error(usage);
    return 2;
  }
  const catalog = loadRecordedCatalog(values.catalog);
  const spool = await openSpool();
  const read = await readEntries(files, spool);
  for (const trouble of read.troubles) console.error(trouble);
  const { exchanges, unresolved, withoutDocument } = readExchanges(read);
  let events = 0;
  const tally = values.readings
    ? await tallyReadings(exchanges, catalog)
    : await replay(exchanges, catalog, 'https://visawire.dev', (event) => {
        events++;
        print(event);
      });
  await spool.close();
  for (const [key, count] of [...tally].sort()) say(count, key);
  const [first] = unresolved;
  if (first !== undefined)
    say(
      unresolved.length,
      `revisits of records that are in none of the files, the first of ${new URL(first.url).href}`,
    );
  say(withoutDocument, 'answers to HEAD and other methods that get no document');
  say(read.unplaced, 'records without an address or a time');
  console.error(`${String(exchanges.length).padStart(6)}  captures${values.readings ? '' : `, ${events} events`}`);
  return read.troubles.length === 0 ? 0 : 1;
}

const isUsage = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

// Whoever reads the events may stop before the last, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CatalogError || error instanceof SpoolError || isUsage(error))) throw error;
  console.error(error instanceof SpoolError ? error.message : `${error.message}\n${usage}`);
  process.exitCode = 2;
}
