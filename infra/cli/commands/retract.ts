import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { type Withheld, withheldOf } from '../../../functions/adapters/dynamodb/withheld.ts';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { retractionOf } from '../../../shared/alert/retraction.ts';
import { type Command, type Options, type Output, UsageError } from '../command.ts';
import { type OpenStack, openStack } from '../openStack.ts';
import { byOptions, jsonOptions, stackOptions } from '../options.ts';
import { sayJson } from '../sayJson.ts';

const whyOptions = {
  why: { type: 'string', value: 'TEXT', says: 'the reason; whoever got the alert reads it' },
} as const satisfies Options;
const options = { ...stackOptions, ...whyOptions, ...byOptions } as const satisfies Options;
const listOptions = { ...jsonOptions, ...stackOptions } as const satisfies Options;
/** Follow-ups of one piece of news. */
const mostLinked = 200;

/** What a command of this file is given. */
interface Asked {
  readonly stack: OpenStack;
  readonly event: NoticeEvent;
  readonly at: string;
  readonly by: string;
}

async function changeIn(stack: OpenStack, id: string) {
  const change = await stack.changes.read(id);
  if (change === null) throw new UsageError(`no change ${id}; its id stands in the mail, in webhooks and on the site`);
  const { event } = change;
  if (!isNoticeEvent(event)) throw new UsageError(`${id} is no alert but ${event.type}`);
  return { ...change, event };
}

const who = (given: string | undefined): string => given ?? userInfo().username;

function whyOf(given: string | undefined): string {
  if (given === undefined || given.trim() === '')
    throw new UsageError("say why, with --why '…': it is told to readers");
  return given.trim();
}

/** Where the site of a stack is, as its own links say it. */
const siteOf = ({ id, data }: NoticeEvent): string => data.links.change.replace(`/changes/${id}`, '');

/** A second call, after a crash or by mistake, finishes the first: readers hear one reason. */
async function takeBack({ stack, event, at, by }: Asked, given: string): Promise<string> {
  const before = (await stack.changes.read(event.id))?.retraction ?? null;
  const why = before?.why ?? given;
  if (before === null) await stack.changes.withhold(withheldOf(event, 'retracted', { at, by, why }));
  const retraction = retractionOf(event, { why, now: new Date(at), siteUrl: siteOf(event) });
  await stack.changes.recordEvent(retraction, at);
  return before === null
    ? 'taken back; whoever got it is told why'
    : `taken back before, by ${before.by}; whoever got it is told: ${why}`;
}

/** Takes back an alert that was wrong, and the follow-ups that told the same of other pages. */
async function retract(id: string, why: string, { stack, at, by }: Omit<Asked, 'event'>, { out }: Output) {
  const { event, publishedAt } = await changeIn(stack, id);
  if (event.data.retraction !== undefined)
    throw new UsageError(`${id} takes back another; it is not taken back itself`);
  if (publishedAt === null) throw new UsageError(`${id} was sent to nobody yet; drop it`);
  const toldBy = event.data.group.severity === undefined ? event.data.group.id : null;
  const linked = (await stack.changes.linkedTo(event.data.group.id, mostLinked))
    .map((one) => one.event)
    .filter(isNoticeEvent);
  const followUps = linked.filter(
    ({ data }) => data.group.members !== undefined && data.group.id === event.data.group.id,
  );
  const telling =
    toldBy === null ? followUps.find(({ data }) => data.group.members?.some((one) => one.change === id)) : undefined;
  if (telling !== undefined) throw new UsageError(`${id} was told by ${telling.id}; retract that`);
  const also = event.id === event.data.group.id ? followUps : [];
  for (const one of [event, ...also]) {
    out(harmless(`${one.id}: ${await takeBack({ stack, event: one, at, by }, why)}`));
  }
}

async function drop(id: string, why: string, { stack, at, by }: Omit<Asked, 'event'>, { out }: Output) {
  const { event, publishedAt, withheld } = await changeIn(stack, id);
  if (publishedAt !== null) throw new UsageError(`${id} was sent; retract it`);
  if (withheld === 'dropped') throw new UsageError(`${id} was dropped before`);
  await stack.changes.withhold(withheldOf(event, 'dropped', { at, by, why }));
  out(`${id}: dropped; nobody is told of it`);
}

async function release(id: string, { stack, at, by }: Omit<Asked, 'event'>, { out }: Output) {
  const { withheld } = await changeIn(stack, id);
  if (withheld !== 'held') throw new UsageError(`${id} does not wait; \`withheld\` lists what does`);
  await stack.changes.release(id, at, by);
  out(`${id}: released; it goes out now`);
}

const lineOf = ({ change, state, until, at, by, why, says }: Withheld): string =>
  harmless(
    `${at} ${state}${until === null || state !== 'held' ? '' : ` until ${until}`} by ${by}: ${change} ${says}${why === null ? '' : ` (${why})`}`,
  );

/** A command on one change. */
function onChange(
  name: string,
  summary: string,
  asksWhy: boolean,
  run: (id: string, why: string | undefined, asked: Omit<Asked, 'event'>, output: Output) => Promise<void>,
): Command {
  return {
    forms: [`CHANGE${asksWhy ? ' --why TEXT' : ''}`],
    summary,
    options: asksWhy ? options : { ...stackOptions, ...byOptions },
    async run(args, output) {
      const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
      const [id, ...more] = positionals;
      if (id === undefined || more.length > 0) throw new UsageError(`${name}: name one change`);
      const why = asksWhy ? whyOf(values.why) : undefined;
      const asked = { stack: await openStack(values), at: clock().toISOString(), by: who(values.by) };
      await run(id, why, asked, output);
      return 0;
    },
  };
}

export const retractCommand = onChange(
  'retract',
  'takes back an alert that was wrong: whoever got it, by mail or webhook, is told why, once',
  true,
  (id, why, asked, output) => retract(id, whyOf(why), asked, output),
);

export const dropCommand = onChange(
  'drop',
  'drops an alert that waits for an operator: nobody is told of it',
  true,
  (id, why, asked, output) => drop(id, whyOf(why), asked, output),
);

export const releaseCommand = onChange(
  'release',
  'lets an alert go out that waits for an operator',
  false,
  (id, _why, asked, output) => release(id, asked, output),
);

export const withheldCommand: Command = {
  forms: [''],
  summary:
    'lists the alerts that wait for an operator, and those that were released, dropped or taken back: when, by whom and why',
  options: listOptions,
  async run(args, { out }) {
    const { values } = parseArgs({ args: [...args], options: listOptions });
    const { changes } = await openStack(values);
    const all = (await changes.listWithheld()).toSorted((one, other) => one.at.localeCompare(other.at));
    if (values.json === true) out(sayJson(all));
    else if (all.length === 0) out('no alert waits, and none was dropped or taken back');
    else for (const one of all) out(lineOf(one));
    return 0;
  },
};
