import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** ARN of the master secret of webhook endpoints: the one given, or that of a new one. */
export function endpointSecret(scope: Construct, arn: string | undefined): string {
  if (arn !== undefined) return arn;
  const secret = new Secret(scope, 'WebhookSecret', {
    description: 'Master secret from which the secret of each webhook endpoint is derived',
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    // It outlives the stack as the table does: without it no endpoint could verify a delivery again.
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  acknowledge(
    secret,
    'AwsSolutions-SMG4',
    'Endpoints rotate by generation; a new master would end every endpoint’s secret at once.',
  );
  return secret.secretArn;
}
