import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { loadRecordedCatalog } from '../../infra/catalog.ts';
import { addressOf } from '../../infra/cli/replay/addressOf.ts';
import { readEntries } from '../../infra/cli/replay/readEntries.ts';
import { readExchanges } from '../../infra/cli/replay/readExchanges.ts';
import { openSpool } from '../../infra/cli/replay/spool.ts';
import { decode } from '../../shared/capture/decode.ts';
import type { Block } from '../../shared/extract/notice.ts';
import { readCapture } from '../../shared/extract/read.ts';
import { readHere } from '../support/fileSource.ts';

/** A capture of a page with what is known of it. */
export interface LabelledCapture {
  readonly source: string;
  readonly expect: string;
  readonly html: string;
  /** As this reader reads it; null where it is no notice. */
  readonly blocks: readonly Block[] | null;
}

const labelSchema = z.object({ source: z.string(), capturedAt: z.string(), expect: z.string() });

/** Sets of a folder, each of `NAME.warc.gz`, a catalog `NAME.yaml` and `NAME.labels.jsonl`; captures that are no documents are left out. */
export async function* readCaptureSets(
  folder: string,
): AsyncGenerator<{ readonly name: string; readonly captures: readonly LabelledCapture[] }> {
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.labels.jsonl'))) {
    const name = file.slice(0, -'.labels.jsonl'.length);
    const { sources } = loadRecordedCatalog(join(folder, `${name}.yaml`));
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    const labels = lines.map((line) => labelSchema.parse(JSON.parse(line)));
    const keyOf = (source: string, time: string): string => `${source} ${new Date(time).toISOString()}`;
    const expected = new Map(labels.map(({ source, capturedAt, expect }) => [keyOf(source, capturedAt), expect]));
    const spool = await openSpool();
    const { exchanges } = readExchanges(await readEntries([join(folder, `${name}.warc.gz`)], spool));
    const captures: LabelledCapture[] = [];
    for (const exchange of exchanges) {
      for (const source of sources.filter(
        ({ url, kind }) => kind === 'page' && addressOf(url) === addressOf(exchange.url),
      )) {
        const expect = expected.get(keyOf(source.id, exchange.at)) ?? 'any';
        const request = { url: source.url, hosts: source.authority.hosts, validators: {} };
        const fetched = await exchange.answer(request);
        if (fetched.kind !== 'capture' || expect === 'blocked') continue;
        const { capture } = fetched;
        const html = decode(capture.body, capture.headers['content-type'], source).text;
        const reading = await readCapture(capture, source, readHere);
        const isNotice = reading.verdict === 'document' && reading.snapshot.kind === 'notice';
        captures.push({ source: source.id, expect, html, blocks: isNotice ? reading.snapshot.notice.blocks : null });
      }
    }
    await spool.close();
    if (captures.length > 0) yield { name, captures };
  }
}
