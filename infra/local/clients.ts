import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Addresses of the services that AWS would run. */
interface Endpoints {
  readonly databaseEndpoint: string;
  readonly messaging: { readonly endpoint: string };
}

const region = 'us-east-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The clients of the services, as the SDK makes them on AWS but for the addresses. */
export function openClients({ databaseEndpoint, messaging: { endpoint } }: Endpoints) {
  const local = { region, credentials };
  return {
    tables: new DynamoDBClient({ ...local, endpoint: databaseEndpoint }),
    streams: new DynamoDBStreamsClient({ ...local, endpoint: databaseEndpoint }),
    sqs: new SQSClient({ ...local, endpoint }),
    sns: new SNSClient({ ...local, endpoint }),
    s3: new S3Client({ ...local, endpoint, forcePathStyle: true }),
  };
}
export type Clients = ReturnType<typeof openClients>;
