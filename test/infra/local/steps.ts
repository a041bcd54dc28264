import type { Clients } from '../../../infra/local/clients.ts';
import { spoken } from '../../../shared/language/told/spoken.ts';

/** Calls by which the loops look for work and a start makes its table; a step is any other. */
const polling = new Set([
  'ReceiveMessageCommand',
  'GetRecordsCommand',
  'GetShardIteratorCommand',
  'DescribeStreamCommand',
  'DescribeTableCommand',
  'CreateTableCommand',
  'DescribeTimeToLiveCommand',
  'UpdateTimeToLiveCommand',
]);

/** A change is mailed in each language, one after the other: of these the first two and the last are steps. */
const isStep = (mail: number): boolean => mail < 2 || mail === spoken.length - 1;

/** Whatever becomes of these, nothing is another than it was. */
const reading = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand', 'GetObjectCommand']);

export interface Step {
  /** Which of all steps, and which of those that write, both from 1; null for one that reads. */
  readonly call: number;
  readonly write: number | null;
  readonly command: string;
}

/** Calls `at` before and after each step that any client makes, in the order they are made. */
export function countSteps(clients: Clients, at: (step: Step, moment: 'before' | 'after') => void): void {
  let [calls, writes, mails] = [0, 0, 0];
  const watch =
    <Next extends (given: never) => Promise<unknown>>(next: Next, context: { readonly commandName?: string }) =>
    async (given: Parameters<Next>[0]) => {
      const command = context.commandName ?? '';
      if (polling.has(command)) return next(given);
      if (command === 'PublishCommand' && !isStep(mails++ % spoken.length)) return next(given);
      const step = { call: ++calls, write: reading.has(command) ? null : ++writes, command };
      at(step, 'before');
      const result = await next(given);
      at(step, 'after');
      return result;
    };
  for (const client of Object.values(clients)) {
    // Each client has its own types of commands; the stack takes the same middleware for all.
    const stack = client.middlewareStack as { add(middleware: unknown, options: object): void };
    stack.add(watch, { step: 'initialize', name: 'countSteps' });
  }
}
