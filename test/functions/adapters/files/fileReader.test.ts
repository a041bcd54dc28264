import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileReader } from '../../../../functions/adapters/files/fileReader.ts';
import { budgets, bundleFunction, bundleSizes, fileThreadKilobytes } from '../../../../infra/aws/bundle.ts';
import { lines, makePdf } from '../../../support/pdf.ts';
import { salaryNotice } from '../../../support/salaryNotice.ts';

const file = (body: Uint8Array) => ({ body, contentType: 'application/pdf', language: 'de' });

describe('the thread that reads files', () => {
  test('reads a file', async () => {
    const reading = await createFileReader()(file(salaryNotice()));
    expect(reading).toMatchObject({ verdict: 'document', number: 'BAnz AT 18.12.2025 B3' });
  });

  test('refuses what cannot be read', async () => {
    expect(await createFileReader()(file(new Uint8Array([1, 2, 0])))).toMatchObject({ rule: 'FILE-UNREADABLE' });
  });

  test('is ended when it takes too long, and the next file is read', async () => {
    const readFile = createFileReader({ totalMs: 1 });
    expect(await readFile(file(salaryNotice()))).toMatchObject({ verdict: 'error', rule: 'FILE-TOO-COSTLY' });
    expect(await createFileReader()(file(salaryNotice()))).toMatchObject({ verdict: 'document' });
  });

  test('is ended when a small file unpacks to gigabytes', async () => {
    const zeros = deflateSync(Buffer.alloc(400_000_000, ' '));
    const bomb = makePdf([[]], { content: deflateSync(zeros), filter: '[/FlateDecode /FlateDecode]' });
    expect(bomb.length).toBeLessThan(100_000);
    const reading = await createFileReader({ growthMb: 150, totalMs: 20_000 })(file(bomb));
    expect(reading).toMatchObject({ verdict: 'error', rule: 'FILE-TOO-COSTLY', seen: 'more than 150 MB of memory' });
  });

  test('is ended when a small archive holds more elements than memory', async () => {
    const law = zipSync({ 'law.xml': strToU8(`<dokumente><norm>${'<P/>'.repeat(6_000_000)}</norm></dokumente>`) });
    expect(law.length).toBeLessThan(200_000);
    const reading = await createFileReader({ heapMb: 128, totalMs: 60_000 })(file(law));
    expect(reading).toMatchObject({
      verdict: 'error',
      rule: 'FILE-TOO-COSTLY',
      seen: expect.stringContaining('of memory'),
    });
  });

  test('reads one file at a time, and each whole', async () => {
    const readFile = createFileReader();
    const readings = await Promise.all([2024, 2025, 2026].map((year) => readFile(file(salaryNotice({ year })))));
    expect(readings.map((reading) => reading.verdict === 'document' && reading.title?.slice(-4))).toEqual([
      '2024',
      '2025',
      '2026',
    ]);
  });
});

describe('the bundle of the function that checks', () => {
  let folder: string;
  let sizes: ReturnType<typeof bundleSizes>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'visawire-bundle-'));
    sizes = bundleSizes(bundleFunction('check', folder, { authorities: [], programmes: [], sources: [] }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Starts the bundle's thread as the function does, in a process that has nothing but the bundle. */
  function readBundled(body: Uint8Array): string {
    writeFileSync(join(folder, 'file.pdf'), body);
    const script = `
      const { Worker } = await import('node:worker_threads');
      const { readFileSync } = await import('node:fs');
      const workerData = { body: new Uint8Array(readFileSync('file.pdf')), contentType: undefined, language: 'de' };
      const worker = new Worker(new URL('file://${folder}/fileWorker.mjs'), { workerData, stderr: true, execArgv: [] });
      worker.once('message', (reading) => console.log(JSON.stringify(reading)));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout + stderr;
  }

  test('reads a PDF from its own folder, with the character maps that Chinese fonts need', () => {
    expect(readBundled(salaryNotice())).toContain('"number":"BAnz AT 18.12.2025 B3"');
    expect(readBundled(makePdf([lines(['国务院令第814号，自公布之日起施行。'], { font: 'named' })]))).toContain(
      '国务院令第814号，自公布之日起施行。',
    );
  });

  test('names the thread where it lies', () => {
    const naming = readdirSync(folder).filter(
      (name) => name.endsWith('.mjs') && readFileSync(join(folder, name), 'utf8').includes('fileWorker.mjs'),
    );
    expect(naming).not.toEqual([]);
  });

  test('loads nothing of it for a check without a file', () => {
    expect(sizes.own).toBeLessThan(budgets('check').kilobytes * 1000);
    expect(sizes.fileThread).toBeGreaterThan(1_000_000);
    expect(sizes.fileThread).toBeLessThan(fileThreadKilobytes * 1000);
  });
});
