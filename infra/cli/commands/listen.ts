import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { harmless, harmlessJson } from '../../../shared/alert/harmless.ts';
import {
  type Filter,
  isChange,
  type Page,
  Visawire,
  VisawireError,
  type VisawireEvent,
} from '../../../shared/client/visawire.ts';
import { parseJson } from '../../../shared/extract/parseJson.ts';
import { type Command, type Options, type Output, UsageError } from '../command.ts';
import { createForward, type Forward } from '../forward.ts';
import { openStack } from '../openStack.ts';
import { filterOptions, stackOptions } from '../options.ts';
import { fieldOf, nameOptions } from '../readNames.ts';

const options = {
  site: { type: 'string', value: 'URL', says: 'listens to this site, in place of that of a stack' },
  to: { type: 'string', value: 'URL', says: 'also sends each event there, as a webhook: http://127.0.0.1:3000/hook' },
  secret: { type: 'string', value: 'WHSEC', says: 'signs with this secret (whsec_…); with a new one unless said' },
  cursor: { type: 'string', value: 'FILE', says: 'keeps in this file how far it is, and goes on from there' },
  since: {
    type: 'string',
    value: 'TIME',
    says: 'begins there; where no cursor is kept yet, with what comes from now on',
  },
  json: { type: 'boolean', says: 'one event a line, as JSON' },
  ...filterOptions,
  ...stackOptions,
} as const satisfies Options;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const askEveryMs = 3000;

/** What the options ask for; the site itself refuses what it does not know. */
function filterOf(values: Values, since: string): Filter {
  const asked = nameOptions.flatMap((name) => {
    const names = values[name];
    return names === undefined ? [] : [[fieldOf(name), names.split(',').map((one) => one.trim())] as const];
  });
  return { ...Object.fromEntries(asked), since };
}

/** How far a listener is: behind a cursor of the site, or where there is none yet, from a time on. */
const placeSchema = z.object({ since: z.iso.datetime(), after: z.nullable(z.string()) });
type Place = Readonly<z.infer<typeof placeSchema>>;

/** Where to begin: where an earlier listener was, as the file says, else at the time that is asked for, else now. */
function startOf({ since, cursor }: Values): Place {
  if (since !== undefined && Number.isNaN(Date.parse(since)))
    throw new UsageError(`--since ${since}: expected a day or a time, such as 2026-10-03T08:00:00Z`);
  if (cursor !== undefined && existsSync(cursor)) {
    const kept = placeSchema.safeParse(parseJson(readFileSync(cursor, 'utf8')));
    if (!kept.success) throw new UsageError(`--cursor ${cursor}: it holds something else than a place that was kept`);
    return kept.data;
  }
  return { since: new Date(since ?? Date.now()).toISOString(), after: null };
}

/** An event for people: when, how grave, what, and where to read it. */
function linesOf(event: VisawireEvent): string[] {
  if (!isChange(event)) return [harmless(`${event.time}  ${event.type}  ${event.subject}`)];
  const { change, summary, links } = event.data;
  const [headline = event.subject] = [summary['en'], ...Object.values(summary)];
  return [harmless(`${event.time}  ${change.severity.padEnd(9)}  ${headline}`), `    ${harmless(links.change)}`];
}

async function handle(page: Page, asJson: boolean, forward: Forward | null, { out, err }: Output): Promise<void> {
  for (const event of page.changes) {
    const lines = asJson ? [harmlessJson(JSON.stringify(event))] : linesOf(event);
    for (const line of lines) out(line);
    await forward?.(event, (says) => err(`    ${says}`));
  }
}

/** Reads page after page, for ever; `site` names where. */
async function follow(visawire: Visawire, site: string, values: Values, output: Output): Promise<never> {
  let place = startOf(values);
  const filter = filterOf(values, place.since);
  const { to } = values;
  const secret = values.secret ?? `whsec_${randomBytes(32).toString('base64')}`;
  const forward = to === undefined ? null : createForward(to, secret);
  const keep = (): void => {
    if (values.cursor !== undefined) writeFileSync(values.cursor, `${JSON.stringify(place)}\n`);
  };
  keep();
  let [isFirst, isAway] = [true, false];
  for (;;) {
    let page: Page;
    try {
      page = await visawire.page(filter, place.after);
    } catch (error) {
      if (error instanceof VisawireError && error.status === 400) throw new UsageError(`listen: ${error.message}`);
      // Once it was there, it comes back.
      if (isFirst) throw new Error(`${site} does not answer as Visawire does`, { cause: error });
      if (!isAway) output.err(`${site} does not answer; it is asked again until it does`);
      isAway = true;
      await pause(askEveryMs);
      continue;
    }
    if (isFirst) output.err(`listening to ${site}; end with Ctrl+C`);
    if (isFirst && forward !== null && values.secret === undefined) output.err(`signed with ${secret}`);
    if (isAway) output.err(`${site} answers again`);
    [isFirst, isAway] = [false, false];
    await handle(page, values.json === true, forward, output);
    if (page.cursor !== null) place = { ...place, after: page.cursor };
    keep();
    if (!page.hasMore) await pause(askEveryMs);
  }
}

/** The events of a stack or a site as they come, as any program may read them. */
export const listenCommand: Command = {
  forms: [''],
  summary:
    'prints events as they come, until you end it, and sends them to an address of yours, signed like webhooks; what is not taken is sent again until it is, in order, and with --cursor goes on another day where it was',
  options,
  async run(args, output) {
    const { values } = parseArgs({ args: [...args], options });
    if (values.site !== undefined && !URL.canParse(values.site))
      throw new UsageError(`--site ${values.site}: expected an address, such as https://visawire.dev`);
    const site = values.site ?? (await openStack(values)).siteUrl;
    return follow(new Visawire(site), site, values, output);
  },
};
