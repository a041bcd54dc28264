import { Worker } from 'node:worker_threads';
import type { Refusal } from '../../../shared/capture/verdict.ts';
import {
  type FileBytes,
  type FileReading,
  fileReadingSchema,
  type ReadFile,
} from '../../../shared/extract/file/fileText.ts';

export interface FileLimits {
  /** For one file, from the start of its thread. */
  readonly totalMs: number;
  /** Of the thread's JavaScript heap. */
  readonly heapMb: number;
  /** By which the process may grow meanwhile: unpacked streams lie outside the heap. */
  readonly growthMb: number;
}

export const FILE_LIMITS: FileLimits = {
  // 810 pages take 8 s of a processor (2026-11-23), of which Lambda at 1 GB gives some two thirds.
  totalMs: 45_000,
  heapMb: 384,
  growthMb: 600,
};

/** How often the memory is looked at: pdf.js unpacks some 100 MB a second. */
const watchMs = 50;
const workerFile = import.meta.url.endsWith('.ts') ? './fileWorker.ts' : './fileWorker.mjs';

const tooCostly = (seen: string): Refusal => ({
  verdict: 'error',
  rule: 'FILE-TOO-COSTLY',
  seen,
  likely: 'a file made to cost, or far larger than a notice; look at it, and watch the page that links to it instead',
});

function readOnce(file: FileBytes, { totalMs, heapMb, growthMb }: FileLimits): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(workerFile, import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      // Hostile bytes are read there: it sees no settings, and what a library prints is nobody's business.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      const grown = (process.memoryUsage.rss() - before) / 1e6;
      if (grown > growthMb) end(tooCostly(`more than ${growthMb} MB of memory`));
    }, watchMs);
    const timer = setTimeout(() => end(tooCostly(`more than ${totalMs / 1000} s of work`)), totalMs);
    const close = (): void => {
      clearInterval(watch);
      clearTimeout(timer);
      void worker.terminate();
    };
    const end = (reading: FileReading): void => {
      close();
      resolve(reading);
    };
    worker.once('message', (message: unknown) => {
      const reading = fileReadingSchema.safeParse(message);
      if (reading.success) return end(reading.data);
      close();
      reject(reading.error);
    });
    worker.once('error', (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        return end(tooCostly(`more than ${heapMb} MB of memory`));
      close();
      reject(error);
    });
    worker.once('exit', () => {
      close();
      reject(new Error('the thread that reads files ended without a word'));
    });
  });
}

/** Reads each file in a thread of its own that is ended when it takes too long or too much; one file at a time. */
export function createFileReader(limits: Partial<FileLimits> = {}): ReadFile {
  let last: Promise<unknown> = Promise.resolve();
  return (file) => {
    const reading = last.then(() => readOnce(file, { ...FILE_LIMITS, ...limits }));
    last = reading.catch(() => {});
    return reading;
  };
}
