import type { NoticeEvent } from '../relate/noticeEvent.ts';
import type { Fact } from '../understand/fact.ts';
import { windowDatesOf } from '../understand/windowDates.ts';
import type { StatedFact, Statement, Turn } from './statement.ts';

/** Facts and turns that are kept of one notice; a law has hundreds, and one without end was made to have it. */
const mostFacts = 500;
const mostTurns = 500;

const identity = ({ type, programme, qualifier, value, status, scope }: Omit<StatedFact, 'since' | 'quote'>): string =>
  JSON.stringify([type, programme, qualifier, value, status, scope]);

/** What is stated, whether it holds already or is to. */
const slot = ({ type, programme, qualifier, value }: Pick<StatedFact, 'type' | 'programme' | 'qualifier' | 'value'>) =>
  JSON.stringify([type, programme, qualifier, value]);

/** The facts that a notice states now, each with the first reading that stated it so; what came for a later day is scheduled for it. */
function statedFacts(
  read: readonly Fact[],
  earlier: readonly StatedFact[],
  event: NoticeEvent | null,
  at: string,
): StatedFact[] {
  const told = (event?.data.facts ?? []).map((fact) => ({ ...fact, value: fact.after }));
  const scheduled = new Set([...earlier, ...told].filter(({ status }) => status === 'scheduled').map(slot));
  const facts = read.map((fact) =>
    fact.status === 'in_force' && scheduled.has(slot(fact)) ? { ...fact, status: 'scheduled' as const } : fact,
  );
  const known = new Map(earlier.map((fact) => [identity(fact), fact.since]));
  const isWindowDate = windowDatesOf(facts);
  const ofProgrammes = facts.filter((fact) => !isWindowDate(fact));
  return ofProgrammes.slice(0, mostFacts).map(({ type, programme, qualifier, value, status, scope, quote }) => {
    const fact = { type, programme, qualifier, value, status, scope, quote };
    return { ...fact, since: known.get(identity(fact)) ?? at };
  });
}

const turnsOf = ({ id, time, data }: NoticeEvent): Turn[] =>
  data.facts.map(({ type, programme, qualifier, op, before, after, status }) => {
    return { type, programme, qualifier, at: time, change: id, op, before, after, status };
  });

/** What a notice states from a reading on. `facts` are all that it states now; `event` is what the reading changed, if anything. */
export function restate(
  base: Pick<Statement, 'source' | 'zone' | 'notice' | 'programmes' | 'official' | 'evidence'>,
  facts: readonly Fact[],
  event: NoticeEvent | null,
  earlier: Statement | null,
  at: string,
): Statement {
  return {
    ...base,
    change: event?.id ?? earlier?.change ?? null,
    facts: statedFacts(facts, earlier?.facts ?? [], event, at),
    history: [...(earlier?.history ?? []), ...(event === null ? [] : turnsOf(event))].slice(-mostTurns),
  };
}

/** What a notice states that is told for the first time. */
export function stateNew(event: NoticeEvent, zone: string): Statement {
  const { source, notice, programmes, links, evidence, facts } = event.data;
  const stated = facts.flatMap(({ type, programme, qualifier, after, status, scope, quote }): StatedFact[] => {
    if (quote.after === null) return [];
    return [{ type, programme, qualifier, value: after, status, scope, quote: quote.after, since: event.time }];
  });
  const isWindowDate = windowDatesOf(stated);
  return {
    source,
    zone,
    notice,
    programmes,
    official: links.official,
    evidence: evidence.after,
    change: event.id,
    facts: stated.filter((fact) => !isWindowDate(fact)).slice(0, mostFacts),
    history: turnsOf(event).slice(-mostTurns),
  };
}
