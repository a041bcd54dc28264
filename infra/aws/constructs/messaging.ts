import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { DeduplicationScope, FifoThroughputLimit, type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct, type IConstruct } from 'constructs';
import { canaryQueue, type QueueName, queues, type TopicName } from '../../wiring.ts';
import type { Deployment } from '../deployment.ts';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';

const retention = Duration.days(14);
/** A burst of 500 changes and a digest hour are out within ten minutes. */
const lateMailsSeconds = 900;

/** Queues with their dead letters, and topics; all encrypted, and only over TLS. */
export class Messaging extends Construct {
  readonly queues: Readonly<Record<QueueName, Queue>>;
  readonly topics: Readonly<Record<TopicName, Topic>>;
  /** What the stream could not hand to `publish`. */
  readonly unpublished: Queue;
  /** What the topic `alerts` sends of each canary. */
  readonly canaries: Queue;
  /** ARN of the key of the topics. */
  readonly keyArn: string;

  constructor(scope: Construct, id: string, { key: keyArn, operators = [] }: Pick<Deployment, 'key' | 'operators'>) {
    super(scope, id);
    const key =
      keyArn === undefined
        ? new Key(this, 'TopicKey', {
            description: 'Encrypts the topics of Visawire',
            enableKeyRotation: true,
            removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
          })
        : Key.fromKeyArn(this, 'TopicKey', keyArn);
    this.keyArn = key.keyArn;
    // The key of AWS for SNS lets no alarm publish; this one does. A key that was there keeps the policy that it has.
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
    const topic = (name: TopicName, displayName: string): Topic =>
      new Topic(this, name, { displayName, masterKey: key, enforceSSL: true });
    this.topics = { alerts: topic('alerts', 'Visawire'), operations: topic('operations', 'Visawire operations') };
    // A topic's default policy lets the account's alarms publish; the one that demands TLS takes its place and does not.
    this.topics.operations.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topics.operations.topicArn],
        conditions: {
          ArnLike: {
            'aws:SourceArn': Stack.of(this).formatArn({
              service: 'cloudwatch',
              resource: 'alarm',
              resourceName: '*',
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
    for (const address of operators) this.topics.operations.addSubscription(new EmailSubscription(address));
    this.queues = {
      checks: this.createQueue('checks'),
      deliveries: this.createQueue('deliveries'),
      mails: this.createQueue('mails'),
    };
    this.unpublished = new Queue(this, 'unpublished', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: retention,
    });
    acknowledge(
      this.unpublished,
      'AwsSolutions-SQS3',
      'It is itself where the stream of the table leaves what failed.',
    );
    this.canaries = this.createCanaries();
  }

  private createCanaries(): Queue {
    const canaries = new Queue(this, 'canaries', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.seconds(canaryQueue.retentionSeconds),
      visibilityTimeout: Duration.seconds(canaryQueue.visibilitySeconds),
    });
    acknowledge(canaries, 'AwsSolutions-SQS3', 'A canary that is not taken out of it raises an alarm by being missed.');
    const trial = SubscriptionFilter.stringFilter({ allowlist: [...canaryQueue.filter.trial] });
    this.topics.alerts.addSubscription(new SqsSubscription(canaries, { filterPolicy: { trial } }));
    return canaries;
  }

  private createQueue(name: QueueName): Queue {
    const { fifo, visibilitySeconds, maxReceives } = queues[name];
    const shared = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: retention,
      ...(fifo
        ? {
            fifo,
            deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
            fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
          }
        : {}),
    };
    const dead = new Queue(this, `${name}-dead`, shared);
    return new Queue(this, name, {
      ...shared,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      deadLetterQueue: { queue: dead, maxReceiveCount: maxReceives },
    });
  }

  /** Where messages go that were received too often. */
  dead(name: QueueName): IQueue {
    const dead = this.queues[name].deadLetterQueue?.queue;
    if (dead === undefined) throw new Error(`queue ${name} has no dead letters`);
    return dead;
  }

  send(name: QueueName): PolicyStatement {
    return new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queues[name].queueArn] });
  }

  consume(name: QueueName): PolicyStatement {
    return new PolicyStatement({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
      resources: [this.queues[name].queueArn],
    });
  }

  consumeCanaries(): PolicyStatement {
    return new PolicyStatement({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
      resources: [this.canaries.queueArn],
    });
  }

  publish(name: TopicName): PolicyStatement[] {
    return [
      new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topics[name].topicArn] }),
      new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [this.keyArn] }),
    ];
  }

  /** By e-mail alone: whoever could subscribe an endpoint of another kind could have all alerts sent anywhere. */
  subscribeReaders(): PolicyStatement {
    return new PolicyStatement({
      actions: ['sns:Subscribe'],
      resources: [this.topics.alerts.topicArn],
      conditions: { StringEquals: { 'sns:Protocol': 'email' } },
    });
  }

  listReaders(): PolicyStatement {
    return new PolicyStatement({
      actions: ['sns:ListSubscriptionsByTopic'],
      resources: [this.topics.alerts.topicArn],
    });
  }

  /**
   * SNS has no resource that stands for a subscription: what is done to one by its own name is asked of `*`, and a policy that names the
   * topic refuses it (service authorisation reference of SNS, read 2026-12-01). The region is what can be said; the code itself names only
   * subscriptions of this topic, by e-mail.
   */
  changeReaders(): PolicyStatement {
    return new PolicyStatement({
      actions: ['sns:GetSubscriptionAttributes', 'sns:SetSubscriptionAttributes', 'sns:Unsubscribe'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': Stack.of(this).region } },
    });
  }

  acknowledgeChanges(role: IConstruct): void {
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'SNS lets no policy name subscriptions; a signed link names the one that is changed.',
    );
  }

  watch(alarms: Alarms): void {
    const impacts = {
      checks: 'A source was not read three times over; its changes are missed until it is.',
      deliveries: 'An endpoint never got an alert, after three days of tries.',
      mails: 'Readers never got a mail: SNS did not take it, ten times over.',
    } as const;
    for (const name of ['checks', 'deliveries', 'mails'] as const) {
      const impact = impacts[name];
      alarms.addArrivals(`Dead letters: ${name}`, this.dead(name).metricApproximateNumberOfMessagesVisible(), impact);
    }
    alarms.addArrivals(
      'Unpublished changes',
      this.unpublished.metricApproximateNumberOfMessagesVisible(),
      'A recorded change did not go out; the sweep tries again every five minutes.',
    );
    alarms.add(
      'Mails wait',
      this.queues.mails.metricApproximateAgeOfOldestMessage(),
      lateMailsSeconds,
      'Readers hear of changes late: mails have waited for a quarter of an hour or more.',
    );
    const age = this.queues.checks.metricApproximateAgeOfOldestMessage();
    alarms.add(
      'Checks wait',
      age,
      3600,
      'Sources are read an hour late or more: silence no longer means that nothing changed.',
    );
  }
}
