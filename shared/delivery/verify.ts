import { Webhook } from 'standardwebhooks';

/** Verifies as a consumer does. @throws WebhookVerificationError when signature or time do not hold */
export function verify(body: string, headers: Readonly<Record<string, string>>, secret: string): void {
  new Webhook(secret).verify(body, { ...headers });
}
