import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { type CatalogFile, cadences } from '../../shared/catalog/catalog.ts';
import { type FunctionName, functionNames, functions, type Right } from '../wiring.ts';
import { catalogFileName } from './bundle.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import { Alarms } from './constructs/alarms.ts';
import { Budget } from './constructs/budget.ts';
import { Dashboard } from './constructs/dashboard.ts';
import { endpointSecret } from './constructs/endpointSecret.ts';
import { EventSources } from './constructs/eventSources.ts';
import { Measures } from './constructs/measures.ts';
import { Messaging } from './constructs/messaging.ts';
import { MonitorFunction } from './constructs/monitorFunction.ts';
import { Rendering } from './constructs/rendering.ts';
import { Schedules } from './constructs/schedules.ts';
import { SiteApi } from './constructs/siteApi.ts';
import { Store } from './constructs/store.ts';
import type { Deployment } from './deployment.ts';
import { settingsOf } from './environments.ts';

interface Props extends StackProps {
  readonly catalog: CatalogFile;
  /** Hour and zone at which digests go out. */
  readonly digestsAt: string;
  /** Whether sources that ask for a browser have one. */
  readonly hasBrowser: boolean;
  /** Whether what is told only as text is translated by machine, which Amazon Translate is paid for by the character. */
  readonly translate?: 'on' | 'off';
  /** Where it lives and what it takes over. */
  readonly deployment?: Deployment;
}

/** Who is hurt when a function fails. */
const impacts: Readonly<Record<FunctionName, string>> = {
  schedule: 'No source of a cadence is read: changes are missed until it runs again.',
  check: 'Sources are not read: changes of their pages are missed until they are.',
  publish: 'Recorded changes do not reach subscribers; they wait, none is lost.',
  mail: 'Subscribers and operators get no mails; they wait, none is lost.',
  deliver: 'Webhook endpoints do not get their alerts; they wait for up to three days.',
  remind: 'Lost changes are not swept and silent sources are not told of.',
  site: 'Readers cannot open the timeline or the links in their mails.',
  subscribe: 'Nobody can subscribe or report a wrong alert by a form; those who have subscribed get their mails.',
};

/** Visawire on AWS, made of what the wiring names. */
export class MonitorStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { catalog, digestsAt, hasBrowser, translate = 'off', deployment = {}, ...props }: Props,
  ) {
    super(scope, id, props);
    // CDK names a function's role as something to wait for beside the attribute that already says so.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    const store = new Store(this, 'Store', deployment);
    const messaging = new Messaging(this, 'Messaging', deployment);
    const api = new SiteApi(this, 'Site', deployment);
    const { budget, operators = [] } = deployment;
    if (budget !== undefined) new Budget(this, 'Budget', { dollars: budget, operators });
    const rendering = hasBrowser ? new Rendering(this, 'Rendering') : null;
    const secretArn = endpointSecret(this, deployment.secret);

    // Counters last a day: when it goes with the stack, nothing is lost.
    const formSecret = new Secret(this, 'FormSecret', {
      description: 'Key under which the form counts addresses, so that none is stored',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(formSecret, 'AwsSolutions-SMG4', 'It keys counters that last a day; a new one would set them to zero.');

    const settings = {
      CATALOG_FILE: catalogFileName,
      TABLE_NAME: store.table.tableName,
      EVIDENCE_BUCKET: store.evidence.bucketName,
      CHECKS_QUEUE_URL: messaging.queues.checks.queueUrl,
      RENDERS_QUEUE_URL: (rendering?.queue ?? messaging.queues.checks).queueUrl,
      MAILS_QUEUE_URL: messaging.queues.mails.queueUrl,
      DELIVERIES_QUEUE_URL: messaging.queues.deliveries.queueUrl,
      CANARY_QUEUE_URL: messaging.canaries.queueUrl,
      ALERTS_TOPIC_ARN: messaging.topics.alerts.topicArn,
      OPERATIONS_TOPIC_ARN: messaging.topics.operations.topicArn,
      WEBHOOK_SECRET_ID: secretArn,
      DIGESTS_AT: digestsAt,
      TRANSLATE: translate,
      FORM_SECRET_ID: formSecret.secretArn,
      SITE_URL: api.url,
    };
    const rights: Readonly<Record<Right, () => PolicyStatement[]>> = {
      'table:read': () => [store.readTable()],
      'table:write': () => [store.writeTable()],
      'evidence:read': () => [store.readEvidence()],
      'evidence:write': () => [store.writeEvidence()],
      'webhook-secret:read': () => [
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }),
      ],
      'form-secret:read': () => [
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [formSecret.secretArn] }),
      ],
      'limits:count': () => [store.countLimits()],
      'alerts:list': () => [messaging.listReaders()],
      'alerts:change': () => [messaging.changeReaders()],
      'alerts:subscribe': () => [messaging.subscribeReaders()],
      // The service knows no resources.
      'translations:make': () =>
        translate === 'on' ? [new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] })] : [],
      'canaries:consume': () => [messaging.consumeCanaries()],
      'checks:send': () => [messaging.send('checks')],
      'mails:send': () => [messaging.send('mails')],
      'deliveries:send': () => [messaging.send('deliveries')],
      'alerts:publish': () => messaging.publish('alerts'),
      'operations:publish': () => messaging.publish('operations'),
    };
    const create = (name: FunctionName): MonitorFunction =>
      new MonitorFunction(this, name, {
        name,
        catalog,
        environment: settingsOf(name, settings),
        rights: functions[name].rights.flatMap((right: Right) => rights[right]()),
      });
    const made: Record<FunctionName, MonitorFunction> = {
      schedule: create('schedule'),
      check: create('check'),
      publish: create('publish'),
      mail: create('mail'),
      deliver: create('deliver'),
      remind: create('remind'),
      site: create('site'),
      subscribe: create('subscribe'),
    };

    store.acknowledgeEvidence(made.check.role);
    if (translate === 'on')
      acknowledge(made.mail.role, 'AwsSolutions-IAM5[Resource::*]', 'Amazon Translate has no resources to name.');
    messaging.acknowledgeChanges(made.subscribe.role);
    if (rendering !== null) {
      rendering.run({
        catalog,
        environment: settingsOf('render', settings),
        rights: functions.check.rights.flatMap((right) => rights[right]()),
      });
      store.acknowledgeEvidence(rendering.role);
      made.schedule.role.addToPolicy(rendering.send());
    }
    store.acknowledgeEvidence(made.site.role);
    const sources = new EventSources(this, 'EventSources', { made, store, messaging });
    const used = cadences.filter((cadence) => catalog.sources.some((source) => source.every === cadence));
    const schedules = new Schedules(this, 'Schedules', {
      schedule: made.schedule.lambda,
      remind: made.remind.lambda,
      cadences: used,
      remindMinutes: functions.remind.trigger.minutes,
    });
    api.serve(made.site.lambda, made.subscribe.lambda);
    const measures = new Measures(this, 'Measures', {
      log: made.remind.log,
      checkLog: made.check.log,
      sources: catalog.sources.length,
      shortest: used[0] ?? '1h',
    });

    const alarms = new Alarms(this, 'Alarms', messaging.topics.operations);
    messaging.watch(alarms);
    api.watch(alarms);
    sources.watch(alarms);
    schedules.watch(alarms);
    measures.watch(alarms);
    rendering?.watch(alarms);
    for (const name of functionNames) made[name].watch(alarms, name, impacts[name]);
    const dashboard = new Dashboard(this, 'Dashboard', { alarms, measures, messaging, made });

    const subscribe = (arn: string): string =>
      `aws sns subscribe --protocol email --topic-arn ${arn} --notification-endpoint YOU@EXAMPLE.ORG`;
    const alertsFilter = `--attributes '{"FilterPolicy":"{\\"severity\\":[\\"critical\\",\\"major\\",\\"minor\\"],\\"language\\":[\\"en\\"]}"}'`;
    const output = (name: string, value: string, description: string): CfnOutput =>
      new CfnOutput(this, name, { value, description });
    output('SiteUrl', api.url, 'Timeline, changes and source health');
    output(
      'Operators',
      subscribe(messaging.topics.operations.topicArn),
      'First: get the alarms. Run this, then confirm by the mail that comes',
    );
    output(
      'Subscribers',
      `${subscribe(messaging.topics.alerts.topicArn)} ${alertsFilter}`,
      'Then: subscribe to alerts in English (or zh-Hans, zh-Hant), editorial ones left out',
    );
    output('EvidenceBucket', store.evidence.bucketName, 'Evidence, for a stack that takes over from this one');
    output('TableStreamArn', store.stream, 'The table’s stream, for a stack that takes over from this one');
    output('TopicKeyArn', messaging.keyArn, 'The key of the topics, for a stack that takes over from this one');
    if (api.target !== null) output('DomainTarget', api.target, 'Where the name of the site points: a CNAME record');
    output('DashboardName', dashboard.name, 'What an operator looks at first, in CloudWatch');
    output('TableName', store.table.tableName, 'The table, for the operator’s commands');
    output('EvidenceBucketName', store.evidence.bucketName, 'Raw captures, for the operator’s commands');
    output('AlertsTopicArn', messaging.topics.alerts.topicArn, 'Alerts, for the operator’s commands');
    output('DeliveriesQueueUrl', messaging.queues.deliveries.queueUrl, 'Deliveries, for the operator’s commands');
    output(
      'DeadDeliveriesQueueUrl',
      messaging.dead('deliveries').queueUrl,
      'Deliveries given up, for the operator’s commands',
    );
    output('WebhookSecretArn', secretArn, 'The master secret, for the operator’s commands');
  }
}
