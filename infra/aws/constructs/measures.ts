import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { checked } from '../../../functions/check/checkHost.ts';
import { canaryArrived, swept } from '../../../functions/remind/measures.ts';
import { promisedFreshnessSeconds } from '../../../shared/catalog/cadence.ts';
import type { Cadence } from '../../../shared/catalog/catalog.ts';
import type { Alarms } from './alarms.ts';

interface Props {
  /** Where `remind` says what it saw. */
  readonly log: ILogGroup;
  /** Where `check` says what became of each check. */
  readonly checkLog: ILogGroup;
  /** Sources of the catalog. */
  readonly sources: number;
  /** The shortest that the catalog uses. */
  readonly shortest: Cadence;
}

/** Past two sweeps, each of which would have sent a lost change. */
const lateChange = Duration.minutes(15);
/** One authority that refuses is told of by itself; this many sources at once are trouble of our own. */
const silentShare = 0.2;
/** Some sites always refuse, and they are told of by themselves; half of all at once is our own network, address or code. */
const refusedShare = 0.5;
const fewestChecks = 3;
/** One canary an hour, seen five minutes later at most: three quarters of an hour are empty when all is well. */
const canaryQuarters = 5;

/** What only the table knows, as metrics: read out of what `remind` logs each time. */
export class Measures extends Construct {
  readonly canaries: Metric;
  readonly canaryMs: Metric;
  readonly oldestUnpublished: Metric;
  readonly lastRead: Metric;
  readonly silent: Metric;
  readonly checked: Metric;
  readonly refused: Metric;
  private readonly props: Props;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.props = props;
    const { log: logGroup } = props;
    const measure = (metricName: string, message: string, metricValue: string): Metric =>
      new MetricFilter(this, metricName, {
        logGroup,
        metricNamespace: 'Visawire',
        metricName,
        metricValue,
        filterPattern: FilterPattern.stringValue('$.message', '=', message),
      }).metric({ statistic: 'Maximum' });
    this.canaries = measure('CanariesArrived', canaryArrived, '1');
    this.canaryMs = measure('CanaryMs', canaryArrived, '$.tookMs');
    this.oldestUnpublished = measure('OldestUnpublishedSeconds', swept, '$.oldestUnpublishedSeconds');
    this.lastRead = measure('LastReadSeconds', swept, '$.lastReadSeconds');
    const count = (metricName: string, filterPattern: IFilterPattern): Metric =>
      new MetricFilter(this, metricName, {
        logGroup: props.checkLog,
        metricNamespace: 'Visawire',
        metricName,
        metricValue: '1',
        filterPattern,
      }).metric({ statistic: 'Sum' });
    const isCheck = FilterPattern.stringValue('$.message', '=', checked);
    this.checked = count('Checked', isCheck);
    this.refused = count('Refused', FilterPattern.all(isCheck, FilterPattern.stringValue('$.outcome', '=', 'refused')));
    this.silent = measure('SilentSources', swept, '$.silent');
  }

  watch(alarms: Alarms): void {
    const { sources, shortest } = this.props;
    alarms.addSilence(
      'Canary lost',
      this.canaries,
      Duration.minutes(15),
      canaryQuarters,
      'A change that nobody made did not come through: real ones may reach nobody either.',
    );
    alarms.addLevel(
      'Oldest unpublished change',
      this.oldestUnpublished,
      lateChange.toSeconds(),
      'A recorded change has reached no subscriber for a quarter of an hour.',
    );
    alarms.addLevel(
      'Nothing read',
      this.lastRead,
      promisedFreshnessSeconds(shortest),
      'No source was read well: silence no longer means that nothing changed.',
    );
    alarms.addShare(
      'Checks refused',
      this.refused,
      this.checked,
      refusedShare,
      fewestChecks,
      'Most pages cannot be read: what changes on them is missed until they can.',
    );
    alarms.addLevel(
      'Many sources silent',
      this.silent,
      Math.max(2, Math.ceil(sources * silentShare)),
      'A fifth of the sources is not read as promised: changes of theirs are missed.',
    );
  }
}
