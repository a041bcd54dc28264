import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { type FunctionName, functionNames } from '../../wiring.ts';
import type { Alarms } from './alarms.ts';
import type { Measures } from './measures.ts';
import type { Messaging } from './messaging.ts';
import type { MonitorFunction } from './monitorFunction.ts';

interface Props {
  readonly alarms: Alarms;
  readonly measures: Measures;
  readonly messaging: Messaging;
  readonly made: Readonly<Record<FunctionName, MonitorFunction>>;
}

const third = 8;
const whole = 24;

/** What an operator looks at first: what rings, whether changes come in and go out, and what holds them up. */
export class Dashboard extends Construct {
  /** Where it is in the console. */
  readonly name: string;

  constructor(scope: Construct, id: string, { alarms, measures, messaging, made }: Props) {
    super(scope, id);
    const graph = (title: string, left: IMetric[]): GraphWidget =>
      new GraphWidget({ title, left, width: third, leftYAxis: { min: 0 }, period: Duration.minutes(5) });
    const ofEach = (pick: (one: MonitorFunction) => IMetric): IMetric[] =>
      functionNames.map((name) => pick(made[name]));
    const maximum = { statistic: 'Maximum' } as const;
    const dashboard = new CloudWatchDashboard(this, 'Dashboard', {
      defaultInterval: Duration.days(1),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: whole, height: 4 })],
        [
          new SingleValueWidget({
            title: 'Reading: age of the last good read, sources silent',
            metrics: [measures.lastRead, measures.silent],
            width: third,
          }),
          new SingleValueWidget({
            title: 'Telling: age of the oldest unpublished change',
            metrics: [measures.oldestUnpublished],
            width: third,
          }),
          new SingleValueWidget({
            title: 'Canary: arrived in the last hour, and its time on the way',
            metrics: [measures.canaries.with({ statistic: 'Sum', period: Duration.hours(1) }), measures.canaryMs],
            width: third,
          }),
        ],
        [
          graph(
            'Errors',
            ofEach(({ lambda }) => lambda.metricErrors()),
          ),
          graph(
            'Throttles',
            ofEach(({ lambda }) => lambda.metricThrottles()),
          ),
          graph(
            'Time taken, 99th percentile',
            ofEach(({ lambda }) => lambda.metricDuration({ statistic: 'p99' })),
          ),
        ],
        [
          graph('Wait in the queues', [
            messaging.queues.checks.metricApproximateAgeOfOldestMessage(maximum),
            messaging.queues.deliveries.metricApproximateAgeOfOldestMessage(maximum),
          ]),
          graph('Dead letters', [
            messaging.dead('checks').metricApproximateNumberOfMessagesVisible(maximum),
            messaging.dead('deliveries').metricApproximateNumberOfMessagesVisible(maximum),
            messaging.unpublished.metricApproximateNumberOfMessagesVisible(maximum),
          ]),
          graph('Mails and messages of the topics', [
            messaging.topics.alerts.metricNumberOfNotificationsDelivered(),
            messaging.topics.alerts.metricNumberOfNotificationsFailed(),
            messaging.topics.operations.metricNumberOfNotificationsDelivered(),
          ]),
        ],
      ],
    });
    this.name = dashboard.dashboardName;
  }
}
