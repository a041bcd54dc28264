import { CfnElement, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import { table as definition } from '../../wiring.ts';
import type { Deployment } from '../deployment.ts';
import { acknowledge } from './acknowledge.ts';

const attribute = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, and the bucket of evidence. Both outlive the stack. */
export class Store extends Construct {
  readonly table: Pick<Table, 'tableName' | 'tableArn'>;
  readonly evidence: Pick<Bucket, 'bucketName' | 'arnForObjects' | 'node'>;
  /** ARN of the table's stream. */
  readonly stream: string;

  constructor(scope: Construct, id: string, deployment: Pick<Deployment, 'table' | 'stream' | 'bucket' | 'lock'>) {
    super(scope, id);
    const { table: tableName, stream: tableStreamArn, bucket, lock } = deployment;
    const table =
      tableName === undefined || tableStreamArn === undefined
        ? this.createTable()
        : Table.fromTableAttributes(this, 'Table', { tableName, tableStreamArn });
    const { tableStreamArn: stream } = table;
    if (stream === undefined) throw new Error('the table has no stream');
    this.table = table;
    this.stream = stream;
    this.evidence = bucket === undefined ? this.createEvidence(lock) : Bucket.fromBucketName(this, 'Evidence', bucket);
  }

  private createTable(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: attribute(definition.partitionKey),
      sortKey: attribute(definition.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: definition.timeToLive,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    for (const [indexName, { partitionKey, sortKey }] of Object.entries(definition.indexes)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: attribute(partitionKey),
        sortKey: attribute(sortKey),
      });
    }
    return table;
  }

  /** `lockDays`: evidence is kept from being deleted or overwritten by anybody for so long. */
  private createEvidence(lockDays: number | undefined): Bucket {
    const evidence = new Bucket(this, 'Evidence', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(30),
        },
      ],
      ...(lockDays === undefined
        ? {}
        : { objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(lockDays)) }),
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    acknowledge(
      evidence,
      'AwsSolutions-S1',
      'Only two functions reach the bucket: one logs what it writes, and of the other each request is logged.',
    );
    return evidence;
  }

  private get indexArns(): string[] {
    return Object.keys(definition.indexes).map((name) => `${this.table.tableArn}/index/${name}`);
  }

  readTable(): PolicyStatement {
    return new PolicyStatement({
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      resources: [this.table.tableArn, ...this.indexArns],
    });
  }

  /** A transaction needs the rights of its parts and none of its own. */
  writeTable(): PolicyStatement {
    return new PolicyStatement({
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
      resources: [this.table.tableArn],
    });
  }

  /** Counters, and no other item. */
  countLimits(): PolicyStatement {
    return new PolicyStatement({
      actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LIMIT#*'] } },
    });
  }

  /** How cdk-nag writes the bucket: its own by its resource, another by its name. */
  private evidenceArn(): string {
    const { defaultChild } = this.evidence.node;
    return defaultChild !== undefined && CfnElement.isCfnElement(defaultChild)
      ? `<${Stack.of(this).getLogicalId(defaultChild)}.Arn>`
      : `arn:<AWS::Partition>:s3:::${this.evidence.bucketName}`;
  }

  /** The name of a record is the hash of its content, so rights end in a wildcard below the one prefix. */
  acknowledgeEvidence(role: IConstruct): void {
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::${this.evidenceArn()}/warc/*]`,
      'Evidence is named by the hash of its content.',
    );
  }

  readEvidence(): PolicyStatement {
    return new PolicyStatement({ actions: ['s3:GetObject'], resources: [this.evidence.arnForObjects('warc/*')] });
  }

  writeEvidence(): PolicyStatement {
    return new PolicyStatement({ actions: ['s3:PutObject'], resources: [this.evidence.arnForObjects('warc/*')] });
  }
}
