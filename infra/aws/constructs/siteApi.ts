import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { canaryPath } from '../../../shared/alert/trial.ts';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';

/** The public HTTP API in front of the site. */
export class SiteApi extends Construct {
  /** Without a slash at the end. */
  readonly url: string;
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Visawire site' });
    this.url = this.api.apiEndpoint;
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: AccessLogFormat.clf() },
    });
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
    const posted = (path: string) =>
      [path, `/{language}${path}`].flatMap((one) =>
        this.api.addRoutes({ path: one, methods: [HttpMethod.POST], integration: forms }),
      );
    const form = posted('/subscribe');
    for (const route of posted('/changes/{id}/wrong')) {
      acknowledge(
        route,
        'AwsSolutions-APIG4',
        'Anyone may say that an alert is wrong; each client and change, and all together, are limited.',
      );
    }
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
