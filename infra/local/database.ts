import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDatabase } from './childDatabase.ts';
import { startDynamoDBLocal } from './dynamodbLocal.ts';
import { dynoxideProgram, startDynoxide } from './dynoxide.ts';

/** The file that DynamoDB Local keeps its state in. */
const ofDynamoDBLocal = 'shared-local-instance.db';

/**
 * Starts the database of this machine, in a folder, or in memory without one: Dynoxide, and DynamoDB Local where npm has no Dynoxide
 * for this machine, or where the folder holds what DynamoDB Local kept.
 *
 * @throws LocalStackError with what to mend
 */
export async function startDatabase(dbPath: string | null): Promise<LocalDatabase> {
  const program = dynoxideProgram();
  const options = dbPath === null ? {} : { dbPath };
  const isOlder = dbPath !== null && existsSync(join(dbPath, ofDynamoDBLocal));
  return program === null || isOlder ? startDynamoDBLocal(options) : startDynoxide(program, options);
}
