import { setTimeout as wait } from 'node:timers/promises';
import { answerJobs } from '../../../functions/adapters/runtime/answerJobs.ts';

/** A thread whose checks do what the id of their source says, for tests of `guardedCheck`. */
answerJobs(() => async (job) => {
  if (job.startsWith('stuck')) for (;;);
  // As deaf as one that works, and takes nothing of a processor.
  if (job.startsWith('deaf')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (job.startsWith('greedy'))
    for (const kept: unknown[] = []; ; ) kept.push(Array.from({ length: 1000 }, () => job.length));
  if (job.startsWith('broken')) throw new Error('the database is gone');
  if (job.startsWith('slow')) await wait(2000);
  return { verdict: 'document', outcome: 'baseline', events: [job] };
});
