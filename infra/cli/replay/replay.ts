import { createFileReader } from '../../../functions/adapters/files/fileReader.ts';
import type { CaptureOutcome, CaptureRequest } from '../../../functions/adapters/web/http.ts';
import { createCheckSource } from '../../../functions/check/checkSource.ts';
import { tellGroups } from '../../../functions/remind/followUp.ts';
import { tellMilestones } from '../../../functions/remind/milestones.ts';
import type { AlertEvent } from '../../../shared/alert/event.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { createMemoryEvidence } from '../../local/memoryEvidence.ts';
import { createMemoryStores } from '../../local/memoryStores.ts';
import { addressOf } from './addressOf.ts';
import { askedBy, isAskedBy } from './askedBy.ts';
import type { Exchange } from './readExchanges.ts';

/** A page captured later than this says what it had become, not what was new. */
const soonMs = 7 * 24 * 3_600_000;

/** The timer goes off every five minutes, and tells of what has rested for ten. */
const timerMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** How often each verdict led to each outcome. */
export type Tally = Map<string, number>;

/** Runs the real check over recorded exchanges, given in time order, the clock set to each, on empty stores. */
export async function replay(
  exchanges: readonly Exchange[],
  catalog: Catalog,
  siteUrl: string,
  emit: (event: AlertEvent) => void,
): Promise<Tally> {
  const recorded = Map.groupBy(
    exchanges.filter((exchange) => isAskedBy(exchange, {})),
    ({ url }) => addressOf(url),
  );
  /** What a listing led to: the first time it was captured soon after the listing, else the last time before. */
  const linked = async (request: CaptureRequest, at: string): Promise<CaptureOutcome> => {
    const of = recorded.get(addressOf(request.url)) ?? [];
    const soon = new Date(Date.parse(at) + soonMs).toISOString();
    const found =
      of.find((exchange) => exchange.at >= at && exchange.at <= soon) ?? of.findLast((exchange) => exchange.at < at);
    if (found !== undefined) return found.answer(request);
    return { kind: 'failed', rule: 'CONNECTION', seen: request.url, likely: 'it is in none of the files' };
  };
  let now = new Date(exchanges[0]?.at ?? 0);
  let current: Exchange | null = null;
  const clock = (): Date => now;
  const { notices, changes, groups } = createMemoryStores({ clock });
  const show = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      const change = await changes.read(id);
      if (change !== null) emit(change.event);
    }
  };
  /** Tells what the timer would have told by then: once when all that went before has settled, and once more then. */
  const remind = async (until: Date): Promise<void> => {
    for (let day = now.getTime() + dayMs; day < until.getTime(); day += dayMs)
      await show(await tellMilestones({ changes, programmes: catalog.programmes, siteUrl }, new Date(day)));
    await show(await tellMilestones({ changes, programmes: catalog.programmes, siteUrl }, until));
    const settled = new Date(now.getTime() + timerMs);
    for (const at of settled < until ? [settled, until] : [until])
      await show(await tellGroups({ catalog, groups, changes, siteUrl }, at));
  };
  const http = {
    capture: async (request: CaptureRequest) => {
      if (current === null) throw new Error('no exchange is replayed');
      const isCurrent = addressOf(request.url) === addressOf(current.url);
      return isCurrent ? current.answer(request) : linked(request, current.at);
    },
  };
  const checkSource = createCheckSource({
    http,
    notices,
    groups,
    evidence: createMemoryEvidence(),
    readFile: createFileReader(),
    clock,
    programmes: catalog.programmes,
    siteUrl,
    heedsWaits: false,
  });
  const sourcesOf = askedBy(catalog.sources);
  const tally: Tally = new Map();
  const count = (key: string): void => {
    tally.set(key, (tally.get(key) ?? 0) + 1);
  };
  for (const exchange of exchanges) {
    const { ofAddress, asking } = sourcesOf(exchange);
    if (asking.length === 0) count(ofAddress.length === 0 ? 'no source of that address' : 'no source that asks so');
    if (asking.length > 0) await remind(new Date(exchange.at));
    for (const source of asking) {
      now = new Date(exchange.at);
      current = exchange;
      const { verdict, outcome, events } = await checkSource(source);
      count(`${verdict}: ${outcome}`);
      await show(events);
    }
  }
  await remind(new Date(now.getTime() + 2 * timerMs));
  return tally;
}
