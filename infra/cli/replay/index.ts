import { parseArgs } from 'node:util';
import { harmlessJson } from '../../../shared/alert/harmless.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { CatalogError, loadRecordedCatalog } from '../../catalog.ts';
import { isArgumentError } from '../command.ts';
import { withProgress } from '../progress.ts';
import { sayFault } from '../sayFault.ts';
import { readEntries } from './readEntries.ts';
import { type Exchange, readExchanges } from './readExchanges.ts';
import { readings } from './readings.ts';
import { replay, type Tally } from './replay.ts';
import { openSpool, SpoolError } from './spool.ts';

const usage = 'usage: npm run replay -- FILE.warc.gz … --catalog FILE.yaml [--readings]';
const help = `${usage}

Runs the check over recorded captures in the order of their time, and prints one event a line as JSON; with --readings, what each
capture was read as. A summary goes to standard error.

Exit codes: 0 done; 1 a file or a part of one could not be read; 2 not understood; 70 a fault.`;

const say = (count: number, what: string): void => {
  if (count > 0) console.error(`${String(count).padStart(6)}  ${what}`);
};

const lineOf = (value: unknown): string => harmlessJson(JSON.stringify(value));

/** How often each verdict came out of reading the captures alone. */
async function tallyReadings(
  exchanges: readonly Exchange[],
  catalog: Catalog,
  print: (reading: unknown) => void,
): Promise<Tally> {
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
    options: {
      catalog: { type: 'string' },
      readings: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (files.length === 0 || values.catalog === undefined) {
    console.error(usage);
    return 2;
  }
  const catalog = loadRecordedCatalog(values.catalog);
  const { output, stop } = withProgress({ out: console.log, err: console.error }, process.stderr);
  const spool = await openSpool();
  output.doing('reading the files');
  const read = await readEntries(files, spool);
  for (const trouble of read.troubles) console.error(trouble);
  const { exchanges, unresolved, withoutDocument } = readExchanges(read);
  let printed = 0;
  const print = (value: unknown): void => {
    printed++;
    output.out(lineOf(value));
    output.doing(`${exchanges.length} captures, ${printed} ${values.readings ? 'readings' : 'events'} so far`);
  };
  const tally = values.readings
    ? await tallyReadings(exchanges, catalog, print)
    : await replay(exchanges, catalog, 'https://visawire.dev', print);
  await spool.close();
  stop();
  for (const [key, count] of [...tally].sort()) say(count, key);
  const [first] = unresolved;
  if (first !== undefined)
    say(
      unresolved.length,
      `revisits of records that are in none of the files, the first of ${new URL(first.url).href}`,
    );
  say(withoutDocument, 'answers to HEAD and other methods that get no document');
  say(read.unplaced, 'records without an address or a time');
  console.error(`${String(exchanges.length).padStart(6)}  captures${values.readings ? '' : `, ${printed} events`}`);
  return read.troubles.length === 0 ? 0 : 1;
}

// Whoever reads the events may stop before the last, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isWrong = error instanceof CatalogError || isArgumentError(error);
  const isFull = error instanceof SpoolError;
  console.error(isWrong ? `${error.message}\n${usage}` : isFull ? error.message : sayFault(error));
  process.exitCode = isWrong || isFull ? 2 : 70;
}
