import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { loadBuiltInCatalog } from '../catalog.ts';
import { MonitorStack } from './monitorStack.ts';

const app = new App();
new MonitorStack(app, 'Visawire', {
  catalog: loadBuiltInCatalog(),
  description: 'Visawire: monitor of official visa notices',
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
