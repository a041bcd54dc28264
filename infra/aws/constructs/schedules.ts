import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { cadenceSeconds } from '../../../shared/catalog/cadence.ts';
import type { Cadence } from '../../../shared/catalog/catalog.ts';

interface Props {
  readonly schedule: IFunction;
  readonly remind: IFunction;
  /** Those that the catalog uses. */
  readonly cadences: readonly Cadence[];
  readonly remindMinutes: number;
}

/** One schedule for each cadence of the catalog, and one for the sweep. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { schedule, remind, cadences, remindMinutes }: Props) {
    super(scope, id);
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
        target: { arn: target.functionArn, roleArn: role.roleArn, input: JSON.stringify(input) },
      });
    for (const cadence of cadences)
      every(`Every${cadence}`, cadenceSeconds[cadence] / 60, schedule, { every: cadence });
    every('Remind', remindMinutes, remind, {});
  }
}
