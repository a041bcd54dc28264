import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MonitorStack } from '../../../infra/aws/monitorStack.ts';
import { loadBuiltInCatalog } from '../../../infra/catalog.ts';

/** What the functions wrote, and how often each ended in an error. */
export interface Observed {
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly errors: Readonly<Record<string, number>>;
}

type Json = Readonly<Record<string, unknown>>;
type Matches = (line: Readonly<Record<string, unknown>>) => boolean;

/** A filter pattern of the kinds that the stack uses: fields that equal texts, all of them. */
function readPattern(pattern: string): Matches {
  const parts = [...pattern.matchAll(/\$\.(\w+) = "([^"]*)"/g)];
  if (parts.length === 0) throw new Error(`a pattern of another kind: ${pattern}`);
  return (line) => parts.every(([, field = '', value]) => line[field] === value);
}

/** Holds what the stack's alarms watch against what was observed in some minutes. */
export function openAlarms() {
  const stack = new MonitorStack(new App(), 'Alarms', {
    catalog: loadBuiltInCatalog(),
    digestsAt: '06:00 UTC',
    hasBrowser: false,
  });
  const template = Template.fromStack(stack);
  const found = (type: string): Json[] =>
    Object.values(template.findResources(type)).map(({ Properties }: { Properties?: Json }) => Properties ?? {});
  const filters = found('AWS::Logs::MetricFilter');
  const alarms = found('AWS::CloudWatch::Alarm');
  const functionOf = (group: unknown): string => /"Ref":"([a-z]+)Log/.exec(JSON.stringify(group))?.[1] ?? '';

  /** How often a metric of the logs was counted. */
  const count = (metric: string, { lines }: Observed): number => {
    const filter = filters.find(
      ({ MetricTransformations }) => (MetricTransformations as Json[])[0]?.['MetricName'] === metric,
    );
    if (filter === undefined) throw new Error(`no filter makes ${metric}`);
    const matches = readPattern(String(filter['FilterPattern']));
    const name = functionOf(filter['LogGroupName']);
    return lines.filter((line) => line['function'] === name && matches(line)).length;
  };

  /** Whether the alarm under a heading of the runbook has reached what it rings at. */
  return function rings(heading: string, observed: Observed): boolean {
    const alarm = alarms.find(({ AlarmDescription }) => String(AlarmDescription).endsWith(`Runbook: ${heading}`));
    if (alarm === undefined) throw new Error(`no alarm ${heading}`);
    const threshold = Number(alarm['Threshold']);
    if (heading === 'Checks refused') {
      const expression = JSON.stringify(alarm['Metrics']);
      const least = Number(/counted >= (\d+)/.exec(expression)?.[1]);
      const checked = count('Checked', observed);
      return checked >= least && count('Refused', observed) / checked >= threshold;
    }
    if (alarm['MetricName'] === 'Errors') return (observed.errors[heading.replace('Errors: ', '')] ?? 0) >= threshold;
    return count(String(alarm['MetricName']), observed) >= threshold;
  };
}
