import { CfnResource, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { canaryPath } from '../../../shared/alert/trial.ts';
import type { Deployment } from '../deployment.ts';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';

/** What the access log holds of each request, one JSON line. */
const logged = {
  time: '$context.requestTime',
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  tookMs: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

/** The public HTTP API in front of the site. */
export class SiteApi extends Construct {
  /** Without a slash at the end. */
  readonly url: string;
  /** Where the site's own name has to point; null where it has none. */
  readonly target: string | null;
  private readonly api: HttpApi;
  private readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { domain, certificate }: Pick<Deployment, 'domain' | 'certificate'>) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Visawire site' });
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
    this.url = domain === undefined ? this.api.apiEndpoint : `https://${domain}`;
    this.target = domain === undefined ? null : this.answerAt(domain, certificate);
  }

  /** Has the API answer under a name of its own; returns where that has to point. */
  private answerAt(domainName: string, arn: string | undefined): string {
    const certificate =
      arn === undefined
        ? new Certificate(this, 'Certificate', { domainName, validation: CertificateValidation.fromDns() })
        : Certificate.fromCertificateArn(this, 'Certificate', arn);
    const name = new DomainName(this, 'Domain', { domainName, certificate });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName: name, stage: this.stage });
    return name.regionalDomainName;
  }

  /** Serves everything from one function, but what forms send. */
  serve(site: IFunction, subscribe: IFunction): void {
    const integration = new HttpLambdaIntegration('Site', site);
    // Feed programs ask with HEAD whether anything is new.
    const methods = [HttpMethod.GET, HttpMethod.HEAD];
    const routes = this.api.addRoutes({ path: '/{proxy+}', methods, integration });
    const root = this.api.addRoutes({ path: '/', methods, integration });
    // A browser asks first whether a page of another origin may send `If-None-Match`.
    const asked = this.api.addRoutes({ path: '/v1/{proxy+}', methods: [HttpMethod.OPTIONS], integration });
    const canary = this.api.addRoutes({ path: canaryPath, methods: [HttpMethod.POST], integration });
    const forms = new HttpLambdaIntegration('Subscribe', subscribe);
    const sent = (path: string, how: readonly HttpMethod[] = [HttpMethod.POST]) =>
      [path, `/{language}${path}`].flatMap((one) =>
        this.api.addRoutes({ path: one, methods: [...how], integration: forms }),
      );
    const form = [...sent('/subscribe'), ...sent('/subscription', [...methods, HttpMethod.POST])];
    for (const route of sent('/changes/{id}/wrong')) {
      acknowledge(
        route,
        'AwsSolutions-APIG4',
        'Anyone may say that an alert is wrong; each client and change, and all together, are limited.',
      );
    }
    // A flood of readers must not make the canary late: it has room of its own.
    const { defaultChild } = this.stage.node;
    if (!CfnResource.isCfnResource(defaultChild)) throw new Error('the stage has no resource');
    defaultChild.addPropertyOverride('RouteSettings', {
      [`POST ${canaryPath}`]: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
    });
    for (const route of canary) this.stage.node.addDependency(route);
    for (const route of form) {
      acknowledge(
        route,
        'AwsSolutions-APIG4',
        'Anyone may subscribe: the address confirms by mail, and each client and address is limited.',
      );
    }
    for (const route of [...routes, ...root, ...asked, ...canary]) {
      acknowledge(
        route,
        'AwsSolutions-APIG4',
        'The site is public and changes nothing: what governments published is for everyone.',
      );
    }
  }

  watch(alarms: Alarms): void {
    alarms.add(
      'Site fails',
      this.api.metricServerError({ statistic: 'Sum' }),
      5,
      'Readers get errors for the timeline and for the links in their mails.',
    );
  }
}
