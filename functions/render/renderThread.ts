import { answerJobs } from '../adapters/runtime/answerJobs.ts';
import { readEnvironment } from '../adapters/runtime/environment.ts';
import { createCheckById } from '../check/checkById.ts';
import { environment } from './environment.ts';
import { openThreadPorts } from './ports.ts';

/** Entry of the thread that `guardedCheck` starts where there is a browser. */
answerJobs(() => createCheckById(openThreadPorts(readEnvironment(environment, process.env))));
