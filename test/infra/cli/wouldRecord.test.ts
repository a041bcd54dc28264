import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCheckSource } from '../../../functions/check/checkSource.ts';
import { wouldRecord } from '../../../infra/cli/wouldRecord.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import { readHere } from '../../support/fileSource.ts';
import { regulationPage, regulationSource as source } from '../../support/regulation.ts';

const clock = () => new Date('2025-08-14T10:00:00Z');

function captureOf(html: string): Capture {
  const body = new TextEncoder().encode(html);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return {
    url: source.url,
    finalUrl: source.url,
    status: 200,
    headers: {},
    body,
    sha256,
    capturedAt: clock().toISOString(),
  };
}

async function stack(html = regulationPage()) {
  const { notices, changes, groups } = createMemoryStores({ clock });
  const http = { capture: async () => ({ kind: 'capture' as const, capture: captureOf(html) }) };
  const parts = {
    http,
    evidence: createMemoryEvidence(),
    readFile: readHere,
    clock,
    programmes: [],
    groups,
    siteUrl: 'https://wire.test',
  };
  await createCheckSource({ ...parts, notices, heedsWaits: false })(source);
  return { notices, changes, http, clock, programmes: [] };
}

test('tells the change that a check would record, and records nothing', async () => {
  const parts = await stack();
  const before = await parts.notices.readHead(source.id);
  const would = await wouldRecord(source, captureOf(regulationPage({ withK: true })), parts);
  expect(would).toMatchObject({ outcome: 'changed', isOtherReader: false });
  expect(would.events.map((event) => event.type)).toEqual(['dev.visawire.notice.amended.v1']);
  expect(await parts.notices.readHead(source.id)).toEqual(before);
  expect(await parts.changes.read(would.events[0]?.id ?? '')).toBeNull();
});

test('tells that noise would send nothing, and that a first reading is a silent baseline', async () => {
  const parts = await stack();
  expect(await wouldRecord(source, captureOf(regulationPage({ views: 7 })), parts)).toMatchObject({
    outcome: 'noise',
    events: [],
  });
  const other = { ...source, id: 'cn-other' };
  expect(await wouldRecord(other, captureOf(regulationPage()), parts)).toMatchObject({
    outcome: 'baseline',
    events: [],
  });
});

test('says why it would hold a reading back', async () => {
  const long = regulationPage().replace('<p>第八条', `<p>${'外国人应当遵守中国法律。'.repeat(80)}</p><p>第八条`);
  const parts = await stack(long);
  expect(await wouldRecord(source, captureOf(regulationPage()), parts)).toMatchObject({
    outcome: 'held',
    events: [],
    held: expect.stringMatching(/^\d+ characters of text where there were \d+$/),
  });
  expect(await wouldRecord(source, captureOf(long), parts)).toMatchObject({ held: null });
});

test('says when what is stored was read with other rules', async () => {
  const parts = await stack();
  const narrowed = { ...source, select: { content: '#UCAP-CONTENT' } };
  expect(await wouldRecord(narrowed, captureOf(regulationPage()), parts)).toMatchObject({ isOtherReader: true });
});
