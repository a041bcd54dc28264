import { CfnElement, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import { table as definition } from '../../wiring.ts';
import { acknowledge } from './acknowledge.ts';

const attribute = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, and the bucket of evidence. Both outlive the stack. */
export class Store extends Construct {
  readonly table: Table;
  readonly evidence: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: attribute(definition.partitionKey),
      sortKey: attribute(definition.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: definition.timeToLive,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, { partitionKey, sortKey }] of Object.entries(definition.indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: attribute(partitionKey),
        sortKey: attribute(sortKey),
      });
    }
    this.evidence = new Bucket(this, 'Evidence', {
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
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      this.evidence,
      'AwsSolutions-S1',
      'Only two functions reach the bucket: one logs what it writes, and of the other each request is logged.',
    );
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
      actions: ['dynamodb:UpdateItem'],
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LIMIT#*'] } },
    });
  }

  private evidenceName(): string {
    const { defaultChild } = this.evidence.node;
    if (!CfnElement.isCfnElement(defaultChild)) throw new Error('the evidence bucket has no resource');
    return Stack.of(this).getLogicalId(defaultChild);
  }

  /** The name of a record is the hash of its content, so rights end in a wildcard below the one prefix. */
  acknowledgeEvidence(role: IConstruct): void {
    const bucket = this.evidenceName();
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/warc/*]`,
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
