import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoEndpointStore } from '../../functions/adapters/dynamoEndpointStore.ts';
import type { EndpointStore } from '../../functions/adapters/endpointStore.ts';
import { createSecret } from '../../functions/adapters/secret.ts';
import { createFileSecret } from '../local/fileSecret.ts';
import { readStackFile } from '../local/stackFile.ts';
import { UsageError } from './command.ts';

/** Options of every command that works on a deployed or a local stack. */
export const stackOptions = {
  table: { type: 'string' },
  secret: { type: 'string' },
  state: { type: 'string', default: '.visawire' },
} as const;

export interface StackValues {
  readonly table?: string | undefined;
  readonly secret?: string | undefined;
  readonly state: string;
}

/** The endpoints of the stack on AWS when `--table` names one, else of the stack that runs on this machine. */
export function openEndpoints({ table, secret, state }: StackValues): {
  endpoints: EndpointStore;
  masterSecret: () => Promise<Uint8Array>;
} {
  if (table !== undefined) {
    if (secret === undefined)
      throw new UsageError('--table needs --secret, the WebhookSecretArn of the stack’s outputs');
    return { endpoints: createDynamoEndpointStore({ tableName: table }), masterSecret: createSecret({ name: secret }) };
  }
  const stack = readStackFile(state);
  if (stack === null)
    throw new UsageError(
      `no stack runs over ${state}; start one with npm start, or name one on AWS with --table and --secret`,
    );
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: stack.databaseEndpoint, region: 'us-east-1', credentials });
  return {
    endpoints: createDynamoEndpointStore({ tableName: stack.tableName, client }),
    masterSecret: createFileSecret(join(state, 'webhook-secret')),
  };
}
