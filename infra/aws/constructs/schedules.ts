import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { cadenceSeconds } from '../../../shared/catalog/cadence.ts';
import type { Cadence } from '../../../shared/catalog/catalog.ts';
import type { Alarms } from './alarms.ts';

interface Props {
  readonly schedule: IFunction;
  readonly remind: IFunction;
  /** Those that the catalog uses. */
  readonly cadences: readonly Cadence[];
  readonly remindMinutes: number;
}

/** One schedule for each cadence of the catalog, and one for the sweep. */
export class Schedules extends Construct {
  private readonly props: Props;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.props = props;
    const { schedule, remind, cadences, remindMinutes } = props;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [schedule.functionArn, remind.functionArn],
      }),
    );
    const every = (name: string, minutes: number, target: IFunction, input: object): CfnSchedule =>
      new CfnSchedule(this, name, {
        scheduleExpression: `rate(${minutes} minutes)`,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: target.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(input),
          // A call that comes after the next is worth nothing, so it is given up then; no dead letters, as its absence rings.
          retryPolicy: { maximumEventAgeInSeconds: minutes * 60 },
        },
      });
    for (const cadence of cadences)
      every(`Every${cadence}`, cadenceSeconds[cadence] / 60, schedule, { every: cadence });
    every('Remind', remindMinutes, remind, {});
  }

  /** What is not called raises no error, and `remind`, which tells of silence, cannot tell of its own. */
  watch(alarms: Alarms): void {
    const { schedule, remind, cadences, remindMinutes } = this.props;
    const shortest = Duration.seconds(Math.min(...cadences.map((cadence) => cadenceSeconds[cadence])));
    alarms.addSilence(
      'Rounds stopped',
      schedule.metricInvocations(),
      shortest,
      2,
      'No checks are started: no change of any source is seen.',
    );
    alarms.addSilence(
      'Reminders stopped',
      remind.metricInvocations(),
      Duration.minutes(remindMinutes),
      3,
      'Lost changes are not swept, and nobody is told of a source that went silent.',
    );
  }
}
