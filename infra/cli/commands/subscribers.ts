import { parseArgs } from 'node:util';
import {
  GetSubscriptionAttributesCommand,
  paginateListSubscriptionsByTopic,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import * as z from 'zod/mini';
import { createSnsSubscriptions } from '../../../functions/adapters/messaging/snsSubscriptions.ts';
import { digestPeriods, severities } from '../../../shared/alert/event.ts';
import { type FilterPolicy, filterPolicy, sayWishProblem, wishProblem } from '../../../shared/alert/filterPolicy.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { addressProblem } from '../../../shared/alert/mail/mailAddress.ts';
import { knownOf } from '../../../shared/find/known.ts';
import { spoken } from '../../../shared/language/told/spoken.ts';
import { subscriptionIn } from '../../../shared/language/told/subscription.ts';
import { chooseCatalog } from '../../catalog.ts';
import { type Command, type Options, UsageError } from '../command.ts';
import { type OpenStack, openStack } from '../openStack.ts';
import { catalogOptions, filterOptions, jsonOptions, stackOptions, usualSeverities } from '../options.ts';
import { readNames } from '../readNames.ts';
import { sayJson } from '../sayJson.ts';

const english = subscriptionIn.en;

const { jurisdictions, programmes, destinations, sources } = filterOptions;
const options = {
  language: { type: 'string', value: 'TAG', default: 'en', says: `of the mails: ${spoken.join(', ')} (en)` },
  severities: {
    ...filterOptions.severities,
    says: `${filterOptions.severities.says}; none, with --digests, for digests alone`,
  },
  digests: { type: 'string', value: 'LIST', says: `${digestPeriods.join(', ')}, or both` },
  jurisdictions,
  programmes,
  destinations,
  sources,
  ...jsonOptions,
  ...catalogOptions,
  ...stackOptions,
} as const satisfies Options;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const list = (text: string | undefined): string[] => text?.split(',').map((part) => part.trim()) ?? [];

/** The filter policy of a subscription. @throws UsageError when none can be made of the options */
function policyOf(values: Values): FilterPolicy {
  const known = knownOf(chooseCatalog(values));
  const language = z.enum(spoken).safeParse(values.language);
  if (!language.success) throw new UsageError(`--language ${values.language}: allowed are ${spoken.join(', ')}`);
  const wanted = values.severities ?? usualSeverities;
  const levels = wanted === 'none' ? [] : (readNames('severities', wanted, known) ?? []);
  const digests = z.array(z.enum(digestPeriods)).safeParse(list(values.digests));
  if (!digests.success) throw new UsageError(`--digests ${values.digests}: allowed are ${digestPeriods.join(', ')}`);
  const wish = {
    language: language.data,
    severities: severities.filter((one) => levels.includes(one)),
    digests: digests.data,
    jurisdictions: readNames('jurisdictions', values.jurisdictions, known) ?? [],
    programmes: readNames('programmes', values.programmes, known) ?? [],
    destinations: readNames('destinations', values.destinations, known) ?? [],
    sources: readNames('sources', values.sources, known) ?? [],
  };
  const problem = wishProblem(wish);
  if (problem !== null) throw new UsageError(`subscribers add: ${sayWishProblem(problem, english)}`);
  return filterPolicy(wish);
}

async function add({ sns, alertsTopic: topicArn }: OpenStack, email: string | undefined, values: Values) {
  const problem = addressProblem(email ?? '');
  if (email === undefined || problem !== null)
    throw new UsageError(
      `subscribers add: expected an e-mail address, found ${harmless(email ?? 'nothing')}. ${english.problems.address[problem ?? 'form']}`,
    );
  const policy = policyOf(values);
  const outcome = await createSnsSubscriptions({ topicArn, client: sns }).subscribe(email, policy);
  if (outcome === 'refused')
    throw new UsageError(
      `${email} has a subscription with another filter; remove it first: subscribers remove ${email}`,
    );
  if (outcome === 'full')
    throw new UsageError(
      'SNS takes no more; raise its quota “Filter policies per topic”, see “Errors: subscribe” in infra/runbook.md',
    );
  return [`${email} gets a mail that asks for confirmation; alerts begin with it`, `    ${JSON.stringify(policy)}`];
}

interface Subscriber {
  readonly arn: string;
  readonly email: string;
}

async function* subscribersOf({ sns, alertsTopic: TopicArn }: OpenStack): AsyncGenerator<Subscriber> {
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn })) {
    for (const { Protocol, Endpoint = '', SubscriptionArn = '' } of Subscriptions)
      if (Protocol === 'email') yield { arn: SubscriptionArn, email: Endpoint };
  }
}

async function listAll(stack: OpenStack, asJson: boolean): Promise<string[]> {
  const found: { email: string; isConfirmed: boolean; filter: string | null }[] = [];
  for await (const { arn, email } of subscribersOf(stack)) {
    // What is not confirmed has no attributes yet.
    const isPending = !arn.startsWith('arn:');
    const attributes = isPending
      ? undefined
      : (await stack.sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }))).Attributes;
    const isConfirmed = !isPending && attributes?.['PendingConfirmation'] !== 'true';
    found.push({ email, isConfirmed, filter: attributes?.['FilterPolicy'] ?? null });
  }
  if (asJson)
    return [
      sayJson(found.map(({ filter, ...one }) => ({ ...one, filter: filter === null ? null : JSON.parse(filter) }))),
    ];
  if (found.length === 0) return ['no subscribers'];
  return found.flatMap(({ email, isConfirmed, filter }) => [
    `${harmless(email)}  ${isConfirmed ? 'confirmed' : 'waits for confirmation'}`,
    `    ${filter ?? 'no filter: gets every language'}`,
  ]);
}

async function remove(stack: OpenStack, email: string | undefined): Promise<string[]> {
  const lines: string[] = [];
  for await (const subscriber of subscribersOf(stack)) {
    if (subscriber.email !== email) continue;
    if (!subscriber.arn.startsWith('arn:')) {
      lines.push(`${email} never confirmed; SNS forgets it by itself`);
      continue;
    }
    await stack.sns.send(new UnsubscribeCommand({ SubscriptionArn: subscriber.arn }));
    lines.push(`${email} gets no more mails`);
  }
  return lines.length === 0 ? [`no subscription of ${email ?? 'nobody'}`] : lines;
}

/** E-mail subscriptions and their filters; addresses are kept by SNS alone. */
export const subscribersCommand: Command = {
  forms: ['add EMAIL', 'list', 'remove EMAIL'],
  summary: 'e-mail subscriptions with their filters; a new one has to be confirmed by its owner',
  options,
  async run(args, { out }) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [action = '', email] = positionals;
    if (action !== 'add' && action !== 'list' && action !== 'remove')
      throw new UsageError(`subscribers: unknown action ${action}`);
    const stack = await openStack(values);
    const lines =
      action === 'add'
        ? await add(stack, email, values)
        : action === 'list'
          ? await listAll(stack, values.json === true)
          : await remove(stack, email);
    for (const line of lines) out(line);
    return 0;
  },
};
