import type { Clients } from '../../../infra/local/clients.ts';

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

/** Calls `at` before and after each step that any client makes, in the order they are made; steps count from 1. */
export function countSteps(
  clients: Clients,
  at: (step: number, moment: 'before' | 'after', command: string) => void,
): void {
  let steps = 0;
  const watch =
    <Next extends (given: never) => Promise<unknown>>(next: Next, context: { readonly commandName?: string }) =>
    async (given: Parameters<Next>[0]) => {
      const command = context.commandName ?? '';
      if (polling.has(command)) return next(given);
      const step = ++steps;
      at(step, 'before', command);
      const result = await next(given);
      at(step, 'after', command);
      return result;
    };
  for (const client of Object.values(clients)) {
    // Each client has its own types of commands; the stack takes the same middleware for all.
    const stack = client.middlewareStack as { add(middleware: unknown, options: object): void };
    stack.add(watch, { step: 'initialize', name: 'countSteps' });
  }
}
