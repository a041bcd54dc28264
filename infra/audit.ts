import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readAudit } from './readAudit.ts';

/** One that has not answered by then is not asked. */
const timeoutMs = 60_000;

/** Whether what is deployed has known holes. A registry that cannot be asked is said, and fails nothing: the code is no worse for it. */
const args = ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0'];
const ran = spawnSync('npm', args, { cwd: join(import.meta.dirname, '..'), encoding: 'utf8', timeout: timeoutMs });
const audit = ran.stdout === '' ? ({ kind: 'unasked', why: 'npm said nothing' } as const) : readAudit(ran.stdout);
switch (audit.kind) {
  case 'clean':
    console.log('audit: no known hole of high severity in what is deployed');
    break;
  case 'unasked':
    console.warn(`audit: NOT DONE, the registry could not be asked: ${audit.why}`);
    break;
  case 'findings':
    for (const finding of audit.findings) console.error(`audit: ${finding}`);
    process.exitCode = 1;
    break;
}
