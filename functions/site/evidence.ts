import { Hono } from 'hono';
import { isNoticeEvent, type NoticeEvent } from '../../shared/alert/event.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { Evidence } from '../adapters/evidence/evidence.ts';

/** A function answers with 6 MB at most, in base64 (AWS, read 2026-12-01); so much also bounds what its memory holds of captures. */
const mostBytes = 4_000_000;

/** `us-uscis-h1b-2026-12-01.wacz`: what a reader finds among the downloads again. */
const fileName = ({ data, time }: NoticeEvent): string => `${data.source.id}-${time.slice(0, 10)}.wacz`;

const why = {
  missing: 'A capture behind this change is not in the store any more. Whoever runs this service can say why.',
  'too long':
    'The captures behind this change are too large to be packed here. Whoever runs this service can hand them out.',
} as const;

/** The raw captures behind a change, before and after, as one WACZ that replay tools open. */
export function createEvidence(changes: ChangeStore, evidence: Pick<Evidence, 'read'>): Hono {
  const site = new Hono();
  site.get('/:file{[0-9a-f]{1,64}\\.wacz}', async (context) => {
    const change = await changes.read(context.req.param('file').replace('.wacz', ''));
    if (change === null || change.withheld !== null || !isNoticeEvent(change.event)) return context.notFound();
    // What packs is loaded when somebody asks for captures: most readers never do.
    const { packEvidence } = await import('../adapters/evidence/packEvidence.ts');
    const wacz = await packEvidence(change.event, evidence, mostBytes);
    if (!(wacz instanceof Uint8Array)) return context.text(why[wacz], 404);
    return context.body(Uint8Array.from(wacz).buffer, 200, {
      'content-type': 'application/wacz',
      'content-disposition': `attachment; filename="${fileName(change.event)}"`,
      'cache-control': 'public, max-age=3600',
    });
  });
  return site;
}
