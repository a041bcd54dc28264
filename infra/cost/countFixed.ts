import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod/mini';
import { usualHour } from '../../shared/alert/digest/digestHour.ts';
import type { CatalogFile } from '../../shared/catalog/catalog.ts';
import { MonitorStack } from '../aws/monitorStack.ts';
import type { Fixed } from './monthlyCost.ts';

const alarmSchema = z.object({ Metrics: z.optional(z.array(z.object({ MetricStat: z.optional(z.unknown()) }))) });

/** Metrics that an alarm's expression reads; none where it watches one metric as it is. */
const metricsOf = (alarm: unknown): number =>
  alarmSchema.parse(alarm).Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 0;

/** Counts what the stack is made of that is paid by the month. */
export function countFixed(catalog: CatalogFile): Fixed {
  const template = Template.fromStack(
    new MonitorStack(new App(), 'Cost', { catalog, digestsAt: usualHour, hasBrowser: false }),
  );
  const count = (type: string): number => Object.keys(template.findResources(type)).length;
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'));
  return {
    // One that is worked out of several metrics is paid for each of them.
    alarms: alarms.reduce((sum, { Properties }) => sum + Math.max(1, metricsOf(Properties)), 0),
    metrics: count('AWS::Logs::MetricFilter'),
    secrets: count('AWS::SecretsManager::Secret'),
  };
}
