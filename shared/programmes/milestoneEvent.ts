import { foldSpace } from '../capture/foldSpace.ts';
import type { Programme } from '../catalog/catalog.ts';
import { normalise } from '../language/normalise.ts';
import { envelope } from '../relate/envelope.ts';
import { eventId } from '../relate/eventId.ts';
import type { NoticeEvent } from '../relate/noticeEvent.ts';
import type { FactDelta, FactValue } from '../understand/fact.ts';
import { type Spoken, sayDate, sayEach, sayValue } from '../understand/sayValue.ts';
import { dueMilestones, type Milestone, type MilestoneKind, nextBeginning } from './milestones.ts';
import type { StatedFact, Statement } from './statement.ts';

const rules: Readonly<Record<MilestoneKind, string>> = {
  'in-force': 'POLICY-IN-FORCE',
  expiring: 'POLICY-EXPIRING',
  expired: 'POLICY-EXPIRED',
};

/** What a day alone says nothing beside: the policy itself begins or ends. */
const ofItself = new Set(['effective_from', 'effective_until']);
const shownNames = 3;
const longestHead = 60;

const dayValue = (day: string): FactValue => ({ value: day, unit: 'date', precision: 'day', zone: null });

function delta({ kind, fact }: Milestone): FactDelta {
  const { type, programme, qualifier, value, status, scope, quote } = fact;
  const stays = { type, programme, qualifier, scope, after: value };
  if (kind === 'expiring') return { ...stays, op: 'add', before: null, status, quote: { before: null, after: quote } };
  const now = kind === 'expired' ? 'expired' : 'in_force';
  const was = kind === 'expired' ? (status === 'scheduled' ? 'in_force' : status) : 'scheduled';
  return {
    ...stays,
    op: 'replace',
    before: value,
    status: now,
    statusBefore: was,
    quote: { before: quote, after: quote },
  };
}

const days: Readonly<Record<Spoken, (count: number) => string>> = {
  en: (count) => (count === 1 ? 'tomorrow' : `in ${count} days`),
  'zh-Hans': (count) => `还有${count}天`,
  'zh-Hant': (count) => `還有${count}天`,
};

const lines: Readonly<Record<MilestoneKind, Readonly<Record<Spoken, (day: string, ahead: string) => string>>>> = {
  'in-force': {
    en: (day) => `in force today, ${day}`,
    'zh-Hans': (day) => `今日（${day}）起施行`,
    'zh-Hant': (day) => `今日（${day}）起施行`,
  },
  expiring: {
    en: (day, ahead) => `ends on ${day}, ${ahead}`,
    'zh-Hans': (day, ahead) => `${day}到期，${ahead}`,
    'zh-Hant': (day, ahead) => `${day}到期，${ahead}`,
  },
  expired: {
    en: (day) => `ended on ${day}`,
    'zh-Hans': (day) => `已于${day}到期`,
    'zh-Hant': (day) => `已於${day}到期`,
  },
};

const gaps: Readonly<Record<Spoken, (next: string) => string>> = {
  en: (next) => `; what follows begins on ${next}, nothing is stated for the days between`,
  'zh-Hans': (next) => `；后续规定自${next}起，其间未作规定`,
  'zh-Hant': (next) => `；後續規定自${next}起，其間未作規定`,
};

/** The official words for what begins or ends by itself. */
function sayWords(fact: StatedFact | undefined, language: Spoken): string {
  if (fact === undefined) return '';
  const { prefix, exact, suffix } = fact.quote;
  const words = foldSpace(`${prefix}${exact}${suffix}`);
  return language === 'en' ? ` (“${words}”)` : `（“${words}”）`;
}

/** What begins or ends, by name: `France, Russia and 45 more`. */
function sayWhat(facts: readonly StatedFact[], language: Spoken): string {
  const named = facts.filter(({ type }) => !ofItself.has(type));
  if (named.length === 0) return sayWords(facts[0], language);
  const names = named.slice(0, shownNames).map(({ value }) => (value === null ? '' : sayValue(value, language)));
  const left = named.length - names.length;
  const list = names.join(language === 'en' ? ', ' : '、');
  if (language === 'en') return ` (${list}${left === 0 ? '' : ` and ${left} more`})`;
  return `（${list}${left === 0 ? '' : language === 'zh-Hans' ? `等${named.length}项` : `等${named.length}項`}）`;
}

/** What a notice says of one day, in its own words. */
interface Due {
  readonly statement: Statement;
  readonly milestones: readonly [Milestone, ...Milestone[]];
}

function dueOf(statement: Statement, now: Date): Due[] {
  const days = Map.groupBy(dueMilestones(statement, now), ({ kind, day, ahead }) => JSON.stringify([kind, day, ahead]));
  return [...days.values()].flatMap(([first, ...others]): Due[] =>
    first === undefined ? [] : [{ statement, milestones: [first, ...others] }],
  );
}

/** Pages of one authority that are titled alike and say the same words of a day say one thing (an entry system in 29 countries). */
function idOf({ statement, milestones: [{ kind, day, ahead, fact }] }: Due): string {
  const { source, notice } = statement;
  return eventId([source.authority.id, normalise(notice.title), kind, day, ahead, normalise(fact.quote.exact)]);
}

/**
 * The milestones that are due, as events: one for all facts of one day, on however many pages they stand. Ids depend on authority,
 * title, words, day and how far ahead it is told, so that a second run makes no second alert.
 */
export function milestoneEvents(
  all: readonly Statement[],
  programmes: readonly Programme[],
  { now, siteUrl }: { readonly now: Date; readonly siteUrl: string },
): NoticeEvent[] {
  const due = Map.groupBy(
    all.flatMap((statement) => dueOf(statement, now)),
    idOf,
  );
  return [...due].flatMap(([id, pages]): NoticeEvent[] => {
    const [page] = pages.toSorted((one, other) => one.statement.source.id.localeCompare(other.statement.source.id));
    if (page === undefined) return [];
    const { statement, milestones } = page;
    const [first] = milestones;
    const sources = [...new Set(pages.map((one) => one.statement.source.id))].sort();
    const { kind, day, ahead } = first;
    const facts = milestones.map(({ fact }) => fact);
    const { source, notice, evidence, official } = statement;
    const named = [...new Set(facts.flatMap(({ programme }) => programme ?? []))];
    const own = named.length > 0 ? named : statement.programmes;
    const [only, ...others] = own;
    const name = others.length === 0 ? programmes.find(({ id }) => id === only)?.name : undefined;
    const next = kind === 'in-force' ? null : nextBeginning(all, own, day);
    const say = (language: Spoken): string => {
      const head = (name?.[language] ?? name?.['en'] ?? notice.title).slice(0, longestHead);
      const date = (text: string): string => sayDate(dayValue(text), language);
      const line = lines[kind][language](date(day), days[language](ahead));
      const gap = next === null ? '' : gaps[language](date(next));
      return `${head}${language === 'en' ? ': ' : '：'}${line}${sayWhat(facts, language)}${gap}`;
    };
    return [
      {
        ...envelope({ id, source: `/sources/${source.id}`, subject: notice.id, time: now.toISOString() }),
        type: `dev.visawire.policy.${kind}.v1`,
        data: {
          change: { id, kind, severity: 'critical', rule: rules[kind], confidence: 'high' },
          source,
          notice,
          programmes: [...own],
          summary: sayEach(say),
          facts: milestones.map(delta),
          edits: [],
          evidence: { before: null, after: evidence },
          relations: { supersedes: null, reverts: null, corrects: null, sameEventAs: [], translationOf: null },
          group: { id, size: sources.length, sources },
          links: { change: `${siteUrl}/changes/${id}`, official },
        },
      },
    ];
  });
}
