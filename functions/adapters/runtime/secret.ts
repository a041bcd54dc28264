import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Reads a secret once for each process. @throws Error when it has no text */
export function createSecret({
  name,
  client = new SecretsManagerClient(),
}: {
  name: string;
  client?: SecretsManagerClient;
}) {
  let read: Promise<Uint8Array> | null = null;
  const fetchSecret = async (): Promise<Uint8Array> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    if (SecretString === undefined) throw new Error(`secret ${name}: no text in it`);
    return Buffer.from(SecretString, 'utf8');
  };
  return (): Promise<Uint8Array> => {
    read ??= fetchSecret().catch((error: unknown) => {
      read = null;
      throw error;
    });
    return read;
  };
}
