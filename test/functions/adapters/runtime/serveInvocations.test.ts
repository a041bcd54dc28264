import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { serveInvocations } from '../../../../functions/adapters/runtime/serveInvocations.ts';

interface Posted {
  readonly path: string;
  readonly body: unknown;
}

/** The runtime API of Lambda, which has these events to give and then ends. */
async function runtimeApi(...events: readonly unknown[]) {
  const posted: Posted[] = [];
  let given = 0;
  const note = async (request: IncomingMessage) => {
    posted.push({
      path: request.url?.replace('/2018-06-01/runtime/', '') ?? '',
      body: JSON.parse(await text(request)),
    });
  };
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      await note(request);
      response.writeHead(202).end();
    } else if (given < events.length) {
      const id = `request-${++given}`;
      response.writeHead(200, { 'lambda-runtime-aws-request-id': id }).end(JSON.stringify(events[given - 1]));
    } else response.writeHead(410).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.close();
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return { environment: { AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` }, posted };
}

test('each invocation is answered under its own id, one that fails with its error, and the next one is asked for', async () => {
  const { environment, posted } = await runtimeApi({ pages: 1 }, { pages: -1 }, { pages: 2 });
  let opened = 0;
  await serveInvocations<{ readonly pages: number }, { readonly read: number }>(environment, () => {
    opened++;
    return async ({ pages }) => {
      if (pages < 0) throw new RangeError('no such page');
      return { read: pages };
    };
  });
  expect(opened).toBe(1);
  expect(posted).toEqual([
    { path: 'invocation/request-1/response', body: { read: 1 } },
    { path: 'invocation/request-2/error', body: { errorType: 'RangeError', errorMessage: 'no such page' } },
    { path: 'invocation/request-3/response', body: { read: 2 } },
  ]);
});

test('a function that does not open says so before it ends', async () => {
  const { environment, posted } = await runtimeApi({ pages: 1 });
  const opening = serveInvocations(environment, () => {
    throw new TypeError('TABLE_NAME is missing');
  });
  await expect(opening).rejects.toThrow('TABLE_NAME is missing');
  expect(posted).toEqual([
    { path: 'init/error', body: { errorType: 'TypeError', errorMessage: 'TABLE_NAME is missing' } },
  ]);
});
