import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import type { HttpClient } from '../../../functions/adapters/web/http.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { renderEmail } from '../../../shared/alert/mail/email.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import { decode } from '../../../shared/capture/decode.ts';
import type { Catalog, Source } from '../../../shared/catalog/catalog.ts';
import { printed } from '../../../shared/extract/blocks.ts';
import { newestDay } from '../../../shared/extract/expects.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { proposeExpects } from '../../../shared/extract/proposeExpects.ts';
import { chooseCatalog } from '../../catalog.ts';
import { readStackFile } from '../../local/stackFile.ts';
import { type Command, type Options, type Output, UsageError } from '../command.ts';
import { draftEntry, sayExpects } from '../draftEntry.ts';
import { declaredLanguage } from '../guessSource.ts';
import { doubtsOfItems, doubtsOfNotice, judgeAddress } from '../judgeAddress.ts';
import { looseSource, newId } from '../looseSource.ts';
import { openStack, type StackValues } from '../openStack.ts';
import { openWeb } from '../openWeb.ts';
import { allowOptions, catalogOptions, stackOptions } from '../options.ts';
import { fetchLive, read, unmetBy } from '../readLive.ts';
import { readSaved } from '../readSaved.ts';
import { renderEntries } from '../renderEntries.ts';
import { oddity, suggestContent } from '../suggest.ts';
import { wouldRecord } from '../wouldRecord.ts';

const options = {
  url: { type: 'string', value: 'URL', says: 'the address that the saved answer FILE comes from' },
  ...catalogOptions,
  language: {
    type: 'string',
    value: 'TAG',
    says: 'of a new address, such as zh-Hans; found from its words unless said',
  },
  render: { type: 'boolean', says: 'reads it through the browser of this machine' },
  ...allowOptions,
  ...stackOptions,
} as const satisfies Options;

function render(snapshot: Snapshot): string[] {
  if (snapshot.kind === 'listing') return renderEntries(snapshot.items);
  const { title, number, publishedOn, language, blocks, attachments = [] } = snapshot.notice;
  return [
    `title      ${harmless(title)}`,
    `number     ${number === null ? '-' : harmless(number)}`,
    `published  ${publishedOn === null ? '-' : harmless(publishedOn)}`,
    `language   ${language}`,
    `blocks     ${blocks.length}`,
    '',
    ...blocks.map((block) => {
      const address = block.path.length === 0 ? '' : `[${harmless(block.path.join(' › '))}] `;
      return `${block.kind.padEnd(10)} ${address}${harmless(printed(block))}`;
    }),
    ...attachments.map(
      ({ name, link }) => `attachment ${harmless(name)}\n           ${harmless(link ?? '(a script)')}`,
    ),
  ];
}

/** What is doubted of a reading and what to try, one line each; `html` is empty when it is no page. */
function advise(snapshot: Snapshot, html: string, id: string, doubts: readonly string[]): string[] {
  const doubted = snapshot.kind === 'listing' ? doubtsOfItems(snapshot.items) : doubtsOfNotice(snapshot.notice, id);
  const odd = html === '' || snapshot.kind === 'listing' ? null : oddity(snapshot.notice);
  return [
    ...[...doubts, ...doubted].map((doubt) => `doubt      ${harmless(doubt)}`),
    ...(odd === null
      ? []
      : [
          `odd        ${odd}`,
          ...suggestContent(html).map(
            ({ selector, share }) =>
              `try        select: { content: '${harmless(selector)}' }   # ${Math.round(share * 100)} % of the text outside links`,
          ),
        ]),
  ];
}

/** How much was read, in words. */
function yieldOf(snapshot: Snapshot): string {
  if (snapshot.kind === 'notice') {
    const length = snapshot.notice.blocks.reduce((sum, { text }) => sum + text.length, 0);
    return `${snapshot.notice.blocks.length} blocks of ${length} characters`;
  }
  const newest = newestDay(snapshot, clock());
  return `${snapshot.items.length} entries${newest === null ? '' : `, the newest of ${newest}`}`;
}

/** Whether the reading holds what the source expects, or what it could expect where it says nothing. */
async function adviseExpects(capture: Capture, source: Source, snapshot: Snapshot): Promise<string> {
  if (source.expects === undefined) {
    const proposed = proposeExpects(snapshot, source, clock());
    return proposed === null
      ? 'expects    nothing can be proposed: too little is read'
      : `try        ${sayExpects(proposed)}`;
  }
  const unmet = await unmetBy(capture, source, snapshot);
  return unmet === null
    ? `expects    met: ${sayExpects(source.expects)}`
    : `expects    not met: ${unmet.rule}: ${harmless(unmet.seen)}\n           likely: ${unmet.likely}`;
}

const proposalOf = (snapshot: Snapshot, source: Source): Pick<Source, 'expects'> => {
  const expects = proposeExpects(snapshot, source, clock());
  return expects === null ? {} : { expects };
};

interface Given extends StackValues {
  readonly allow?: readonly string[] | undefined;
  readonly language?: string | undefined;
}

function findSource(wanted: string, { sources }: Catalog, language: string): Source | null {
  const source = sources.find(({ id, url }) => id === wanted || url === wanted);
  if (source !== undefined) return source;
  return URL.canParse(wanted) ? looseSource(wanted, language) : null;
}

/** What the check would make of a capture, were it made by the stack; empty when no stack is asked. */
async function compareStored(
  source: Source,
  capture: Capture,
  http: HttpClient,
  { programmes }: Catalog,
  given: Given,
): Promise<string[]> {
  if (given.stack === undefined && readStackFile(given.state) === null) return [];
  const { notices } = await openStack(given);
  const { outcome, events, isOtherReader, held, says } = await wouldRecord(source, capture, {
    notices,
    http,
    clock,
    programmes,
  });
  return [
    `against what is stored: ${outcome}, ${events.length === 0 ? 'nothing would be sent' : 'this would be sent'}`,
    ...(held === null
      ? []
      : [
          `held back   ${harmless(held)}; the next reading that agrees releases it, and the third in any case`,
          ...says.map((line) => `            would be told as ${harmless(line)}`),
        ]),
    ...(isOtherReader
      ? ['what is stored was read with other rules or by another version: some differences may be ours']
      : []),
    ...events.map((event) => renderEmail(event)).flatMap(({ subject, body }) => ['', `Subject: ${subject}`, '', body]),
  ];
}

const showCapture = ({ finalUrl, status, body, headers }: Capture): string =>
  `fetched    ${finalUrl}\n           status ${status}, ${body.length} bytes, ${headers['content-type'] ?? 'no content type'}`;

/** Shows what a capture is read as, and the entry that a catalog would have of a new address. */
async function show(
  source: Source,
  capture: Capture,
  http: HttpClient,
  catalog: Catalog,
  given: Given,
  out: Output['out'],
) {
  const isNew = source.id === newId;
  const judged = isNew
    ? await judgeAddress(source, capture, given.language ?? null)
    : { source, reading: await read(capture, source), doubts: [] };
  const { reading } = judged;
  out(showCapture(capture));
  out(`verdict    ${reading.verdict}`);
  if (reading.verdict !== 'document') {
    out(`rule       ${reading.rule}\nseen       ${harmless(reading.seen)}\nlikely     ${reading.likely}`);
    if (reading.verdict === 'shell' && source.render !== true)
      out('try        --render, and `render: true` in the entry if no API fills it: Chromium then shows the page');
    return 1;
  }
  const { snapshot } = reading;
  for (const line of render(snapshot)) out(line);
  const isPage = judged.source.kind === 'page';
  const text = isPage ? decode(capture.body, capture.headers['content-type'], judged.source).text : '';
  const declared = isPage ? declaredLanguage(text) : null;
  const expects = await adviseExpects(capture, judged.source, snapshot);
  const advice = [`read       ${yieldOf(snapshot)}`, expects, ...advise(snapshot, text, source.id, judged.doubts)];
  if (declared !== null && declared !== judged.source.language)
    advice.push(
      `language   the page says ${declared}, ${isNew ? 'its words are' : 'the catalog says'} ${judged.source.language}`,
    );
  out(`\n${advice.join('\n')}`);
  const compared = isNew ? [] : await compareStored(source, capture, http, catalog, given);
  if (compared.length > 0) out(`\n${compared.join('\n')}`);
  if (isNew) {
    const title = snapshot.kind === 'notice' ? harmless(snapshot.notice.title) : '…';
    out(
      `\nan entry to begin with:\n${draftEntry({ ...judged.source, ...proposalOf(snapshot, judged.source) }, title, catalog)}`,
    );
  }
  return expects.startsWith('expects    not met') ? 1 : 0;
}

async function preview(
  source: Source,
  file: string | null,
  catalog: Catalog,
  given: Given,
  { out, err, doing }: Output,
) {
  const http = openWeb(given.allow ?? [], err);
  if (file !== null) return show(source, readSaved(file, source.url, clock()), http, catalog, given, out);
  doing(`asking ${new URL(source.url).host}`);
  const fetched = await fetchLive(http, source);
  if (fetched.kind === 'captured') return show(source, fetched.capture, http, catalog, given, out);
  err(`${fetched.rule}: ${harmless(fetched.seen)}\nlikely: ${fetched.likely}`);
  return 1;
}

/** Fetches a source now, or reads a saved answer, and shows what is read; writes nothing. */
export const previewCommand: Command = {
  forms: ['SOURCE|URL', 'FILE --url URL'],
  summary:
    'fetches now, or reads a saved answer, and shows what it is taken for and read as, what is doubted, the alert that a running stack would send, and an entry for a new source; writes nothing',
  options,
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [wanted, ...more] = positionals;
    if (wanted === undefined || more.length > 0) throw new UsageError('preview: expected one source id, URL or file');
    const file = values.url === undefined ? null : wanted;
    if (file !== null && !existsSync(file)) {
      output.err(`${file}: no such file; \`--url\` says where a saved answer comes from`);
      return 1;
    }
    const catalog = chooseCatalog(values);
    const source = findSource(values.url ?? wanted, catalog, values.language ?? 'en');
    const asked = source !== null && values.render === true ? { ...source, render: true } : source;
    if (asked !== null) return preview(asked, file, catalog, values, output);
    output.err(
      existsSync(wanted)
        ? `${wanted}: a saved answer needs the address that it comes from: add \`--url URL\``
        : `${values.url ?? wanted}: no source of that id in the catalog, and no URL`,
    );
    return 1;
  },
};
