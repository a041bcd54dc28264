import { App, type StackProps, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { type Deployment, readDeployment } from '../../../infra/aws/deployment.ts';
import { MonitorStack } from '../../../infra/aws/monitorStack.ts';
import { regulationSource } from '../../support/regulation.ts';

const { authority, ...source } = regulationSource;
const catalog = { programmes: [], authorities: [authority], sources: [{ ...source, authority: authority.id }] };

/** The template of a stack with this deployment. */
function synth(deployment: Deployment, props: StackProps = {}) {
  const app = new App();
  const stack = new MonitorStack(app, 'Visawire', {
    catalog,
    digestsAt: '06:00 UTC',
    hasBrowser: false,
    deployment,
    ...props,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return Template.fromStack(stack);
}
const properties = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map((resource) => resource['Properties'] as Record<string, unknown>);

const certificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/1';
const old = {
  table: 'Visawire-StoreTable1',
  stream: 'arn:aws:dynamodb:eu-central-1:123456789012:table/Visawire-StoreTable1/stream/2026-12-01T00:00:00.000',
  bucket: 'visawire-evidence-1',
  secret: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:WebhookSecret-a1b2c3',
  key: 'arn:aws:kms:eu-central-1:123456789012:key/1111-2222',
};

/** Each is bundled anew: tests share those that they can. */
const usual = synth({});

describe('a stack that takes over from another', () => {
  const template = synth({ ...old, domain: 'wire.example.org', certificate });
  const text = JSON.stringify(template.toJSON());

  test('makes no table, bucket, secret or key of its own', () => {
    expect(properties(template, 'AWS::DynamoDB::Table')).toEqual([]);
    expect(properties(template, 'AWS::S3::Bucket')).toEqual([]);
    expect(properties(template, 'AWS::KMS::Key')).toEqual([]);
    expect(properties(template, 'AWS::SecretsManager::Secret')).toHaveLength(1);
  });

  test('gives its functions the old ones, and the rights on them', () => {
    const environments = properties(template, 'AWS::Lambda::Function').map(
      ({ Environment }) => (Environment as { Variables: Record<string, unknown> }).Variables,
    );
    const values = (name: string) => new Set(environments.flatMap((one) => (name in one ? [one[name]] : [])));
    expect(values('TABLE_NAME')).toEqual(new Set([old.table]));
    expect(values('EVIDENCE_BUCKET')).toEqual(new Set([old.bucket]));
    expect(values('WEBHOOK_SECRET_ID')).toEqual(new Set([old.secret]));
    const stream = properties(template, 'AWS::Lambda::EventSourceMapping').find(({ FilterCriteria }) => FilterCriteria);
    expect(stream?.['EventSourceArn']).toBe(old.stream);
    for (const right of [`${old.table}/index/pending`, `${old.bucket}/warc/*`, old.secret, old.key])
      expect(text).toContain(right);
  });

  test('and the certificate of its name', () => {
    expect(properties(template, 'AWS::CertificateManager::Certificate')).toEqual([]);
    expect(JSON.stringify(properties(template, 'AWS::ApiGatewayV2::DomainName'))).toContain(certificate);
  });

  test('tells the next one what it took', () => {
    const outputs = JSON.stringify(template.findOutputs('*'));
    for (const one of Object.values(old)) expect(outputs).toContain(one);
  });
});

test('what cannot be made again survives the stack, an update that replaces it, and no failed first deployment', () => {
  for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key']) {
    const policies = Object.values(usual.findResources(type)).map(({ DeletionPolicy, UpdateReplacePolicy }) => [
      DeletionPolicy,
      UpdateReplacePolicy,
    ]);
    expect(policies).toEqual([['RetainExceptOnCreate', 'Retain']]);
  }
});

test('under a name of its own the site, its links and its canary have that address, and operators their alarms', () => {
  const template = synth({
    domain: 'wire.example.org',
    operators: ['ops@example.org', 'night@example.org'],
    budget: 60,
    lock: 365,
  });
  expect(JSON.stringify(properties(template, 'AWS::Lambda::Function'))).toContain('"https://wire.example.org"');
  expect(properties(template, 'AWS::ApiGatewayV2::DomainName')).toMatchObject([{ DomainName: 'wire.example.org' }]);
  expect(properties(template, 'AWS::CertificateManager::Certificate')).toMatchObject([{ ValidationMethod: 'DNS' }]);
  expect(Object.keys(template.findOutputs('DomainTarget'))).toHaveLength(1);
  const mails = properties(template, 'AWS::SNS::Subscription').filter(({ Protocol }) => Protocol === 'email');
  expect(mails.map(({ Endpoint }) => Endpoint)).toEqual(['ops@example.org', 'night@example.org']);
  expect(JSON.stringify(mails.map(({ TopicArn }) => TopicArn))).not.toContain('alerts');
  const [budget] = properties(template, 'AWS::Budgets::Budget');
  expect(budget).toMatchObject({ Budget: { BudgetLimit: { Amount: 60, Unit: 'USD' }, TimeUnit: 'MONTHLY' } });
  expect(JSON.stringify(budget)).toContain('night@example.org');
  // Evidence is locked for a time.
  expect(properties(template, 'AWS::S3::Bucket')).toMatchObject([
    {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 365 } } },
    },
  ]);
});

test('a flood of readers leaves the canary its own room', () => {
  const [stage] = properties(usual, 'AWS::ApiGatewayV2::Stage');
  expect(stage).toMatchObject({ RouteSettings: { 'POST /canary': { ThrottlingRateLimit: 5 } } });
});

test.each(['cn-north-1', 'us-gov-west-1'])('in %s no address of another partition is in the template', (region) => {
  const text = JSON.stringify(synth({}, { env: { account: '123456789012', region } }).toJSON());
  expect(text).not.toContain('arn:aws:');
});

test.each([
  ['domain', 'https://wire.example.org'],
  ['operators', 'ops@example.org, nobody'],
  ['budget', 'much'],
  ['lock', '0'],
  ['secret', 'WebhookSecret'],
])('-c %s=%s is refused, and named', (name, value) => {
  expect(() => readDeployment((one) => (one === name ? value : undefined))).toThrow(`-c ${name}`);
});

test.each([
  [{ table: 'a-table' }, 'table and -c stream come together'],
  [{ certificate: 'arn:aws:acm:eu-central-1:1:certificate/1' }, 'is for a -c domain'],
  [{ budget: '50' }, 'name some'],
  [{ bucket: 'a-bucket', lock: '30' }, 'new bucket'],
] as const)('%j alone says what is missing', (given, why) => {
  const of = new Map<string, string>(Object.entries(given));
  expect(() => readDeployment((name) => of.get(name))).toThrow(why);
});
