import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { ours } from './publicPages.ts';

/**
 * How well the day of publication is found, on htmldate's public set and by its own measure. Nothing of the set is kept here.
 *
 *     node test/bench/dates.ts FOLDER/tests      github.com/adbar/htmldate
 *
 * `--missed N` and `--wrong N` name so many of the pages without a day, or with another one.
 */
const { values, positionals } = parseArgs({
  options: { missed: { type: 'string' }, wrong: { type: 'string' } },
  allowPositionals: true,
});
const [folder = '.'] = positionals;
const sets = ['eval_mediacloud_2020.json', 'eval_default.json'];
const setSchema = z.record(z.string(), z.object({ file: z.string(), date: z.nullable(z.string()) }));

let right = 0;
const [wrong, missed]: string[][] = [[], []];
for (const set of sets) {
  const pages = setSchema.parse(JSON.parse(readFileSync(join(folder, set), 'utf8').replaceAll(/: NaN\b/g, ': null')));
  for (const [url, { file, date }] of Object.entries(pages)) {
    const path = ['test_set', 'cache', 'eval'].map((at) => join(folder, at, file)).find(existsSync);
    if (path === undefined) throw new Error(`${file} is not in ${folder}`);
    const { day } = await ours(readFileSync(path), url);
    if (day === null && date === null) continue;
    if (day === null) missed?.push(`${date} ${file} ${url}`);
    else if (day.slice(0, 10) === date) right++;
    else wrong?.push(`${day}, not ${date} ${file} ${url}`);
  }
}
const [wrongs, misses] = [wrong?.length ?? 0, missed?.length ?? 0];
const [precision, recall] = [right / (right + wrongs), right / (right + misses)];
const f = (2 * right) / (2 * right + wrongs + misses);
console.log(
  `htmldate, ours: F ${f.toFixed(3)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} (${right} right, ${wrongs} wrong, ${misses} missed)`,
);
for (const page of wrong?.slice(0, Number(values.wrong ?? 0)) ?? []) console.log(`   ${page}`);
for (const page of missed?.slice(0, Number(values.missed ?? 0)) ?? []) console.log(`   none, not ${page}`);
