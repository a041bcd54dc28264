import { createServer } from 'node:http';
import { SNSClient } from '@aws-sdk/client-sns';
import { expect, test } from 'vitest';
import { createSnsSubscriptions } from '../../../../functions/adapters/messaging/snsSubscriptions.ts';
import { close, listen } from '../../../../infra/local/demo/sites.ts';

/** What SNS answers, in its own words (API reference of `Subscribe`, read 2026-12-01): the emulator confirms all by itself. */
test.each([
  ['pending confirmation', 'asked'],
  ['arn:aws:sns:us-east-1:123456789012:alerts:2bcfbf39-05c3-41de-beaa-fcfcc21c8f55', 'known'],
] as const)('a subscription that SNS calls %j is %s', async (arn, outcome) => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(
      `<SubscribeResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><SubscribeResult><SubscriptionArn>${arn}</SubscriptionArn></SubscribeResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></SubscribeResponse>`,
    );
  });
  const endpoint = `http://${await listen(server)}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SNSClient({ endpoint, region: 'us-east-1', credentials });
  const { subscribe } = createSnsSubscriptions({ topicArn: 'arn:aws:sns:us-east-1:123456789012:alerts', client });
  expect(await subscribe('reader@example.org', {})).toBe(outcome);
  client.destroy();
  await close(server);
});
