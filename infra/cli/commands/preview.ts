import { parseArgs } from 'node:util';
import { systemClock as clock } from '../../../functions/adapters/clock.ts';
import type { HttpClient } from '../../../functions/adapters/http.ts';
import { createLog } from '../../../functions/adapters/log.ts';
import { createHttpClient } from '../../../functions/adapters/nodeHttp.ts';
import { withRobots } from '../../../functions/adapters/robots.ts';
import { userAgent } from '../../../functions/adapters/userAgent.ts';
import { renderEmail } from '../../../shared/alert/email.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import { decode } from '../../../shared/capture/decode.ts';
import type { Catalog, Source } from '../../../shared/catalog/catalog.ts';
import { printed } from '../../../shared/extract/blocks.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { chooseCatalog } from '../../catalog.ts';
import { readStackFile } from '../../local/stackFile.ts';
import { type Command, type Output, UsageError } from '../command.ts';
import { draftEntry } from '../draftEntry.ts';
import { declaredLanguage, guessSource } from '../guessSource.ts';
import { openStack, type StackValues, stackOptions } from '../openStack.ts';
import { read, readLive } from '../readLive.ts';
import { renderEntries } from '../renderEntries.ts';
import { type ListingSuggestion, oddity, suggestContent, suggestListing } from '../suggest.ts';
import { wouldRecord } from '../wouldRecord.ts';

/** Stands for the id of a source that is in no catalog. */
const newId = 'preview';

/** An address that is in no catalog, read without rules. */
function looseSource(address: string, language: string): Source {
  const { host } = new URL(address);
  const authority = { id: newId, name: { en: host }, jurisdiction: 'ZZ', rank: 'page' as const, hosts: [host] };
  const settings = { timezone: 'UTC', programmes: [], every: '6h' as const, status: 'unverified' as const, select: {} };
  return { id: newId, authority, url: address, kind: 'page', language, ...settings };
}

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

/** What to try where the reading of a page looks odd, one line each; `html` is empty when it is no page. */
function advise(snapshot: Snapshot, html: string, listing: ListingSuggestion | null): string[] {
  if (snapshot.kind === 'listing') return [];
  const odd = html === '' ? null : oddity(snapshot.notice);
  return [
    ...(odd === null
      ? []
      : [
          `odd        ${odd}`,
          ...suggestContent(html).map(
            ({ selector, share }) =>
              `try        select: { content: '${harmless(selector)}' }   # ${Math.round(share * 100)} % of the text outside links`,
          ),
        ]),
    ...(listing === null ? [] : [`a list?    ${listing.count} links alike, such as “${harmless(listing.example)}”`]),
  ];
}

interface Given extends StackValues {
  readonly allow: readonly string[];
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
  const { outcome, events, isOtherReader, held } = await wouldRecord(source, capture, {
    notices,
    http,
    clock,
    programmes,
  });
  return [
    `against what is stored: ${outcome}, ${events.length === 0 ? 'nothing would be sent' : 'this would be sent'}`,
    ...(held === null
      ? []
      : [`held back   ${harmless(held)}; the next reading releases it, if it says the same or what was there before`]),
    ...(isOtherReader
      ? ['what is stored was read with other rules or by another version: some differences may be ours']
      : []),
    ...events.map((event) => renderEmail(event)).flatMap(({ subject, body }) => ['', `Subject: ${subject}`, '', body]),
  ];
}

async function preview(source: Source, catalog: Catalog, given: Given, { out, err }: Output): Promise<number> {
  const client = createHttpClient({ userAgent, clock, allowPrivate: given.allow });
  const http = withRobots(client, { userAgent, clock, log: createLog(err) });
  const live = await readLive(http, source);
  if (live.kind === 'unfetched') {
    err(`${live.rule}: ${harmless(live.seen)}\nlikely: ${live.likely}`);
    return 1;
  }
  const { capture } = live;
  const isNew = source.id === newId;
  const guessed = isNew ? guessSource(source, capture) : source;
  const text = guessed.kind === 'page' ? decode(capture.body, capture.headers['content-type'], source).text : '';
  const declared = declaredLanguage(text);
  const meant: Source = {
    ...guessed,
    ...(isNew && declared !== null && given.language === undefined ? { language: declared } : {}),
  };
  const reading = isNew ? await read(capture, meant) : live.reading;
  const type = capture.headers['content-type'] ?? 'no content type';
  out(`fetched    ${capture.finalUrl}\n           status ${capture.status}, ${capture.body.length} bytes, ${type}`);
  out(`verdict    ${reading.verdict}`);
  if (reading.verdict !== 'document') {
    out(`rule       ${reading.rule}\nseen       ${harmless(reading.seen)}\nlikely     ${reading.likely}`);
    return 1;
  }
  for (const line of render(reading.snapshot)) out(line);
  const listing = text === '' ? null : suggestListing(text, capture.finalUrl);
  const advice = advise(reading.snapshot, text, listing);
  if (declared !== null && declared !== meant.language)
    advice.push(`language   the page says ${declared}, the catalog says ${meant.language}`);
  if (advice.length > 0) out(`\n${advice.join('\n')}`);
  const compared = isNew ? [] : await compareStored(source, capture, http, catalog, given);
  if (compared.length > 0) out(`\n${compared.join('\n')}`);
  if (isNew) {
    const { snapshot } = reading;
    const title = snapshot.kind === 'notice' ? harmless(snapshot.notice.title) : '…';
    out(`\nan entry to begin with:\n${draftEntry(meant, title, listing, catalog)}`);
  }
  return 0;
}

/** Fetches a source now and shows what is read; writes nothing. */
export const previewCommand: Command = {
  usage: 'preview SOURCE|URL [--catalog FILE] [--language TAG] [--allow HOST:PORT] [--stack NAME | --state DIR]',
  summary:
    'fetches now and shows what is read, what to try where it looks odd, the alert that a running stack would send, and an entry for a new source; writes nothing',
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        catalog: { type: 'string' },
        language: { type: 'string' },
        allow: { type: 'string', multiple: true, default: [] },
        ...stackOptions,
      },
      allowPositionals: true,
    });
    const [wanted, ...more] = positionals;
    if (wanted === undefined || more.length > 0) throw new UsageError('preview: expected one source id or URL');
    const catalog = chooseCatalog(values.catalog);
    const source = findSource(wanted, catalog, values.language ?? 'en');
    if (source !== null) return preview(source, catalog, values, output);
    output.err(`${wanted}: no source of that id in the catalog, and no URL`);
    return 1;
  },
};
