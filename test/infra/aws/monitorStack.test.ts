import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../../functions/adapters/runtime/environment.ts';
import { canaryQueue, functionNames, functions } from '../../../infra/wiring.ts';
import { sourceKinds } from '../../../shared/alert/event.ts';
import { synthesise } from '../../support/synthesise.ts';

type Json = { readonly [name: string]: unknown };
interface Resource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly Properties: Json;
}

const root = join(import.meta.dirname, '../../..');
let folder: string;
let said: ReturnType<typeof synthesise<Resource>>;
let resources: Readonly<Record<string, Resource>>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'visawire-synth-'));
  said = synthesise<Resource>(folder);
  resources = said.resources;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** Actions of the policy of one function, sorted. */
function actionsOf(name: string): string[] {
  const policies = ofType('AWS::IAM::Policy').filter(([id]) => id.startsWith(`${name}Role`));
  const statements = policies.flatMap(
    ([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Json[] }).Statement,
  );
  return [...new Set(statements.flatMap((statement) => statement['Action'] as string | string[]))].sort();
}

test('synthesises without an account, and cdk-nag finds nothing', () => {
  expect(said.output).not.toMatch(/ERROR|AwsSolutions/);
  expect(said.status).toBe(0);
});

describe('no function can do more than its table of rights', () => {
  const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  const read = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
  const write = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
  const consume = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];
  const stream = [
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  ];
  const counters = ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'];
  /** SNS lets no policy say of which subscription: a signed link does. */
  const ownSubscription = ['sns:GetSubscriptionAttributes', 'sns:SetSubscriptionAttributes', 'sns:Unsubscribe'];
  const topics = ['kms:Decrypt', 'kms:GenerateDataKey', 'sns:Publish'];
  const table: Readonly<Record<(typeof functionNames)[number], readonly string[]>> = {
    schedule: ['sqs:SendMessage'],
    check: [...read, ...write, 's3:GetObject', 's3:PutObject', ...consume],
    // Its stream leaves what failed in a queue, which the two rights to look it up are for.
    publish: [...read, ...write, ...stream, 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
    mail: [...read, ...write, ...topics, ...consume],
    // What an endpoint refuses goes to the queue again, out of turn.
    deliver: [...read, ...write, 'secretsmanager:GetSecretValue', ...consume, 'sqs:SendMessage'],
    // Its canaries come back to it.
    remind: [...read, ...write, 'sns:ListSubscriptionsByTopic', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'],
    site: [...read, 's3:GetObject'],
    // Counts under keys of its own, and subscribes addresses by e-mail: both in a condition, below.
    subscribe: [
      ...counters,
      'secretsmanager:GetSecretValue',
      ...topics,
      ...ownSubscription,
      'sns:ListSubscriptionsByTopic',
      'sns:Subscribe',
      'sqs:SendMessage',
    ],
  };
  test.each(functionNames)('%s', (name) => {
    expect(actionsOf(name)).toEqual([...logs, ...table[name]].sort());
  });

  test('and what forms reach is counters, the line of mails and subscriptions by e-mail, under a secret of its own', () => {
    const [own] = ofType('AWS::IAM::Policy').filter(([id]) => id.startsWith('subscribeRole'));
    const document = own?.[1].Properties['PolicyDocument'] as { Statement: Json[] } | undefined;
    const of = (action: string) =>
      document?.Statement.find((statement) => [statement['Action']].flat().includes(action));
    expect(of('dynamodb:UpdateItem')?.['Condition']).toEqual({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LIMIT#*'] },
    });
    expect(of('sns:Subscribe')?.['Condition']).toEqual({ StringEquals: { 'sns:Protocol': 'email' } });
    expect(of('sns:Unsubscribe')?.['Condition']).toEqual({
      StringEquals: { 'aws:RequestedRegion': { Ref: 'AWS::Region' } },
    });
    expect(JSON.stringify(of('secretsmanager:GetSecretValue')?.['Resource'])).toContain('FormSecret');
  });

  test('and none on everything, but what SNS names no resource of', () => {
    for (const [, { Properties }] of ofType('AWS::IAM::Policy')) {
      for (const statement of (Properties['PolicyDocument'] as { Statement: Json[] }).Statement) {
        if (String(statement['Action']) !== String(ownSubscription)) expect(statement['Resource']).not.toBe('*');
      }
    }
  });
});

test('every function runs Node 24 on arm64 with the time the wiring gives it', () => {
  const lambdas = ofType('AWS::Lambda::Function').map(([, { Properties }]) => Properties);
  expect(lambdas).toHaveLength(functionNames.length);
  for (const name of functionNames) {
    const own = lambdas.find((lambda) => lambda['Description'] === `Visawire ${name}`);
    expect(own).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: functions[name].timeoutSeconds,
    });
  }
});

test.each([
  ['AWS::DynamoDB::Table', ''],
  ['AWS::S3::Bucket', ''],
  ['AWS::SecretsManager::Secret', 'WebhookSecret'],
])('deleting the stack keeps what cannot be made again: %s %s', (type, name) => {
  const kept = ofType(type).filter(([id]) => id.startsWith(name));
  expect(kept.map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(['RetainExceptOnCreate']);
});

test('no secret stands in an environment', () => {
  for (const [, { Properties }] of ofType('AWS::Lambda::Function')) {
    expect(JSON.stringify(Properties['Environment'])).not.toMatch(/SecretString|resolve:secretsmanager/);
  }
});

test('an environment holds only settings that some function reads: names, addresses, an hour and what is off', () => {
  for (const [, { Properties }] of ofType('AWS::Lambda::Function')) {
    const { Variables } = Properties['Environment'] as { readonly Variables: Json };
    for (const [name, value] of Object.entries(Variables)) {
      expect(Object.keys(settings)).toContain(name);
      expect(JSON.stringify(value)).toMatch(
        /^"catalog\.json"$|^"06:00 UTC"$|^"off"$|^\{"(?:Ref|Fn::GetAtt)":|execute-api/,
      );
    }
  }
  const [secret] = ofType('AWS::SecretsManager::Secret').map(([id]) => id);
  const uses = JSON.stringify(resources).match(new RegExp(`\\{"(?:Ref|Fn::GetAtt)":\\[?"${secret}"[^}]*`, 'g'));
  expect(new Set(uses)).toEqual(new Set([`{"Ref":"${secret}"`]));
});

test('what is kept, and for how long, is what the runbook says', () => {
  const runbook = readFileSync(join(root, 'infra/runbook.md'), 'utf8').split('\n');
  const says = (kind: string, days: number) => expect(runbook).toContain(`| ${kind} | ${days} days |`);
  const retentions = (pattern: RegExp) =>
    ofType('AWS::Logs::LogGroup').flatMap(([id, { Properties }]) =>
      pattern.test(id) ? [Properties['RetentionInDays']] : [],
    );
  expect(retentions(/^SiteAccessLog/)).toEqual([30]);
  says('access log of the site', 30);
  expect(retentions(/^(?!SiteAccessLog)/)).toEqual(functionNames.map(() => 90));
  says('logs of functions', 90);
  const queues = ofType('AWS::SQS::Queue').map(([id, { Properties }]) => [id, Properties['MessageRetentionPeriod']]);
  for (const [id, seconds] of queues)
    expect(seconds).toBe(String(id).includes('canaries') ? canaryQueue.retentionSeconds : 14 * 86_400);
  says('messages in queues', 14);
  const [bucket] = ofType('AWS::S3::Bucket').map(([, { Properties }]) => Properties['LifecycleConfiguration']);
  expect((bucket as { readonly Rules: Json[] }).Rules).toEqual([
    expect.objectContaining({ NoncurrentVersionExpiration: { NoncurrentDays: 30 }, Status: 'Enabled' }),
  ]);
  expect(JSON.stringify(bucket)).not.toContain('ExpirationInDays');
  says('evidence that was written over', 30);
  const [table] = ofType('AWS::DynamoDB::Table').map(([, { Properties }]) => Properties['TimeToLiveSpecification']);
  expect(table).toEqual({ AttributeName: 'expiresAt', Enabled: true });
});

test('every alarm says who is hurt and has its heading in the runbook', () => {
  const runbook = readFileSync(join(root, 'infra/runbook.md'), 'utf8');
  const alarms = ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => String(Properties['AlarmDescription']));
  expect(alarms.length).toBeGreaterThan(10);
  for (const description of alarms) {
    const heading = /Runbook: (.+)$/.exec(description)?.[1];
    expect(runbook.split('\n')).toContain(`## ${heading}`);
  }
});

test('the alarm of a canary that does not come rings when nothing is counted', () => {
  const alarm = ofType('AWS::CloudWatch::Alarm')
    .map(([, { Properties }]) => Properties)
    .find(({ MetricName }) => MetricName === 'CanariesArrived');
  expect(alarm).toMatchObject({
    Statistic: 'Sum',
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
  // A canary comes once an hour; the alarm waits for longer, and not for two.
  const waitedSeconds = Number(alarm?.['Period']) * Number(alarm?.['EvaluationPeriods']);
  expect(waitedSeconds).toBeGreaterThan(3600);
  expect(waitedSeconds).toBeLessThan(7200);
});

test.each(['OldestUnpublishedSeconds', 'LastReadSeconds', 'SilentSources'])(
  'a level rings at its threshold, and a measure that comes late changes nothing: %s',
  (name) => {
    const levels = ofType('AWS::CloudWatch::Alarm').filter(([, { Properties }]) => Properties['MetricName'] === name);
    expect(levels.map(([, { Properties }]) => Properties)).toEqual([
      expect.objectContaining({
        Statistic: 'Maximum',
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'ignore',
      }),
    ]);
    expect(Number(levels[0]?.[1].Properties['Threshold'])).toBeGreaterThan(1);
  },
);

test('what alarms count stands in the log under the names that the metrics read', () => {
  const filters = ofType('AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties);
  const read = filters.map(({ FilterPattern, MetricTransformations }) => {
    const [metric] = MetricTransformations as Json[];
    return [metric?.['MetricName'], FilterPattern, metric?.['MetricValue']];
  });
  const failures = ['check', 'publish', 'mail', 'deliver', 'subscribe'].map((name) => [
    `Failures-${name}`,
    '{ $.level = "error" }',
    '1',
  ]);
  const outcomes = [
    ['Checked', '{ $.message = "checked" }', '1'],
    ['Refused', '{ ($.message = "checked") && ($.outcome = "refused") }', '1'],
  ];
  const of = (names: readonly string[]) => read.filter(([name]) => names.includes(String(name)));
  expect(of(failures.map(([name]) => name ?? '')).toSorted()).toEqual(failures.toSorted());
  expect(of(['Checked', 'Refused'])).toEqual(outcomes);
  const ofRemind = read.filter(
    (one) => !of(['Checked', 'Refused', ...failures.map(([name]) => name ?? '')]).includes(one),
  );
  expect(ofRemind).toEqual([
    ['CanariesArrived', '{ $.message = "canary arrived" }', '1'],
    ['CanaryMs', '{ $.message = "canary arrived" }', '$.tookMs'],
    ['OldestUnpublishedSeconds', '{ $.message = "swept" }', '$.oldestUnpublishedSeconds'],
    ['LastReadSeconds', '{ $.message = "swept" }', '$.lastReadSeconds'],
    ['SilentSources', '{ $.message = "swept" }', '$.silent'],
  ]);
  const groupOf = (metric: string) => {
    const filter = filters.find(
      ({ MetricTransformations }) => (MetricTransformations as Json[])[0]?.['MetricName'] === metric,
    );
    return JSON.stringify(filter?.['LogGroupName']);
  };
  for (const [metric] of ofRemind) expect(groupOf(String(metric))).toMatch(/"remindLog/);
  for (const name of ['check', 'publish', 'mail', 'deliver', 'subscribe'])
    expect(groupOf(`Failures-${name}`)).toContain(`"${name}Log`);
});

test('a trial reaches only subscriptions that name it: the stack itself makes one, for the canary', () => {
  const subscriptions = ofType('AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
  expect(subscriptions).toEqual([expect.objectContaining({ Protocol: 'sqs', FilterPolicy: { trial: ['canary'] } })]);
});

test('the dashboard shows every alarm, and what each of them watches', () => {
  const [dashboard, ...others] = ofType('AWS::CloudWatch::Dashboard');
  expect(others).toEqual([]);
  const body = JSON.stringify(dashboard?.[1].Properties['DashboardBody']);
  for (const [id] of ofType('AWS::CloudWatch::Alarm')) expect(body).toContain(id);
  for (const metric of ['Errors', 'Throttles', 'LastReadSeconds', 'OldestUnpublishedSeconds', 'CanariesArrived'])
    expect(body).toContain(metric);
});

test('every mail to operators has its heading in the runbook', () => {
  const runbook = readFileSync(join(root, 'infra/runbook.md'), 'utf8').split('\n');
  for (const kind of sourceKinds) expect(runbook).toContain(`## Source ${kind}`);
  expect(runbook).toContain('## Endpoint disabled');
});

test('no alarm stays red for as long as a message lies in a queue', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
  const lying = alarms.filter((alarm) => JSON.stringify(alarm).includes('ApproximateNumberOfMessagesVisible'));
  expect(lying).toHaveLength(4);
  for (const { Metrics, EvaluationPeriods, TreatMissingData } of lying) {
    expect(Metrics).toContainEqual(expect.objectContaining({ Expression: 'DIFF(FILL(lying, REPEAT))' }));
    expect([EvaluationPeriods, TreatMissingData]).toEqual([12, 'notBreaching']);
  }
});

test('an alarm watches the stream’s delay, and two ring when a timer falls silent', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
  const late = alarms.find((alarm) => alarm['MetricName'] === 'IteratorAge');
  expect(late).toMatchObject({ Statistic: 'Maximum', Threshold: 600_000, TreatMissingData: 'notBreaching' });
  const silences = alarms.filter((alarm) => alarm['MetricName'] === 'Invocations');
  expect(silences).toHaveLength(2);
  for (const alarm of silences) {
    expect(alarm).toMatchObject({ ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' });
  }
});

test('a call of a timer that fails to the end rings, however the five minutes fall', () => {
  const errors = ofType('AWS::CloudWatch::Alarm')
    .map(([, { Properties }]) => Properties)
    .filter((alarm) => alarm['MetricName'] === 'Errors');
  const threshold = (name: string) =>
    errors.find((alarm) => String(alarm['AlarmDescription']).endsWith(`Errors: ${name}`))?.['Threshold'];
  expect(threshold('schedule')).toBe(2);
  expect(threshold('remind')).toBe(2);
});

test('the site answers GET and HEAD, and takes canaries and forms', () => {
  const keys = ofType('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties['RouteKey']);
  const mine = ['/subscription', '/{language}/subscription'];
  const asked = ['/', '/{proxy+}', ...mine].flatMap((path) => [`GET ${path}`, `HEAD ${path}`]);
  const wrong = ['POST /changes/{id}/wrong', 'POST /{language}/changes/{id}/wrong'];
  const forms = ['POST /subscribe', 'POST /{language}/subscribe', ...mine.map((path) => `POST ${path}`), ...wrong];
  const sent = ['OPTIONS /v1/{proxy+}', 'POST /canary', ...forms];
  expect(keys.sort()).toEqual([...asked, ...sent].sort());
});

test('every alarm may publish where it says it tells operators', () => {
  const reference = (value: unknown): string =>
    String((value as Json)['Ref'] ?? (value as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0]);
  const lets = (document: unknown, action: string): boolean =>
    (document as { Statement: Json[] }).Statement.some(
      (statement) =>
        statement['Effect'] === 'Allow' &&
        (statement['Principal'] as Json)['Service'] === 'cloudwatch.amazonaws.com' &&
        [statement['Action']].flat().includes(action),
    );
  const told = new Set(
    ofType('AWS::CloudWatch::Alarm').flatMap(([, { Properties }]) => {
      const actions = Properties['AlarmActions'] as unknown[];
      expect(actions).toHaveLength(1);
      expect(Properties['OKActions']).toEqual(actions);
      return actions.map(reference);
    }),
  );
  expect(told.size).toBe(1);
  for (const topic of told) {
    const policy = ofType('AWS::SNS::TopicPolicy').find(([, { Properties }]) =>
      (Properties['Topics'] as unknown[]).map(reference).includes(topic),
    );
    expect(lets(policy?.[1].Properties['PolicyDocument'], 'sns:Publish')).toBe(true);
    const key = reference(resources[topic]?.Properties['KmsMasterKeyId']);
    expect(lets(resources[key]?.Properties['KeyPolicy'], 'kms:GenerateDataKey')).toBe(true);
  }
});

test('the stream hands on only what waits to be published', () => {
  const stream = ofType('AWS::Lambda::EventSourceMapping').find(
    ([, { Properties }]) => Properties['FilterCriteria'] !== undefined,
  );
  expect(stream?.[1].Properties['FilterCriteria']).toEqual({
    Filters: [{ Pattern: JSON.stringify({ dynamodb: { NewImage: { pending: { S: ['PENDING'] } } } }) }],
  });
});

test('queues, topics and bucket refuse what does not come over TLS', () => {
  const policies = [
    ...ofType('AWS::SQS::QueuePolicy'),
    ...ofType('AWS::SNS::TopicPolicy'),
    ...ofType('AWS::S3::BucketPolicy'),
  ];
  expect(policies.length).toBe(8 + 2 + 1);
  for (const [, { Properties }] of policies) expect(JSON.stringify(Properties)).toContain('aws:SecureTransport');
});

test('neither checks nor deliveries can take the room that the other functions need', () => {
  const queues = ofType('AWS::Lambda::EventSourceMapping')
    .map(([, { Properties }]) => Properties)
    .filter((mapping) => mapping['ScalingConfig'] !== undefined);
  expect(queues.map((mapping) => (mapping['ScalingConfig'] as Json)['MaximumConcurrency']).toSorted()).toEqual([
    2, 20, 250,
  ]);
});

test('a timer’s call that could not be made is given up when the next one is due', () => {
  const schedules = ofType('AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties);
  expect(schedules.length).toBeGreaterThan(2);
  for (const schedule of schedules) {
    const minutes = Number(/^rate\((\d+) minutes\)$/.exec(String(schedule['ScheduleExpression']))?.[1]);
    const target = schedule['Target'] as { readonly RetryPolicy: Json };
    expect(target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: minutes * 60 });
  }
});

test('a schedule for each cadence of the catalog, and one for the sweep', () => {
  const inputs = ofType('AWS::Scheduler::Schedule').map(
    ([, { Properties }]) => (Properties['Target'] as Json)['Input'],
  );
  expect(inputs).toContain('{"every":"1h"}');
  expect(inputs).toContain('{}');
});
