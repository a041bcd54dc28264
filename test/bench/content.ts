import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import * as z from 'zod';
import { type Find, ours, textOfBytes } from './publicPages.ts';

/**
 * How well the main content of pages is found, on public sets and by their own measures, beside `@mozilla/readability`. Nothing of
 * the sets is kept here; they are read from where they were cloned to.
 *
 *     node test/bench/content.ts --trafilatura FOLDER/tests      github.com/adbar/trafilatura
 *     node test/bench/content.ts --scrapinghub FOLDER            github.com/scrapinghub/article-extraction-benchmark
 *
 * `--worst N` names the pages that cost most, `--ours` leaves the others out.
 */
const { values } = parseArgs({
  options: {
    trafilatura: { type: 'string' },
    scrapinghub: { type: 'string' },
    worst: { type: 'string' },
    ours: { type: 'boolean' },
  },
});

const byReadability: Find = async (html) => {
  const { document } = parseHTML(textOfBytes(html));
  for (const element of document.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, tr, br')) element.append('\n');
  return { text: new Readability(document).parse()?.textContent ?? '', day: null };
};
const finders: readonly (readonly [string, Find])[] = [
  ['ours', ours],
  ...(values.ours === true ? [] : [['readability', byReadability] as const]),
];
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const three = (share: number): string => share.toFixed(3);

interface Cost {
  readonly file: string;
  readonly cost: number;
  readonly said: string;
}
function tell(name: string, precision: number, recall: number, ms: number, costs: readonly Cost[]): void {
  const f = ratio(2 * precision * recall, precision + recall);
  console.log(
    `${name.padEnd(24)} F ${three(f)} precision ${three(precision)} recall ${three(recall)} ${ms.toFixed(0)} ms`,
  );
  const named = costs.toSorted((one, other) => other.cost - one.cost).slice(0, Number(values.worst ?? 0));
  for (const { file, said } of named) console.log(`   ${file}: ${said}`);
}

/** A page that makes a finder throw gives it nothing. */
const tried = (find: Find, html: Uint8Array, url: string): Promise<string> =>
  find(html, url).then(
    ({ text }) => text,
    () => '',
  );

// ---- trafilatura: some passages of each page that must be read, and some that must not -------------------------------
const passagesSchema = z.record(
  z.string(),
  z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) }),
);
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

async function byPassages(folder: string, name: string, find: Find): Promise<void> {
  const pages = passagesSchema.parse(JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8')));
  const counts = { right: 0, wrong: 0, missed: 0 };
  const costs: Cost[] = [];
  const start = performance.now();
  for (const [url, page] of Object.entries(pages)) {
    const file = ['cache', 'eval'].map((at) => join(folder, at, page.file)).find(existsSync);
    if (file === undefined) throw new Error(`${page.file} is not in ${folder}`);
    const text = folded(await tried(find, readFileSync(file), url));
    const missed = page.with.filter((passage) => !text.includes(folded(passage)));
    const wrong = page.without.filter((passage) => text.includes(folded(passage)));
    counts.right += page.with.length - missed.length;
    counts.missed += missed.length;
    counts.wrong += wrong.length;
    const said = `${text.length} characters; missed ${JSON.stringify(missed)}; read ${JSON.stringify(wrong)}`;
    costs.push({ file: page.file, cost: missed.length + wrong.length, said });
  }
  const { right, wrong, missed } = counts;
  tell(
    `trafilatura, ${name}`,
    ratio(right, right + wrong),
    ratio(right, right + missed),
    performance.now() - start,
    costs,
  );
}

// ---- scrapinghub: four words in a row, of the article and of what was read ---------------------------------------------
const articlesSchema = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));
const inRow = 4;

function rowsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const rows = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - inRow + 1); at++) {
    const row = words.slice(at, at + inRow).join(' ');
    if (row !== '') rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  return rows;
}

async function byRows(folder: string, name: string, find: Find): Promise<void> {
  const pages = articlesSchema.parse(JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')));
  const [precisions, recalls]: number[][] = [[], []];
  const costs: Cost[] = [];
  const start = performance.now();
  for (const [id, { articleBody, url }] of Object.entries(pages)) {
    const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
    const text = await tried(find, html, url);
    const [wanted, read] = [rowsOf(articleBody), rowsOf(text)];
    const count = (rows: ReadonlyMap<string, number>): number => [...rows.values()].reduce((sum, n) => sum + n, 0);
    let right = 0;
    for (const [row, n] of wanted) right += Math.min(n, read.get(row) ?? 0);
    const [precision, recall] = [ratio(right, count(read)), ratio(right, count(wanted))];
    if (count(read) > 0) precisions?.push(precision);
    if (count(wanted) > 0) recalls?.push(recall);
    const said = `precision ${three(precision)}, recall ${three(recall)} ${url}`;
    costs.push({ file: id.slice(0, 12), cost: 2 - precision - recall, said });
  }
  const mean = (shares: readonly number[] = []): number =>
    ratio(
      shares.reduce((sum, share) => sum + share, 0),
      shares.length,
    );
  tell(`scrapinghub, ${name}`, mean(precisions), mean(recalls), performance.now() - start, costs);
}

for (const [name, find] of finders) {
  if (values.trafilatura !== undefined) await byPassages(values.trafilatura, name, find);
  if (values.scrapinghub !== undefined) await byRows(values.scrapinghub, name, find);
}
