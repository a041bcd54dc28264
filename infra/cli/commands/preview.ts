import { parseArgs } from 'node:util';
import { systemClock as clock } from '../../../functions/adapters/clock.ts';
import { createFileReader } from '../../../functions/adapters/fileReader.ts';
import { createHttpClient } from '../../../functions/adapters/nodeHttp.ts';
import { userAgent } from '../../../functions/adapters/userAgent.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { resolveCatalog, type Source } from '../../../shared/catalog/catalog.ts';
import { printed } from '../../../shared/extract/blocks.ts';
import { formatOf } from '../../../shared/extract/file/format.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { readCapture } from '../../../shared/extract/read.ts';
import { CatalogError, loadBuiltInCatalog, loadCatalogFile } from '../../catalog.ts';
import { type Command, UsageError } from '../command.ts';

/** An address that is in no catalog, read without selectors. */
function looseSource(address: string, language: string): Source {
  const { host } = new URL(address);
  const authority = { id: 'preview', name: { en: host }, jurisdiction: 'ZZ', rank: 'page' as const, hosts: [host] };
  const settings = { timezone: 'UTC', programmes: [], every: '6h' as const, status: 'unverified' as const, select: {} };
  return { id: 'preview', authority, url: address, kind: 'page', language, ...settings };
}

function render(snapshot: Snapshot): string[] {
  if (snapshot.kind === 'listing') {
    return snapshot.items.map(
      ({ title, link, publishedOn }) => `${publishedOn ?? '-'}  ${harmless(title)}\n    ${link}`,
    );
  }
  const { title, number, publishedOn, blocks } = snapshot.notice;
  return [
    `title      ${harmless(title)}`,
    `number     ${number === null ? '-' : harmless(number)}`,
    `published  ${publishedOn === null ? '-' : harmless(publishedOn)}`,
    '',
    ...blocks.map(
      (block) => `${block.kind.padEnd(9)}  ${harmless(block.path.join(' › '))}\n    ${harmless(printed(block))}`,
    ),
  ];
}

/** Fetches a source now and shows what is read; writes nothing. */
export const previewCommand: Command = {
  usage: 'preview SOURCE|URL [--catalog FILE] [--language TAG] [--allow HOST:PORT]',
  summary: 'fetches now and shows what is read: verdict, title, blocks or entries; writes nothing',
  async run(args, { out, err }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        catalog: { type: 'string' },
        language: { type: 'string', default: 'en' },
        allow: { type: 'string', multiple: true, default: [] },
      },
      allowPositionals: true,
    });
    const [wanted, ...more] = positionals;
    if (wanted === undefined || more.length > 0) throw new UsageError('preview: expected one source id or URL');
    let source: Source | undefined;
    try {
      const { sources } =
        values.catalog === undefined ? resolveCatalog(loadBuiltInCatalog()) : loadCatalogFile(values.catalog);
      source = sources.find(({ id, url }) => id === wanted || url === wanted);
    } catch (error) {
      if (!(error instanceof CatalogError)) throw error;
      err(error.message);
      return 1;
    }
    const isLoose = source === undefined;
    if (source === undefined) {
      if (!URL.canParse(wanted)) {
        err(`${wanted}: no source of that id in the catalog, and no URL`);
        return 1;
      }
      source = looseSource(wanted, values.language);
    }
    const http = createHttpClient({ userAgent, clock, allowPrivate: values.allow });
    const fetched = await http.capture({ url: source.url, hosts: source.authority.hosts, validators: {} });
    if (fetched.kind !== 'capture') {
      err(
        fetched.kind === 'unchanged'
          ? 'the site answered “not modified”'
          : `${fetched.rule}: ${harmless(fetched.seen)}\nlikely: ${fetched.likely}`,
      );
      return 1;
    }
    const { capture } = fetched;
    const format = formatOf(capture.body);
    const read =
      isLoose && (format === 'pdf' || format === 'zip' || format === 'ole')
        ? { ...source, kind: 'file' as const }
        : source;
    const reading = await readCapture(capture, read, createFileReader());
    out(`fetched    ${capture.finalUrl}  status ${capture.status}, ${capture.body.length} bytes`);
    out(`verdict    ${reading.verdict}`);
    if (reading.verdict !== 'document') {
      out(`rule       ${reading.rule}\nseen       ${harmless(reading.seen)}\nlikely     ${reading.likely}`);
      return 1;
    }
    for (const line of render(reading.snapshot)) out(line);
    return 0;
  },
};
