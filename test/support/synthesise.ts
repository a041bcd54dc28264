import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

/** What `npx cdk synth` says and makes in a folder, without asking the network for news of the CDK. */
export function synthesise<Resource>(folder: string, given: readonly string[] = []) {
  const args = [cdk, 'synth', '--quiet', '--no-notices', '--output', folder, ...given];
  const env = { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  const template = readFileSync(join(folder, 'Visawire.template.json'), 'utf8');
  return {
    status,
    output: stdout + stderr,
    resources: JSON.parse(template).Resources as Readonly<Record<string, Resource>>,
  };
}
