import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaptureOutcome, CaptureRequest } from '../../../../functions/adapters/web/http.ts';
import { readEntries } from '../../../../infra/cli/replay/readEntries.ts';
import { type Exchange, readExchanges } from '../../../../infra/cli/replay/readExchanges.ts';
import { openSpool } from '../../../../infra/cli/replay/spool.ts';
import type { Capture } from '../../../../shared/capture/capture.ts';

export interface Told extends Omit<Exchange, 'answer'> {
  readonly outcome: CaptureOutcome;
}

/** Reads contents as files, named `FILE` in what is said of them, and asks each exchange once. */
export async function read(contents: readonly Uint8Array[], request: Partial<CaptureRequest> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'visawire-warc-'));
  const spool = await openSpool();
  try {
    const files = contents.map((content, index) => {
      const file = join(folder, `${index}.warc`);
      writeFileSync(file, content);
      return file;
    });
    const entries = await readEntries(files, spool);
    const { exchanges, ...rest } = readExchanges(entries);
    const told: Told[] = [];
    for (const { answer, ...exchange } of exchanges)
      told.push({ ...exchange, outcome: await answer({ url: exchange.url, hosts: [], validators: {}, ...request }) });
    const troubles = entries.troubles.map((text) => files.reduce((said, file) => said.replace(file, 'FILE'), text));
    return { ...rest, told, troubles, unplaced: entries.unplaced };
  } finally {
    rmSync(folder, { recursive: true });
    await spool.close();
  }
}

/** The exchanges of contents that nothing is wrong with. */
export async function exchangesOf(...contents: readonly Uint8Array[]): Promise<readonly Told[]> {
  const { told, troubles } = await read(contents);
  if (troubles.length > 0) throw new Error(troubles.join('\n'));
  return told;
}

export function captureOf(exchange: Told | undefined): Capture {
  if (exchange?.outcome.kind !== 'capture') throw new Error(`no capture but ${JSON.stringify(exchange?.outcome)}`);
  return exchange.outcome.capture;
}

export const textOf = (exchange: Told | undefined): string => Buffer.from(captureOf(exchange).body).toString();
