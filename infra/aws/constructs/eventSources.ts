import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { type FunctionName, functions } from '../../wiring.ts';
import type { Alarms } from './alarms.ts';
import type { Messaging } from './messaging.ts';
import type { MonitorFunction } from './monitorFunction.ts';
import type { Store } from './store.ts';

interface Props {
  readonly made: Readonly<Record<FunctionName, MonitorFunction>>;
  readonly store: Store;
  readonly messaging: Messaging;
}

/** Tries of a batch of the stream before it goes to the queue of unpublished changes; the sweep sends it again after. */
const streamRetries = 10;

/** How long a change may wait in the stream, which hands it on within seconds when all is well. */
const lateAlerts = Duration.minutes(10);

/** Feeds functions from queues and from the table's stream. */
export class EventSources extends Construct {
  private readonly publish: IFunction;

  constructor(scope: Construct, id: string, { made, store, messaging }: Props) {
    super(scope, id);
    for (const name of ['check', 'mail', 'deliver'] as const) {
      const { queue, batchSize, concurrency } = functions[name].trigger;
      const { lambda, role } = made[name];
      role.addToPolicy(messaging.consume(queue));
      new EventSourceMapping(this, `${name}Queue`, {
        target: lambda,
        eventSourceArn: messaging.queues[queue].queueArn,
        batchSize,
        maxConcurrency: concurrency,
        reportBatchItemFailures: true,
      }).node.addDependency(role);
    }
    const { lambda, role } = made.publish;
    this.publish = lambda;
    const { stream: eventSourceArn } = store;
    role.addToPolicy(
      new PolicyStatement({
        actions: [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        resources: [eventSourceArn],
      }),
    );
    new EventSourceMapping(this, 'Stream', {
      target: lambda,
      eventSourceArn,
      batchSize: functions.publish.trigger.batchSize,
      startingPosition: StartingPosition.TRIM_HORIZON,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: streamRetries,
      maxRecordAge: Duration.hours(23),
      onFailure: new SqsDlq(messaging.unpublished),
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: { pending: { S: FilterRule.isEqual('PENDING') } } } })],
    }).node.addDependency(role);
  }

  watch(alarms: Alarms): void {
    alarms.add(
      'Alerts late',
      this.publish.metric('IteratorAge', { statistic: 'Maximum' }),
      lateAlerts.toMilliseconds(),
      'Recorded changes have waited ten minutes or more to be published: subscribers hear late.',
    );
  }
}
