import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { digestOf, textOfBlocks } from '../../shared/compare/digest.ts';
import { printed } from '../../shared/extract/blocks.ts';
import { normalise } from '../../shared/language/normalise.ts';
import { loadPageFixtures } from '../support/pageFixture.ts';
import { framed, frames, samples } from '../support/pageFrames.ts';
import { readPageFixture } from '../support/readPageFixture.ts';
import { edited } from '../support/trySource.ts';
import { readCaptureSets } from './captureSets.ts';

/**
 * How well the notice is found on a page, beside `@mozilla/readability`: how much of the notice's words is read, how much of what is
 * read is the notice's, how often what a site changes by itself changes the reading, and how often what a subscriber must hear of
 * does. Over the pages and frames of the fixtures, and over folders of labelled captures where some are named.
 *
 *     npm run bench:readability [-- FOLDER …]
 */
interface Finding {
  /** Words as read, for counting them. */
  readonly text: string;
  /** What a later reading is compared with. */
  readonly compared: string;
}
type Page = ReturnType<typeof loadPageFixtures>[number];
interface Finder {
  readonly name: string;
  readonly find: (page: Page, html: string) => Promise<Finding>;
}

/** With its title, which it takes out of the text. */
function byReadability(html: string, charThreshold: number): Finding {
  const { document } = parseHTML(html);
  const article = new Readability(document, { charThreshold }).parse();
  const text = article === null ? '' : `${article.title ?? ''}\n${article.textContent ?? ''}`;
  return { text, compared: normalise(text).replaceAll(' ', '') };
}

const finders: readonly Finder[] = [
  {
    name: 'ours',
    find: async (page, html) => {
      const notice = await readPageFixture(page, html);
      const text = notice.blocks.map(printed).join('\n');
      return { text, compared: digestOf({ v: 1, kind: 'notice', notice }) };
    },
  },
  // Its own threshold is made for articles; half of the notices are shorter.
  { name: 'readability', find: async (_page, html) => byReadability(html, 500) },
  { name: 'readability, threshold 50', find: async (_page, html) => byReadability(html, 50) },
];

/** Chinese, Japanese and Korean characters one by one, other words whole. */
const wordsOf = (text: string): string[] =>
  normalise(text).match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}])+/gu,
  ) ?? [];

/** How many words of one text stand in another, each as often as it does there. */
function shared(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  return one.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  }).length;
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;
const worst = (rates: readonly { readonly name: string; readonly rate: number }[]): string => {
  const [least] = rates.toSorted((one, other) => one.rate - other.rate);
  return least === undefined ? '-' : `${least.rate} (${least.name})`;
};

/** Pages of the fixtures, whose notices are known word by word. */
async function comparePages({ name, find }: Finder): Promise<void> {
  const [recalls, precisions]: { readonly name: string; readonly rate: number }[][] = [[], []];
  const counts = { found: 0, wanted: 0, own: 0, read: 0, noise: 0, noises: 0, seen: 0, edits: 0 };
  for (const page of loadPageFixtures()) {
    const reading = await find(page, page.html);
    const [words, wanted] = [wordsOf(reading.text), wordsOf(page.notice.join('\n'))];
    const found = shared(wanted, words);
    // What may stand beside the notice, and the names of its files, which are read apart, are no words too many.
    const { attachments = [] } = await readPageFixture(page, page.html);
    const beside = [...page.allows, ...attachments.map(({ name }) => name)];
    const own = shared(words, [...wanted, ...wordsOf(beside.join('\n'))]);
    recalls?.push({ name: page.name, rate: percent(found, wanted.length) });
    precisions?.push({ name: page.name, rate: percent(own, words.length) });
    counts.found += found;
    counts.wanted += wanted.length;
    counts.own += own;
    counts.read += words.length;
    for (const [of, edits] of [['noise', page.noise] as const, ['seen', page.edits] as const]) {
      for (const edit of edits) {
        const now = await find(page, edited(page.html, [edit]));
        if (now.compared !== reading.compared) counts[of]++;
      }
    }
    counts.noises += page.noise.length;
    counts.edits += page.edits.length;
  }
  console.log(
    JSON.stringify({
      pages: 'of official sites',
      finder: name,
      'recall %': percent(counts.found, counts.wanted),
      'worst recall': worst(recalls ?? []),
      'precision %': percent(counts.own, counts.read),
      'worst precision': worst(precisions ?? []),
      'noise taken for a change': `${counts.noise} of ${counts.noises}`,
      'edits seen': `${counts.seen} of ${counts.edits}`,
    }),
  );
}

/** One notice in the frames of many sites. */
async function compareFrames({ name, find }: Finder): Promise<void> {
  const counts = { noise: 0, noises: 0, seen: 0, edits: 0, found: 0, wanted: 0 };
  for (const frame of frames) {
    const sample = samples[frame.language];
    const [any] = loadPageFixtures();
    if (sample === undefined || any === undefined) throw new Error(`no sample in ${frame.language}`);
    const page: Page = { ...any, name: frame.name, language: frame.language, encoding: 'utf8' };
    const reading = await find(page, framed(frame, sample.content));
    const wanted = wordsOf(sample.content.replace(/<[^>]+>/g, ' '));
    counts.found += shared(wanted, wordsOf(reading.text));
    counts.wanted += wanted.length;
    for (const n of [12, 29]) {
      counts.noises++;
      if ((await find(page, framed(frame, sample.content, n))).compared !== reading.compared) counts.noise++;
    }
    for (const [, was, is] of sample.edits) {
      counts.edits++;
      const now = await find(page, framed(frame, sample.content.replace(was, is)));
      if (now.compared !== reading.compared) counts.seen++;
    }
  }
  console.log(
    JSON.stringify({
      pages: 'one notice in many frames',
      finder: name,
      'recall %': percent(counts.found, counts.wanted),
      'noise taken for a change': `${counts.noise} of ${counts.noises}`,
      'edits seen': `${counts.seen} of ${counts.edits}`,
    }),
  );
}

for (const finder of finders) await comparePages(finder);
for (const finder of finders) await compareFrames(finder);
const { positionals: folders } = parseArgs({ allowPositionals: true });
for (const folder of folders) {
  for await (const { name, captures } of readCaptureSets(folder)) {
    for (const finder of ['ours', 'readability'] as const) {
      const known = new Map<string, string>();
      const counts = { noise: 0, noises: 0, seen: 0, changes: 0, unread: 0 };
      for (const { source, expect, html, blocks } of captures) {
        const text =
          finder === 'ours' ? (blocks === null ? '' : textOfBlocks(blocks)) : byReadability(html, 500).compared;
        if (text === '') counts.unread++;
        const before = known.get(source);
        if (text !== '') known.set(source, text);
        if (before === undefined || text === '') continue;
        if (expect === 'silent') counts.noises++;
        if (expect === 'silent' && before !== text) counts.noise++;
        if (expect === 'change' || expect === 'alert') counts.changes++;
        if ((expect === 'change' || expect === 'alert') && before !== text) counts.seen++;
      }
      console.log(
        JSON.stringify({
          captures: name,
          finder,
          'noise taken for a change': `${counts.noise} of ${counts.noises}`,
          'changes seen': `${counts.seen} of ${counts.changes}`,
          'not read': counts.unread,
        }),
      );
    }
  }
}
