import type { Clients } from '../local/clients.ts';

/** What one step takes of AWS, in the units that AWS asks money for. */
export interface Usage {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly s3Puts: number;
  readonly s3Gets: number;
  readonly s3Bytes: number;
  /** Of 64 KB each. */
  readonly snsPublishes: number;
  /** Of 64 KB each; what Lambda itself does to receive and delete is not among them. */
  readonly sqsRequests: number;
}

const none: Usage = { readUnits: 0, writeUnits: 0, s3Puts: 0, s3Gets: 0, s3Bytes: 0, snsPublishes: 0, sqsRequests: 0 };

const chunkBytes = 64 * 1024;
const chunks = (value: unknown): number => Math.ceil(Buffer.byteLength(JSON.stringify(value)) / chunkBytes);
const reads = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']);
const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'TransactWriteItemsCommand', 'DeleteItemCommand']);

type Given = { input: Record<string, unknown> };
type Answer = { output: { ConsumedCapacity?: unknown } };

/** Units of one call, or of the parts of a transaction. */
function unitsIn(consumed: unknown): number {
  if (Array.isArray(consumed)) return consumed.reduce((sum: number, part: unknown) => sum + unitsIn(part), 0);
  const isCounted = typeof consumed === 'object' && consumed !== null && 'CapacityUnits' in consumed;
  return isCounted ? Number(consumed.CapacityUnits) : 0;
}

function usageOf(command: string, { input }: Given, { output }: Answer): Partial<Usage> {
  if (reads.has(command)) return { readUnits: unitsIn(output.ConsumedCapacity) };
  if (writes.has(command)) return { writeUnits: unitsIn(output.ConsumedCapacity) };
  switch (command) {
    case 'PutObjectCommand':
      return { s3Puts: 1, s3Bytes: input['Body'] instanceof Uint8Array ? input['Body'].byteLength : 0 };
    case 'GetObjectCommand':
      return { s3Gets: 1 };
    case 'PublishCommand':
      return { snsPublishes: chunks(input) };
    case 'ReceiveMessageCommand':
    case 'DeleteMessageCommand':
    case 'SendMessageBatchCommand':
      return { sqsRequests: chunks(input) };
    default:
      throw new Error(`${command}: no price is known for it`);
  }
}

/** Counts every call of some clients from now on; `take` returns what was counted since the last time. */
export function countUsage(clients: Clients): { take(): Usage } {
  let counted = none;
  const watch =
    (next: (given: Given) => Promise<Answer>, context: { readonly commandName?: string }) =>
    async (given: Given): Promise<Answer> => {
      const command = context.commandName ?? '';
      const isTable = reads.has(command) || writes.has(command);
      if (isTable) given.input['ReturnConsumedCapacity'] = 'TOTAL';
      const answer = await next(given);
      const more = usageOf(command, given, answer);
      counted = {
        readUnits: counted.readUnits + (more.readUnits ?? 0),
        writeUnits: counted.writeUnits + (more.writeUnits ?? 0),
        s3Puts: counted.s3Puts + (more.s3Puts ?? 0),
        s3Gets: counted.s3Gets + (more.s3Gets ?? 0),
        s3Bytes: counted.s3Bytes + (more.s3Bytes ?? 0),
        snsPublishes: counted.snsPublishes + (more.snsPublishes ?? 0),
        sqsRequests: counted.sqsRequests + (more.sqsRequests ?? 0),
      };
      return answer;
    };
  for (const client of Object.values(clients)) addWatch(client.middlewareStack);
  function addWatch(stack: { add(middleware: never, options: { step: 'initialize' }): void }): void {
    Reflect.apply(stack.add, stack, [watch, { step: 'initialize', name: 'countUsage' }]);
  }
  return {
    take() {
      const taken = counted;
      counted = none;
      return taken;
    },
  };
}
