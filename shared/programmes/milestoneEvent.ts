import type { Programme } from '../catalog/catalog.ts';
import { normalise } from '../language/normalise.ts';
import { reminderIn } from '../language/told/reminder.ts';
import type { ReminderWords } from '../language/told/reminderWords.ts';
import { type Spoken, sayEach } from '../language/told/spoken.ts';
import { toldIn } from '../language/told/told.ts';
import type { ToldWords } from '../language/told/toldWords.ts';
import { envelope } from '../relate/envelope.ts';
import { eventId } from '../relate/eventId.ts';
import type { NoticeEvent } from '../relate/noticeEvent.ts';
import type { FactDelta, FactValue } from '../understand/fact.ts';
import { type Line, linesOf, onOneLine } from '../understand/headline/oneLine.ts';
import { sayCountry, sayDate } from '../understand/headline/sayValue.ts';
import { dueMilestones, type Milestone, type MilestoneKind, nextBeginning } from './milestones.ts';
import { type Rule, sayRule } from './sayWhat.ts';
import type { Statement } from './statement.ts';

const rules: Readonly<Record<MilestoneKind, string>> = {
  'in-force': 'POLICY-IN-FORCE',
  expiring: 'POLICY-EXPIRING',
  expired: 'POLICY-EXPIRED',
};

const dayValue = (day: string): FactValue => ({ value: day, unit: 'date', precision: 'day', zone: null });

function delta({ kind, fact }: Milestone): FactDelta {
  const { type, programme, qualifier, value, status, scope, said } = fact;
  // A reader gets the sentence whole.
  const quote = said === undefined ? fact.quote : { prefix: '', exact: said, suffix: '' };
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

function lineOf(
  { kind, day, ahead }: Milestone,
  { name, isMany }: Rule,
  { reminder, told }: { readonly reminder: ReminderWords; readonly told: ToldWords },
): string {
  const date = sayDate(dayValue(day), told);
  switch (kind) {
    case 'in-force':
      return reminder.begins(name, date, isMany);
    case 'expiring':
      return reminder.ends(name, date, ahead, isMany);
    case 'expired':
      return reminder.ended(name, date, isMany);
  }
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
function wordsOf({ statement, milestones: [{ kind, day, ahead, fact }] }: Due): string {
  const { source, notice } = statement;
  return JSON.stringify([source.authority.id, normalise(notice.title), kind, day, ahead, normalise(fact.said ?? '')]);
}

/**
 * The milestones that are due, as events: one for all facts of one day, on however many pages they stand. Ids depend on the first
 * page, the day and how far ahead it is told, and on no words: neither a second run nor a reworded sentence makes a second alert.
 */
export function milestoneEvents(
  all: readonly Statement[],
  programmes: readonly Programme[],
  { now, siteUrl }: { readonly now: Date; readonly siteUrl: string },
): NoticeEvent[] {
  const due = Map.groupBy(
    all.flatMap((statement) => dueOf(statement, now)),
    wordsOf,
  );
  return [...due.values()].flatMap((pages): NoticeEvent[] => {
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
    const name = others.length === 0 ? programmes.find((one) => one.id === only)?.name : undefined;
    const next = kind === 'in-force' ? null : nextBeginning(all, own, day);
    const id = eventId([notice.id, kind, day, ahead]);
    const say = (language: Spoken): string => {
      const told = toldIn(language, source.jurisdiction);
      const country = sayCountry({ value: source.jurisdiction }, told);
      const head = name?.[language] ?? statement.head?.[language] ?? name?.['en'] ?? statement.head?.['en'];
      const reminder = reminderIn[language];
      const words = { reminder, told };
      const rule = sayRule(facts, reminder, told);
      const line = lineOf(first, rule, words);
      // Of a country's page nobody knows what it is that ends; a programme ends itself.
      const unnamed = { name: reminder.unnamed, isMany: false };
      const dated = rule.name === '' && name === undefined ? lineOf(first, unnamed, words) : line;
      const gap = next === null ? '' : reminder.gap(sayDate(dayValue(next), told));
      const said = `${dated}${told.colon}${told.quoted(facts[0]?.said ?? '')}`;
      const several = lineOf(first, { name: reminder.several, isMany: true }, words);
      const news = rule.name === '' ? [said] : [line, ...(rule.isMany ? [several] : [])];
      const withGap = news.map((text) => `${text}${gap}`);
      const days = [`${dated}${gap}`, dated, lineOf(first, unnamed, words)];
      const known = head ?? notice.title;
      // For which countries something begins or ends says more than what the programme is called.
      const ofCountry: Line = [country, withGap];
      const ofHead = linesOf(known, days);
      const others = rule.isOfCountries === true ? [ofCountry, ...ofHead] : [...ofHead, ofCountry];
      return onOneLine([...linesOf(known, withGap), ...others, [country, days]], told);
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
          destination: statement.destination ?? null,
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
