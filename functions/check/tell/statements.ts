import type { Evidence, NoticeEvent } from '../../../shared/alert/event.ts';
import type { Programme, Source } from '../../../shared/catalog/catalog.ts';
import { sourceReference } from '../../../shared/catalog/sourceReference.ts';
import type { Notice, Snapshot } from '../../../shared/extract/notice.ts';
import { zoneFor } from '../../../shared/language/dates/zones.ts';
import { restate, stateNew } from '../../../shared/programmes/restate.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import type { CheckRecord } from '../../adapters/dynamodb/noticeStore.ts';
import { readContext } from './change.ts';
import { headOf } from './headOf.ts';
import { loadUnderstanding } from './understanding.ts';

interface Reading {
  readonly source: Source;
  readonly finalUrl: string;
  readonly kept: Evidence;
  /** RFC 3339. */
  readonly now: string;
  readonly programmes: readonly Programme[];
}

const zoneOf = ({ timezone, authority }: Source): string => zoneFor(timezone, authority.jurisdiction) ?? 'UTC';

/** What readers know a source by; a programme by its own name, which the timer knows. */
function headIn(source: Source, destination: string | null): Pick<Statement, 'head'> {
  const head = headOf([], [], destination, { source, programmes: [] });
  return head === null ? {} : { head };
}

async function stateNotice(
  { source, finalUrl, kept, now, programmes }: Reading,
  notice: Notice,
  event: NoticeEvent | null,
  earlier: Statement | null,
): Promise<Statement> {
  await loadUnderstanding({ v: 1, kind: 'notice', notice }, source);
  const { readFacts } = await import('../../../shared/understand/readFacts.ts');
  const context = readContext({ source, now, programmes }, notice);
  const { destination = null } = context;
  const { facts } = readFacts(notice, context);
  const { title, number, publishedOn, language } = notice;
  const base = {
    source: sourceReference(source, finalUrl),
    zone: zoneOf(source),
    notice: { id: source.id, title, number, publishedOn, language },
    destination,
    ...headIn(source, destination),
    programmes: source.programmes,
    official: finalUrl,
    evidence: kept,
  };
  return restate(base, notice.blocks, facts, event, earlier, now);
}

/**
 * What is stated from a reading on: by a page all that it says now, by a list what its new notices say. `readEarlier` is asked for
 * what the page stated before. Undefined where nothing is stated anew.
 */
export async function stateReading(
  reading: Reading,
  snapshot: Snapshot,
  events: readonly NoticeEvent[],
  readEarlier: (key: string) => Promise<readonly Statement[]>,
): Promise<CheckRecord['statements']> {
  const { source } = reading;
  if (source.authority.rank === 'lead') return undefined;
  if (snapshot.kind === 'notice') {
    const [earlier = null] = await readEarlier(source.id);
    const statement = await stateNotice(reading, snapshot.notice, events.at(-1) ?? null, earlier);
    return { key: source.id, statements: [statement] };
  }
  const [first] = events;
  if (first === undefined) return undefined;
  const stating = events.filter(({ data }) => data.change.kind === 'published' && data.facts.length > 0);
  if (stating.length === 0) return undefined;
  return {
    key: `${source.id}:${first.id}`,
    statements: stating.map((event) =>
      stateNew(event, zoneOf(source), headIn(source, event.data.destination ?? null).head),
    ),
  };
}
