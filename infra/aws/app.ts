import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod/mini';
import { readDigestHour, usualHour } from '../../shared/alert/digest/digestHour.ts';
import { loadBuiltInCatalog } from '../catalog.ts';
import { MonitorStack } from './monitorStack.ts';

const app = new App();
const { data: digestsAt = usualHour } = z.optional(z.string()).safeParse(app.node.tryGetContext('digests'));
readDigestHour(digestsAt);
new MonitorStack(app, 'Visawire', {
  catalog: loadBuiltInCatalog(),
  digestsAt,
  description: 'Visawire: monitor of official visa notices',
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
