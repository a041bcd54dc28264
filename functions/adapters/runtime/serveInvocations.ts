import * as z from 'zod/mini';

const apiVersion = '2018-06-01';
const idHeader = 'lambda-runtime-aws-request-id';

/** An error as the runtime API takes it. */
const told = (error: unknown) => ({
  errorType: error instanceof Error ? error.name : 'Error',
  errorMessage: error instanceof Error ? error.message : String(error),
});

/**
 * What AWS's own image does for a function: asks the runtime API for one invocation after another and answers each (Lambda's developer
 * guide, “Building a custom runtime”, read 2026-12-01). In an image of our own, and not by `aws-lambda-ric`, which compiles C++ at each
 * build for what are two requests. Ends when the API does. @throws what `open` throws, once the API has been told
 */
export async function serveInvocations<Event, Answer>(
  environment: Readonly<Record<string, string | undefined>>,
  open: () => (event: Event) => Promise<Answer>,
): Promise<void> {
  const host = environment['AWS_LAMBDA_RUNTIME_API'];
  const post = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`http://${host}/${apiVersion}/runtime/${path}`, {
      method: 'POST',
      body: JSON.stringify(body ?? null),
    });
    await answer.arrayBuffer();
  };
  let handle: (event: Event) => Promise<Answer>;
  try {
    handle = open();
  } catch (error) {
    await post('init/error', told(error));
    throw error;
  }
  const eventSchema = z.custom<Event>();
  for (;;) {
    const next = await fetch(`http://${host}/${apiVersion}/runtime/invocation/next`);
    const id = next.headers.get(idHeader);
    if (!next.ok || id === null) return;
    try {
      await post(`invocation/${id}/response`, await handle(eventSchema.parse(await next.json())));
    } catch (error) {
      await post(`invocation/${id}/error`, told(error));
    }
  }
}
