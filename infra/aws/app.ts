import { Annotations, App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod/mini';
import { readDigestHour, usualHour } from '../../shared/alert/digest/digestHour.ts';
import { chooseCatalogFile } from '../catalog.ts';
import { readDeployment } from './deployment.ts';
import { MonitorStack } from './monitorStack.ts';

const app = new App();
/** What `-c NAME=VALUE` says, as text. */
const given = (name: string): string | undefined => z.optional(z.string()).parse(app.node.tryGetContext(name));
const digestsAt = given('digests') ?? usualHour;
readDigestHour(digestsAt);
const translate = z.optional(z.enum(['on', 'off'])).parse(given('translate')) ?? 'off';
const hasBrowser = given('browser') === 'true';
const deployment = readDeployment((name) => app.node.tryGetContext(name));
const catalog = chooseCatalogFile({ catalog: given('catalog'), beside: given('beside') === 'true' });
const stack = new MonitorStack(app, 'Visawire', {
  catalog,
  digestsAt,
  hasBrowser,
  translate,
  deployment,
  terminationProtection: deployment.protect !== 'false',
  description: 'Visawire: monitor of official visa notices',
});
const rendered = catalog.sources.filter(({ render }) => render === true).map(({ id }) => id);
if (rendered.length > 0 && !hasBrowser)
  Annotations.of(stack).addWarningV2(
    'visawire:browser',
    `${rendered.join(', ')}: read through a browser, which this deployment has none of; deploy with -c browser=true`,
  );
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
