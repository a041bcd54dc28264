import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, DockerImageCode, DockerImageFunction, EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { CatalogFile } from '../../../shared/catalog/catalog.ts';
import { rendering } from '../../wiring.ts';
import { bundleRender } from '../bundle.ts';
import type { Alarms } from './alarms.ts';
import { failuresIn, failuresToRing } from './monitorFunction.ts';

interface Props {
  readonly catalog: CatalogFile;
  readonly environment: Readonly<Record<string, string>>;
  readonly rights: readonly PolicyStatement[];
}

const retention = Duration.days(14);

/** Checks of the sources that ask for a browser: a queue of their own, and a function in an image with Chromium. */
export class Rendering extends Construct {
  readonly queue: Queue;
  readonly role: Role;
  private readonly dead: Queue;
  private made: { readonly lambda: DockerImageFunction; readonly log: LogGroup } | undefined;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const shared = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: retention,
      fifo: true,
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
    };
    this.dead = new Queue(this, 'renders-dead', shared);
    this.queue = new Queue(this, 'renders', {
      ...shared,
      visibilityTimeout: Duration.seconds(rendering.queue.visibilitySeconds),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: rendering.queue.maxReceives },
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  }

  /** For who asks for checks. */
  send(): PolicyStatement {
    return new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] });
  }

  run({ catalog, environment, rights }: Props): void {
    const bundle = mkdtempSync(join(tmpdir(), 'visawire-render-'));
    bundleRender(bundle, catalog);
    const log = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role.addToPolicy(
      new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
        resources: [this.queue.queueArn],
      }),
    );
    for (const right of rights) this.role.addToPolicy(right);
    const lambda = new DockerImageFunction(this, 'Function', {
      description: 'Visawire render',
      architecture: Architecture.ARM_64,
      code: DockerImageCode.fromImageAsset(bundle, { platform: Platform.LINUX_ARM64 }),
      timeout: Duration.seconds(rendering.timeoutSeconds),
      memorySize: rendering.memoryMb,
      environment: { ...environment },
      logGroup: log,
      role: this.role,
    });
    this.made = { lambda, log };
    rmSync(bundle, { recursive: true });
    new EventSourceMapping(this, 'Queue', {
      target: lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: rendering.batchSize,
      maxConcurrency: rendering.concurrency,
      reportBatchItemFailures: true,
    }).node.addDependency(this.role);
  }

  watch(alarms: Alarms): void {
    const impact = 'Sources that scripts fill are not read: changes of theirs are missed until they are.';
    if (this.made !== undefined) {
      const { lambda, log } = this.made;
      alarms.add('Errors: render', lambda.metricErrors(), 3, impact);
      alarms.add('Failures: render', failuresIn(this, log, 'render'), failuresToRing.check, impact);
      alarms.add('Throttles: render', lambda.metricThrottles(), 1, impact);
    }
    alarms.addArrivals(
      'Dead letters: renders',
      this.dead.metricApproximateNumberOfMessagesVisible(),
      'A source that scripts fill was not read five times over; its changes are missed until it is.',
    );
  }
}
