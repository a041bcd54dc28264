import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';

export interface ThreadLimits {
  /** Without a sign of life: nothing that a thread waits for, the network included, keeps it from giving one. */
  readonly stuckMs: number;
  /** Of the thread's JavaScript heap. */
  readonly heapMb: number;
}

/** What became of a job: its answer, or that the thread was ended while it ran, by this job or another. */
export type JobOutcome =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'ended'; readonly seen: string };

export interface GuardedThread {
  /** @throws what the job throws */
  run(job: string): Promise<JobOutcome>;
  stop(): Promise<void>;
}

/** Given to the entry as `workerData.beats`: the thread adds to it while it lives. */
export const beatMs = 250;

const messageSchema = z.union([
  z.object({ id: z.int(), answer: z.unknown() }),
  z.object({ id: z.int(), error: z.instanceof(Error) }),
]);

interface Job {
  readonly resolve: (outcome: JobOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs jobs side by side in one thread, which is ended with all of them when it gives no sign of life or takes too much memory; the
 * next job has a new one. `given` reaches the entry as `workerData.given`.
 */
export function createGuardedThread(entry: URL, given: unknown, limits: ThreadLimits): GuardedThread {
  let current: { readonly worker: Worker; readonly jobs: Map<number, Job> } | null = null;
  let lastId = 0;

  const open = () => {
    const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const worker = new Worker(entry, {
      workerData: { given, beats },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
      execArgv: [],
    });
    const jobs = new Map<number, Job>();
    const opened = { worker, jobs };
    const end = (settle: (job: Job) => void): void => {
      clearInterval(watch);
      if (current === opened) current = null;
      void worker.terminate();
      for (const job of jobs.values()) settle(job);
      jobs.clear();
    };
    const endAll = (seen: string) => end((job) => job.resolve({ kind: 'ended', seen }));
    // Looks are counted, not time: a function that was frozen between two calls has not been stuck.
    const mostLooks = limits.stuckMs / beatMs;
    let [last, looks] = [0, 0];
    const watch = setInterval(() => {
      const beat = Atomics.load(beats, 0);
      // A thread that is still loading has not begun.
      looks = jobs.size === 0 || beat === 0 || beat !== last ? 0 : looks + 1;
      last = beat;
      if (looks >= mostLooks) endAll(`more than ${limits.stuckMs / 1000} s of work without a pause`);
    }, beatMs);
    watch.unref();
    worker.on('message', (message: unknown) => {
      const read = messageSchema.parse(message);
      const job = jobs.get(read.id);
      jobs.delete(read.id);
      if ('error' in read) job?.reject(read.error);
      else job?.resolve({ kind: 'answer', answer: read.answer });
      if (jobs.size === 0) worker.unref();
    });
    worker.once('error', (error: unknown) => {
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMemory) endAll(`more than ${limits.heapMb} MB of memory`);
      else end((job) => job.reject(error));
    });
    worker.once('exit', (code) => endAll(`the thread ended with ${code}`));
    return opened;
  };

  return {
    run(job) {
      current ??= open();
      const { worker, jobs } = current;
      const id = ++lastId;
      worker.ref();
      return new Promise((resolve, reject) => {
        jobs.set(id, { resolve, reject });
        worker.postMessage({ id, job });
      });
    },
    async stop() {
      await current?.worker.terminate();
    },
  };
}
