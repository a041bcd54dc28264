import { parseArgs } from 'node:util';
import { CatalogError, loadRecordedCatalog } from '../../catalog.ts';
import { readExchanges } from './readExchanges.ts';
import { readWarc, WarcError, type WarcRecord } from './readWarc.ts';
import { replay } from './replay.ts';

const usage = 'usage: npm run replay -- FILE.warc.gz … --catalog FILE.yaml';

/** Prints one event a line on standard output, and a summary on standard error. Returns the exit status. */
async function main(args: string[]): Promise<number> {
  const { positionals: files, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { catalog: { type: 'string' } },
  });
  if (files.length === 0 || values.catalog === undefined) {
    console.error(usage);
    return 2;
  }
  const catalog = loadRecordedCatalog(values.catalog);
  const records: WarcRecord[] = [];
  let status = 0;
  for (const file of files) {
    try {
      for await (const record of readWarc(file)) records.push(record);
    } catch (error) {
      if (!(error instanceof WarcError)) throw error;
      console.error(error.message);
      status = 1;
    }
  }
  const { exchanges, unresolved } = await readExchanges(records);
  let events = 0;
  const tally = await replay(exchanges, catalog, 'https://visawire.dev', (event) => {
    events++;
    process.stdout.write(`${JSON.stringify(event)}\n`);
  });
  for (const [key, count] of [...tally].sort()) console.error(`${String(count).padStart(6)}  ${key}`);
  if (unresolved > 0)
    console.error(`${String(unresolved).padStart(6)}  revisits of records that are in none of the files`);
  console.error(`${String(exchanges.length).padStart(6)}  captures, ${events} events`);
  return status;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CatalogError || (error instanceof TypeError && 'code' in error))) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
