import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CDXIndexer } from 'warcio';
import { checkWacz } from '../../../../functions/adapters/evidence/checkWacz.ts';
import { aboutPath, type WaczAbout, writeWacz, zipFiles } from '../../../../functions/adapters/evidence/wacz.ts';
import { packCapture } from '../../../../functions/adapters/evidence/warc.ts';
import type { Capture } from '../../../../shared/capture/capture.ts';
import { hashOfLink } from '../../../../shared/capture/evidenceLink.ts';
import { renderedHeaders } from '../../../../shared/capture/renderedHeaders.ts';
import { captured } from '../../../support/captured.ts';
import { fc } from '../../../support/property.ts';
import { openInReplayTool } from '../../../support/replayTool.ts';

const captureOf = (html: string, at: string): Capture =>
  captured('https://www.example.gov/visas/fees?lang=en', html, new Date(at), {
    headers: { 'content-type': 'text/html' },
  }).capture;
const before = captureOf('<h1>Fees</h1><p>The visa fee is $160.</p>', '2026-11-01T08:00:00.000Z');
const after = captureOf('<h1>Fees</h1><p>The visa fee is $185.</p>', '2026-12-01T09:30:00.000Z');

const kept = (capture: Capture) => {
  const { name, packed } = packCapture(capture);
  return { packed, evidence: { capturedAt: capture.capturedAt, sha256: capture.sha256, warc: name } };
};
const [was, is] = [kept(before), kept(after)];

function aboutOf(): WaczAbout {
  const evidence = { before: was.evidence, after: is.evidence };
  const own = { place: 2, change: 'b'.repeat(32), previous: { change: 'a'.repeat(32), hash: '1'.repeat(64) } };
  const link = { ...own, hash: hashOfLink(own, { ...evidence, source: 'us-fees' }) };
  return {
    v: 1,
    change: own.change,
    source: 'us-fees',
    title: 'Fees “2026” 签证',
    detectedAt: '2026-12-01T09:30:01.000Z',
    evidence: { ...evidence, link },
  };
}
const about = aboutOf();
const wacz = writeWacz(about, { before: was.packed, after: is.packed });

test('what is packed again is the same to the byte', () => {
  expect(Buffer.compare(writeWacz(about, { before: was.packed, after: is.packed }), wacz)).toBe(0);
});

test('a reader library of replay tools opens it, lists both pages, and shows each as it was captured', async () => {
  const tool = await openInReplayTool(wacz);
  expect(
    tool.pages
      .map(({ url, title }) => [url, title])
      .toSorted()
      .reverse(),
  ).toEqual([
    [before.url, 'Fees “2026” 签证 (before)'],
    [after.url, 'Fees “2026” 签证 (after)'],
  ]);
  for (const { url, capturedAt, body } of [before, after])
    expect(await tool.show(url, capturedAt)).toBe(Buffer.from(body).toString('utf8'));
});

test('its index is the one that warcio makes of its archive', async () => {
  const files = unzipSync(wacz);
  const own = Buffer.from(files['indexes/index.cdx'] ?? [])
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf('{');
      const { recordDigest: _own, ...fields } = JSON.parse(line.slice(at));
      return { place: line.slice(0, at).trim(), fields };
    });
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(files['archive/data.warc.gz'] ?? new Uint8Array());
      controller.close();
    },
  });
  const theirs: unknown[] = [];
  for await (const found of new CDXIndexer().iterIndex([{ reader: stream, filename: 'data.warc.gz' }])) {
    const { urlkey, timestamp, digest, ...fields } = found;
    theirs.push({
      place: `${urlkey} ${timestamp}`,
      fields: {
        ...fields,
        status: String(fields['status']),
        digest: `sha256:${digest}`,
        length: String(fields['length']),
        offset: String(fields['offset']),
      },
    });
  }
  expect(own).toEqual(theirs);
});

describe('checked', () => {
  test('what a browser made of a page is there with what was sent', () => {
    const shown = captureOf('<h1>Fees</h1><p>Filled by a script: $185.</p>', '2026-12-01T09:30:00.000Z');
    const { headers, body, sha256 } = after;
    const rendered = kept({ ...shown, headers: renderedHeaders(headers), sent: { headers, body, sha256 } });
    const { link: _link, ...evidence } = { ...about.evidence, after: rendered.evidence };
    const file = writeWacz({ ...about, evidence }, { before: was.packed, after: rendered.packed });
    expect(checkWacz(file).faults).toEqual([]);
  });

  test('as it was written, nothing is amiss, and it says what it stands behind', () => {
    expect(checkWacz(wacz)).toEqual({ about, faults: [] });
  });

  test('any altered byte is found', () => {
    fc.assert(
      fc.property(fc.nat(wacz.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const altered = Uint8Array.from(wacz);
        altered[at] = (altered[at] ?? 0) ^ by;
        expect(checkWacz(altered).faults).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('a capture whose hashes were all made anew does not fit the name it was kept under', () => {
    const forged = kept({ ...after, headers: { ...after.headers, date: 'Tue, 01 Dec 2026 00:00:00 GMT' } });
    const { faults } = checkWacz(writeWacz(about, { before: was.packed, after: forged.packed }));
    expect(faults).toEqual(['the capture after: its bytes are not those it is named by']);
  });

  test('another change under the same link, a missing capture, and a file of someone else are found', () => {
    const lies = { ...about, evidence: { ...about.evidence, before: null } };
    expect(checkWacz(writeWacz(lies, { before: null, after: is.packed })).faults).toEqual([
      'its link of the chain: the hash is not that of what it names',
    ]);
    expect(checkWacz(writeWacz(about, { before: null, after: is.packed })).faults).toEqual([
      'the capture before: missing, or its bytes were altered',
    ]);
    expect(checkWacz(zipFiles({ 'a.txt': new Uint8Array([1]) })).faults).toEqual([
      `${aboutPath}: missing or not readable; is it a WACZ of Visawire?`,
    ]);
    expect(checkWacz(new Uint8Array([1, 2, 3])).faults).toEqual(['the file: no ZIP, or cut off']);
  });
});
