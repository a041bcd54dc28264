import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewCommand } from '../../../infra/cli/commands/preview.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { salaryNotice } from '../../support/salaryNotice.ts';

const answers: Readonly<Record<string, { readonly type: string; readonly body: Uint8Array }>> = {
  '/notice.pdf': { type: 'application/pdf', body: salaryNotice() },
  '/cut.pdf': { type: 'application/pdf', body: salaryNotice().subarray(0, 3000) },
};
const server = createServer((request, response) => {
  const answer = answers[request.url ?? ''];
  response.writeHead(answer === undefined ? 404 : 200, { 'content-type': answer?.type ?? 'text/plain' });
  response.end(answer?.body);
});
let host: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function preview(path: string) {
  const out: string[] = [];
  const args = ['preview', `http://${host}${path}`, '--language', 'de', '--allow', host];
  const code = await dispatch({ preview: previewCommand }, args, {
    out: (text) => out.push(text),
    err: (text) => out.push(text),
  });
  return { code, out: out.join('\n') };
}

test('shows what is read of a file, from its address alone', async () => {
  const { code, out } = await preview('/notice.pdf');
  expect(code).toBe(0);
  expect(out).toMatch(/number {5}BAnz AT 18\.12\.2025 B3\npublished {2}2025-12-18/u);
  expect(out).toContain('2026 | 50\u00a0700 Euro | 45\u00a0934,20 Euro');
});

test('says why a file is not read', async () => {
  const { code, out } = await preview('/cut.pdf');
  expect(code).toBe(1);
  expect(out).toMatch(/rule {7}PDF-CUT-OFF[\s\S]*likely {5}\w/u);
});
