import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createDynamoChangeStore } from '../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoDeliveryStore } from '../../functions/adapters/dynamodb/dynamoDeliveryStore.ts';
import { createDynamoEndpointStore } from '../../functions/adapters/dynamodb/dynamoEndpointStore.ts';
import { createDynamoNoticeStore } from '../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { createS3Evidence } from '../../functions/adapters/evidence/s3Evidence.ts';
import { systemClock } from '../../functions/adapters/runtime/clock.ts';
import { createSecret } from '../../functions/adapters/runtime/secret.ts';
import { createFileSecret } from '../local/fileSecret.ts';
import { messagingAt } from '../local/messaging.ts';
import { readStackFile } from '../local/stackFile.ts';
import { UsageError } from './command.ts';

/** What `stackOptions` name. */
export interface StackValues {
  readonly stack?: string | undefined;
  readonly state: string;
}

/** What a stack's outputs say of where things are. */
interface Places {
  readonly tableName: string;
  readonly deliveries: string;
  readonly deadDeliveries: string;
  readonly secret: () => Promise<Uint8Array>;
  readonly tables: DynamoDBClient;
  readonly bucket: string;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly alertsTopic: string;
  readonly sns: SNSClient;
  readonly siteUrl: string;
}

async function placesOnAws(name: string): Promise<Places> {
  const client = new CloudFormationClient();
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
  const output = (key: string): string => {
    const value = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
    if (value === undefined) throw new UsageError(`stack ${name}: it has no output ${key}; deploy it anew`);
    return value;
  };
  return {
    tableName: output('TableName'),
    deliveries: output('DeliveriesQueueUrl'),
    deadDeliveries: output('DeadDeliveriesQueueUrl'),
    secret: createSecret({ name: output('WebhookSecretArn') }),
    tables: new DynamoDBClient(),
    bucket: output('EvidenceBucketName'),
    s3: new S3Client(),
    sqs: new SQSClient(),
    alertsTopic: output('AlertsTopicArn'),
    sns: new SNSClient(),
    siteUrl: output('SiteUrl'),
  };
}

function placesHere(state: string): Places {
  const running = readStackFile(state);
  if (running === null)
    throw new UsageError(`no stack runs over ${state}; start one with npm start, or name one on AWS with --stack`);
  const local = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const messaging = messagingAt(running.messagingEndpoint);
  return {
    tableName: running.tableName,
    deliveries: messaging.queueUrl('deliveries.fifo'),
    deadDeliveries: messaging.queueUrl('deliveries-dead.fifo'),
    secret: createFileSecret(join(state, 'webhook-secret')),
    tables: new DynamoDBClient({ ...local, endpoint: running.databaseEndpoint }),
    bucket: messaging.bucket,
    s3: new S3Client({ ...local, endpoint: messaging.endpoint, forcePathStyle: true }),
    sqs: new SQSClient({ ...local, endpoint: messaging.endpoint }),
    alertsTopic: messaging.topicArn('alerts'),
    sns: new SNSClient({ ...local, endpoint: messaging.endpoint }),
    siteUrl: running.siteUrl,
  };
}

/**
 * The stack on AWS that `--stack` names, by its outputs and with the credentials of the environment, else the one that runs on this
 * machine. @throws UsageError when there is none
 */
export async function openStack({ stack, state }: StackValues) {
  const places = stack === undefined ? placesHere(state) : await placesOnAws(stack);
  const { tableName, tables: client } = places;
  return {
    endpoints: createDynamoEndpointStore({ tableName, client }),
    deliveries: createDynamoDeliveryStore({ tableName, client }),
    changes: createDynamoChangeStore({ tableName, client }),
    notices: createDynamoNoticeStore({ tableName, client, clock: systemClock }),
    evidence: createS3Evidence({ bucket: places.bucket, client: places.s3 }),
    masterSecret: places.secret,
    sqs: places.sqs,
    sns: places.sns,
    alertsTopic: places.alertsTopic,
    queues: { deliveries: places.deliveries, deadDeliveries: places.deadDeliveries },
    siteUrl: places.siteUrl.replace(/\/$/, ''),
    isLocal: stack === undefined,
  };
}

export type OpenStack = Awaited<ReturnType<typeof openStack>>;
