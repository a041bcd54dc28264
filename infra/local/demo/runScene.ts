import type { LocalStack } from '../localStack.ts';
import { type Mail, readMailbox } from '../mailbox.ts';
import type { Call, Receiver } from './receiver.ts';
import type { Site } from './sites.ts';
import type { Scene, SiteName } from './story.ts';

/** What came of a scene, and what should have and did not, or did and should not. */
export interface SceneResult {
  readonly mails: readonly Mail[];
  readonly operations: readonly Mail[];
  readonly calls: readonly Call[];
  readonly verdicts: readonly string[];
  readonly faults: readonly string[];
}

interface Stage {
  readonly stack: LocalStack;
  readonly receiver: Receiver;
  readonly sites: Readonly<Record<SiteName, Site>>;
  /** Source and verdict of each check so far. */
  readonly checks: { readonly source: string; readonly said: string }[];
  /** Has operators told of troubles at once, which the timer does after a while. */
  readonly tellTroubles: () => Promise<unknown>;
  /** Has every source checked once more. */
  readonly checkAll: () => Promise<void>;
}

/** Far longer than a scene takes, also where the machine does much else. */
const settleTimeoutMs = 180_000;
const pollMs = 50;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until a condition holds; returns what did not happen in time, if so. */
async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<string[]> {
  const deadline = Date.now() + settleTimeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) return [`${what} within ${settleTimeoutMs / 1000} s`];
    await pause(pollMs);
  }
  return [];
}

function queueIsEmpty({ messaging }: LocalStack, name: string): boolean {
  const messages = messaging.server.inspectQueue(name)?.messages;
  return messages !== undefined && messages.ready.length + messages.delayed.length + messages.inflight.length === 0;
}

/** Holds what people got against what the scene asks for: nothing missing, and nothing more. */
function compare(label: string, got: readonly string[], wanted: readonly string[]): string[] {
  const left = [...got];
  const faults: string[] = [];
  for (const want of wanted) {
    const at = left.indexOf(want);
    if (at < 0) faults.push(`${label}: missing ${want}`);
    else left.splice(at, 1);
  }
  return [...faults, ...left.map((extra) => `${label}: one too many, ${extra}`)];
}

/** Lets a scene happen, has all sources checked, and waits until everything recorded has gone out. */
export async function runScene(
  scene: Scene,
  { stack, receiver, sites, checks, checkAll, tellTroubles }: Stage,
): Promise<SceneResult> {
  scene.happen(sites);
  const callsBefore = receiver.calls.length;
  const checksBefore = checks.length;
  const late: string[] = [];
  for (let round = 0; round < (scene.rounds ?? 1); round++) {
    const due = checks.length + Object.keys(sites).length;
    await checkAll();
    late.push(...(await until(() => checks.length >= due, 'not all sources were checked')));
  }
  const isPublished = async (): Promise<boolean> => (await stack.changes.listPending('9999', 1)).length === 0;
  late.push(...(await until(isPublished, 'not all changes were published')));
  await tellTroubles();
  late.push(...(await until(isPublished, 'not all troubles were told')));
  late.push(...(await until(() => queueIsEmpty(stack, 'deliveries.fifo'), 'not all deliveries were made')));
  late.push(...(await until(() => queueIsEmpty(stack, 'mails.fifo'), 'not all mails were sent')));
  const mails = await readMailbox(stack.sqs, stack.messaging, 'alerts');
  const operations = await readMailbox(stack.sqs, stack.messaging, 'operations');
  const calls = receiver.calls.slice(callsBefore);
  const key = ({ source, type }: { readonly source: string; readonly type: string }) => `${type} from ${source}`;
  const sourceOf = (event: Mail['event']): string => event.source.replace('/sources/', '');
  const keyOf = ({ event }: { readonly event: Mail['event'] }): string => `${event.type} from ${sourceOf(event)}`;
  const words = scene.alerts.filter(
    ({ says, source }) => !mails.some(({ body, event }) => sourceOf(event) === source && body.includes(says)),
  );
  return {
    mails,
    operations,
    calls,
    verdicts: checks.slice(checksBefore).map(({ source, said }) => `${source}: ${said}`),
    faults: [
      ...late,
      ...compare('e-mail', mails.map(keyOf), scene.alerts.map(key)),
      ...compare('webhook', calls.map(keyOf), scene.alerts.map(key)),
      ...compare('operators', operations.map(keyOf), scene.operations.map(key)),
      ...words.map(({ source, says }) => `e-mail of ${source}: does not say ${says}`),
      ...calls.filter(({ verified }) => !verified).map(({ id }) => `webhook ${id}: the signature does not hold`),
    ],
  };
}
