import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { type AlertEvent, isTrialEvent } from '../../../shared/alert/event.ts';
import { jsonBytes } from '../../../shared/alert/mail/cut.ts';
import { publicTypes } from '../../../shared/find/known.ts';
import type { ChangeStore, RecordedChange } from '../../adapters/dynamodb/changeStore.ts';
import { readRelated } from '../read.ts';
import type { changesAnswerSchema } from './contract.ts';
import { asOfNow, type createListChanges, mostBytes } from './listChanges.ts';
import { badParameter, problem } from './problem.ts';

const usualListed = 100;
const usualExported = 200;
const noChange = () => problem(404, 'No such change', 'Its id stands in webhooks, mails and the list of changes.');

/** Whether anyone may read it: not a trial, nor what is withheld or says who our receivers are. */
const isPublic = ({ event, withheld }: RecordedChange): boolean =>
  withheld === null && !isTrialEvent(event) && publicTypes.includes(event.type);

/** Changes as programs read them: by filter and cursor, as lines for a copy of all, and one by its id. */
export function createChangesRoutes(changes: ChangeStore, listChanges: ReturnType<typeof createListChanges>): Hono {
  const api = new Hono();

  api.get('/changes', async (context) => {
    const listed = await listChanges(context, usualListed);
    if ('bad' in listed) return badParameter(listed.bad);
    const { page } = listed;
    const answer = { changes: [...page.changes], cursor: page.cursor, has_more: page.hasMore };
    return context.json(answer satisfies z.infer<typeof changesAnswerSchema>, 200, page.headers);
  });

  api.get('/changes.ndjson', async (context) => {
    const listed = await listChanges(context, usualExported);
    if ('bad' in listed) return badParameter(listed.bad);
    const lines = listed.page.changes.map((event) => `${JSON.stringify(event)}\n`).join('');
    return context.body(lines, 200, { ...listed.page.headers, 'content-type': 'application/x-ndjson' });
  });

  api.get('/changes/:id{[0-9a-f]{1,64}}', async (context) => {
    const change = await changes.read(context.req.param('id'));
    return change === null || !isPublic(change) ? noChange() : context.json(asOfNow(change));
  });

  api.get('/changes/:id{[0-9a-f]{1,64}}/related', async (context) => {
    const id = context.req.param('id');
    const change = await changes.read(id);
    if (change === null || !isPublic(change)) return noChange();
    const listed: AlertEvent[] = [];
    let room = mostBytes;
    for (const one of (await readRelated(changes, id)).filter(isPublic)) {
      const event = asOfNow(one);
      room -= jsonBytes(event);
      if (room > 0) listed.push(event);
    }
    return context.json({ changes: listed });
  });

  return api;
}
