import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { loadBuiltInCatalog } from '../../infra/catalog.ts';
import type { Exchange } from '../../infra/cli/replay/readExchanges.ts';
import { replay } from '../../infra/cli/replay/replay.ts';
import { type AlertEvent, isNoticeEvent, type NoticeEvent } from '../../shared/alert/event.ts';
import { type Catalog, resolveCatalog, type Source } from '../../shared/catalog/catalog.ts';
import { parseCatalogs } from '../../shared/catalog/load.ts';
import type { Edit } from '../../shared/compare/edits.ts';
import type { FactDelta, FactValue } from '../../shared/understand/fact.ts';
import { captured } from './captured.ts';
import { lines, makePdf } from './pdf.ts';

const folder = join(import.meta.dirname, '../fixtures/scenarios');

const visitSchema = z.strictObject({
  /** When the page is read, RFC 3339. */
  at: z.string(),
  /** The source whose address is read, or the address. */
  of: z.string(),
  /** What stands in the site's frame from now on; without it, what stood there before. */
  notice: z.string().optional(),
  /** What is changed in it. */
  edits: z.array(z.strictObject({ find: z.string().min(1), put: z.string() })).default([]),
  /** The lines of a file, where the address is one. */
  pdf: z.array(z.string()).optional(),
  /** Answered instead, this once: another status, or what is not the document. */
  instead: z.strictObject({ status: z.number().default(200), body: z.string() }).optional(),
  /** Where the address leads, this once. */
  finalUrl: z.string().optional(),
});

/** What is told, in the order in which it is recorded; see `tellOf` for the spelling. */
const toldSchema = z.strictObject({
  at: z.string(),
  of: z.string(),
  type: z.string(),
  severity: z.string().optional(),
  rule: z.string().optional(),
  programmes: z.array(z.string()).optional(),
  /** The headline in English. */
  says: z.string().optional(),
  facts: z.array(z.string()).optional(),
  edits: z.array(z.string()).optional(),
  relations: z.record(z.string(), z.unknown()).optional(),
});

const storySchema = { happens: z.array(visitSchema).min(1), events: z.array(toldSchema) };

/** One file of `test/fixtures/scenarios/`: official pages over time, in our own words, and all that must be told of them. */
const scenarioSchema = z.strictObject({
  /** As in a catalog file; programmes are those of the built-in catalog. */
  authorities: z.array(z.unknown()),
  sources: z.array(z.unknown()),
  /** The site around each notice, with `{{notice}}`. */
  frame: z.string().default('{{notice}}'),
  /** Before anything happens: the silent baselines. */
  first: z.array(visitSchema).min(1),
  ...storySchema,
  /** Near misses: what happens in place of `happens`, and what is told of that. */
  twins: z.array(z.strictObject({ why: z.string(), ...storySchema })).default([]),
});

type Scenario = z.output<typeof scenarioSchema>;
type Visit = z.output<typeof visitSchema>;

/** What happens on the pages, and what must be told. */
export interface Story {
  readonly name: string;
  readonly tell: () => Promise<unknown[]>;
  readonly events: readonly unknown[];
}

function readCatalog({ authorities, sources }: Scenario, file: string): Catalog {
  const { programmes } = loadBuiltInCatalog();
  const text = stringify({ authorities, sources });
  const result = parseCatalogs(
    [{ text, file }],
    programmes.map(({ id }) => id),
  );
  if ('problems' in result) throw new Error(`${file}: ${JSON.stringify(result.problems)}`);
  return resolveCatalog({ ...result.catalog, programmes });
}

const types: Readonly<Record<Source['kind'], string>> = {
  page: 'text/html; charset=utf-8',
  listing: 'text/html; charset=utf-8',
  feed: 'application/xml; charset=utf-8',
  api: 'application/json; charset=utf-8',
  file: 'text/plain; charset=utf-8',
};

/** What each visit is answered, the pages changing as the visits say. */
function toExchanges(visits: readonly Visit[], frame: string, { sources }: Catalog): Exchange[] {
  const notices = new Map<string, string>();
  return visits.map(({ at, of, notice, edits, pdf, instead, finalUrl }) => {
    const source = sources.find(({ id }) => id === of);
    const url = source?.url ?? of;
    const text = edits.reduce(
      (text, { find, put }) => {
        if (!text.includes(find)) throw new Error(`${of} at ${at} does not say ${find}`);
        return text.replaceAll(find, () => put);
      },
      notice ?? notices.get(of) ?? '',
    );
    notices.set(of, text);
    const kind = source?.kind ?? 'page';
    const isPage = kind === 'page' || kind === 'listing';
    const page = isPage ? frame.replaceAll('{{notice}}', () => text) : text;
    const file = pdf === undefined ? null : makePdf([lines(pdf, { font: 'mapped', step: 30 })]);
    const headers = { 'content-type': file === null ? types[kind] : 'application/pdf' };
    const over = { finalUrl: finalUrl ?? url, status: instead?.status ?? 200, headers };
    const answered = captured(url, file ?? instead?.body ?? page, new Date(at), over);
    return { url, at: answered.capture.capturedAt, method: 'GET', answer: async () => answered };
  });
}

const value = (of: FactValue | null): string => {
  if (of === null) return '–';
  const { unit, period, basis, bound, high, window, formula } = of;
  const isBare = ['date', 'word', 'country', 'document', 'duration', 'level'].includes(unit);
  return [
    bound,
    high === undefined ? of.value : `${of.value}…${high}`,
    isBare ? null : [unit, period].filter((part) => part !== undefined).join('/'),
    basis,
    formula === undefined ? null : `= ${formula.factor} ${formula.unit} of ${formula.of}`,
    window === undefined ? null : `(${window.from?.value ?? ''}…${window.until?.value ?? ''})`,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
};

/** `add eligible_nationality: RU (2025-09-15…2026-09-14) in_force`, `replace fee registration: 10 USD → 215 USD in_force`. */
function factOf({ op, type, qualifier, before, after, status, statusBefore, scope, scopeBefore, caution }: FactDelta) {
  const said = before === null ? value(after) : after === null ? value(before) : `${value(before)} → ${value(after)}`;
  return [
    `${op} ${type}${qualifier === null ? '' : ` ${qualifier}`}: ${said}`,
    statusBefore === undefined ? status : `${statusBefore} → ${status}`,
    scopeBefore === undefined ? null : `{${scopeBefore ?? ''}} →`,
    scope === null ? null : `{${scope}}`,
    caution === undefined ? null : 'with caution',
  ]
    .filter((part) => part !== null)
    .join(' ');
}

const editOf = ({ op, path, before, after }: Edit): string =>
  [op, path.length === 0 ? JSON.stringify((after ?? before ?? '').slice(0, 40)) : path.join(' › ')].join(' ');

const given = (relations: NoticeEvent['data']['relations'], names: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    Object.entries(relations)
      .filter(([, to]) => to !== null && to !== undefined && to.length > 0)
      .map(([how, to]) => {
        const named = (id: string): string => names.get(id) ?? id;
        return [how, typeof to === 'string' ? named(to) : (to ?? []).map(named)];
      }),
  );

/** An event as the fixtures write it: what stands in a relation is named by source and time. */
function tellOf(event: AlertEvent, names: ReadonlyMap<string, string>): unknown {
  const of = event.source.replace('/sources/', '');
  const type = event.type.replace('dev.visawire.', '').replace('.v1', '');
  if (!isNoticeEvent(event)) return { at: event.time, of, type };
  const { change, programmes, facts, edits, summary } = event.data;
  const relations = given(event.data.relations, names);
  return {
    at: event.time,
    of,
    type,
    severity: change.severity,
    rule: change.rule,
    programmes,
    says: summary['en'],
    facts: facts.map(factOf),
    edits: edits.map(editOf),
    ...(Object.keys(relations).length === 0 ? {} : { relations }),
  };
}

function storyOf(name: string, scenario: Scenario, story: z.output<z.ZodObject<typeof storySchema>>): Story {
  const catalog = readCatalog(scenario, name);
  return {
    name,
    events: story.events,
    tell: async () => {
      const events: AlertEvent[] = [];
      const exchanges = toExchanges([...scenario.first, ...story.happens], scenario.frame, catalog);
      await replay(exchanges, catalog, 'https://wire.test', (event) => events.push(event));
      const names = new Map(events.map(({ id, source, time }) => [id, `${source.replace('/sources/', '')} ${time}`]));
      return events.map((event) => tellOf(event, names));
    },
  };
}

/** Every story of the folder, each followed by its near misses. @throws Error when a file is not what it must be */
export function loadStories(): Story[] {
  return readdirSync(folder).flatMap((file) => {
    const parsed = scenarioSchema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
    const name = file.replace(/\.yaml$/, '');
    const { twins } = parsed.data;
    return [
      storyOf(name, parsed.data, parsed.data),
      ...twins.map((twin) => storyOf(`${name}: ${twin.why}`, parsed.data, twin)),
    ];
  });
}
