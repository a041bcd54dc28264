import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  MathExpression,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
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

  /**
   * Raised for an hour when more messages lie in a queue than did before. They may lie there for days: an alarm that is red for as
   * long says nothing of the next one.
   */
  addArrivals(heading: string, lying: Metric, impact: string): void {
    this.tell(heading, impact, {
      metric: new MathExpression({
        expression: 'DIFF(FILL(lying, REPEAT))',
        usingMetrics: { lying: lying.with({ statistic: 'Maximum' }) },
        period: Duration.minutes(5),
      }),
      threshold: 1,
      evaluationPeriods: 12,
      datapointsToAlarm: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Raised when `share` or more of what was counted in half an hour was of one kind, where as many as `least` were counted. */
  addShare(heading: string, ofKind: Metric, counted: Metric, share: number, least: number, impact: string): void {
    this.tell(heading, impact, {
      metric: new MathExpression({
        expression: `IF(counted >= ${least}, FILL(kind, 0) / counted, 0)`,
        usingMetrics: { counted: counted.with({ statistic: 'Sum' }), kind: ofKind.with({ statistic: 'Sum' }) },
        period: Duration.minutes(30),
      }),
      threshold: share,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Between two rounds nothing is counted, and what rang goes on.
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
    const action = new SnsAction(this.operations);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    this.made.push(alarm);
  }
}
