import { Duration } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Alarms that tell operators; each has its heading in `infra/runbook.md`. */
export class Alarms extends Construct {
  private readonly operations: ITopic;
  private readonly made: Alarm[] = [];

  constructor(scope: Construct, id: string, operations: ITopic) {
    super(scope, id);
    this.operations = operations;
  }

  /** Those that were added so far. */
  get all(): readonly Alarm[] {
    return this.made;
  }

  /** Raised when the metric reaches the threshold in a period of five minutes. `impact` says who is hurt, and how. */
  add(heading: string, metric: Metric, threshold: number, impact: string): void {
    this.tell(heading, impact, {
      metric: metric.with({ period: Duration.minutes(5) }),
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /**
   * Raised when a level that `remind` measures every five minutes reaches the threshold; a measure that is missing changes nothing, so
   * that one which comes a little late does not ring again.
   */
  addLevel(heading: string, metric: Metric, threshold: number, impact: string): void {
    this.tell(heading, impact, {
      metric: metric.with({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.IGNORE,
    });
  }

  /** Raised when nothing was counted in each of `periods` periods of `period`. */
  addSilence(heading: string, counted: Metric, period: Duration, periods: number, impact: string): void {
    this.tell(heading, impact, {
      metric: counted.with({ period, statistic: 'Sum' }),
      threshold: 1,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private tell(heading: string, impact: string, props: AlarmProps): void {
    const alarm = new Alarm(this, heading.replace(/[^A-Za-z0-9]+/g, '-'), {
      ...props,
      alarmDescription: `${impact} Runbook: ${heading}`,
    });
    alarm.addAlarmAction(new SnsAction(this.operations));
    this.made.push(alarm);
  }
}
