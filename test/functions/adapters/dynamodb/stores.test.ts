import { describe } from 'vitest';
import { startDynamoDBLocal } from '../../../../infra/local/dynamodbLocal.ts';
import { dynoxideProgram, startDynoxide } from '../../../../infra/local/dynoxide.ts';
import { describeStores } from './storesContract.ts';

describe('over DynamoDB Local', () => describeStores(() => startDynamoDBLocal()));

const program = dynoxideProgram();
describe.skipIf(program === null)('over Dynoxide', () => describeStores(() => startDynoxide(program ?? '')));
