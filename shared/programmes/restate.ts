import type { Block } from '../extract/notice.ts';
import type { NoticeEvent } from '../relate/noticeEvent.ts';
import { windowDatesOf } from '../understand/block/windowDates.ts';
import type { Fact, Quote } from '../understand/fact.ts';
import { windowOf } from './milestones.ts';
import { isOneClause, saidOf } from './saidOf.ts';
import type { StatedFact, Statement, Turn } from './statement.ts';

/** Facts and turns that are kept of one notice; a law has hundreds, and one without end was made to have it. */
const mostFacts = 500;
const mostTurns = 500;

const identity = ({
  type,
  programme,
  qualifier,
  value,
  status,
  scope,
}: Omit<StatedFact, 'since' | 'quote' | 'path' | 'said' | 'what'>): string =>
  JSON.stringify([type, programme, qualifier, value, status, scope]);

/** What is stated, whether it holds already or is to. */
const slot = ({ type, programme, qualifier, value }: Pick<StatedFact, 'type' | 'programme' | 'qualifier' | 'value'>) =>
  JSON.stringify([type, programme, qualifier, value]);

type Bare = Omit<StatedFact, 'since' | 'said' | 'what'>;
type Telling = (fact: Bare, texts: readonly string[]) => Bare & Pick<StatedFact, 'said' | 'what'>;

/** What begins or ends with a day alone, by a sentence that says nothing else. */
function whatOf({ quote }: Bare, said: string, all: readonly Bare[], language: string): Pick<StatedFact, 'what'> {
  const stands = ({ prefix, exact, suffix }: Quote): boolean => {
    const at = said.indexOf(exact);
    return (
      at >= 0 &&
      said.slice(0, at).endsWith(prefix.slice(-Math.min(at, 12))) &&
      suffix.startsWith(said.slice(at + exact.length, at + exact.length + 12))
    );
  };
  const others = all.filter(
    ({ type, value, quote: own }) => !isDay(type) && value !== null && own.exact !== quote.exact && stands(own),
  );
  if (others.length === 0 || !isOneClause(said, language)) return {};
  return {
    what: others.flatMap(({ type, programme, qualifier, value }) =>
      value === null ? [] : [{ type, programme, qualifier, value }],
    ),
  };
}

const isDay = (type: string): boolean => type === 'effective_from' || type === 'effective_until';

/** A fact with days of its own, with the sentence by which they are told. */
const tellingIn =
  (language: string, all: readonly Bare[]): Telling =>
  (fact, texts) => {
    const { from, until } = windowOf(fact);
    const said = from === null && until === null ? null : saidOf(fact.quote, texts, language);
    if (said === null) return fact;
    return { ...fact, said, ...(isDay(fact.type) ? whatOf(fact, said, all, language) : {}) };
  };

/** The facts that a notice states now, each with the first reading that stated it so; what came for a later day is scheduled for it. */
function statedFacts(
  read: readonly Fact[],
  earlier: readonly StatedFact[],
  event: NoticeEvent | null,
  at: string,
  told: Telling,
  textsAt: (path: readonly string[]) => readonly string[],
): StatedFact[] {
  const changed = (event?.data.facts ?? []).map((fact) => ({ ...fact, value: fact.after }));
  const scheduled = new Set([...earlier, ...changed].filter(({ status }) => status === 'scheduled').map(slot));
  const facts = read.map((fact) =>
    fact.status === 'in_force' && scheduled.has(slot(fact)) ? { ...fact, status: 'scheduled' as const } : fact,
  );
  const known = new Map(earlier.map((fact) => [identity(fact), fact.since]));
  const isWindowDate = windowDatesOf(facts);
  const ofProgrammes = facts.filter((fact) => !isWindowDate(fact));
  return ofProgrammes.slice(0, mostFacts).map(({ type, programme, qualifier, value, status, scope, quote, path }) => {
    const place = path.length === 0 ? {} : { path };
    const fact = { type, programme, qualifier, value, status, scope, quote, ...place };
    return { ...told(fact, textsAt(path)), since: known.get(identity(fact)) ?? at };
  });
}

const turnsOf = ({ id, time, data }: NoticeEvent): Turn[] =>
  data.facts.map(({ type, programme, qualifier, op, before, after, status }) => {
    return { type, programme, qualifier, at: time, change: id, op, before, after, status };
  });

type Base = Pick<
  Statement,
  'source' | 'zone' | 'notice' | 'destination' | 'head' | 'programmes' | 'official' | 'evidence'
>;

/** What a notice states from a reading on. `facts` are all that it states now; `event` is what the reading changed, if anything. */
export function restate(
  base: Base,
  blocks: readonly Pick<Block, 'path' | 'text'>[],
  facts: readonly Fact[],
  event: NoticeEvent | null,
  earlier: Statement | null,
  at: string,
): Statement {
  const byPath = Map.groupBy(blocks, ({ path }) => path.join('\n'));
  const textsAt = (path: readonly string[]): string[] => (byPath.get(path.join('\n')) ?? []).map(({ text }) => text);
  const told = tellingIn(base.notice.language ?? base.source.language, facts);
  return {
    ...base,
    change: event?.id ?? earlier?.change ?? null,
    facts: statedFacts(facts, earlier?.facts ?? [], event, at, told, textsAt),
    history: [...(earlier?.history ?? []), ...(event === null ? [] : turnsOf(event))].slice(-mostTurns),
  };
}

/** What a notice states that is told for the first time. */
export function stateNew(event: NoticeEvent, zone: string, head: Statement['head']): Statement {
  const { source, notice, programmes, links, evidence, facts, edits, destination = null } = event.data;
  const texts = edits.flatMap(({ after }) => after ?? []);
  const bare = facts.flatMap((fact): Bare[] =>
    fact.quote.after === null ? [] : [{ ...fact, value: fact.after, quote: fact.quote.after }],
  );
  const told = tellingIn(notice.language ?? source.language, bare);
  const stated = facts.flatMap(({ type, programme, qualifier, after, status, scope, quote }): StatedFact[] => {
    if (quote.after === null) return [];
    const fact = { type, programme, qualifier, value: after, status, scope, quote: quote.after };
    return [{ ...told(fact, texts), since: event.time }];
  });
  const isWindowDate = windowDatesOf(stated);
  return {
    source,
    zone,
    notice,
    destination,
    ...(head === undefined ? {} : { head }),
    programmes,
    official: links.official,
    evidence: evidence.after,
    change: event.id,
    facts: stated.filter((fact) => !isWindowDate(fact)).slice(0, mostFacts),
    history: turnsOf(event).slice(-mostTurns),
  };
}
