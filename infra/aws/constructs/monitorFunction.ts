import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { CatalogFile } from '../../../shared/catalog/catalog.ts';
import { type FunctionName, functions, type Trigger } from '../../wiring.ts';
import { bundleFunction } from '../bundle.ts';
import type { Alarms } from './alarms.ts';

interface Props {
  readonly name: FunctionName;
  readonly catalog: CatalogFile;
  readonly environment: Readonly<Record<string, string>>;
  readonly rights: readonly PolicyStatement[];
}

/**
 * Errors in five minutes that ring. A timer's call fails three times in all, at once, after one minute and after two more;
 * however the five minutes fall, two of the three are in one of them.
 */
const errorsToRing: Readonly<Record<Trigger['kind'], number>> = { cadences: 2, rate: 2, queue: 3, stream: 3, http: 3 };

/**
 * Failures in five minutes that ring where a batch succeeds though what it holds fails: a change is tried again at once, a mail every
 * five seconds, a check after ten seconds and a minute; a delivery that failed by a fault of ours after three minutes.
 */
export const failuresToRing = { check: 3, publish: 3, mail: 3, deliver: 2, subscribe: 1 } as const;
const failsInside = (name: FunctionName): name is keyof typeof failuresToRing => name in failuresToRing;

/** How often a function logged that something of its batch failed. */
export const failuresIn = (scope: Construct, logGroup: ILogGroup, name: FunctionName | 'render'): Metric =>
  new MetricFilter(scope, 'Failures', {
    logGroup,
    metricNamespace: 'Visawire',
    metricName: `Failures-${name}`,
    metricValue: '1',
    filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
  }).metric({ statistic: 'Sum' });

/** One Lambda with a role that can do what its rights say and write its own log, nothing else. */
export class MonitorFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, { name, catalog, environment, rights }: Props) {
    super(scope, id);
    const { timeoutSeconds, memoryMb } = functions[name];
    const bundle = mkdtempSync(join(tmpdir(), `visawire-${name}-`));
    bundleFunction(name, bundle, catalog);
    this.log = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.log.logGroupArn],
      }),
    );
    for (const right of rights) this.role.addToPolicy(right);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: `Visawire ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundle),
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMb,
      environment: { ...environment },
      logGroup: this.log,
      role: this.role,
    });
    // Staged by now, under a name made of its content.
    rmSync(bundle, { recursive: true });
  }

  watch(alarms: Alarms, name: FunctionName, impact: string): void {
    alarms.add(`Errors: ${name}`, this.lambda.metricErrors(), errorsToRing[functions[name].trigger.kind], impact);
    if (failsInside(name)) {
      alarms.add(`Failures: ${name}`, failuresIn(this, this.log, name), failuresToRing[name], impact);
    }
    alarms.add(`Throttles: ${name}`, this.lambda.metricThrottles(), 1, impact);
  }
}
