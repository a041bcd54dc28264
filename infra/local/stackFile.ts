import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** Where a running local stack is, for the operator's commands. */
const stackFileSchema = z.object({
  databaseEndpoint: z.string(),
  messagingEndpoint: z.string(),
  tableName: z.string(),
  siteUrl: z.string(),
  pid: z.int(),
});
export type StackFile = z.infer<typeof stackFileSchema>;

const pathIn = (stateDir: string): string => join(stateDir, 'stack.json');

export function writeStackFile(stateDir: string, stack: StackFile): void {
  writeFileSync(pathIn(stateDir), JSON.stringify(stack));
}

export function removeStackFile(stateDir: string): void {
  rmSync(pathIn(stateDir), { force: true });
}

/** The stack that runs over a folder, or null when none does. */
export function readStackFile(stateDir: string): StackFile | null {
  try {
    const stack = stackFileSchema.parse(JSON.parse(readFileSync(pathIn(stateDir), 'utf8')));
    process.kill(stack.pid, 0);
    return stack;
  } catch {
    return null;
  }
}
