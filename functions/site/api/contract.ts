import * as z from 'zod/mini';
import type { Meaning } from '../../../shared/alert/describeSchema.ts';
import { alertEventSchema } from '../../../shared/alert/event.ts';
import { cadences, statuses } from '../../../shared/catalog/catalog.ts';
import type { queryParameters } from '../query/readQuery.ts';

/** The parameters of lists of changes, as the API's document says them. Values that depend on the catalog are in `/v1/sources` and `/v1/programmes`. */
export const parameters: Readonly<
  Record<
    (typeof queryParameters)[number],
    { readonly means: string; readonly example: string | number; readonly isList: boolean }
  >
> = {
  jurisdiction: { means: 'Who makes the rule: ISO 3166-1 alpha-2, or EU.', example: 'CN', isList: true },
  programme: { means: 'Programme of `/v1/programmes`.', example: 'us-h1b', isList: true },
  destination: { means: 'Country that travel advice is about, ISO 3166-1 alpha-2.', example: 'TR', isList: true },
  severity: {
    means: 'How much it matters; without it all but `editorial`.',
    example: 'critical',
    isList: true,
  },
  kind: { means: 'What happened to the notice.', example: 'amended', isList: true },
  language: { means: 'Language of the notice or its source, BCP 47.', example: 'zh-Hans', isList: true },
  source: { means: 'Source of `/v1/sources`.', example: 'us-federal-register-immigration', isList: true },
  authority: {
    means: 'Office that published it, as `/v1/sources` names it.',
    example: 'cn-state-council',
    isList: true,
  },
  type: {
    means: 'Event type; without it changes of notices alone. What is told of sources comes only when it is named.',
    example: 'dev.visawire.notice.amended.v1',
    isList: true,
  },
  group: {
    means: 'All pages with the same news: `data.group.id` of one of them.',
    example: '3f0a7c1d9b2e4f60',
    isList: true,
  },
  q: { means: 'Words that all have to stand in it, in any language and script.', example: '免签', isList: false },
  since: {
    means: 'Recorded on or after this day (UTC) or time (RFC 3339).',
    example: '2026-10-03T08:00:00Z',
    isList: false,
  },
  until: {
    means: 'Recorded until the end of this day (UTC), or until this time.',
    example: '2026-10-31',
    isList: false,
  },
  order: { means: '`oldest` first, to follow the stream, or `newest`.', example: 'oldest', isList: false },
  after: { means: 'The `cursor` of the answer before, as it was.', example: 'eyJyZWNvcmRlZEF0Ijoi…', isList: false },
  limit: { means: 'Changes in one answer: 1 to 200; more counts as 200.', example: 100, isList: false },
};

const time = z.iso.datetime();

export const changesAnswerSchema = z.object({
  /** In the order asked for. */
  changes: z.array(alertEventSchema),
  /** Where to go on, with the same parameters: behind all that was looked at. Null while nothing is recorded. */
  cursor: z.nullable(z.string()),
  /** Whether more is there now. A page may be short while this is true. */
  has_more: z.boolean(),
});

const heldSchema = z.object({
  kind: z.enum(['reading', 'notice', 'fact']),
  seen: z.string(),
  since: z.string(),
  release: z.string(),
  says: z.readonly(z.array(z.string())),
  link: z.nullable(z.string()),
});

export const sourceAnswerSchema = z.object({
  id: z.string(),
  title: z.nullable(z.record(z.string(), z.string())),
  url: z.string(),
  jurisdiction: z.string(),
  authority: z.string(),
  programmes: z.readonly(z.array(z.string())),
  every: z.enum(cadences),
  status: z.enum(statuses),
  checked: z.nullable(z.string()),
  lastReadAt: z.nullable(z.string()),
  isFresh: z.boolean(),
  promisedSeconds: z.int(),
  paused: z.nullable(z.object({ since: z.string(), why: z.string() })),
  trouble: z.nullable(
    z.object({
      verdict: z.string(),
      rule: z.string(),
      seen: z.string(),
      likely: z.string(),
      since: z.string(),
      checks: z.int(),
      lastReadAt: z.nullable(time),
    }),
  ),
  held: z.array(heldSchema),
});

const countsSchema = z.object({ proved: z.int(), seen: z.int(), assumed: z.int() });
const programmeCoverageSchema = z.object({
  programme: z.string(),
  sources: z.readonly(z.array(z.string())),
  gap: z.nullable(z.string()),
  why: z.nullable(z.string()),
});

export const sourcesAnswerSchema = z.object({
  sources: z.array(sourceAnswerSchema),
  cursor: z.nullable(z.string()),
  coverage: z.optional(
    z.object({
      jurisdictions: z.readonly(
        z.array(z.object({ jurisdiction: z.string(), sources: z.int(), statuses: countsSchema })),
      ),
      programmes: z.readonly(z.array(programmeCoverageSchema)),
    }),
  ),
});

export const programmesAnswerSchema = z.object({
  programmes: z.array(
    z.object({
      id: z.string(),
      name: z.record(z.string(), z.string()),
      sources: z.readonly(z.array(z.string())),
      gap: z.nullable(z.string()),
      page: z.string(),
    }),
  ),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  parameter: z.optional(z.string()),
  allowed: z.optional(z.array(z.string())),
  meant: z.optional(z.nullable(z.string())),
});

/** What fields of answers mean, by their place; those of events are described with the alert. */
export const meanings: Readonly<Record<string, Meaning>> = {
  'changes.changes': ['Events, as webhooks carry them, in the order asked for.', []],
  'changes.cursor': [
    'Where to go on with the same parameters; null while nothing is recorded.',
    'eyJyZWNvcmRlZEF0Ijoi…',
  ],
  'changes.has_more': ['Whether more is there now; a page may be short while it is true.', false],
  'sources.sources': ['Watched sources, in the order of the catalog.', []],
  'sources.cursor': ['`after` of the next page; null on the last.', 'us-federal-register-immigration'],
  'sources.sources[].id': ['Id, as filters and events name it.', 'us-federal-register-immigration'],
  'sources.sources[].title': ['Its title by language; null where the catalog has none.', { en: 'Federal Register' }],
  'sources.sources[].url': ['The watched address.', 'https://www.federalregister.gov/'],
  'sources.sources[].jurisdiction': ['Who makes the rule: ISO 3166-1, or EU.', 'US'],
  'sources.sources[].authority': ['The office that publishes.', 'us-federal-register'],
  'sources.sources[].programmes': ['Programmes that the page is about.', ['us-h1b']],
  'sources.sources[].every': ['How often it is read.', '1h'],
  'sources.sources[].status': [
    'What is known of how it reads: proved on the day of `checked`, seen, or assumed.',
    'proved',
  ],
  'sources.sources[].checked': ['Day on which it was proved.', '2026-10-03'],
  'sources.sources[].lastReadAt': ['Last good reading; null if never.', '2026-10-03T08:00:00.000Z'],
  'sources.sources[].isFresh': ['Silence means that nothing changed only while this is true.', true],
  'sources.sources[].promisedSeconds': ['How old the last good reading may be while it is fresh.', 14400],
  'sources.sources[].paused': ['That an operator has it rest: it is not read. Null while it does not.', null],
  'sources.sources[].paused.since': ['Since when, RFC 3339.', '2026-10-03T08:00:00.000Z'],
  'sources.sources[].paused.why': ['Why, in words.', 'The site moves'],
  'sources.sources[].trouble': ['What is wrong since the first failed check; null while all is well.', null],
  'sources.sources[].trouble.verdict': ['What the answers of the site were.', 'blocked'],
  'sources.sources[].trouble.rule': ['Rule that judged them.', 'CHALLENGE-RIVERSEC'],
  'sources.sources[].trouble.seen': ['What was seen. Hostile text.', 'HTTP 412'],
  'sources.sources[].trouble.likely': ['The likely reason.', 'the site asks for a browser check'],
  'sources.sources[].trouble.since': ['First failed check.', '2026-10-03T08:00:00.000Z'],
  'sources.sources[].trouble.checks': ['Checks in a row that failed.', 2],
  'sources.sources[].trouble.lastReadAt': ['Last good reading before it; null if never.', null],
  'sources.sources[].held': ['What was read and is not believed yet.', []],
  'sources.sources[].held[].kind': ['A reading of the source, of a notice of its list, or a value.', 'reading'],
  'sources.sources[].held[].seen': ['What was seen. Hostile text.', '3 rows of 40'],
  'sources.sources[].held[].since': ['Since when.', '2026-10-03T08:00:00.000Z'],
  'sources.sources[].held[].release': ['What would release it.', 'the next reading that agrees'],
  'sources.sources[].held[].says': ['What it would be told as.', []],
  'sources.sources[].held[].link': ['Address of the notice, or path of the change; null for the source itself.', null],
  'sources.coverage': [
    'How well each jurisdiction and programme is watched; on the first page alone.',
    { jurisdictions: [], programmes: [] },
  ],
  'sources.coverage.jurisdictions': ['Most sources first.', []],
  'sources.coverage.jurisdictions[].jurisdiction': ['ISO 3166-1, or EU.', 'US'],
  'sources.coverage.jurisdictions[].sources': ['How many sources.', 12],
  'sources.coverage.jurisdictions[].statuses': ['How many of each status.', { proved: 3, seen: 4, assumed: 5 }],
  'sources.coverage.jurisdictions[].statuses.proved': ['Read well on a day.', 3],
  'sources.coverage.jurisdictions[].statuses.seen': ['Their structure was seen in public material.', 4],
  'sources.coverage.jurisdictions[].statuses.assumed': ['Neither.', 5],
  'sources.coverage.programmes': ['In the order of the catalog.', []],
  'sources.coverage.programmes[].programme': ['The programme.', 'us-h1b'],
  'sources.coverage.programmes[].sources': ['Sources about it.', ['us-federal-register-immigration']],
  'sources.coverage.programmes[].gap': ['What is missing, or null.', null],
  'sources.coverage.programmes[].why': ['Why that is so, as the catalog says; null if it says nothing.', null],
  'programmes.programmes': ['In the order of the catalog.', []],
  'programmes.programmes[].id': ['Id, as filters and events name it.', 'us-h1b'],
  'programmes.programmes[].name': ['Its name by language.', { en: 'H-1B' }],
  'programmes.programmes[].sources': ['Sources about it.', ['us-federal-register-immigration']],
  'programmes.programmes[].gap': ['What is missing, or null.', null],
  'programmes.programmes[].page': ['Path of the page with what holds.', '/programmes/us-h1b'],
  'problem.type': ['RFC 9457: always `about:blank`.', 'about:blank'],
  'problem.title': ['What is wrong, in short.', 'A parameter cannot be taken'],
  'problem.status': ['The HTTP status.', 400],
  'problem.detail': [
    'What is wrong, what is allowed and what was meant, in a sentence.',
    'No severity is called “grave”.',
  ],
  'problem.parameter': ['The parameter that is wrong.', 'severity'],
  'problem.allowed': ['What it may be; empty where that is no list.', ['critical', 'major', 'minor', 'editorial']],
  'problem.meant': ['What was most likely meant, or null.', null],
};
