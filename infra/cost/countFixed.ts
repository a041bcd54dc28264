import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { usualHour } from '../../shared/alert/digest/digestHour.ts';
import type { CatalogFile } from '../../shared/catalog/catalog.ts';
import { MonitorStack } from '../aws/monitorStack.ts';
import type { Fixed } from './monthlyCost.ts';

/** Counts what the stack is made of that is paid by the month. */
export function countFixed(catalog: CatalogFile): Fixed {
  const template = Template.fromStack(
    new MonitorStack(new App(), 'Cost', { catalog, digestsAt: usualHour, hasBrowser: false }),
  );
  const count = (type: string): number => Object.keys(template.findResources(type)).length;
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    metrics: count('AWS::Logs::MetricFilter'),
    secrets: count('AWS::SecretsManager::Secret'),
  };
}
