import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { beatMs } from './guardedThread.ts';

const startSchema = z.object({ given: z.unknown(), beats: z.instanceof(Int32Array) });
const jobSchema = z.object({ id: z.int(), job: z.string() });

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The thread's side of `guardedThread`: `open` gets what was given and returns what runs a job; what it answers is cloned. */
export function answerJobs(open: (given: unknown) => (job: string) => Promise<unknown>): void {
  const { given, beats } = startSchema.parse(workerData);
  const beat = (): void => void Atomics.add(beats, 0, 1);
  beat();
  setInterval(beat, beatMs).unref();
  const run = open(given);
  parentPort?.on('message', (message: unknown) => {
    const { id, job } = jobSchema.parse(message);
    void run(job).then(
      (answer) => parentPort?.postMessage({ id, answer }),
      (error: unknown) => parentPort?.postMessage({ id, error: asError(error) }),
    );
  });
}
