import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Alarms that tell operators; each has its heading in `infra/runbook.md`. */
export class Alarms extends Construct {
  private readonly operations: ITopic;

  constructor(scope: Construct, id: string, operations: ITopic) {
    super(scope, id);
    this.operations = operations;
  }

  /** Raised when the metric reaches the threshold in a period of five minutes. `impact` says who is hurt, and how. */
  add(heading: string, metric: Metric, threshold: number, impact: string): void {
    const alarm = new Alarm(this, heading.replace(/[^A-Za-z0-9]+/g, '-'), {
      alarmDescription: `${impact} Runbook: ${heading}`,
      metric: metric.with({ period: Duration.minutes(5) }),
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.operations));
  }
}
