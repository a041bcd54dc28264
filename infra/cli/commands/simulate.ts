import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Try } from '../../../functions/adapters/dynamodb/deliveryStore.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { renderEmail } from '../../../shared/alert/mail/email.ts';
import { addressProblem } from '../../../shared/alert/mail/mailAddress.ts';
import { canaryName, trialEvent } from '../../../shared/alert/trial.ts';
import { subscriptionIn } from '../../../shared/language/told/subscription.ts';
import { type Command, type Options, UsageError } from '../command.ts';
import { type OpenStack, openStack } from '../openStack.ts';
import { stackOptions } from '../options.ts';
import { openTrialMailbox, trialMailbox } from '../trialMailbox.ts';

const options = {
  ...stackOptions,
  endpoint: { type: 'string', value: 'ID', says: 'sends it to this webhook endpoint' },
  email: { type: 'string', value: 'ADDRESS', says: 'sends it to this mailbox, which confirms once' },
  wait: { type: 'string', value: 'SECONDS', default: '60', says: 'how long to wait for it (60)' },
} as const satisfies Options;

const pollMs = 100;
/** The newest tries at an endpoint, among which that of the trial is looked for. */
const triesLooked = 50;

/** What comes of a look that is repeated until it is there, and after how long; null when it never is. */
async function wait<Found>(look: () => Promise<Found | null>, since: number, waitMs: number) {
  for (;;) {
    const found = await look();
    const tookMs = Date.now() - since;
    if (found !== null) return { found, tookMs };
    if (tookMs > waitMs) return null;
    await pause(pollMs);
  }
}

/** Refuses what could not arrive. */
async function checkEndpoint({ endpoints }: OpenStack, id: string): Promise<void> {
  const endpoint = await endpoints.read(id);
  if (endpoint === null)
    throw new UsageError(
      id === canaryName
        ? 'no canary was sent yet; name an --endpoint or an --email'
        : `no endpoint ${id}; \`webhooks list\` shows them`,
    );
  if (endpoint.state === 'disabled')
    throw new UsageError(`endpoint ${id} is disabled; \`webhooks enable ${id}\` first`);
}

/** Sends a change that nobody made the way of all changes, to one chosen target, and says what arrived where. */
export const simulateCommand: Command = {
  forms: [''],
  summary: 'sends a marked test change the way of all changes, to this target alone (or to the canary’s), and times it',
  options,
  async run(args, { out, err, doing }) {
    const { values } = parseArgs({ args: [...args], options });
    const waitMs = Number(values.wait) * 1000;
    if (!(waitMs > 0)) throw new UsageError(`--wait ${values.wait}: expected seconds`);
    const { email } = values;
    const problem = email === undefined ? null : addressProblem(email);
    if (problem !== null) throw new UsageError(`--email: ${subscriptionIn.en.problems.address[problem]}`);
    const endpoint = values.endpoint ?? (email === undefined ? canaryName : null);
    const stack = await openStack(values);
    if (endpoint !== null) await checkEndpoint(stack, endpoint);
    // The emulator mails nothing, so nobody could confirm there.
    if (email !== undefined && !stack.isLocal && (await openTrialMailbox(stack, email)) !== 'open') {
      err(`${email} was sent a mail that asks for confirmation; confirm it and try again`);
      return 1;
    }

    const id = randomBytes(16).toString('hex');
    const since = Date.now();
    const time = new Date(since).toISOString();
    const target = { endpoint, mailbox: email === undefined ? null : trialMailbox(email) };
    const event = trialEvent({ id, time, siteUrl: 'https://visawire.dev', target });
    await stack.changes.recordEvent(event, time);
    out(`trial ${id}: recorded after ${Date.now() - since} ms`);
    doing('waiting until it is published');
    const published = await wait(async () => ((await stack.changes.isPending(id)) ? null : true), since, waitMs);
    if (published === null) {
      err(`not published within ${values.wait} s: look at “Unpublished changes” in infra/runbook.md`);
      return 1;
    }
    out(`published after ${published.tookMs} ms: topic and queue of deliveries have it`);
    if (email !== undefined) {
      const { subject, body } = renderEmail(event);
      out(
        stack.isLocal
          ? `mail: the emulator sends none; it would be\n\nSubject: ${subject}\n\n${body}`
          : `mail: SNS has it for ${email} and says no more; look for “${subject}” there`,
      );
    }
    if (endpoint === null) return 0;
    doing(`waiting for ${endpoint}`);
    const tried = await wait<Try>(
      async () =>
        (await stack.deliveries.list(endpoint, triesLooked)).find(({ deliveryId }) => deliveryId === id) ?? null,
      since,
      waitMs,
    );
    if (tried === null) {
      err(`endpoint ${endpoint}: not tried within ${values.wait} s; earlier deliveries to it may wait before it`);
      return 1;
    }
    const { said, tookMs, taken } = tried.found;
    const answer = `endpoint ${endpoint}: ${harmless(said)} after ${tried.tookMs} ms, of which it took ${tookMs} ms`;
    (taken ? out : err)(taken ? `${answer}; taken` : `${answer}; not taken, it is tried again`);
    return taken ? 0 : 1;
  },
};
