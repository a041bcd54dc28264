import type { CaptureRequest } from '../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../infra/local/memoryStores.ts';
import { type AlertEvent, isNoticeEvent } from '../../shared/alert/event.ts';
import type { Capture } from '../../shared/capture/capture.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../shared/extract/notice.ts';
import { captured } from './captured.ts';
import { openCheck } from './openCheck.ts';
import { packed } from './packed.ts';
import { type Failure, failures, type SourceFixture } from './sourceFixture.ts';

const usualTypes: Readonly<Record<Source['kind'], string>> = {
  page: 'text/html; charset=utf-8',
  listing: 'text/html; charset=utf-8',
  feed: 'application/xml; charset=utf-8',
  api: 'application/json; charset=utf-8',
  file: 'application/pdf',
};

/** The header `content-type` that answers of a kind have. */
export const typeOf = (kind: Source['kind']): string => usualTypes[kind];

/** The document with its edits made. @throws Error when there is nothing to edit */
export function edited(document: string, edits: readonly { readonly find: string; readonly put: string }[]): string {
  return edits.reduce((text, { find, put }) => {
    if (!text.includes(find)) throw new Error(`nothing in the document is ${JSON.stringify(find)}`);
    return text.replaceAll(find, () => put);
  }, document);
}

function answer(source: Source, fixture: SourceFixture, document: string): Omit<Capture, 'capturedAt' | 'sha256'> {
  const type = fixture.type ?? usualTypes[source.kind];
  return {
    url: source.url,
    finalUrl: source.url,
    status: 200,
    headers: { 'content-type': type },
    body: packed(type, document, fixture.encoding),
  };
}

/** The notice that a listing leads to, or the file that hangs on a page. */
function linked(source: Source, fixture: SourceFixture, url: string): Omit<Capture, 'capturedAt' | 'sha256'> {
  if (fixture.linked === undefined) throw new Error(`${url} is read as well: add \`linked\` with its text`);
  const type = fixture.linkedType ?? fixture.type;
  return { ...answer(source, { ...fixture, type }, fixture.linked), url, finalUrl: url };
}

/** A page that lists a document's editions among other notices. */
function editionsPage(url: string, edition: string): string {
  const others = [1, 2, 3].map((at) => `<li><a href="/other/notice-${at}.html">Another notice, number ${at}</a></li>`);
  return `<!doctype html><html><body><main><h1>List</h1><ul><li><a href="${url}">${edition}</a></li>${others.join('')}</ul></main></body></html>`;
}

/** What the list of a document's editions answers: a page with its title, or the JSON that the fixture gives. */
export function editionsAnswer(
  { url, successor }: Source,
  edition: string,
): { readonly type: string; readonly body: Uint8Array } {
  return successor?.items === undefined
    ? { type: usualTypes.page, body: Buffer.from(editionsPage(url, edition)) }
    : { type: usualTypes.api, body: Buffer.from(edition) };
}

/** The list of a document's editions, with the one that is watched among other notices. */
function editions(source: Source, { edition }: SourceFixture): Omit<Capture, 'capturedAt' | 'sha256'> {
  const { successor } = source;
  if (edition === undefined || successor === undefined) throw new Error('add `edition` with its title on the list');
  const { type, body } = editionsAnswer(source, edition);
  return { url: successor.listing, finalUrl: successor.listing, status: 200, headers: { 'content-type': type }, body };
}

function failed(source: Source, failure: Failure): Omit<Capture, 'capturedAt' | 'sha256'> {
  const { status, headers, body } = failure;
  const finalUrl = new URL(failure.finalUrl ?? source.url, source.url).href;
  const type = { 'content-type': 'text/html; charset=utf-8' };
  return { url: source.url, finalUrl, status, headers: { ...type, ...headers }, body: Buffer.from(body) };
}

function fieldsOf(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  return snapshot.kind === 'notice' ? { ...snapshot.notice } : { ...snapshot.items[0] };
}

const words = (event: AlertEvent): string =>
  isNoticeEvent(event) ? JSON.stringify([event.data.notice.title, event.data.edits]) : '';

/**
 * Runs a source's fixture through the real check: baseline, noise, failure, another page, recovery, the structure gone and back where
 * the fixture says how, change, noise again.
 * @returns what did not come out as it must, a sentence each
 */
export async function trySource(source: Source, fixture: SourceFixture): Promise<string[]> {
  let now = Date.parse('2026-10-05T00:00:00Z');
  let current: Omit<Capture, 'capturedAt' | 'sha256'>;
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const capture = async ({ url }: CaptureRequest) => {
    // A mirror of a site that fails is no other site here.
    const isOwn = url === source.url || source.mirrors?.includes(url) === true;
    const isList = url === source.successor?.listing;
    const answered = isOwn ? current : isList ? editions(source, fixture) : linked(source, fixture, url);
    return captured(answered.url, answered.body, clock(), answered);
  };
  const checkSource = openCheck({
    http: { capture },
    notices,
    clock,
    groups,
  });
  const wrong: string[] = [];
  const expect = (step: string, seen: unknown, wanted: unknown): void => {
    if (JSON.stringify(seen) !== JSON.stringify(wanted))
      wrong.push(`${step}: expected ${JSON.stringify(wanted)}, saw ${JSON.stringify(seen)}`);
  };
  const check = async (given: typeof current) => {
    now += 3_600_000;
    current = given;
    const { verdict, outcome, events } = await checkSource(source);
    const recorded = await Promise.all(events.map(async (id) => (await changes.read(id))?.event));
    return { verdict, outcome, events: recorded.filter((event) => event !== undefined) };
  };
  const silently = async (step: string, document: string): Promise<void> => {
    const { outcome, events } = await check(answer(source, fixture, document));
    if (outcome !== 'noise' && outcome !== 'unchanged') wrong.push(`${step}: expected silence, saw ${outcome}`);
    for (const event of events) wrong.push(`${step}: expected silence, saw ${event.type}: ${words(event)}`);
  };

  const { document, change, noise } = fixture;
  const failure = failures.get(fixture.failure ?? '');
  if (failure === undefined) throw new Error(`\`failure\` must be one of ${[...failures.keys()].join(', ')}`);
  if (noise.length === 0) throw new Error('the fixture has no `noise`');
  const first = await check(answer(source, fixture, document));
  expect('baseline', { outcome: first.outcome, events: first.events }, { outcome: 'baseline', events: [] });
  if (wrong.length > 0) return [...wrong, `baseline: the verdict is ${first.verdict}`];
  const read = fieldsOf(await notices.readSnapshot(source.id, 1));
  for (const [field, value] of Object.entries(fixture.reads)) expect(`reading ${field}`, read[field], value);
  await silently('noise', edited(document, noise));
  const refused = await check(failed(source, failure));
  expect('failure', [refused.verdict, refused.outcome], [failure.verdict, 'refused']);
  const anotherPage = failures.get('another-page');
  if (anotherPage === undefined) throw new Error('no page of another kind among the failures');
  expect('another page', (await check(failed(source, anotherPage))).outcome, 'refused');
  await silently('recovery', document);
  if (fixture.absent !== undefined) {
    const { outcome } = await check(answer(source, fixture, edited(document, fixture.absent)));
    expect('what it is read by is absent', outcome, 'refused');
    await silently('its return', document);
  }
  const changed = edited(document, change.edits);
  const { events, outcome } = await check(answer(source, fixture, changed));
  expect(
    'change',
    { outcome, types: events.map((event) => event.type) },
    {
      outcome: 'changed',
      types: [`dev.visawire.notice.${change.kind}.v1`],
    },
  );
  for (const event of events) {
    if (!words(event).includes(change.says)) wrong.push(`change: nothing says ${change.says} in ${words(event)}`);
    if (isNoticeEvent(event) && event.data.change.severity === 'editorial') wrong.push('change: taken as editorial');
  }
  await silently('noise after the change', edited(edited(document, noise), change.edits));
  return wrong;
}
