import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import type { ChangeStore } from '../../adapters/dynamodb/changeStore.ts';
import type { Evidence } from '../../adapters/evidence/evidence.ts';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import { newReadingOf, type Reading, readingOf } from './readingOf.ts';
import { readingPage } from './readingPage.ts';

/** A function answers with 6 MB at most, in base64 (AWS, read 2026-12-01); so much also bounds what its memory holds of captures. */
const mostBytes = 4_000_000;

interface Dependencies {
  readonly changes: Pick<ChangeStore, 'read' | 'readReading'>;
  readonly evidence: Pick<Evidence, 'read'>;
  readonly page: Page;
}

/** `us-uscis-h1b-2026-12-01.wacz`: what a reader finds among the downloads again. */
const fileName = ({ data, time }: NoticeEvent): string => `${data.source.id}-${time.slice(0, 10)}.wacz`;

/** What a change stands on: what was read before and after it, and the raw captures as one WACZ that replay tools open. */
export function createEvidence({ changes, evidence, page }: Dependencies, reader: Reader): Hono {
  const site = new Hono();
  const { evidence: said } = reader.words;

  const eventOf = async (id: string): Promise<NoticeEvent | null> => {
    const change = await changes.read(id);
    return change === null || change.withheld !== null || !isNoticeEvent(change.event) ? null : change.event;
  };

  /** Undefined where there was no reading, null where it is not stored. */
  const readSide = async (event: NoticeEvent, side: 'before' | 'after'): Promise<Reading | null | undefined> => {
    const { change, source, evidence: kept } = event.data;
    if (change.kind === 'published') return side === 'before' ? undefined : newReadingOf(event);
    if (kept[side] === null) return undefined;
    const snapshot = kept.readings === undefined ? null : await changes.readReading(source.id, kept.readings[side]);
    return snapshot === null ? null : readingOf(event, snapshot);
  };

  site.get('/:file{[0-9a-f]{1,64}\\.wacz}', async (context) => {
    const event = await eventOf(context.req.param('file').replace('.wacz', ''));
    if (event === null) return context.notFound();
    // What packs is loaded when somebody asks for captures: most readers never do.
    const { packEvidence } = await import('../../adapters/evidence/packEvidence.ts');
    const wacz = await packEvidence(event, evidence, mostBytes);
    if (!(wacz instanceof Uint8Array)) {
      const why = wacz === 'missing' ? said.missing : said.tooLong;
      return page(context, { title: said.download }, html`<h1>${said.download}</h1><p>${why}</p>`, 404);
    }
    return context.body(Uint8Array.from(wacz).buffer, 200, {
      'content-type': 'application/wacz',
      'content-disposition': `attachment; filename="${fileName(event)}"`,
      'cache-control': 'public, max-age=3600',
    });
  });

  const showSide = (side: 'before' | 'after') => async (context: Context) => {
    const event = await eventOf(context.req.param('id') ?? '');
    if (event === null) return context.notFound();
    const body = readingPage({ event, side, reading: await readSide(event, side) }, reader);
    const title = side === 'before' ? said.readBefore : said.readAfter;
    return page(context, { title, section: 'timeline', isListed: false }, body);
  };
  site.get('/:id{[0-9a-f]{1,64}}/before', showSide('before'));
  site.get('/:id{[0-9a-f]{1,64}}/after', showSide('after'));
  return site;
}
