import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { close, listen } from '../../infra/local/demo/sites.ts';
import { readAudit } from '../../infra/readAudit.ts';

/** The command, with a registry of the test's own. */
async function audit(registry: string): Promise<{ readonly status: number | null; readonly said: string }> {
  // npm keeps what it made of an advisory.
  const cache = mkdtempSync(join(tmpdir(), 'visawire-audit-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const env = { ...process.env, npm_config_registry: registry, npm_config_cache: cache };
  const child = spawn(process.execPath, ['infra/audit.ts'], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { status, said };
}

/** A registry that knows of a hole in every version of one package, or of none. */
async function registry(severity: 'high' | 'moderate' | null): Promise<string> {
  const advisory = {
    id: 1,
    url: 'https://advisories.test/1',
    title: 'Code execution',
    severity,
    vulnerable_versions: '>=0',
    cwe: [],
    cvss: { score: 9, vectorString: null },
  };
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    if (request.method === 'POST') response.end(JSON.stringify(severity === null ? {} : { yaml: [advisory] }));
    else response.writeHead(404).end('{}');
  });
  const host = await listen(server);
  onTestFinished(() => close(server));
  return `http://${host}/`;
}

test('a known hole of high severity in what is deployed fails the check, and is named', async () => {
  const { status, said } = await audit(await registry('high'));
  expect(said).toMatch(/audit: yaml.*: high, Code execution, https:\/\/advisories\.test\/1/);
  expect(status).toBe(1);
});

test.each(['moderate', null] as const)('one of less, or none, does not: %s', async (severity) => {
  const { status, said } = await audit(await registry(severity));
  expect(said).toContain('audit: no known hole of high severity');
  expect(status).toBe(0);
});

test('a registry that cannot be reached is said to be, and fails nothing', async () => {
  const { status, said } = await audit('http://127.0.0.1:9/');
  expect(said).toMatch(/audit: NOT DONE, the registry could not be asked: .+ECONNREFUSED/);
  expect(status).toBe(0);
});

test('what is neither a report nor an error does not pass for clean', () => {
  expect(() => readAudit('{}')).toThrow('neither a report nor an error');
  expect(() => readAudit('<html>')).toThrow();
});
